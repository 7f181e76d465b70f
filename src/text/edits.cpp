#include "text/edits.hpp"

#include <algorithm>

#include <dtl/dtl.hpp>

#include "ptcheck/text.hpp"

namespace ptcheck {

namespace {

// Of both middles together: the time of a diff grows with the square.
constexpr std::size_t longest_change = 1'000;

std::u32string code_points_of(std::string_view text) {
    std::u32string out;
    while (!text.empty()) {
        out.push_back(code_point(text));
        text.remove_prefix(code_point_length(text));
    }
    return out;
}

bool within_character(std::string_view text, std::size_t at) noexcept {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

}  // namespace

CommonEnds common_ends(std::string_view a, std::string_view b) noexcept {
    const std::size_t shorter = std::min(a.size(), b.size());
    CommonEnds common;
    while (common.before < shorter && a[common.before] == b[common.before]) ++common.before;
    while (common.before > 0 &&
           (within_character(a, common.before) || within_character(b, common.before)))
        --common.before;
    const std::size_t rest = shorter - common.before;
    while (common.behind < rest &&
           a[a.size() - common.behind - 1] == b[b.size() - common.behind - 1])
        ++common.behind;
    while (common.behind > 0 && (within_character(a, a.size() - common.behind) ||
                                 within_character(b, b.size() - common.behind)))
        --common.behind;
    return common;
}

std::vector<TextEdit> edits_between(std::string_view before, std::string_view after) {
    const auto [begin, behind] = common_ends(before, after);
    const std::string_view old = before.substr(begin, before.size() - begin - behind);
    const std::string_view made = after.substr(begin, after.size() - begin - behind);
    if (old.empty() && made.empty()) return {};
    if (old.empty() || made.empty() || code_points(old) + code_points(made) > longest_change)
        return {{begin, begin + old.size(), std::string(made)}};

    dtl::Diff<char32_t, std::u32string> diff(code_points_of(old), code_points_of(made));
    diff.compose();
    std::vector<TextEdit> edits;
    std::size_t at = begin;
    bool open = false;
    for (const auto& [character, info] : diff.getSes().getSequence()) {
        std::string utf8;
        append_utf8(utf8, character);
        if (info.type == dtl::SES_COMMON) {
            at += utf8.size();
            open = false;
            continue;
        }
        if (!open) edits.push_back({at, at, {}});
        open = true;
        if (info.type == dtl::SES_DELETE) {
            at += utf8.size();
            edits.back().end = at;
        } else {
            edits.back().inserted += utf8;
        }
    }
    return edits;
}

std::string edited(std::string_view text, const std::vector<TextEdit>& edits) {
    std::string out;
    std::size_t done = 0;
    for (const TextEdit& edit : edits) {
        out.append(text.substr(done, edit.begin - done)).append(edit.inserted);
        done = edit.end;
    }
    return out.append(text.substr(done));
}

}  // namespace ptcheck
