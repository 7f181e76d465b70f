// Rules about rules: every entry of rules.def keeps the promises the documentation makes for it.
#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "ptcheck/check.hpp"
#include "rules/case_notation.hpp"

namespace ptcheck {
namespace {

std::size_t holes(std::string_view text) {
    std::size_t count = 0;
    for (auto at = text.find("{}"); at != std::string_view::npos; at = text.find("{}", at + 2))
        ++count;
    return count;
}

bool kebab_case(std::string_view name) {
    return !name.empty() && name.front() != '-' && name.back() != '-' &&
           name.find("--") == std::string_view::npos && std::ranges::all_of(name, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

Dimension dimension_of(char letter) {
    switch (letter) {
        case 'C':
            return Dimension::completeness;
        case 'R':
            return Dimension::relevance;
        case 'A':
            return Dimension::appropriateness;
        case 'F':
            return Dimension::feasibility;
        case 'N':
            return Dimension::normativity;
        default:
            return Dimension::document;
    }
}

std::vector<Finding> findings_of(const Rule& rule, std::string_view example) {
    std::vector<Finding> out;
    for (const Case& block : parse_cases(example)) {
        for (Finding& finding : case_findings(block, Config{})) {
            // The texts of a finding end with the block.
            finding.at.raw = {};
            if (finding.rule == &rule) out.push_back(std::move(finding));
        }
    }
    return out;
}

TEST(catalogue, ids_are_sorted_and_unique_and_names_are_kebab_case) {
    std::string_view last;
    std::set<std::string_view> names;
    for (const Rule* rule : all_rules()) {
        EXPECT_LT(last, rule->id) << "rules.def is sorted by id";
        last = rule->id;
        EXPECT_TRUE(kebab_case(rule->name)) << rule->name;
        EXPECT_TRUE(names.insert(rule->name).second) << rule->name << " is used twice";
        ASSERT_EQ(rule->id.size(), 3U) << rule->id;
        EXPECT_EQ(rule->dimension, dimension_of(rule->id[0])) << rule->id;
        const int checks = static_cast<int>(rule->check_project != nullptr) +
                           static_cast<int>(rule->check_document != nullptr) +
                           static_cast<int>(rule->check_run != nullptr);
        EXPECT_EQ(checks, 1) << rule->id;
    }
}

TEST(catalogue, every_rule_speaks_both_languages) {
    for (const Rule* rule : all_rules()) {
        SCOPED_TRACE(rule->id);
        for (const Bilingual& text : {rule->title, rule->message, rule->why}) {
            EXPECT_FALSE(text.zh.empty());
            EXPECT_FALSE(text.en.empty());
        }
        EXPECT_EQ(holes(rule->message.zh), holes(rule->message.en));
        for (const Bilingual& text : {rule->message, rule->why}) {
            EXPECT_FALSE(text.zh.ends_with("。"));
            EXPECT_FALSE(text.en.ends_with("."));
        }
        EXPECT_FALSE(rule->basis.empty());
    }
}

TEST(catalogue, the_bad_example_fires_and_the_good_one_does_not) {
    for (const Rule* rule : all_rules()) {
        SCOPED_TRACE(rule->id);
        ASSERT_FALSE(rule->bad.empty());
        ASSERT_FALSE(rule->good.empty());
        const auto bad = findings_of(*rule, rule->bad);
        EXPECT_FALSE(bad.empty());
        for (const Finding& finding : bad)
            EXPECT_EQ(finding.args.size(), holes(rule->message.zh))
                << message(finding, Language::zh);
        const auto good = findings_of(*rule, rule->good);
        for (const Finding& finding : good)
            ADD_FAILURE() << "good: " << message(finding, Language::zh);
    }
}

TEST(catalogue, every_rule_has_a_case_file) {
    for (const Rule* rule : all_rules()) {
        const auto path = std::string(PTCHECK_SOURCE_DIR "/tests/rules/") + std::string(rule->name);
        EXPECT_TRUE(std::filesystem::exists(path + ".case")) << path << ".case";
    }
}

TEST(catalogue, notes_are_listed_in_the_order_of_their_codes) {
    ASSERT_EQ(document_notes().size(), 12U);
    std::size_t number = 0;
    for (const Rule* note : document_notes()) {
        ++number;
        EXPECT_EQ(note->id, (number < 10 ? "D0" : "D") + std::to_string(number));
        EXPECT_TRUE(kebab_case(note->name)) << note->name;
        EXPECT_EQ(note->dimension, Dimension::document);
        EXPECT_EQ(note->level, Level::note);
        EXPECT_EQ(holes(note->message.zh), holes(note->message.en)) << note->id;
        EXPECT_EQ(find_rule(note->id), note);
        EXPECT_EQ(find_rule(note->name), note);
    }
}

TEST(catalogue, a_rule_is_found_by_id_and_name_only) {
    for (const Rule* rule : all_rules()) {
        EXPECT_EQ(find_rule(rule->id), rule);
        EXPECT_EQ(find_rule(rule->name), rule);
        EXPECT_EQ(find_rule(rule->name.substr(1)), nullptr);
    }
    EXPECT_EQ(find_rule("F"), nullptr);
    EXPECT_EQ(find_rule(""), nullptr);
}

}  // namespace
}  // namespace ptcheck
