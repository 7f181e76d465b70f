#include <cstring>

#include "form/labels.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck::form {

namespace {

constexpr char dropped = ':';

// The ASCII character a character is compared as, `dropped` for one that is left out, 0 for one
// that stays as it is.
char half_width(char32_t c) noexcept {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    switch (c) {
        case U':':
        case U'*':
        case U'※':
            return dropped;
        case U'[':
        case U'{':
        case U'【':
        case U'〔':
        case U'〖':
            return '(';
        case U']':
        case U'}':
        case U'】':
        case U'〕':
        case U'〗':
            return ')';
        default:
            return c < 0x80 ? static_cast<char>(c) : '\0';
    }
}

}  // namespace

FoldedText::FoldedText(std::string_view text) noexcept {
    while (!text.empty()) {
        const auto lead = static_cast<unsigned char>(text.front());
        std::size_t n = 3;
        char folded = '\0';  // the one byte that stands for the character, if one does
        // From U+4000 on come ideographs, up to U+F000: nothing of them folds.
        if (lead < 0xE4 || lead > 0xEE || text.size() < n) {
            if (const std::size_t blank = blank_prefix(text)) {
                text.remove_prefix(blank);
                continue;
            }
            n = code_point_length(text);
            folded = half_width(code_point(text));
            if (folded == dropped) {
                text.remove_prefix(n);
                continue;
            }
        }
        const std::string_view kept =
            folded == '\0' ? text.substr(0, n) : std::string_view(&folded, 1);
        if (size_ + kept.size() > bytes_.size()) {
            size_ = 0;
            return;
        }
        std::memcpy(bytes_.data() + size_, kept.data(), kept.size());
        size_ += kept.size();
        text.remove_prefix(n);
    }
}

}  // namespace ptcheck::form
