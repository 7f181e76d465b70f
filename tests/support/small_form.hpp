// A small Tianjin form as a .docx, for tests of the program.
#pragma once

#include <string>
#include <vector>

#include "support/docx_builder.hpp"

namespace ptcheck::test {

/// One project with a head and these indicator rows (level 1, level 2, name, description, value).
inline std::string small_form(const std::vector<std::vector<std::string>>& rows,
                              const std::string& name = "2024年培训项目") {
    std::vector<std::vector<std::string>> indicators{
        {"一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值"}};
    indicators.insert(indicators.end(), rows.begin(), rows.end());
    return docx(paragraph("1." + name + "绩效目标表") +
                table_of({{"项目名称", name},
                          {"预算规模及资金用途", "预算数", "10.00", "其中：财政资金", "10.00",
                           "其他资金", ""},
                          {"", "用于业务培训的教材印制、场地租赁和讲课支出"},
                          {"绩效目标", "开展培训5次"}}) +
                paragraph("") + table_of(indicators));
}

/// A form with nothing to say about it.
inline std::string clean_form() {
    return small_form(
        {{"产出指标", "数量指标", "培训次数", "举办培训班的次数", "≥5次"},
         {"产出指标", "质量指标", "考核合格率", "参训人员考核合格率", "≥95%"},
         {"产出指标", "时效指标", "完成时间", "完成全部培训的时间", "2024年11月底前"},
         {"产出指标", "成本指标", "培训成本", "培训支出总额", "≤10万元"},
         {"效益指标", "社会效益指标", "持证上岗率", "参训人员持证上岗率", "≥90%"},
         {"满意度指标", "服务对象满意度指标", "学员满意度", "参训学员满意度", "≥90%"}});
}

/// The same with one fault: a value typed twice (N03).
inline std::string faulty_form() {
    return small_form(
        {{"产出指标", "数量指标", "培训次数", "举办培训班的次数", "≥5≥5次"},
         {"产出指标", "质量指标", "考核合格率", "参训人员考核合格率", "≥95%"},
         {"产出指标", "时效指标", "完成时间", "完成全部培训的时间", "2024年11月底前"},
         {"产出指标", "成本指标", "培训成本", "培训支出总额", "≤10万元"},
         {"效益指标", "社会效益指标", "持证上岗率", "参训人员持证上岗率", "≥90%"},
         {"满意度指标", "服务对象满意度指标", "学员满意度", "参训学员满意度", "≥90%"}});
}

}  // namespace ptcheck::test
