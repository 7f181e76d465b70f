// The words printed on performance-target forms, and what each means.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "ptcheck/project.hpp"

namespace ptcheck::form {

/// What a label announces. `rank` in LabelMatch orders labels of one meaning: 0 is the plain one.
enum class Label : std::uint8_t {
    none,
    // Head of the form.
    project_name,
    budget_use,  ///< 预算规模及资金用途: stands over the amounts and the purpose
    funds,       ///< 项目资金 and the like: stands over the amounts
    budget,
    fiscal_funds,
    other_funds,
    mid_budget,  ///< 中期资金总额: of several years
    spent,       ///< 全年执行数
    execution,   ///< 执行率, and what it scores
    purpose,
    goal,
    unit,
    unit_code,
    money_unit,
    // Columns of the indicator block.
    level1,
    level2,
    level3,
    description,
    value,
    sign,
    measure_unit,
    direction,
    weight,
    actual,
    score,
    reason,
    indicators,  ///< 绩效指标: the left edge of the block, or its name column
    // Neither.
    footer,  ///< 合计, 填表人, 备注: a row that is no indicator
    other,   ///< a label of no use here; it must not be taken for a value
};

struct LabelMatch {
    Label label = Label::none;
    std::uint8_t rank = 0;
    explicit operator bool() const noexcept { return label != Label::none; }
};

/// Whether the label names a column of the indicator block.
constexpr bool is_column(Label label) noexcept {
    return label >= Label::level1 && label <= Label::indicators;
}
/// Whether the label announces a field of the head.
constexpr bool is_head(Label label) noexcept {
    return label >= Label::project_name && label <= Label::goal && label != Label::spent &&
           label != Label::execution;
}

/// A text as labels are compared: without blanks, `：`, `*` and `※`; full-width ASCII and every
/// kind of bracket as half-width. Texts longer than any label fold to nothing.
class FoldedText {
public:
    explicit FoldedText(std::string_view text) noexcept;
    [[nodiscard]] std::string_view view() const noexcept { return {bytes_.data(), size_}; }

private:
    std::array<char, 96> bytes_;
    std::size_t size_ = 0;
};

/// The label a whole cell states. Enumerators before it (`1.`, `一、`, `（二）`), 其中 and a
/// bracket behind it (`（万元）`, `（50分）`, `（2024年）`) do not count.
LabelMatch find_label(std::string_view cell) noexcept;

/// `项目名称：某项目` in one text: the label and the part behind the colon, blanks kept.
struct InlineLabel {
    LabelMatch match;
    std::string_view rest;
};
std::optional<InlineLabel> find_inline_label(std::string_view text) noexcept;

/// The level a label of the first or second column names; unknown outside the known set.
Level1 find_level1(std::string_view cell) noexcept;
Level2 find_level2(std::string_view cell) noexcept;
/// Level 1 that a level 2 stands under in every guideline.
Level1 level1_of(Level2 level) noexcept;

}  // namespace ptcheck::form
