// Printing a value and parsing it again gives the same value.
#include <algorithm>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "normal_form.hpp"
#include "support/stripped_value.hpp"

namespace ptcheck {
namespace {

testing::AssertionResult round_trips(const std::string& text, std::optional<int> year) {
    const Value value = parse_value(text, year);
    const std::string printed = value_expression(value);
    const std::string first = value_json(stripped(value));
    const std::string second = value_json(stripped(parse_value(printed, year)));
    if (first == second) return testing::AssertionSuccess();
    return testing::AssertionFailure()
           << text << " -> " << printed << "\n  read    " << first << "\n  reread  " << second;
}

TEST(Expression, every_value_of_the_source_document_round_trips) {
    std::ifstream file(PTCHECK_SOURCE_DIR "/tests/unit/value/data/values.tsv");
    std::string line;
    std::getline(file, line);
    int count = 0;
    for (; std::getline(file, line); ++count) {
        EXPECT_TRUE(round_trips(line.substr(0, line.find('\t')), test_year));
    }
    EXPECT_EQ(count, 370);
}

TEST(Expression, what_a_fuzzer_found_round_trips) {
    constexpr std::string_view found[]{"202左右学年",
                                       "甲乙::::2023年1月",
                                       "甲乙：：：2023年1月底前",
                                       "90%的的甲",
                                       "每年：每年：2次",
                                       "2年-2051月",
                                       "80%≤率＜95%",
                                       "达---到2到2022",
                                       "汛期前：2次",
                                       "023年12以前:1",
                                       "零万徃",
                                       "零每月",
                                       "¥5半",
                                       "0%的、户",
                                       "3内百",
                                       "2季度的月",
                                       "0的",
                                       "2的对五日内",
                                       "每月10日/前",
                                       "2023年：2月31日前完成率100%",
                                       "达到批复额的80%-90%",
                                       "相较提高:0",
                                       "日为000,000"};
    for (const std::string_view text : found)
        EXPECT_TRUE(round_trips(std::string(text), test_year));
}

/// Draws values by rolling each part of the language.
class Generator {
public:
    explicit Generator(unsigned seed) : random_(seed) {}

    std::string value() {
        switch (roll(5)) {
            case 0:
                return date();
            case 1:
                return period();
            case 2:
                return measured() + pick({"；", "，"}) + measured();
            default:
                return measured();
        }
    }

private:
    using Words = std::vector<std::string>;
    int roll(int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(random_); }
    std::string pick(const Words& words) {
        return words[static_cast<std::size_t>(roll(static_cast<int>(words.size())))];
    }
    std::string maybe(const Words& words) { return roll(3) == 0 ? pick(words) : std::string(); }

    std::string number() {
        switch (roll(8)) {
            case 0:
                return std::to_string(roll(10)) + "." + std::to_string(roll(1000));
            case 1:
                return std::to_string(1 + roll(999)) + ",000";
            case 2:
                return std::to_string(roll(100)) + ".0";
            case 3:
                return "0." + std::to_string(roll(100));
            default:
                return std::to_string(roll(5000));
        }
    }
    std::string measure() {
        if (roll(3) == 0) return pick({"%", "‰", "%", "个百分点"});
        std::string text = pick({"", "", "万", "亿", "千", "百"});
        text += pick({"元", "个", "次", "人", "天", "小时", "工作日", "平方公里", "吨", "分", "台",
                      "份", "公里", "MB", "万元", "村", "家", "人次"});
        if (roll(4) == 0) text += "/" + pick({"年", "月", "人", "个", "天"});
        return text;
    }
    std::string amount() {
        switch (roll(10)) {
            case 0:
                return number() + "-" + number() + measure();
            case 1:
                return "≥" + number() + "%且<" + number() + "%";
            case 2:
                return number() + "余" + pick({"个", "次", "人", "万人"});
            case 3:
                return pick({"三分之二", "2/3", "1/4", "百分之九十五", "千分之三", "十五个",
                             "一百二十万元"});
            default:
                return number() + measure();
        }
    }
    std::string measured() {
        std::string text = maybe({"完成", "新增", "合格率", "较上年提高", "预计", "计划完成",
                                  "每月", "培训人数", "达到"});
        if (roll(2) == 0) {
            text += pick({"≥", "≤", ">", "<", "=", "不低于", "不超过", "约", "近", "大于等于", "》",
                          "≧", "至少"});
        }
        text += amount();
        text += maybe({"以上", "以内", "及以上", "以下", "左右"});
        text +=
            maybe({"报告", "重点项目", "符合要求", "响应", "（新增）", "(2022:90%)", "内到达现场"});
        return text;
    }
    std::string date() {
        std::string text =
            maybe({"2023年", "2024年", "当年", "计划", "次年", "完成时间：", "截至", "≤"});
        text += pick({"12月", "6月", "3月15日", "第二季度", "上半年", "9月中旬", "年", "2023年2月",
                      "11月30日", "1月上旬"});
        text += pick({"底前", "底", "前", "之前", "", "末", "底之前"});
        return text + maybe({"完成", "到位", "完成建设任务"});
    }
    std::string period() {
        return pick({"2023年", "2023年1月", "4月", "2023.1.1", "2022年", "2023.07", "第一季度",
                     "2023年上半年"}) +
               pick({"-", "至", "—", "～"}) +
               pick({"12月", "2024年12月", "2025年", "12.31", "2024.01", "第三季度", "2023年下半年",
                     "10月31日"}) +
               maybe({"开展", "完成"});
    }

    std::mt19937 random_;
};

TEST(Expression, generated_values_round_trip) {
    Generator generator(20231124);
    int failures = 0;
    for (int i = 0; i < 3'000 && failures < 20; ++i) {
        const std::string text = generator.value();
        for (const std::optional<int> year :
             {std::optional<int>(test_year), std::optional<int>()}) {
            const auto result = round_trips(text, year);
            if (!result) ++failures;
            EXPECT_TRUE(result);
        }
    }
}

}  // namespace
}  // namespace ptcheck
