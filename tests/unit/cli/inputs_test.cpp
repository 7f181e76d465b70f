// Which files a run reads, and in which order.
#include "batch/inputs.hpp"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/run_program.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

using testing::ElementsAre;

TEST(Inputs, takes_the_word_files_of_a_folder_in_byte_order) {
    const TemporaryFolder folder;
    const std::string root = folder.path() + "/";
    for (const char* name : {"b.docx", "a/z.DOCX", "a/a.docm", "c.dotx", "~$b.docx",
                             ".hidden/x.docx", "old.doc", "list.xlsx", "notes.txt"}) {
        folder.write(name, "");
    }
    std::filesystem::create_directory_symlink(folder.path() + "/a", folder.path() + "/link");
    Inputs inputs;
    inputs.add(folder.path());
    EXPECT_THAT(inputs.paths(), ElementsAre(root + "a/a.docm", root + "a/z.DOCX", root + "b.docx",
                                            root + "c.dotx"));
    EXPECT_EQ(inputs.not_docx(), 2U);
}

TEST(Inputs, keeps_the_order_of_arguments_and_each_real_path_once) {
    const TemporaryFolder folder;
    const std::string b = folder.write("b.docx", "");
    const std::string a = folder.write("a.docx", "");
    Inputs inputs;
    inputs.add(b);
    inputs.add(folder.path());
    inputs.add(folder.path() + "/./a.docx");
    inputs.add("missing.docx");
    EXPECT_THAT(inputs.paths(), ElementsAre(b, a, "missing.docx"));
}

TEST(Inputs, reads_lists) {
    Inputs lines;
    lines.add_list("a.docx\r\n\nb c.docx", false);
    EXPECT_THAT(lines.paths(), ElementsAre("a.docx", "b c.docx"));
    Inputs nul;
    nul.add_list(std::string_view("a\nb.docx\0c.docx\0", 16), true);
    EXPECT_THAT(nul.paths(), ElementsAre("a\nb.docx", "c.docx"));
}

TEST(Inputs, other_office_files_are_told_and_can_be_refused) {
    const TemporaryFolder folder;
    folder.write("a.docx", clean_form());
    folder.write("b.pdf", "");
    const Ran lenient = run_program({folder.path()});
    EXPECT_EQ(lenient.exit_code, 0);
    EXPECT_THAT(lenient.err, testing::HasSubstr("另有 1 个文件不是 docx，未检查"));
    EXPECT_EQ(run_program({"--strict-inputs", folder.path()}).exit_code, 3);
}

TEST(Inputs, a_document_comes_on_stdin) {
    const Ran ran = run_program({"--stdin-filename", "a.docx", "-"}, faulty_form());
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_THAT(ran.out, testing::StartsWith("a.docx:T2.R2.C5: error N03 doubled-value: "));
}

}  // namespace
}  // namespace ptcheck::test
