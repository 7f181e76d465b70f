// Texts a first draft of the grammar reads wrongly, each its own case.
#include <ostream>

#include <gtest/gtest.h>

#include "normal_form.hpp"

namespace ptcheck {
namespace {

struct TrapCase {
    const char* name;
    const char* text;
    const char* expected;
};

// The name of the test instance; gtest prints this on failure as well.
void PrintTo(const TrapCase& c, std::ostream* out) {
    *out << c.text;
}

class Trap : public testing::TestWithParam<TrapCase> {};

TEST_P(Trap, has_its_normal_form) {
    const std::string got = normal_form(GetParam().text);
    EXPECT_TRUE(same_json(got, GetParam().expected))
        << GetParam().text << "\n  got      " << got << "\n  expected " << GetParam().expected;
}

std::string case_name(const testing::TestParamInfo<TrapCase>& info) {
    return info.param.name;
}

const TrapCase traps[] = {
    {"subject_without_comparator", "按时完成率100%",
     R"j({"kind":"ratio","op":"eq","lo":"1","hi":"1","unit":"1","mant":"100","scale":"%","subject":"按时完成率"})j"},
    {"quantity_before_deferred", "按时完成率≥95%",
     R"j({"kind":"ratio","op":"ge","lo":"0.95","unit":"1","mant":"95","scale":"%","subject":"按时完成率"})j"},
    {"subject_that_begins_like_deferred", "视频监控覆盖率≥95%",
     R"j({"kind":"ratio","op":"ge","lo":"0.95","unit":"1","mant":"95","scale":"%","subject":"视频监控覆盖率"})j"},
    {"quarter_of_a_year_is_a_date", "2023年第二季度前",
     R"j({"kind":"deadline","op":"le","date_to":"2023-06-30","date_to_strict":"2023-03-31","grain":"quarter","edge":"before","ambiguous":"before-bound"})j"},
    {"years_are_no_range_of_years", "2023—2025年",
     R"j({"kind":"period","date_from":"2023-01-01","date_to":"2025-12-31","grain":"year"})j"},
    {"working_days_are_one_unit", "3-5个工作日",
     R"j({"kind":"duration","op":"range","lo":"3","hi":"5","unit":"工作日"})j"},
    {"two_amounts_are_not_doubled", "1份2份",
     R"j({"kind":"qualitative","q":"other","text":"1份2份"})j"},
    {"list_of_amounts", "100%；≥3份",
     R"j({"kind":"list","items":[{"kind":"ratio","op":"eq","lo":"1","hi":"1","unit":"1","mant":"100","scale":"%"},{"kind":"quantity","op":"ge","lo":"3","unit":"份"}]})j"},
    {"comparator_behind", "合格率达到98%以上",
     R"j({"kind":"ratio","op":"ge","lo":"0.98","unit":"1","mant":"98","scale":"%","subject":"合格率"})j"},
};
INSTANTIATE_TEST_SUITE_P(Value, Trap, testing::ValuesIn(traps), case_name);

const TrapCase must_parse[] = {
    {"two_thirds", "三分之二", R"j({"kind":"ratio","op":"eq","unit":"1","num":"2","den":"3"})j"},
    {"percent_in_words", "百分之九十五",
     R"j({"kind":"ratio","op":"eq","lo":"0.95","hi":"0.95","unit":"1","mant":"95","scale":"%"})j"},
    {"slash_fraction", "2/3", R"j({"kind":"ratio","op":"eq","unit":"1","num":"2","den":"3"})j"},
    {"terminating_fraction", "≥3/4",
     R"j({"kind":"ratio","op":"ge","lo":"0.75","unit":"1","num":"3","den":"4"})j"},
    {"doubled_with_unit", "≥95%≥95%",
     R"j({"kind":"ratio","op":"ge","lo":"0.95","unit":"1","mant":"95","scale":"%","repairs":["doubled-value"]})j"},
    {"year_end", "年底前",
     R"j({"kind":"deadline","op":"le","date_to":"2023-12-31","grain":"year","edge":"end","ctx":["year"]})j"},
    {"this_year", "当年12月底前",
     R"j({"kind":"deadline","op":"le","date_to":"2023-12-31","grain":"month","edge":"end","ctx":["year"]})j"},
    {"range_with_both_percents", "80%-90%",
     R"j({"kind":"ratio","op":"range","lo":"0.8","hi":"0.9","unit":"1","mant":"80-90","scale":"%"})j"},
    {"range_with_both_units", "5万元-10万元",
     R"j({"kind":"money","op":"range","lo":"50000","hi":"100000","unit":"元","mant":"5-10","mult":"1e4"})j"},
    {"left_side_takes_multiplier", "5-10万元",
     R"j({"kind":"money","op":"range","lo":"50000","hi":"100000","unit":"元","mant":"5-10","mult":"1e4"})j"},
    {"over_after_multiplier", "1万余条",
     R"j({"kind":"quantity","op":"over","lo":"10000","unit":"条","mant":"1","mult":"1e4"})j"},
    {"within_hours", "2小时内", R"j({"kind":"duration","op":"le","hi":"2","unit":"小时"})j"},
    {"and_above", "90%及以上",
     R"j({"kind":"ratio","op":"ge","lo":"0.9","unit":"1","mant":"90","scale":"%"})j"},
    {"at_most_in_words", "小于等于70%",
     R"j({"kind":"ratio","op":"le","hi":"0.7","unit":"1","mant":"70","scale":"%"})j"},
    {"about_behind", "4500份左右",
     R"j({"kind":"quantity","op":"approx","lo":"4500","hi":"4500","unit":"份"})j"},
    {"money_above", "500万元以上",
     R"j({"kind":"money","op":"ge","lo":"5000000","unit":"元","mant":"500","mult":"1e4"})j"},
    {"one_working_day", "一个工作日内",
     R"j({"kind":"duration","op":"le","hi":"1","unit":"工作日"})j"},
    {"no_accidents", "零事故",
     R"j({"kind":"quantity","op":"eq","lo":"0","hi":"0","unit":null,"noun":"事故"})j"},
    {"zero_cases", "0起", R"j({"kind":"quantity","op":"eq","lo":"0","hi":"0","unit":"起"})j"},
};
INSTANTIATE_TEST_SUITE_P(MustParse, Trap, testing::ValuesIn(must_parse), case_name);

const TrapCase not_quantities[] = {
    {"standard_number", "符合GB3838-2002",
     R"j({"kind":"qualitative","q":"conform","text":"符合GB3838-2002","std":["GB3838-2002"]})j"},
    {"standard_without_year", "执行DB12/524",
     R"j({"kind":"qualitative","q":"other","text":"执行DB12/524","std":["DB12/524"]})j"},
    {"round_the_clock", "7×24小时", R"j({"kind":"qualitative","q":"other","text":"7×24小时"})j"},
    {"second_quarter", "第2季度",
     R"j({"kind":"period","date_from":"2023-04-01","date_to":"2023-06-30","grain":"quarter","ctx":["year"]})j"},
    {"better_than_a_year", "优于2022年", R"j({"kind":"relative","op":"better","of":"2022年"})j"},
    {"above_a_year", "超过2022年",
     R"j({"kind":"qualitative","q":"other","text":"超过2022年","mentions":["2022年"]})j"},
    {"consistent", "一致", R"j({"kind":"qualitative","q":"other","text":"一致"})j"},
    {"first_class", "一级", R"j({"kind":"qualitative","q":"other","text":"一级"})j"},
    {"set_phrase", "三线一单", R"j({"kind":"qualitative","q":"other","text":"三线一单"})j"},
    {"second_class_standard", "达到二级标准",
     R"j({"kind":"qualitative","q":"conform","text":"达到二级标准"})j"},
    {"rating", "3A级", R"j({"kind":"qualitative","q":"other","text":"3A级"})j"},
    {"arabic_class", "3级", R"j({"kind":"qualitative","q":"other","text":"3级"})j"},
    {"very_satisfied", "十分满意", R"j({"kind":"qualitative","q":"other","text":"十分满意"})j"},
    {"phase_two", "二期工程完成", R"j({"kind":"qualitative","q":"other","text":"二期工程完成"})j"},
    {"together", "一起推进", R"j({"kind":"qualitative","q":"trend","text":"一起推进"})j"},
    {"one_file_per_household", "一户一档",
     R"j({"kind":"qualitative","q":"other","text":"一户一档"})j"},
    {"building_number", "2号楼", R"j({"kind":"qualitative","q":"other","text":"2号楼"})j"},
    {"above_last_year", "超过上年", R"j({"kind":"qualitative","q":"other","text":"超过上年"})j"},
    {"title_with_number", "《2023年工作方案》",
     R"j({"kind":"qualitative","q":"other","text":"《2023年工作方案》","refs":["《2023年工作方案》"]})j"},
};
INSTANTIATE_TEST_SUITE_P(NotQuantities, Trap, testing::ValuesIn(not_quantities), case_name);

const TrapCase other_documents[] = {
    {"sign_eq", "=100%",
     R"j({"kind":"ratio","op":"eq","lo":"1","hi":"1","unit":"1","mant":"100","scale":"%"})j"},
    {"wide_eq", "＝300天", R"j({"kind":"duration","op":"eq","lo":"300","hi":"300","unit":"天"})j"},
    {"ge_variant", "≧90%",
     R"j({"kind":"ratio","op":"ge","lo":"0.9","unit":"1","mant":"90","scale":"%"})j"},
    {"look_alike_eq", "═100%",
     R"j({"kind":"ratio","op":"eq","lo":"1","hi":"1","unit":"1","mant":"100","scale":"%","repairs":["look-alike-sign"]})j"},
    {"look_alike_gt", "》90%",
     R"j({"kind":"ratio","op":"gt","lo":"0.9","unit":"1","mant":"90","scale":"%","repairs":["look-alike-sign"]})j"},
    {"two_signs", ">=95%",
     R"j({"kind":"ratio","op":"ge","lo":"0.95","unit":"1","mant":"95","scale":"%"})j"},
    {"two_wide_signs", "＞＝95％",
     R"j({"kind":"ratio","op":"ge","lo":"0.95","unit":"1","mant":"95","scale":"%"})j"},
    {"signs_reversed", "=<5",
     R"j({"kind":"number","op":"le","hi":"5","unit":null,"repairs":["look-alike-sign"]})j"},
    {"columns_sign_first", "≧|735|人次",
     R"j({"kind":"quantity","op":"ge","lo":"735","unit":"人次"})j"},
    {"columns_unit_first", "人|=|512",
     R"j({"kind":"quantity","op":"eq","lo":"512","hi":"512","unit":"人"})j"},
    {"columns_percent", "%|≥|95",
     R"j({"kind":"ratio","op":"ge","lo":"0.95","unit":"1","mant":"95","scale":"%"})j"},
    {"columns_money", "万元|≤|3584",
     R"j({"kind":"money","op":"le","hi":"35840000","unit":"元","mant":"3584","mult":"1e4"})j"},
    {"columns_words", "小于等于|10|天", R"j({"kind":"duration","op":"le","hi":"10","unit":"天"})j"},
    {"columns_direction", "正向|95|%",
     R"j({"kind":"ratio","op":"ge","lo":"0.95","unit":"1","mant":"95","scale":"%"})j"},
    {"percent_in_a_word", "≥95百分比",
     R"j({"kind":"ratio","op":"ge","lo":"0.95","unit":"1","mant":"95","scale":"%"})j"},
    {"double_dash", "2020年1月--2020年11月",
     R"j({"kind":"period","date_from":"2020-01-01","date_to":"2020-11-30","grain":"month"})j"},
    {"dotted_days", "2021.1.1-12.31",
     R"j({"kind":"period","date_from":"2021-01-01","date_to":"2021-12-31","grain":"day"})j"},
    {"dotted_months", "2023.07-2024.01",
     R"j({"kind":"period","date_from":"2023-07-01","date_to":"2024-01-31","grain":"month"})j"},
    {"one_day", "2021年12月31日",
     R"j({"kind":"deadline","op":"le","date_to":"2021-12-31","grain":"day","edge":"end","implied_before":true})j"},
    {"before_month_end", "11月底之前",
     R"j({"kind":"deadline","op":"le","date_to":"2023-11-30","grain":"month","edge":"end","ctx":["year"]})j"},
    {"in_place", "12月底到位",
     R"j({"kind":"deadline","op":"le","date_to":"2023-12-31","grain":"month","edge":"end","implied_before":true,"verb":"到位","ctx":["year"]})j"},
    {"whole_year", "2021年全年",
     R"j({"kind":"period","date_from":"2021-01-01","date_to":"2021-12-31","grain":"year"})j"},
    {"base_value", "≥95%(2022:90%)",
     R"j({"kind":"ratio","op":"ge","lo":"0.95","unit":"1","mant":"95","scale":"%","rest":"(2022:90%)"})j"},
    {"new", "5个(新增)",
     R"j({"kind":"quantity","op":"eq","lo":"5","hi":"5","unit":"个","rest":"(新增)"})j"},
    {"over_a_year", "超13万元/年",
     R"j({"kind":"money","op":"gt","lo":"130000","unit":"元","mant":"13","mult":"1e4","per":["年"]})j"},
    {"multiplier_alone", "250万",
     R"j({"kind":"number","op":"eq","lo":"2500000","hi":"2500000","unit":null,"mant":"250","mult":"1e4"})j"},
    {"multiplier_per_month", "≤620万/月",
     R"j({"kind":"number","op":"le","hi":"6200000","unit":null,"mant":"620","mult":"1e4","per":["月"]})j"},
    {"per_person_month", "≤5元/人·月",
     R"j({"kind":"money","op":"le","hi":"5","unit":"元","per":["人","月"]})j"},
    {"per_with_star", "5元/人*月",
     R"j({"kind":"money","op":"eq","lo":"5","hi":"5","unit":"元","per":["人","月"]})j"},
    {"per_with_comma", "5元/人、天",
     R"j({"kind":"money","op":"eq","lo":"5","hi":"5","unit":"元","per":["人","天"]})j"},
    {"per_thousand", "≥2批次/千人",
     R"j({"kind":"quantity","op":"ge","lo":"2","unit":"批次","per":["千人"]})j"},
    {"people_a_day", "3人/天",
     R"j({"kind":"frequency","op":"eq","lo":"3","hi":"3","unit":"人","per":["天"]})j"},
    {"ten_thousand_mu", "5万亩",
     R"j({"kind":"area","op":"eq","lo":"50000","hi":"50000","unit":"亩","mant":"5","mult":"1e4"})j"},
    {"kilograms", "5千克", R"j({"kind":"mass","op":"eq","lo":"5","hi":"5","unit":"千克"})j"},
    {"megabytes", "≥100 MB", R"j({"kind":"quantity","op":"ge","lo":"100","unit":"MB"})j"},
    {"thousands_separator", "1,500个",
     R"j({"kind":"quantity","op":"eq","lo":"1500","hi":"1500","unit":"个","mant":"1,500"})j"},
    {"within", "5以内", R"j({"kind":"number","op":"le","hi":"5","unit":null})j"},
    {"and_above", "100及以上", R"j({"kind":"number","op":"ge","lo":"100","unit":null})j"},
    {"and_below", "10个及其以下", R"j({"kind":"quantity","op":"le","hi":"10","unit":"个"})j"},
    {"reach", "达到100", R"j({"kind":"number","op":"ge","lo":"100","unit":null})j"},
    {"blanks_between_tokens", "≥ 95 %",
     R"j({"kind":"ratio","op":"ge","lo":"0.95","unit":"1","mant":"95","scale":"%"})j"},
    {"width", "９０个",
     R"j({"kind":"quantity","op":"eq","lo":"90","hi":"90","unit":"个","repairs":["width"]})j"},
    {"station_visits", "不少于100家次",
     R"j({"kind":"quantity","op":"ge","lo":"100","unit":"家次"})j"},
    {"ocr_damage_is_not_repaired", "292%",
     R"j({"kind":"ratio","op":"eq","lo":"2.92","hi":"2.92","unit":"1","mant":"292","scale":"%"})j"},
    {"times_a_month", "每月1次",
     R"j({"kind":"frequency","op":"eq","lo":"1","hi":"1","unit":"次","per":["月"]})j"},
    {"whole_year_without_year", "全年开展",
     R"j({"kind":"deferred","basis":"全年","text":"全年开展"})j"},
    {"deadline_with_what_is_done", "2023年12月底前完成项目验收",
     R"j({"kind":"deadline","op":"le","date_to":"2023-12-31","grain":"month","edge":"end","verb":"完成","noun":"项目验收"})j"},
    {"share_with_date", "2023年底前≥90%",
     R"j({"kind":"ratio","op":"ge","lo":"0.9","unit":"1","mant":"90","scale":"%","when":"2023年底前"})j"},
    {"change_against_last_year", "较上年提高5%",
     R"j({"kind":"ratio","op":"eq","lo":"0.05","hi":"0.05","unit":"1","mant":"5","scale":"%","verb":"提高","delta":true,"of":"上年"})j"},
    {"two_bounds", ">80%且≤90%",
     R"j({"kind":"ratio","op":"range","lo":"0.8","hi":"0.9","lo_open":true,"unit":"1","mant":"80-90","scale":"%"})j"},
    {"chinese_money", "三万五千元",
     R"j({"kind":"money","op":"eq","lo":"35000","hi":"35000","unit":"元"})j"},
    {"winter", "11月-次年3月",
     R"j({"kind":"period","date_from":"2023-11-01","date_to":"2024-03-31","grain":"month","ctx":["year"]})j"},
    {"end_punctuation", "≥95%。",
     R"j({"kind":"ratio","op":"ge","lo":"0.95","unit":"1","mant":"95","scale":"%"})j"},
};
INSTANTIATE_TEST_SUITE_P(OtherDocuments, Trap, testing::ValuesIn(other_documents), case_name);

}  // namespace
}  // namespace ptcheck
