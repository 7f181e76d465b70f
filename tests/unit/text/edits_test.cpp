#include "text/edits.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ptcheck {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// `[deleted|inserted]` where something changes.
std::string shown(std::string_view before, std::string_view after) {
    std::string out;
    std::size_t done = 0;
    for (const TextEdit& edit : edits_between(before, after)) {
        out.append(before.substr(done, edit.begin - done)).append("[");
        out.append(before.substr(edit.begin, edit.end - edit.begin)).append("|");
        out.append(edit.inserted).append("]");
        done = edit.end;
    }
    return out.append(before.substr(done));
}

TEST(Edits, equal_texts_need_none) {
    EXPECT_THAT(edits_between("", ""), IsEmpty());
    EXPECT_THAT(edits_between("≤45万元", "≤45万元"), IsEmpty());
}

TEST(Edits, what_is_put_in_and_taken_out) {
    EXPECT_EQ(shown("≤45万", "≤45万元"), "≤45万[|元]");
    EXPECT_EQ(shown("1", "100%"), "1[|00%]");
    EXPECT_EQ(shown("相关单位满意度%", "相关单位满意度"), "相关单位满意度[%|]");
    EXPECT_EQ(shown("≥180≥180万条", "≥180万条"), "≥180[≥180|]万条");
    EXPECT_EQ(shown("小鱼等于70%", "小于等于70%"), "小[鱼|于]等于70%");
    EXPECT_EQ(shown("", "元"), "[|元]");
    EXPECT_EQ(shown("元", ""), "[元|]");
}

TEST(Edits, several_places_are_several_edits) {
    EXPECT_EQ(shown(">=45万", "≥45万元"), "[>=|≥]45万[|元]");
    EXPECT_EQ(shown("甲,乙,丙", "甲，乙，丙"), "甲[,|，]乙[,|，]丙");
}

// ≥ is E2 89 A5 and ≤ is E2 89 A4; 一 and 丁 differ in their last byte alone.
TEST(Edits, characters_stay_whole) {
    EXPECT_EQ(shown("≥5", "≤5"), "[≥|≤]5");
    EXPECT_EQ(shown("一", "丁"), "[一|丁]");
    EXPECT_EQ(shown("5≥", "5≤"), "5[≥|≤]");
    EXPECT_EQ(shown("\U0001F600", "\U0001F601"), "[\U0001F600|\U0001F601]");
    EXPECT_EQ(shown("¥", "å"), "[¥|å]");  // the same last byte behind another first one
}

TEST(Edits, are_in_order_and_lead_to_the_other_text) {
    const std::vector<std::string> texts{"",         "1",        "100%",       "≥180≥180万条",
                                         ">=45万",   "≥45万元",  "甲,乙,丙。", "小鱼等于70%",
                                         "甲，乙丙", "一丁一丁", "\U0001F600"};
    for (const std::string& before : texts) {
        for (const std::string& after : texts) {
            const std::vector<TextEdit> edits = edits_between(before, after);
            EXPECT_EQ(edited(before, edits), after);
            for (std::size_t i = 1; i < edits.size(); ++i)
                EXPECT_LT(edits[i - 1].end, edits[i].begin) << before << " -> " << after;
        }
    }
}

TEST(Edits, long_texts_that_differ_all_over_are_one_edit) {
    std::string before = "同";
    std::string after = "同";
    for (int i = 0; i < 2'000; ++i) {
        before += "中,";
        after += "中，";
    }
    EXPECT_THAT(edits_between(before + "末", after + "末"),
                ElementsAre(TextEdit{6, before.size(), after.substr(6)}));
}

}  // namespace
}  // namespace ptcheck
