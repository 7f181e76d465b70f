#include "ptcheck/fingerprint.hpp"

#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "ptcheck/check.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

using Rows = std::vector<std::vector<std::string>>;
const std::vector<std::string> doubled{"产出指标", "数量指标", "培训次数", "次数", "≥5≥5次"};
const std::vector<std::string> extra{"产出指标", "数量指标", "教材", "教材数量", "≥9册"};

FileResult checked(const std::string& path, const Rows& rows) {
    return check_bytes(path, small_form(rows), Config{});
}

std::set<std::string> prints(const FileResult& file) {
    std::set<std::string> all;
    for (const Finding& finding : file.findings) {
        if (finding.rule->id == "N03") all.insert(finding.fingerprint);
    }
    return all;
}

std::set<std::string> prints_alone(FileResult file) {
    Fingerprints().set(file);
    return prints(file);
}

TEST(Fingerprints, survive_inserted_rows_and_another_folder) {
    EXPECT_EQ(prints_alone(checked("a/x.docx", {doubled})),
              prints_alone(checked("b/x.docx", {extra, doubled})));
    EXPECT_NE(prints_alone(checked("x.docx", {doubled})),
              prints_alone(checked("y.docx", {doubled})));
}

TEST(Fingerprints, of_equal_findings_are_numbered) {
    const auto both = prints_alone(checked("x.docx", {doubled, doubled}));
    EXPECT_EQ(both.size(), 2U);
    EXPECT_TRUE(both.contains(*prints_alone(checked("x.docx", {doubled})).begin()));
}

TEST(Fingerprints, are_numbered_over_all_files_of_a_run) {
    FileResult one = checked("a/x.docx", {doubled});
    FileResult two = checked("b/x.docx", {doubled});
    Fingerprints run;
    run.set(one);
    run.set(two);
    EXPECT_NE(prints(one), prints(two));
    EXPECT_EQ(prints(one), prints_alone(checked("x.docx", {doubled})));
}

}  // namespace
}  // namespace ptcheck::test
