#include "config/toml.hpp"

#include <algorithm>
#include <array>

#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include "ptcheck/text.hpp"

namespace ptcheck {

namespace {

Position position(const toml::source_position& at) noexcept {
    return {at.line, at.column};
}

/// The library speaks English, and of characters; what budget officers most often miss is said.
std::string hint_zh(std::string_view description) {
    if (description.find("expected keys") != std::string_view::npos ||
        description.find("parsing key") != std::string_view::npos) {
        return "；键写作 名称 = 值，键中的汉字须加双引号";
    }
    if (description.find("Error while parsing") != std::string_view::npos) {
        return "；文字须加双引号，百分数写作整数，布尔值为 true 或 false";
    }
    return {};
}

std::string hint_en(std::string_view description) {
    if (description.find("expected keys") != std::string_view::npos) {
        return "; keys of other than ASCII letters, digits, - and _ stand in quotes";
    }
    return {};
}

/// The characters of the file between two places of one line.
std::string slice(const std::vector<std::string_view>& lines, const toml::source_region& region) {
    if (region.begin.line == 0 || region.begin.line > lines.size()) return {};
    std::string_view line = lines[region.begin.line - 1];
    std::string out;
    for (std::uint32_t column = 1; !line.empty(); ++column) {
        if (region.begin.line == region.end.line && column >= region.end.column) break;
        const std::size_t length = code_point_length(line);
        if (column >= region.begin.column) out += line.substr(0, length);
        line.remove_prefix(length);
    }
    return out;
}

class Reader {
public:
    explicit Reader(const std::string& text) {
        for (std::string_view rest = text;;) {
            const std::size_t end = rest.find('\n');
            lines_.push_back(rest.substr(0, end));
            if (end == std::string_view::npos) break;
            rest.remove_prefix(end + 1);
        }
    }

    [[nodiscard]] TomlNode read(const toml::node& node) const {
        TomlNode out;
        out.at = position(node.source().begin);
        if (const toml::table* table = node.as_table()) {
            for (const auto& [key, value] : *table) {
                out.members.push_back(
                    {std::string(key.str()), position(key.source().begin), read(value)});
            }
            std::ranges::stable_sort(out.members, {}, &TomlMember::at);
            return out;
        }
        if (const toml::array* array = node.as_array()) {
            out.kind = NodeKind::list;
            for (const toml::node& item : *array) out.items.push_back(read(item));
            return out;
        }
        out.text = slice(lines_, node.source());
        if (const auto* text = node.as_string()) {
            out.kind = NodeKind::text;
            out.text = text->get();
        } else if (const auto* whole = node.as_integer()) {
            out.kind = NodeKind::whole;
            out.whole = whole->get();
        } else if (const auto* flag = node.as_boolean()) {
            out.kind = NodeKind::flag;
            out.flag = flag->get();
        } else if (const auto* date = node.as_date()) {
            out.kind = NodeKind::date;
            out.date = {date->get().year, date->get().month, date->get().day};
        } else {
            out.kind = node.is_floating_point() ? NodeKind::real : NodeKind::time;
        }
        return out;
    }

private:
    std::vector<std::string_view> lines_;
};

}  // namespace

TomlNode parse_toml(const ConfigSource& source) {
    try {
        return Reader(source.text).read(toml::parse(source.text));
    } catch (const toml::parse_error& error) {
        const std::string what(error.description());
        throw ConfigError(source.where(position(error.source().begin)),
                          "不是 TOML 的写法（" + what + "）" + hint_zh(what),
                          "this is no TOML: " + what + hint_en(what));
    }
}

}  // namespace ptcheck
