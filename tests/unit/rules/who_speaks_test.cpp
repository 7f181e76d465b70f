#include "rules/who_speaks.hpp"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace ptcheck {
namespace {

// Rules that need not exist: who speaks goes by id.
constexpr Rule rule(std::string_view id, Dimension dimension = Dimension::document) {
    return {.id = id,
            .name = id,
            .dimension = dimension,
            .title = {},
            .message = {},
            .why = {},
            .basis = {},
            .bad = {},
            .good = {}};
}

constexpr Rule c02 = rule("C02");
constexpr Rule c03 = rule("C03");
constexpr Rule c05 = rule("C05");
constexpr Rule c11 = rule("C11");
constexpr Rule a01 = rule("A01");
constexpr Rule a03 = rule("A03");
constexpr Rule a04 = rule("A04");
constexpr Rule a11 = rule("A11");
constexpr Rule n03 = rule("N03");
constexpr Rule n20 = rule("N20");
constexpr Rule f02 = rule("F02", Dimension::feasibility);
constexpr Rule f04 = rule("F04", Dimension::feasibility);

Finding finding(const Rule& rule, Place place, Field field = Field::value, std::string about = {},
                std::uint32_t project = 1) {
    Finding made;
    made.rule = &rule;
    made.at.place = place;
    made.at.field = field;
    made.about = std::move(about);
    made.project = project;
    return made;
}

std::string speaking(std::vector<Finding> findings) {
    let_the_specific_speak(findings);
    std::string out;
    for (const Finding& f : findings) out.append(out.empty() ? "" : " ").append(f.rule->id);
    return out;
}

constexpr Place here{1, 2, 5};
constexpr Place below{1, 3, 5};

TEST(who_speaks, the_more_specific_rule_alone_at_one_cell) {
    EXPECT_EQ(speaking({finding(a01, here), finding(c11, here)}), "C11");
    EXPECT_EQ(speaking({finding(f04, here), finding(f02, here)}), "F04");
}

TEST(who_speaks, both_at_different_places_fields_or_projects) {
    EXPECT_EQ(speaking({finding(a01, here), finding(c11, below)}), "A01 C11");
    EXPECT_EQ(speaking({finding(a01, here), finding(c11, here, Field::level3)}), "A01 C11");
    EXPECT_EQ(speaking({finding(a01, here), finding(c11, here, Field::value, {}, 2)}), "A01 C11");
}

TEST(who_speaks, unrelated_rules_do_not_silence_each_other) {
    EXPECT_EQ(speaking({finding(a04, here), finding(a01, here), finding(f02, here)}),
              "A04 A01 F02");
}

TEST(who_speaks, something_missing_is_told_apart_by_what_is_missing) {
    const auto at = [](const Rule& r, std::string about) {
        return finding(r, here, Field::project, std::move(about));
    };
    EXPECT_EQ(speaking({at(c02, "满意度指标"), at(c02, "产出指标"), at(c05, "满意度指标")}),
              "C02 C05");
    EXPECT_EQ(speaking({at(c02, "产出指标"), at(c03, "产出指标")}), "C02");
    EXPECT_EQ(speaking({at(c02, "效益指标"), at(c03, "产出指标")}), "C02 C03");
    EXPECT_EQ(speaking({at(c02, ""), at(c03, "产出指标")}), "C02");
}

TEST(who_speaks, a_doubled_value_hides_what_is_said_of_the_value_but_not_of_the_sums) {
    EXPECT_EQ(speaking({finding(a01, here), finding(n03, here), finding(f02, here)}), "N03 F02");
    EXPECT_EQ(speaking({finding(a04, here, Field::level3), finding(n03, here)}), "A04 N03");
    EXPECT_EQ(speaking({finding(n03, here), finding(n03, here)}), "N03 N03");
}

TEST(who_speaks, a_silenced_rule_still_silences) {
    EXPECT_EQ(speaking({finding(n20, here), finding(c11, here), finding(a01, here)}), "N20");
    EXPECT_EQ(speaking({finding(a11, here), finding(a03, here), finding(a01, here)}), "A03");
}

TEST(who_speaks, the_table_of_the_catalogue_is_whole) {
    using Silenced = std::vector<std::string_view>;
    const std::vector<std::pair<std::string_view, Silenced>> table{{"C05", {"C02"}},
                                                                   {"C02", {"C03", "C04"}},
                                                                   {"C06", {"C10"}},
                                                                   {"A11", {"A01"}},
                                                                   {"A03", {"A04", "A11", "A02"}},
                                                                   {"A06", {"A02"}},
                                                                   {"N18", {"A06", "C11"}},
                                                                   {"N19", {"C11"}},
                                                                   {"C11", {"A01"}},
                                                                   {"N20", {"C11", "A01"}},
                                                                   {"A09", {"A08", "R05"}},
                                                                   {"R13", {"R05", "R06"}},
                                                                   {"R14", {"R10", "A04", "N25"}},
                                                                   {"C09", {"N25"}},
                                                                   {"F05", {"R11", "N12"}},
                                                                   {"F04", {"F02"}},
                                                                   {"N05", {"N01"}},
                                                                   {"A12", {"A02"}},
                                                                   {"R06", {"N25"}},
                                                                   {"C16", {"A02"}},
                                                                   {"N04", {"R12"}},
                                                                   {"A08", {"A04"}},
                                                                   {"C11", {"N26"}}};
    for (const auto& [speaker, silenced] : table) {
        for (const auto other : silenced)
            EXPECT_TRUE(silences(speaker, other)) << speaker << " > " << other;
    }
}

TEST(who_speaks, a_doubled_value_hides_every_rule_about_the_value) {
    for (const Rule* other : all_rules()) {
        if (other->id == "N03" || other->dimension == Dimension::feasibility) continue;
        EXPECT_EQ(speaking({finding(*other, here), finding(n03, here)}), "N03") << other->id;
    }
}

TEST(who_speaks, nobody_silences_in_circles) {
    const std::vector<std::string_view> ids{
        "A01", "A02", "A03", "A04", "A06", "A08", "A09", "A11", "A12", "C02", "C03", "C04",
        "C05", "C06", "C09", "C10", "C11", "F02", "F04", "F05", "N01", "N03", "N05", "N12",
        "N18", "N19", "N20", "N25", "R05", "R06", "R10", "R11", "R13", "R14"};
    for (const auto a : ids) {
        EXPECT_FALSE(silences(a, a)) << a;
        for (const auto b : ids) EXPECT_FALSE(silences(a, b) && silences(b, a)) << a << " " << b;
    }
}

}  // namespace
}  // namespace ptcheck
