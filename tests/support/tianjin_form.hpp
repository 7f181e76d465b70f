// The pieces of the Tianjin project form, for tests that take it apart.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "support/form_builder.hpp"

namespace ptcheck::test {

using Rows = std::vector<RowSpec>;

/// Rows joined one below the other.
inline Rows operator+(Rows above, const Rows& below) {
    above.insert(above.end(), below.begin(), below.end());
    return above;
}

inline Rows unit_row() {
    return {{wide("100101某市某局", 5), wide("单位：万元", 2)}};
}

/// From 项目名称 to the goal, seven grid columns wide.
inline Rows head_rows(const std::string& name, const std::string& budget = "104.00") {
    return {{"项目名称", wide(name, 6)},
            {down("预算规模及资金用途"), "预算数", budget, "其中：财政    资金", budget, "其他资金",
             " "},
            {more(), wide("用于" + name + "相关支出。", 6)},
            {"绩效目标", wide("1.完成甲\n2.完成乙", 6)}};
}

inline Rows head(const std::string& name, const std::string& budget = "104.00") {
    return unit_row() + head_rows(name, budget);
}

inline Rows header_row() {
    return {{"一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值"}};
}

/// Five columns; level 1 merged down.
inline Rows data_rows(const std::string& mark = {}) {
    return {{down("产出指标"), "数量指标", mark + "保障人员数量", "保障人员数量", "≥5人"},
            {more(), "质量指标", mark + "保洁率", "保洁率", "100%"},
            {more(), "时效指标", mark + "完成时间", "完成时间", "2023年底前"},
            {more(), "成本指标", mark + "支出成本", "支出成本", "≤104万元"},
            {"效益指标", "社会效益指标", mark + "机关运转", "机关运转", "保障正常运转"},
            {down("满意度指标"), "服务对象满意度指标", mark + "满意度", "满意度", "≥90%"}};
}

inline Rows block(const std::string& mark = {}) {
    return header_row() + data_rows(mark);
}

/// The block as it stands in a form of one table: three columns doubled in width.
inline Rows wide_rows(Rows rows) {
    for (RowSpec& row : rows) {
        row[2].span = 2;
        row[3].span = 2;
    }
    return rows;
}

}  // namespace ptcheck::test
