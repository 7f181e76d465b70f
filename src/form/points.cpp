#include "form/points.hpp"

#include "form/labels.hpp"

namespace ptcheck::form {

namespace {

constexpr std::string_view point = "分";

bool is_number(char c) noexcept {
    return (c >= '0' && c <= '9') || c == '.';
}

// `50`, `50分`, `50%`, all of it.
std::optional<Decimal> points_of_folded(std::string_view text) noexcept {
    if (text.ends_with(point)) text.remove_suffix(point.size());
    if (text.ends_with('%')) text.remove_suffix(1);
    if (text.empty() || text.size() > 12) return std::nullopt;
    for (const char c : text) {
        if (!is_number(c)) return std::nullopt;
    }
    return Decimal::parse(text);
}

}  // namespace

std::optional<Decimal> points_of_cell(std::string_view cell) noexcept {
    return points_of_folded(FoldedText(cell).view());
}

std::optional<Decimal> points_of_label(std::string_view label) noexcept {
    const FoldedText folded(label);
    std::string_view text = folded.view();
    if (text.ends_with(')')) {
        const std::size_t open = text.rfind('(');
        if (open == std::string_view::npos || open == 0) return std::nullopt;
        text = text.substr(open + 1, text.size() - open - 2);
    } else if (text.ends_with(point)) {
        std::size_t start = text.size() - point.size();
        while (start > 0 && is_number(text[start - 1])) --start;
        if (start == 0) return std::nullopt;
        text.remove_prefix(start);
    } else {
        return std::nullopt;
    }
    const auto points = points_of_folded(text);
    return points && *points <= Decimal(100) ? points : std::nullopt;
}

}  // namespace ptcheck::form
