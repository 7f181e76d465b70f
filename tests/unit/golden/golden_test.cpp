// Every sample gives the findings and the rows that stand beside it. tools/accept_expected takes
// new ones over, to be read before they are committed.
#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include "support/run_program.hpp"

namespace ptcheck::test {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> samples() {
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(PTCHECK_SOURCE_DIR "/samples")) {
        if (entry.path().extension() == ".docx") {
            found.push_back(fs::relative(entry.path(), PTCHECK_SOURCE_DIR).string());
        }
    }
    std::ranges::sort(found);
    return found;
}

std::string expected(const std::string& sample, const std::string& extension) {
    const std::string path =
        PTCHECK_SOURCE_DIR "/" + fs::path(sample).replace_extension(extension).string();
    EXPECT_TRUE(fs::exists(path)) << path << " is missing, see tools/accept_expected";
    return read_whole_file(path);
}

TEST(Golden, there_are_samples) {
    EXPECT_GE(samples().size(), 3U);
}

TEST(Golden, findings) {
    for (const std::string& sample : samples()) {
        const Ran ran = run_program({"-qq", "-f", "concise", "--min-level", "note", sample});
        EXPECT_EQ(ran.out, expected(sample, ".findings.txt")) << sample;
    }
}

TEST(Golden, rows) {
    for (const std::string& sample : samples()) {
        const Ran ran = run_program({"extract", "-qq", "-f", "ndjson", sample});
        EXPECT_EQ(ran.out, expected(sample, ".rows.ndjson")) << sample;
    }
}

TEST(Golden, the_clean_sample_is_silent_with_every_rule_on) {
    const Ran ran = run_program({"-f", "concise", "--min-level", "note", "samples/clean"});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(ran.out, "");
}

}  // namespace
}  // namespace ptcheck::test
