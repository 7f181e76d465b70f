// Every kind of bad file that tests/broken/make_broken.py makes ends as expected.txt says.
#include <filesystem>
#include <map>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ptcheck/check.hpp"
#include "support/run_program.hpp"

namespace ptcheck {
namespace {

namespace fs = std::filesystem;

std::map<std::string, std::string> expected_ends() {
    std::map<std::string, std::string> expected;
    std::istringstream lines(
        test::read_whole_file(PTCHECK_SOURCE_DIR "/tests/broken/expected.txt"));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        std::istringstream fields(line);
        std::string name;
        fields >> name >> std::ws;
        std::getline(fields, expected[name]);
    }
    return expected;
}

TEST(BadFiles, end_as_expected) {
    const test::TemporaryFolder folder;
    const test::Ran made = test::run_shell(
        "python3 -W ignore " PTCHECK_SOURCE_DIR "/tests/broken/make_broken.py " + folder.path());
    ASSERT_EQ(made.exit_code, 0) << made.err;
    const auto expected = expected_ends();
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(folder.path())) {
        ++files;
        const std::string name = entry.path().filename().string();
        SCOPED_TRACE(name);
        const auto line = expected.find(name);
        ASSERT_NE(line, expected.end()) << "no line in expected.txt";
        const FileResult result = check_file(entry.path().string(), Config{});
        if (result.error) {
            const std::string said =
                std::string(input_code_name(result.error->code)) + ' ' + result.error->zh;
            EXPECT_EQ(said, line->second);
            EXPECT_FALSE(result.error->en.empty());
            EXPECT_TRUE(result.findings.empty());
        } else {
            EXPECT_EQ(line->second, "read");
            EXPECT_THAT(result.findings, testing::Not(testing::IsEmpty()));
        }
    }
    EXPECT_EQ(files, expected.size());
}

}  // namespace
}  // namespace ptcheck
