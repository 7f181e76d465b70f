// A document of one project with a given budget: two of them disagree on it.
#pragma once

#include <string>

#include "support/docx_builder.hpp"

namespace ptcheck::test {

inline std::string form_with_budget(const std::string& budget) {
    const std::string name = "社区阅读推广项目";
    return docx(table_of({{"900101示例中心", "单位：万元"},
                          {"项目名称", name},
                          {"预算规模及资金用途", "预算数", budget, "其中：财政资金", budget,
                           "其他资金", ""},
                          {"", "用于图书采购和读书活动"},
                          {"绩效目标", "更新图书6000册"}}) +
                paragraph("") +
                table_of({{"一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值"},
                          {"产出指标", "数量指标", "更新图书册数", "更新图书册数", "≥6000册"}}));
}

}  // namespace ptcheck::test
