#include "rules/titles.hpp"

#include "ptcheck/text.hpp"
#include "rules/row_words.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr Words documents{"报告"sv, "方案"sv, "指南"sv, "清单"sv, "台账"sv, "手册"sv,
                          "规划"sv, "图集"sv, "名录"sv, "图鉴"sv, "简报"sv, "总结"sv,
                          "汇编"sv, "办法"sv, "规程"sv, "规范"sv, "标准"sv, "细则"sv,
                          "名单"sv, "年报"sv, "计划"sv, "意见"sv, "制度"sv, "报告书"sv};

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

}  // namespace ptcheck
