// Completion and man page hold the options that --help prints, no more and no fewer.
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/run_program.hpp"

namespace ptcheck::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;
using testing::UnorderedElementsAre;

const std::vector<std::string> commands{"",      "check",  "extract",   "value",
                                        "rules", "config", "completion"};

std::set<std::string> options_of_help(const std::string& command) {
    std::vector<std::string> arguments{"--lang", "en", "--help"};
    if (!command.empty()) arguments.insert(arguments.begin(), command);
    std::istringstream lines(run_program(arguments).out);
    std::set<std::string> names;
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("  -")) continue;
        const std::string list = line.substr(2, line.find(' ', 2) - 2);
        std::istringstream parts(list);
        for (std::string name; std::getline(parts, name, ',');) names.insert(name);
    }
    return names;
}

std::vector<std::string> words(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> all;
    for (std::string word; stream >> word;) all.push_back(word);
    return all;
}

/// What bash would offer for the last of these words.
std::vector<std::string> bash_offers(const std::string& line, const std::string& folder = ".") {
    return words(run_shell("source <(pt-check completion bash);"
                           "cd '" +
                           folder + "'; COMP_WORDS=(" + line +
                           ");"
                           "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _pt_check;"
                           "printf '%s\\n' \"${COMPREPLY[@]}\"")
                     .out);
}

TEST(Completion, bash_offers_the_options_of_each_command) {
    for (const std::string& command : commands) {
        const std::vector<std::string> offered = bash_offers("pt-check " + command + " -");
        EXPECT_EQ(std::set<std::string>(offered.begin(), offered.end()), options_of_help(command))
            << command;
    }
}

TEST(Completion, bash_offers_what_an_option_takes) {
    EXPECT_THAT(bash_offers("pt-check -f s"), ElementsAre("sarif"));
    EXPECT_THAT(bash_offers("pt-check --format = ht"), ElementsAre("html"));
    EXPECT_THAT(bash_offers("pt-check extract -f ''"),
                UnorderedElementsAre("ndjson", "json", "csv", "xlsx"));
    EXPECT_THAT(bash_offers("pt-check --fail-on ''"),
                UnorderedElementsAre("error", "warning", "note", "never"));
    EXPECT_THAT(bash_offers("pt-check --select parts-"), ElementsAre("parts-exceed-total"));
    EXPECT_THAT(bash_offers("pt-check --year ''"), Not(testing::Contains("auto")));
    EXPECT_THAT(bash_offers("pt-check rules F0"), IsSupersetOf({"F01", "F02", "F09"}));
    EXPECT_THAT(bash_offers("pt-check completion ''"),
                UnorderedElementsAre("bash", "zsh", "fish", "man"));
}

TEST(Completion, bash_offers_commands_first_and_documents) {
    const TemporaryFolder folder;
    for (const char* name : {"a.docx", "b.docm", "c.dotx", "d.xlsx", "rest.docx"})
        folder.write(name, "");
    EXPECT_THAT(bash_offers("pt-check ru", folder.path()), ElementsAre("rules"));
    EXPECT_THAT(bash_offers("pt-check r", folder.path()),
                UnorderedElementsAre("rules", "rest.docx"));
    EXPECT_THAT(bash_offers("pt-check extract ''", folder.path()),
                UnorderedElementsAre("a.docx", "b.docm", "c.dotx", "rest.docx"));
    EXPECT_THAT(bash_offers("pt-check -o ''", folder.path()),
                UnorderedElementsAre("a.docx", "b.docm", "c.dotx", "d.xlsx", "rest.docx"));
}

TEST(Completion, every_shell_and_the_man_page_hold_every_option) {
    const std::string zsh = run_program({"completion", "zsh"}).out;
    const std::string fish = run_program({"completion", "fish"}).out;
    const std::string page = run_program({"completion", "man"}).out;
    for (const std::string& command : commands) {
        for (const std::string& name : options_of_help(command)) {
            EXPECT_THAT(zsh, HasSubstr("'*" + name + "["));
            const bool is_long = name.starts_with("--");
            EXPECT_THAT(
                fish, HasSubstr((is_long ? " -l " : " -s ") + name.substr(is_long ? 2 : 1) + " "));
            std::string escaped;
            for (const char c : name) escaped += c == '-' ? std::string("\\-") : std::string(1, c);
            EXPECT_THAT(page, HasSubstr("\\fB" + escaped + "\\fR"));
        }
    }
    for (const std::string& text : {zsh, fish, page}) EXPECT_THAT(text, Not(HasSubstr("--none")));
}

TEST(Completion, takes_one_of_its_four_words) {
    for (const std::vector<std::string>& wrong :
         std::vector<std::vector<std::string>>{{}, {"tcsh"}, {"bash", "zsh"}, {"bash zsh"}}) {
        std::vector<std::string> arguments{"completion"};
        arguments.insert(arguments.end(), wrong.begin(), wrong.end());
        EXPECT_EQ(run_program(arguments).exit_code, 2) << testing::PrintToString(wrong);
    }
    EXPECT_EQ(run_program({"completion", "tcsh"}).err,
              "pt-check: completion 的值“tcsh”无效，可用：bash zsh fish man\n");
}

TEST(ManPage, is_written_in_the_language_asked_for) {
    EXPECT_THAT(run_program({"completion", "man"}).out, HasSubstr(".SH 返回值\n"));
    const std::string page = run_program({"completion", "man", "--lang", "en"}).out;
    EXPECT_THAT(page, HasSubstr(".SH EXIT STATUS\n.TP\n\\fB0\\fR\nclean\n"));
    EXPECT_THAT(page, HasSubstr(".SS pt\\-check extract\n"));
}

}  // namespace
}  // namespace ptcheck::test
