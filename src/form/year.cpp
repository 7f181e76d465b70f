#include "form/year.hpp"

#include <algorithm>
#include <map>

#include "form/draft.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck::form {

namespace {

constexpr int first_year = 1990;
constexpr int last_year = 2099;

struct Digits {
    int value = 0;
    int count = 0;
    std::size_t bytes = 0;
};

// A run of digits: half-width, full-width, or Chinese ones as in 二〇二三.
Digits digits_at(std::string_view text) noexcept {
    constexpr std::u32string_view chinese = U"〇一二三四五六七八九";
    Digits run;
    while (!text.empty()) {
        char32_t c = code_point(text);
        if (c == U'零' || c == U'○') c = U'〇';
        int digit = -1;
        if (c >= U'0' && c <= U'9') digit = static_cast<int>(c - U'0');
        if (c >= U'０' && c <= U'９') digit = static_cast<int>(c - U'０');
        const std::size_t at = chinese.find(c);
        if (at != std::u32string_view::npos) digit = static_cast<int>(at);
        if (digit < 0) break;
        if (++run.count <= 4) run.value = run.value * 10 + digit;
        const std::size_t n = code_point_length(text);
        run.bytes += n;
        text.remove_prefix(n);
    }
    return run;
}

// By its bytes: an ASCII digit, a full-width one, or one of 一二三五七.
bool may_begin_year(std::string_view text) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(0) < 0x80) return byte(0) >= '0' && byte(0) <= '9';
    if (text.size() < 3) return false;
    if (byte(0) == 0xEF) return byte(1) == 0xBC && byte(2) >= 0x90 && byte(2) <= 0x99;
    if (byte(0) != 0xE4) return false;
    if (byte(1) == 0xB8) return byte(2) == 0x80 || byte(2) == 0x83 || byte(2) == 0x89;
    return byte(1) == 0xBA && (byte(2) == 0x8C || byte(2) == 0x94);
}

bool is_year(const Digits& run) noexcept {
    return run.count == 4 && run.value >= first_year && run.value <= last_year;
}

std::size_t skip(std::string_view text, std::size_t at, std::u32string_view any) noexcept {
    while (at < text.size() && any.find(code_point(text.substr(at))) != std::u32string_view::npos) {
        at += code_point_length(text.substr(at));
    }
    return at;
}

bool is_one_of(std::string_view text, std::size_t at, std::u32string_view any) noexcept {
    return at < text.size() && any.find(code_point(text.substr(at))) != std::u32string_view::npos;
}

constexpr std::u32string_view blanks = U" \t\u00A0\u3000";
constexpr std::u32string_view dashes = U"-—–－―~～〜至到";

// Where a span that begins with a year ends: `-2025年`, `年至2025年`, `—25年`; `at` when it is none.
std::size_t span_end(std::string_view text, std::size_t at) noexcept {
    std::size_t next = skip(text, at, U"年度");
    next = skip(text, next, blanks);
    const std::size_t dash = skip(text, next, dashes);
    if (dash == next) return at;
    const std::size_t second = skip(text, dash, blanks);
    const Digits run = digits_at(text.substr(second));
    const std::size_t end = second + run.bytes;
    const bool short_form = run.count == 2 && is_one_of(text, end, U"年");
    return is_year(run) || short_form ? end : at;
}

// The text a list of years goes on with: `2021、2022年`.
bool list_goes_on(std::string_view text, std::size_t at) noexcept {
    const std::size_t next = skip(text, at, U"、和及与");
    return next != at && is_year(digits_at(text.substr(next)));
}

bool is_sentence(std::string_view text) noexcept {
    return text.ends_with("。") || text.ends_with("；") || text.ends_with("：") ||
           text.ends_with(":") || text.ends_with(";");
}

// A title states a year (`2024年度`), a date of issue a month with it.
bool states_date(std::string_view text) noexcept {
    constexpr std::string_view word = "年";
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + word.size())) {
        const Digits run = digits_at(text.substr(at + word.size()));
        if (run.count > 0 && is_one_of(text, at + word.size() + run.bytes, U"月")) return true;
    }
    return false;
}

std::optional<int> year_of_headings(const Document& document, std::span<const Draft> drafts) {
    constexpr std::size_t longest_heading = 60;  // code points
    const std::uint32_t first_table = drafts.empty() ? none32 : drafts.front().tables.front();
    std::vector<bool> taken(document.paragraphs.size());
    for (const Draft& draft : drafts) {
        if (draft.heading_paragraph != none32) taken[draft.heading_paragraph] = true;
    }
    for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
        const Paragraph& paragraph = document.paragraphs[i];
        if (paragraph.in_toc || taken[i]) continue;
        if (paragraph.outline == 0 && paragraph.next_table > first_table) continue;
        const std::string_view text = trim(paragraph.text);
        if (is_sentence(text) || states_date(text) || code_points(text) > longest_heading) continue;
        if (const auto year = only_year(text)) return year;
    }
    return std::nullopt;
}

// Stated by three names or more, and no other year by a third as many.
std::optional<int> year_of_most(std::span<const Draft> drafts) {
    std::map<int, std::size_t> stated;
    for (const Draft& draft : drafts) {
        if (!draft.project.name) continue;
        for (const int year : single_years(draft.project.name->raw)) ++stated[year];
    }
    if (stated.empty()) return std::nullopt;
    const auto most = std::ranges::max_element(stated, {}, [](const auto& e) { return e.second; });
    const bool rivalled = std::ranges::any_of(stated, [&](const auto& e) {
        return e.first != most->first && e.second * 3 >= most->second;
    });
    if (most->second < 3 || rivalled) return std::nullopt;
    return most->first;
}

std::optional<int> own_year(const Project& project) {
    std::vector<int> years;
    for (const auto& text : {project.heading, project.name}) {
        if (!text) continue;
        for (const int year : single_years(text->raw)) {
            if (std::ranges::find(years, year) == years.end()) years.push_back(year);
        }
    }
    if (years.size() != 1) return std::nullopt;
    return years.front();
}

}  // namespace

std::vector<int> single_years(std::string_view text) {
    std::vector<int> years;
    const auto add = [&](int year) {
        if (std::ranges::find(years, year) == years.end()) years.push_back(year);
    };
    std::size_t before = 0;  // start of the code point before `at`
    for (std::size_t at = 0; at < text.size();) {
        if (begins_with(text.substr(at), "《")) {
            const std::size_t close = text.find("》", at);
            if (close != std::string_view::npos) {
                before = at = close;
                continue;
            }
        }
        const Digits run = may_begin_year(text.substr(at)) ? digits_at(text.substr(at)) : Digits{};
        if (run.count == 0) {
            before = at;
            at += code_point_length(text.substr(at));
            continue;
        }
        const std::size_t end = at + run.bytes;
        if (is_year(run)) {
            const std::size_t span = span_end(text, end);
            if (span != end) {
                before = at = span;
                continue;
            }
            const bool bracketed =
                at > 0 && is_one_of(text, before, U"（([【") && is_one_of(text, end, U"）)]】");
            const std::size_t word = skip(text, end, blanks);
            if (is_one_of(text, word, U"年") || bracketed || list_goes_on(text, end)) {
                add(run.value);
            }
        }
        before = at;
        at = end;
    }
    return years;
}

std::optional<int> only_year(std::string_view text) {
    const std::vector<int> years = single_years(text);
    if (years.size() != 1) return std::nullopt;
    return years.front();
}

bool is_year_line(std::string_view text) {
    constexpr std::size_t longest = 40;  // bytes of `（二〇二六年度）`
    text = trim(text);
    if (text.size() > longest || !only_year(text)) return false;
    for (; !text.empty(); text.remove_prefix(code_point_length(text))) {
        constexpr std::u32string_view allowed = U"（()）[]【】 年度〇零一二三四五六七八九";
        const char32_t c = code_point(text);
        if ((c < U'0' || c > U'9') && allowed.find(c) == std::u32string_view::npos) return false;
    }
    return true;
}

void set_budget_years(const Document& document, std::span<Draft> drafts, std::optional<int> given,
                      std::optional<int> otherwise) {
    if (given) {
        for (Draft& draft : drafts) draft.project.year = given;
        return;
    }
    std::optional<int> common = only_year(document.title);
    if (!common) common = year_of_headings(document, drafts);
    for (std::size_t i = 0; !common && i < document.header_lines.size(); ++i) {
        common = only_year(document.header_lines[i]);
    }
    if (!common) common = year_of_most(drafts);
    if (!common) common = otherwise;
    for (Draft& draft : drafts) {
        draft.project.year = own_year(draft.project);
        if (!draft.project.year) draft.project.year = draft.year_line;
        if (!draft.project.year) draft.project.year = common;
    }
}

}  // namespace ptcheck::form
