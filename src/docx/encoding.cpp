#include "docx/encoding.hpp"

#include <cstdint>
#include <cstring>
#include <string>

#include "ptcheck/text.hpp"

namespace ptcheck::docx {

namespace {

using namespace std::string_view_literals;

bool xml_character(std::uint64_t code) {
    return code == '\t' || code == '\n' || code == '\r' || (code >= 0x20 && code <= 0xD7FF) ||
           (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

// -1 for what is no digit of this base.
int digit(char c, bool hexadecimal) {
    if (c >= '0' && c <= '9') return c - '0';
    if (hexadecimal && c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (hexadecimal && c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// `reference` starts after `&#`. What is no reference at all (no digits, no `;`) is left as text.
bool bad_reference(std::string_view reference) {
    const bool hexadecimal = reference.starts_with('x');
    if (hexadecimal) reference.remove_prefix(1);
    std::uint64_t code = 0;
    std::size_t i = 0;
    for (; i < reference.size(); ++i) {
        const int value = digit(reference[i], hexadecimal);
        if (value < 0) break;
        if (code <= 0x10FFFF) code = code * (hexadecimal ? 16 : 10) + static_cast<unsigned>(value);
    }
    return i != 0 && i < reference.size() && reference[i] == ';' && !xml_character(code);
}

}  // namespace

bool is_utf16(std::string_view bytes) noexcept {
    return bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv) ||
           bytes.starts_with("<\0"sv) || bytes.starts_with("\0<"sv);
}

std::optional<Buffer> utf16_to_utf8(std::string_view bytes, std::size_t& bad) {
    const bool big_endian = bytes.starts_with("\xFE\xFF"sv) || bytes.starts_with("\0<"sv);
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
    };
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        bad = at;
        if (at + 2 > bytes.size()) return std::nullopt;
        char32_t code = unit(at);
        if (code == 0xFEFF && at == 0) continue;
        if (code >= 0xD800 && code <= 0xDFFF) {
            if (code >= 0xDC00 || at + 4 > bytes.size()) return std::nullopt;
            const char32_t low = unit(at + 2);
            if (low < 0xDC00 || low > 0xDFFF) return std::nullopt;
            code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
            at += 2;
        }
        append_utf8(text, code);
    }
    Buffer result{make_bytes(text.size() + 1), text.size()};
    std::memcpy(result.data.get(), text.data(), text.size());
    return result;
}

CharacterReferences character_references(std::string_view xml) noexcept {
    CharacterReferences found;
    for (std::size_t at = xml.find('&'); at != std::string_view::npos; at = xml.find('&', at + 1)) {
        const std::string_view rest = xml.substr(at + 1);
        if (!rest.starts_with('#')) continue;
        found.any = true;
        if (!bad_reference(rest.substr(1))) continue;
        found.bad = at;
        break;
    }
    return found;
}

bool declares_at_root_only(std::string_view xml) noexcept {
    // The root is the first element: neither a declaration `<?…?>` nor a comment.
    std::size_t root = xml.find('<');
    while (root != std::string_view::npos && root + 1 < xml.size() &&
           (xml[root + 1] == '?' || xml[root + 1] == '!')) {
        root = xml.find('<', root + 1);
    }
    const std::size_t inside = root == std::string_view::npos ? root : xml.find('>', root);
    if (inside == std::string_view::npos) return true;
    for (std::size_t at = xml.find('x', inside); at != std::string_view::npos;
         at = xml.find('x', at + 1)) {
        const std::string_view rest = xml.substr(at);
        if (rest.starts_with("xmlns")) return false;
        if (!rest.starts_with("xml:space")) continue;
        const std::string_view before = xml.substr(0, at);
        if (!before.ends_with(":t ") && !before.ends_with("<t ")) return false;
    }
    return true;
}

TextCheck check_text(std::string_view text) noexcept {
    TextCheck result;
    const auto octet = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    std::size_t at = 0;
    while (at < text.size()) {
        const unsigned char lead = octet(at);
        if (lead < 0x80) {
            ++at;
            continue;
        }
        // The common Chinese characters, U+4000–U+9FFF, without the general check.
        if (lead >= 0xE4 && lead <= 0xE9 && at + 2 < text.size() &&
            (octet(at + 1) & 0xC0U) == 0x80 && (octet(at + 2) & 0xC0U) == 0x80) {
            at += 3;
            continue;
        }
        const std::size_t length = code_point_length(text.substr(at));
        if (length == 1) {
            result.invalid = at;
            return result;
        }
        if (lead == 0xEF && octet(at + 1) <= 0x83) result.special = true;
        if (lead == 0xC2 && octet(at + 1) == 0xAD) result.special = true;
        at += length;
    }
    return result;
}

}  // namespace ptcheck::docx
