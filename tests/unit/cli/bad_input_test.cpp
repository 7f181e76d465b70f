// Every kind of bad input: one clear line on stderr, exit 3, and the other files still checked.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "support/docx_builder.hpp"
#include "support/run_program.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string ole2(std::string_view stream_name) {
    std::string bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    bytes.resize(1536, '\0');
    // Directory entries hold their names as UTF-16.
    for (std::size_t i = 0; i < stream_name.size(); ++i) bytes[1024 + 2 * i] = stream_name[i];
    return bytes;
}

struct Bad {
    std::string name;
    std::string bytes;
    std::string code;
    std::string says;
};

void expect_refused(const Bad& bad) {
    SCOPED_TRACE(bad.name);
    const TemporaryFolder folder;
    const std::string path = folder.write(bad.name, bad.bytes);
    const std::string good = folder.write("faulty.docx", faulty_form());
    const Ran ran = run_program({"-q", path, good});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_EQ(std::ranges::count(ran.err, '\n'), 1) << ran.err;
    EXPECT_THAT(ran.err, StartsWith("pt-check: " + path + ": " + bad.code + " "));
    EXPECT_THAT(ran.err, HasSubstr(bad.says));
    EXPECT_THAT(ran.out, HasSubstr("N03")) << "the other file is still checked";
}

TEST(BadInput, is_told_apart) {
    const std::string good = clean_form();
    expect_refused({"text.docx", "项目名称,预算数\n", "I02", "另存为"});
    expect_refused({"empty.docx", "", "I02", ""});
    expect_refused({"page.docx", "<html><body>表</body></html>", "I02", "HTML"});
    expect_refused({"rich.docx", "{\\rtf1\\ansi}", "I02", "RTF"});
    expect_refused({"print.docx", "%PDF-1.7\n", "I02", "PDF"});
    expect_refused({"old.doc", ole2("WordDocument"), "I03", "另存为"});
    expect_refused({"locked.docx", ole2("EncryptedPackage"), "I04", "解密"});
    expect_refused({"cut.docx", good.substr(0, good.size() / 2), "I05", ""});
    expect_refused({"xml.docx", docx("<w:p><w:r></w:p>"), "I05", "word/document.xml"});
    expect_refused({"prose.docx", docx(paragraph("会议纪要")), "I08", "绩效目标表"});
    expect_refused({"other.docx", docx(table_of({{"姓名", "电话"}, {"甲", "1"}})), "I08", ""});
    expect_refused({"password.docx", DocxBuilder().body("").password("x").bytes(), "I04", ""});
}

TEST(BadInput, a_missing_file_a_folder_and_a_pipe_are_told) {
    const TemporaryFolder folder;
    const std::string pipe = folder.path() + "/pipe.docx";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    const std::string good = folder.write("faulty.docx", faulty_form());
    const Ran ran = run_program({"-q", folder.path() + "/none.docx", pipe, good});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_THAT(ran.err, HasSubstr("none.docx: I01 文件不存在\n"));
    EXPECT_THAT(ran.err, HasSubstr("pipe.docx: I01 不是普通文件\n"));
    EXPECT_THAT(ran.out, HasSubstr("N03"));
}

TEST(BadInput, a_file_over_the_limit_is_told_with_both_figures) {
    const TemporaryFolder folder;
    const std::string path = folder.write("big.docx", clean_form());
    const Ran ran = run_program({"-q", "--limit", "file=100", path});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_THAT(ran.err, HasSubstr("I06"));
    EXPECT_THAT(ran.err, HasSubstr(" > 100 "));
}

TEST(BadInput, says_the_same_in_english) {
    const Ran ran = run_program({"-q", "--lang", "en", "none.docx"});
    EXPECT_EQ(ran.err, "pt-check: none.docx: I01 no such file\n");
}

TEST(BadInput, double_quiet_leaves_only_the_exit_code) {
    const Ran ran = run_program({"-qq", "none.docx"});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_EQ(ran.err, "");
    EXPECT_EQ(ran.out, "");
}

TEST(BadInput, cannot_forge_a_line_with_its_name) {
    const Ran ran = run_program({"-q", "a\n::error::b\033[31m.docx"});
    EXPECT_EQ(std::ranges::count(ran.err, '\n'), 1);
    EXPECT_THAT(ran.err, HasSubstr("a\\n::error::b\\x1B[31m.docx"));
}

}  // namespace
}  // namespace ptcheck::test
