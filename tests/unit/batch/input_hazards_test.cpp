// Inputs that must not pass unseen: what looks like nothing to check, but is not.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "batch/inputs.hpp"

namespace ptcheck {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

class InputHazards : public testing::Test {
protected:
    void SetUp() override {
        std::string name = testing::TempDir() + "pt-check-XXXXXX";
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        root_ = name;
    }
    void TearDown() override { fs::remove_all(root_); }

    std::string file(const std::string& name) {
        const fs::path path = root_ / name;
        fs::create_directories(path.parent_path());
        std::ofstream(path) << "x";
        return path.string();
    }

    fs::path root_;
};

TEST_F(InputHazards, a_folder_named_like_a_document_stays_in_the_list) {
    fs::create_directory(root_ / "a.docx");
    Inputs inputs;
    inputs.add((root_ / "a.docx").string());
    EXPECT_THAT(inputs.paths(), ElementsAre((root_ / "a.docx").string()));
}

TEST_F(InputHazards, a_folder_named_like_a_document_is_searched_all_the_same) {
    const std::string inner = file("a.docx/b.docx");
    Inputs inputs;
    inputs.add((root_ / "a.docx").string());
    EXPECT_THAT(inputs.paths(), ElementsAre(inner));
}

TEST_F(InputHazards, a_folder_that_vanished_stays_in_the_list) {
    Inputs inputs;
    inputs.add((root_ / "gone").string());
    EXPECT_THAT(inputs.paths(), ElementsAre((root_ / "gone").string()));
}

TEST_F(InputHazards, a_broken_link_in_a_folder_stays_in_the_list) {
    fs::create_symlink(root_ / "nowhere.docx", root_ / "link.docx");
    Inputs inputs;
    inputs.add(root_.string());
    EXPECT_THAT(inputs.paths(), ElementsAre((root_ / "link.docx").string()));
}

TEST_F(InputHazards, a_link_and_its_target_are_one_file) {
    const std::string target = file("b.docx");
    fs::create_symlink(target, root_ / "a.docx");
    Inputs inputs;
    inputs.add(root_.string());
    inputs.add(target);
    EXPECT_THAT(inputs.paths(), ElementsAre((root_ / "a.docx").string()));
    EXPECT_TRUE(inputs.holds((root_ / "./b.docx").string()));
    EXPECT_FALSE(inputs.holds((root_ / "c.docx").string()));
}

TEST_F(InputHazards, links_that_go_round_in_circles_end) {
    fs::create_directory_symlink(root_, root_ / "self");
    const std::string only = file("sub/a.docx");
    Inputs inputs;
    inputs.add(root_.string());
    EXPECT_THAT(inputs.paths(), ElementsAre(only));
}

TEST_F(InputHazards, one_folder_by_two_names_is_read_once) {
    const std::string only = file("sub/a.docx");
    fs::create_directory_symlink(root_ / "sub", root_ / "link");
    Inputs inputs;
    inputs.add((root_ / "sub").string());
    inputs.add((root_ / "link").string());
    inputs.add(root_.string() + "/./sub/");
    EXPECT_THAT(inputs.paths(), ElementsAre(only));
}

TEST_F(InputHazards, a_list_may_begin_with_a_byte_order_mark_and_name_folders) {
    const std::string only = file("sub/a.docx");
    Inputs inputs;
    inputs.add_list("\xEF\xBB\xBF" + root_.string() + "\r\n", false);
    EXPECT_THAT(inputs.paths(), ElementsAre(only));
}

TEST_F(InputHazards, a_dash_is_stdin_on_the_command_line_only) {
    Inputs inputs;
    inputs.add("-");
    inputs.add("-");
    inputs.add_list("-\n", false);
    EXPECT_THAT(inputs.paths(), ElementsAre("-", "./-"));
}

TEST_F(InputHazards, patterns_choose_among_what_folders_hold) {
    const std::string kept = file("2023/a.docx");
    const std::string draft = file("2023/draft-a.docx");
    const std::string old = file("old/b.docx");
    file("old/c.pdf");
    const auto chosen = [&](InputFilter filter) {
        Inputs inputs(std::move(filter));
        inputs.add(root_.string());
        return inputs;
    };
    EXPECT_THAT(chosen({{}, {"old"}}).paths(), ElementsAre(kept, draft));
    EXPECT_EQ(chosen({{}, {"old"}}).not_docx(), 0U);
    EXPECT_THAT(chosen({{}, {"draft-*"}}).paths(), ElementsAre(kept, old));
    EXPECT_THAT(chosen({{"*/2023/*"}, {}}).paths(), ElementsAre(kept, draft));
    EXPECT_THAT(chosen({{"a.docx", "b.docx"}, {"*/old/*"}}).paths(), ElementsAre(kept));
    Inputs named(InputFilter{{}, {"*"}});
    named.add(draft);
    EXPECT_THAT(named.paths(), ElementsAre(draft)) << "named on the command line";
}

}  // namespace
}  // namespace ptcheck
