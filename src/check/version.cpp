#include "ptcheck/version.hpp"

#include <array>

#include "check/sha256.hpp"
#include "ptcheck/rule.hpp"

namespace ptcheck {

std::string_view version() noexcept {
    return PTCHECK_VERSION;
}

std::span<const Library> libraries() noexcept {
    static constexpr std::array list{
        Library{"cli11", PTCHECK_CLI11},           Library{"fmt", PTCHECK_FMT},
        Library{"libdeflate", PTCHECK_LIBDEFLATE}, Library{"libzip", PTCHECK_LIBZIP},
        Library{"onetbb", PTCHECK_ONETBB},         Library{"openssl", PTCHECK_OPENSSL},
        Library{"pugixml", PTCHECK_PUGIXML},
    };
    return list;
}

const std::string& rule_set_version() {
    static const std::string digest = [] {
        std::string all;
        const auto add = [&](std::string_view text) { all.append(text).push_back('\0'); };
        for (const auto list : {all_rules(), document_notes()}) {
            for (const Rule* rule : list) {
                for (const std::string_view text :
                     {rule->id, rule->name, level_name(rule->level), rule->title.zh, rule->title.en,
                      rule->message.zh, rule->message.en, rule->basis}) {
                    add(text);
                }
            }
        }
        return sha256_hex(all, 4);
    }();
    return digest;
}

}  // namespace ptcheck
