// Excel; tests/formats/xlsx reads whole workbooks back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "printed_report.hpp"
#include "support/run_program.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Xlsx : public testing::Test {
protected:
    /// The first sheet of a workbook, unpacked by Python as another reader would.
    [[nodiscard]] std::string first_sheet(const std::string& book) const {
        folder.write("book.xlsx", book);
        return run_shell("cd '" + folder.path() +
                         "' && python3 -c \"import sys, zipfile; "
                         "sys.stdout.buffer.write(zipfile.ZipFile('book.xlsx')"
                         ".read('xl/worksheets/sheet1.xml'))\"")
            .out;
    }

    TemporaryFolder folder;
    ReportOptions options{.temporary_folder = folder.path()};
};

TEST_F(Xlsx, texts_are_strings_whatever_they_look_like) {
    Config config;
    config.selection.select = {"N03"};
    const std::string form = small_form(
        {{"产出指标", "数量指标", "=HYPERLINK(\"http://a\",\"b\")", "http://a", "≥5≥5次"}}, "@x<y");
    const std::string sheet = first_sheet(
        printed_report(Format::xlsx, check_bytes("a.docx", form, config), config, options));
    EXPECT_THAT(sheet, HasSubstr("t=\"inlineStr\"><is><t>=HYPERLINK(\"http://a\",\"b\")</t></is>"));
    EXPECT_THAT(sheet, HasSubstr("<t>@x&lt;y</t>"));
    EXPECT_THAT(sheet, Not(HasSubstr("<f>")));
    EXPECT_THAT(sheet, HasSubstr("<pane ySplit=\"1\" topLeftCell=\"A2\""));
    EXPECT_THAT(sheet, HasSubstr("<autoFilter ref=\"A1:T2\"/>"));
}

TEST_F(Xlsx, the_same_input_gives_the_same_bytes_and_leaves_nothing_behind) {
    const Config config;
    const FileResult file = check_bytes("a.docx", faulty_form(), config);
    const std::string book = printed_report(Format::xlsx, file, config, options);
    EXPECT_THAT(book, StartsWith("PK"));
    EXPECT_EQ(book, printed_report(Format::xlsx, file, config, options));
    EXPECT_EQ(run_shell("ls '" + folder.path() + "'").out, "");
}

TEST_F(Xlsx, a_cell_longer_than_excel_takes_is_cut) {
    Config config;
    config.selection.select = {"N03"};
    const std::string long_name(40'000, 'x');
    const std::string form = small_form({{"产出指标", "数量指标", long_name, "", "≥5≥5次"}});
    const std::string sheet = first_sheet(
        printed_report(Format::xlsx, check_bytes("a.docx", form, config), config, options));
    EXPECT_THAT(sheet, HasSubstr("<t>" + std::string(16'000, 'x') + "…</t>"));
}

TEST_F(Xlsx, tells_when_it_cannot_be_written) {
    const Config config;
    EXPECT_THROW(make_report(Format::xlsx, *std::make_unique<StringSink>(), config,
                             {.temporary_folder = folder.path() + "/none"}),
                 ReportError);
}

TEST_F(Xlsx, is_not_for_a_terminal) {
    if (!has_terminal()) GTEST_SKIP() << "no pseudo terminal";
    const std::string form = folder.write("a.docx", faulty_form());
    const Ran ran = run_shell("script -qec \"" PTCHECK_PROGRAM " -f xlsx '" + form +
                              "'\" /dev/null </dev/null");
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_THAT(ran.out, HasSubstr("xlsx 不能输出到终端，请用 -o 指定文件"));
    EXPECT_THAT(run_shell("cd '" + folder.path() +
                          "' && pt-check -q -f csv --report xlsx=r.xlsx a.docx; ls")
                    .out,
                testing::EndsWith("\na.docx\nr.xlsx\n"));
}

}  // namespace
}  // namespace ptcheck::test
