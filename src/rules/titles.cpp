#include "rules/titles.hpp"

#include <array>

#include "ptcheck/text.hpp"
#include "rules/row_words.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

constexpr std::array<std::string_view, 24> documents{
    "报告", "方案", "指南", "清单", "台账", "手册", "规划", "图集",
    "名录", "图鉴", "简报", "总结", "汇编", "办法", "规程", "规范",
    "标准", "细则", "名单", "年报", "计划", "意见", "制度", "报告书"};

}  // namespace

std::vector<std::string_view> titles_in(std::string_view text) {
    constexpr std::string_view open = "《";
    constexpr std::string_view close = "》";
    std::vector<std::string_view> titles;
    for (std::size_t at = text.find(open); at != std::string_view::npos;) {
        const std::size_t from = at + open.size();
        const std::size_t end = text.find(close, from);
        if (end == std::string_view::npos) break;
        const std::size_t inner = text.substr(0, end).rfind(open);
        const std::string_view title =
            trim(text.substr(inner + open.size(), end - inner - open.size()));
        if (!title.empty()) titles.push_back(title);
        at = text.find(open, end);
    }
    return titles;
}

bool names_document(std::string_view text) noexcept {
    return ends_with_any(without_end_marks(text), documents);
}

bool same_title(std::string_view a, std::string_view b) {
    return a == b || without_blanks(a) == without_blanks(b);
}

}  // namespace ptcheck
