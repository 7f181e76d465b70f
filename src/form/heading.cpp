#include "form/heading.hpp"

#include <algorithm>
#include <array>

#include "form/enumerator.hpp"
#include "form/labels.hpp"
#include "form/unit_line.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck::form {

namespace {

constexpr std::size_t longest_heading = 150;  // code points
constexpr std::array<std::string_view, 3> subjects{"绩效目标", "绩效自评", "支出自评"};

// Behind the last of these words, npos when there is none.
std::size_t behind_subject(std::string_view text) noexcept {
    std::size_t end = std::string_view::npos;
    for (const std::string_view subject : subjects) {
        const std::size_t at = text.rfind(subject);
        if (at == std::string_view::npos) continue;
        if (end == std::string_view::npos || at + subject.size() > end) end = at + subject.size();
    }
    return end;
}

bool speaks_of_targets(std::string_view text) noexcept {
    return behind_subject(text) != std::string_view::npos;
}

bool ends_a_sentence(std::string_view text) noexcept {
    for (const std::string_view mark : {"。", "；", "：", "，", ";", ":", "！"}) {
        if (text.ends_with(mark)) return true;
    }
    return false;
}

// A typed table of contents: dots or a tab, then the page number.
bool is_contents_line(std::string_view text) noexcept {
    std::size_t end = text.size();
    while (end > 0 && text[end - 1] >= '0' && text[end - 1] <= '9') --end;
    if (end == text.size() || end == 0) return false;
    const std::string_view before = text.substr(0, end);
    for (const std::string_view leader : {"\t", "...", "……", "…", "·"}) {
        if (before.ends_with(leader)) return true;
    }
    return false;
}

bool is_unit_line(std::string_view text) noexcept {
    const UnitLine line = split_unit_line(text);
    if (line.unit_labelled || line.money_unit) return true;
    return !split_unit_code(text).code.empty() && !speaks_of_targets(text);
}

bool is_continuation_mark(std::string_view text) noexcept {
    return text == "续表" || text == "（续）" || text == "(续)" || text == "（续表）";
}

bool is_candidate(const Paragraph& paragraph) noexcept {
    if (paragraph.in_toc) return false;
    const std::string_view text = trim(paragraph.text);
    return !text.empty() && text.size() <= longest_heading * 4 &&
           code_points(text) <= longest_heading && !ends_a_sentence(text) &&
           !is_contents_line(text) && !is_continuation_mark(text) && !is_unit_line(text) &&
           !find_inline_label(text);
}

bool holds(std::string_view text, std::string_view name) {
    if (name.empty() || name.size() > longest_heading * 4) return false;
    return text.find(name) != std::string_view::npos;
}

// `8 某项目`: digits set off by blanks alone, trusted only before the name or a wide gap.
std::optional<std::uint32_t> spaced_number(std::string_view text, std::string_view name) noexcept {
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string_view::npos || digits > 3) return std::nullopt;
    const std::string_view behind = text.substr(digits);
    const std::string_view rest = trim(behind);
    if (rest.size() == behind.size()) return std::nullopt;
    const bool gap = behind.front() == '\t' || behind.starts_with("\u3000");
    if (!gap && (name.empty() || !rest.starts_with(name))) return std::nullopt;
    return enumerator_number(text.substr(0, digits));
}

}  // namespace

ParagraphRange paragraphs_above(const Document& document, std::uint32_t table) noexcept {
    std::uint32_t from = table;
    while (from > 0 && from < document.tables.size() && document.tables[from].parent == from - 1) {
        --from;
    }
    const auto& paragraphs = document.paragraphs;
    const auto first = std::ranges::lower_bound(paragraphs, from, {}, &Paragraph::next_table);
    const auto last = std::ranges::upper_bound(paragraphs, table, {}, &Paragraph::next_table);
    return {static_cast<std::uint32_t>(first - paragraphs.begin()),
            static_cast<std::uint32_t>(last - paragraphs.begin())};
}

bool is_form_title(std::string_view text) noexcept {
    text = trim(text);
    if (text.size() > longest_heading * 4) return false;
    const std::size_t end = behind_subject(text);
    if (end == std::string_view::npos) return false;
    const std::string_view rest = text.substr(end);
    // `绩效目标表（2023年度）`, `绩效目标申报表`, `绩效目标（自评）表`
    return rest.find("表") != std::string_view::npos && !ends_a_sentence(text) &&
           code_points(rest) <= 20;
}

bool is_evaluation_title(std::string_view text) noexcept {
    return is_form_title(text) && text.find("自评") != std::string_view::npos;
}

std::optional<std::uint32_t> choose_heading(const Document& document, ParagraphRange range,
                                            std::string_view name) {
    std::optional<std::uint32_t> named;
    std::optional<std::uint32_t> preferred;
    std::optional<std::uint32_t> nearest;
    // Far above a table stands running text, not its heading.
    constexpr std::uint32_t most = 40;
    const std::uint32_t from = std::max(range.first, range.last > most ? range.last - most : 0);
    for (std::uint32_t i = range.last; i-- > from;) {
        const Paragraph& paragraph = document.paragraphs[i];
        if (!is_candidate(paragraph)) continue;
        const std::string_view text = trim(paragraph.text);
        if (!named && holds(text, name)) named = i;
        const bool speaks = speaks_of_targets(text);
        if (!preferred && (speaks || paragraph.outline > 0)) preferred = i;
        if (!nearest) nearest = i;
    }
    return named ? named : preferred ? preferred : nearest;
}

std::optional<std::uint32_t> heading_number(std::string_view text, std::string_view automatic,
                                            std::string_view name) noexcept {
    if (const auto number = enumerator_number(automatic)) return number;
    text = trim(text);
    name = trim(name);
    if (!name.empty() && text.starts_with(name)) return std::nullopt;
    std::size_t end = enumerator_length(text);
    if (end == 0) return spaced_number(text, name);
    // `3.2.` counts the second within the third: the last one is the project's.
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') {
        const std::size_t n = enumerator_length(text.substr(end));
        if (n == 0) break;
        end += n;
    }
    return enumerator_number(text.substr(0, end));
}

}  // namespace ptcheck::form
