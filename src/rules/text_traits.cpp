#include "rules/text_traits.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

#include "ptcheck/text.hpp"

namespace ptcheck {

namespace {

constexpr std::uint8_t plain_byte = 0;
constexpr std::uint8_t ascii_mark = 1;
constexpr std::uint8_t bracket = 2;
constexpr std::uint8_t prompt = 4;
constexpr std::uint8_t wide = 8;  ///< the lead of characters that are told apart one by one

constexpr auto classes = [] {
    std::array<std::uint8_t, 256> table{};
    const auto set = [&](std::string_view bytes, std::uint8_t bits) {
        for (const char c : bytes) table[static_cast<unsigned char>(c)] |= bits;
    };
    set(",;:", ascii_mark);
    set("()", bracket);
    set("Xx*_:\xC3", prompt);   // C3 leads ×
    set("\xE2\xE3\xEF", wide);  // punctuation, full width
    set("\xE5\xE8", wide);      // 填写, 内容, 输入
    return table;
}();

/// Characters of three bytes that matter: their lead is known to be one of those above.
void note_wide(std::string_view rest, Traits& traits) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
    if (rest.size() < 3) return;
    switch (byte(0)) {
        case 0xE2:
            if (byte(1) != 0x80) break;
            if (byte(2) == 0x9C || byte(2) == 0x9D) traits.paired_mark = true;  // “ ”
            break;
        case 0xE3:
            if (byte(1) != 0x80) break;
            if (byte(2) == 0x8A) traits.title = true;
            // From 〈 to 〕: 《》【】〔〕 are among them.
            if (byte(2) >= 0x88 && byte(2) <= 0x95) traits.paired_mark = true;
            break;
        case 0xEF:
            if (byte(1) != 0xBC) break;
            if (byte(2) == 0x88 || byte(2) == 0x89) traits.paired_mark = true;  // （ ）
            // ： Ｘ ＊ ＿
            if (byte(2) == 0x9A || byte(2) == 0xB8 || byte(2) == 0x8A || byte(2) == 0xBF)
                traits.prompt = true;
            break;
        case 0xE5:
            if (byte(1) == 0xA1 && byte(2) == 0xAB) traits.prompt = true;  // 填
            if (byte(1) == 0x86 && byte(2) == 0x85 && rest.starts_with("内容"))
                traits.prompt = true;
            break;
        case 0xE8:
            if (byte(1) == 0xBE && byte(2) == 0x93 && rest.starts_with("输入"))
                traits.prompt = true;
            break;
        default:
            break;
    }
}

/// Whether a line of `text` begins, behind its blanks, with a dot: it may be nothing but dots.
bool begins_with_dot(std::string_view line) noexcept {
    while (const std::size_t blank = blank_prefix(line)) {
        if (line.front() == '\n') return false;
        line.remove_prefix(blank);
    }
    if (line.empty() || text_detail::plain_start(line)) return line.starts_with('.');
    return line.starts_with("…") || line.starts_with("。") || line.starts_with("．") ||
           line.starts_with("·");
}

/// A character that is no ideograph.
void note_mark(std::string_view rest, Traits& traits) noexcept {
    const std::uint8_t kind = classes[static_cast<unsigned char>(rest.front())];
    if ((kind & ascii_mark) != 0) traits.ascii_mark = true;
    if ((kind & bracket) != 0) traits.paired_mark = true;
    if ((kind & prompt) != 0) traits.prompt = true;
    if ((kind & wide) != 0) note_wide(rest, traits);
    if (blank_prefix(rest) == 0) return;
    traits.blank = true;
    if (rest.front() == '\n' && begins_with_dot(rest.substr(1))) traits.prompt = true;
}

/// Sees whether characters come again. Those that share a slot are taken for each other.
class Recent {
public:
    /// The character at place `n` of the text.
    [[nodiscard]] bool again(char32_t c, std::uint32_t n) noexcept {
        constexpr std::uint32_t reach = 8;
        std::uint32_t& last = last_[c % last_.size()];
        const bool recent = last != 0 && n - last <= reach;
        last = n;
        return recent;
    }

private:
    std::array<std::uint32_t, 128> last_{};
};

}  // namespace

Traits traits_of(std::string_view text) noexcept {
    Traits traits;
    Recent recent;
    std::uint32_t n = 0;
    bool again = false;
    if (begins_with_dot(text)) traits.prompt = true;
    for (std::size_t at = 0; at < text.size(); ++n) {
        const std::string_view rest = text.substr(at);
        // Nearly all are ideographs, of which those of 填写, 内容 and 输入 alone matter.
        const auto lead = static_cast<unsigned char>(rest.front());
        const bool ideograph = lead >= 0xE4 && lead <= 0xE9 && text_detail::plain_three_bytes(rest);
        if (!ideograph) {
            note_mark(rest, traits);
        } else if (classes[lead] != plain_byte) {
            note_wide(rest, traits);
        }
        const bool before = again;
        again = recent.again(ideograph ? text_detail::code_of_three_bytes(rest) : code_point(rest),
                             n + 1);
        if (before && again) traits.doubled = true;
        at += ideograph ? 3 : code_point_length(rest);
    }
    traits.characters = n;
    return traits;
}

}  // namespace ptcheck
