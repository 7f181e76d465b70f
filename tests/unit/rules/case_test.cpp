// Runs every block of every tests/rules/*.case file.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "ptcheck/check.hpp"
#include "rules/case_notation.hpp"

namespace ptcheck {
namespace {

std::vector<std::filesystem::path> case_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(PTCHECK_SOURCE_DIR "/tests/rules")) {
        if (entry.path().extension() == ".case") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

std::string slurp(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

std::string printed(std::uint32_t line, std::string_view rule, std::string_view said) {
    return "line " + std::to_string(line) + ": " + std::string(rule) + " " + std::string(said);
}

class CaseFile : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(CaseFile, gives_the_findings_at_their_lines) {
    const Rule* rule = find_rule(GetParam().stem().string());
    ASSERT_NE(rule, nullptr) << "the file is not named after a rule";
    std::size_t firing = 0;
    std::size_t silent = 0;
    const auto cases = parse_cases(slurp(GetParam()));
    for (const Case& block : cases) {
        SCOPED_TRACE(block.title + ", line " + std::to_string(block.line));
        EXPECT_FALSE(block.title.empty());
        EXPECT_FALSE(block.projects.empty()) << "a block without lines says nothing";
        const auto findings = case_findings(block, Config{});

        // Only the rule the file is about, and rules that the block names itself.
        const auto of_interest = [&](std::string_view id) {
            return id == rule->id || std::ranges::any_of(block.expected, [&](const auto& expected) {
                       return expected.rule == id;
                   });
        };
        std::vector<const Expectation*> unmatched;
        for (const Expectation& e : block.expected) unmatched.push_back(&e);
        for (const Finding& finding : findings) {
            if (!of_interest(finding.rule->id)) continue;
            const std::string said = message(finding, Language::zh);
            const auto match = std::ranges::find_if(unmatched, [&](const Expectation* e) {
                return e->line == finding.at.place.row && e->rule == finding.rule->id &&
                       e->message.value_or(said) == said;
            });
            if (match != unmatched.end()) {
                unmatched.erase(match);
            } else {
                ADD_FAILURE() << "not expected: "
                              << printed(finding.at.place.row, finding.rule->id, said);
            }
        }
        for (const Expectation* e : unmatched)
            ADD_FAILURE() << "missing: " << printed(e->line, e->rule, e->message.value_or(""));
        const bool fires =
            std::ranges::any_of(block.expected, [&](const auto& e) { return e.rule == rule->id; });
        ++(fires ? firing : silent);
    }
    EXPECT_GT(firing, 0U) << "no block shows the rule firing";
    EXPECT_GT(silent, 0U) << "no block shows the rule silent";
}

INSTANTIATE_TEST_SUITE_P(rules, CaseFile, testing::ValuesIn(case_files()), [](const auto& file) {
    std::string name = file.param.stem().string();
    std::ranges::replace(name, '-', '_');
    return name;
});

}  // namespace
}  // namespace ptcheck
