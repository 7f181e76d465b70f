// A number with zeros that end it behind the point (30.0, 100.00%), with thousands separators, or in
// full-width digits (９５％).
//
// Amounts in 元 may have two decimals, as accounts have them. Numbers with more decimals than three
// are not judged: nobody but the writer can round them.
//
// Source: plain language quality. Yields to N03.
#include <optional>
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

/// The number without separators and, unless they are `kept`, without zeros that end its decimals.
std::string plain(std::string_view number, bool kept) {
    std::string out;
    for (const char c : number) {
        if (c != ',' && c != ' ') out.push_back(c);
    }
    if (!kept && out.find('.') != std::string::npos) {
        out.erase(out.find_last_not_of('0') + 1);
        if (out.ends_with('.')) out.pop_back();
    }
    return out;
}

/// A full-width digit, point or percent sign as the ASCII one, '\0' for any other character.
char narrow(char32_t c) noexcept {
    if (c >= U'０' && c <= U'９') return static_cast<char>('0' + (c - U'０'));
    if (c == U'．') return '.';
    return c == U'％' || c == U'﹪' ? '%' : '\0';
}

bool part_of_number(char32_t c) noexcept {
    return (c >= U'0' && c <= U'9') || c == U'.' || c == U',' || c == U'%' || narrow(c) != '\0';
}

std::string narrowed(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t length = code_point_length(text);
        const char ascii = narrow(code_point(text));
        out.append(ascii != '\0' ? std::string_view(&ascii, 1) : text.substr(0, length));
        text.remove_prefix(length);
    }
    return out;
}

/// The first number in `text` with a full-width digit, point or percent sign; empty without one.
std::string_view wide_number(std::string_view text) noexcept {
    while (!text.empty()) {
        std::size_t end = 0;
        bool digits = false;
        bool wide = false;
        while (end < text.size() && part_of_number(code_point(text.substr(end)))) {
            const char32_t c = code_point(text.substr(end));
            const char ascii = narrow(c);
            wide = wide || ascii != '\0';
            digits = digits || (c >= U'0' && c <= U'9') || (ascii >= '0' && ascii <= '9');
            end += code_point_length(text.substr(end));
        }
        if (digits && wide) return text.substr(0, end);
        text.remove_prefix(end != 0 ? end : code_point_length(text));
    }
    return {};
}

/// An amount in 元 with two decimals.
bool account_style(const Value& value) noexcept {
    const std::size_t point = value.mant.find('.');
    return value.kind == ValueKind::money && value.mult.empty() && point != std::string::npos &&
           value.mant.size() == point + 3;
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        const Value& value = row.normal;
        if (value.mant.empty() || !value.measures() || value.has(Repair::doubled_value)) continue;
        const std::string better = plain(value.mant, account_style(value));
        // Full-width characters begin with this byte.
        const bool may_be_wide = row.value && row.value->raw.find('\xEF') != std::string_view::npos;
        if (better == value.mant && !may_be_wide) continue;
        const Text* cell = judged_value(row, findings);
        if (cell == nullptr) continue;
        const std::string_view text = cell->trimmed();
        if (const std::string_view wide = wide_number(text); !wide.empty()) {
            findings.add(*cell, {std::string(wide), narrowed(wide)},
                         {.suggestion = narrowed(text), .certain = true});
            continue;
        }
        if (better == value.mant) continue;
        std::optional<std::string> suggestion;
        const std::size_t at = text.find(value.mant);
        if (at != std::string_view::npos && text.find(value.mant, at + 1) == std::string_view::npos)
            suggestion = std::string(text).replace(at, value.mant.size(), better);
        // Zeros may tell how exact a number is; separators tell nothing.
        const bool only_separators = better == plain(value.mant, true);
        findings.add(*cell, {value.mant, better},
                     {.suggestion = std::move(suggestion), .certain = only_separators});
    }
}

}  // namespace

constinit const Rule n22_number_style{
    .id = "N22",
    .name = "number-style",
    .level = Level::note,
    .dimension = Dimension::normativity,
    .title = {"数字写法不统一", "A number is not written plainly"},
    .message = {"数字“{}”应写为“{}”", "number '{}', expected '{}'"},
    .why = {"写法不一的数字在检索和比对时对不上",
            "numbers written in several ways do not match when they are searched or compared"},
    .basis = "文字质量",
    .bad = R"(成本指标 | 监测经费 | ≤30.0万元)",
    .good = R"(成本指标 | 监测经费 | ≤30万元)",
    .check_project = check,
};

}  // namespace ptcheck
