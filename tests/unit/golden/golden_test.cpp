// Every sample gives the findings and the rows that stand beside it. tools/accept_expected takes
// new ones over, to be read before they are committed.
#include <algorithm>
#include <filesystem>
#include <sstream>

#include <gtest/gtest.h>

#include "ptcheck/report.hpp"
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

/// Fails with the first line that differs, not with two whole files.
void expect_golden(const std::string& sample, const std::string& extension, const Ran& ran) {
    const std::string path = fs::path(sample).replace_extension(extension).string();
    if (!fs::exists(fs::path(PTCHECK_SOURCE_DIR) / path)) {
        ADD_FAILURE() << path << " is missing, see tools/accept_expected";
        return;
    }
    const std::string accepted = read_whole_file(PTCHECK_SOURCE_DIR "/" + path);
    if (ran.out == accepted) return;
    std::istringstream given(ran.out);
    std::istringstream wanted(accepted);
    for (int number = 1;; ++number) {
        std::string now;
        std::string before;
        const bool more_now = static_cast<bool>(std::getline(given, now));
        const bool more_before = static_cast<bool>(std::getline(wanted, before));
        if (more_now && more_before && now == before) continue;
        ADD_FAILURE() << path << ":" << number
                      << "\n  accepted: " << (more_before ? before : "(no such line)")
                      << "\n  program:  " << (more_now ? now : "(no such line)")
                      << "\nsee tools/accept_expected";
        return;
    }
}

TEST(Golden, there_are_samples) {
    EXPECT_GE(samples().size(), 3U);
}

TEST(Golden, findings) {
    for (const std::string& sample : samples()) {
        const Ran ran = run_program({"-qq", "-f", "concise", "--min-level", "note", sample});
        expect_golden(sample, ".findings.txt", ran);
    }
}

TEST(Golden, rows) {
    for (const std::string& sample : samples()) {
        const Ran ran = run_program({"extract", "-qq", "-f", "ndjson", sample});
        expect_golden(sample, ".rows.ndjson", ran);
    }
}

/// Every format in both languages, over two documents with a fault each and one that is not there.
/// An Excel file depends on the library that writes it; tests/formats/xlsx reads it.
TEST(Golden, reports) {
    std::istringstream formats{std::string(format_names)};
    for (std::string format; formats >> format;) {
        if (format == "xlsx") continue;
        for (const std::string language : {"zh", "en"}) {
            const Ran ran = run_program({"-qq", "--isolated", "-f", format, "--lang", language,
                                         "--color", "never", "--min-level", "note",
                                         "samples/one-fault/F03-parts-exceed-total.docx",
                                         "samples/one-fault/N03-doubled-value.docx", "none.docx"});
            EXPECT_EQ(ran.exit_code, 3);
            expect_golden("tests/golden/report." + language, "." + language + "." + format, ran);
        }
    }
}

TEST(Golden, the_clean_sample_is_silent_with_every_rule_on) {
    const Ran ran = run_program({"-f", "concise", "--min-level", "note", "samples/clean"});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(ran.out, "");
}

TEST(Golden, rule_pages) {
    for (const std::string language : {"zh", "en"}) {
        const std::string page = std::string(PTCHECK_SOURCE_DIR "/docs/rules") +
                                 (language == "zh" ? ".zh-CN" : "") + ".md";
        const Ran ran = run_program({"rules", "-f", "markdown", "--lang", language});
        EXPECT_TRUE(read_whole_file(page) == ran.out)
            << page << " differs, see tools/accept_expected";
    }
}

}  // namespace
}  // namespace ptcheck::test
