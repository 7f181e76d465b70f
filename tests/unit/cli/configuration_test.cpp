// Files, environment and command line: who is heard, and what each setting does.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/run_program.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Configuration : public testing::Test {
protected:
    [[nodiscard]] Ran here(const std::string& command) const {
        return run_shell("cd '" + folder.path() + "/office/deep' && " + command);
    }
    void config(const std::string& text) const { folder.write("office/pt-check.toml", text); }

    TemporaryFolder folder;
    std::string clean = folder.write("office/deep/clean.docx", clean_form());
    std::string faulty = folder.write("office/deep/faulty.docx", faulty_form());
};

TEST_F(Configuration, is_searched_for_from_the_current_folder_upward) {
    config("ignore = ['N03']");
    EXPECT_EQ(here("pt-check faulty.docx").exit_code, 0);
    EXPECT_EQ(here("pt-check --isolated faulty.docx").exit_code, 1);
    folder.write("office/deep/pt-check.toml", "");
    EXPECT_EQ(here("pt-check faulty.docx").exit_code, 1) << "the nearest file alone is read";
}

TEST_F(Configuration, is_never_taken_from_what_is_checked) {
    folder.write("office/deep/sent/pt-check.toml", "ignore = ['N03']");
    folder.write("office/deep/sent/faulty.docx", faulty_form());
    EXPECT_EQ(here("pt-check sent").exit_code, 1);
    EXPECT_EQ(here("pt-check sent/faulty.docx").exit_code, 1);
}

TEST_F(Configuration, command_line_beats_environment_beats_file_beats_default) {
    const auto shown = [&](const std::string& before, const std::string& options) {
        return here(before + " pt-check -qq " + options + " faulty.docx").out;
    };
    EXPECT_THAT(shown("", ""), StartsWith("faulty.docx:"));
    config("format = 'csv'");
    EXPECT_THAT(shown("", ""), StartsWith("file,level"));
    EXPECT_THAT(shown("PT_CHECK_FORMAT=json", ""), StartsWith("{\"run\""));
    EXPECT_THAT(shown("PT_CHECK_FORMAT=json", "-f ndjson"), StartsWith("{\"type\""));
    folder.write("other.toml", "format = 'text'");
    EXPECT_THAT(shown("", "--config ../../other.toml"), StartsWith("faulty.docx\n"));
    EXPECT_THAT(shown("PT_CHECK_CONFIG=../../other.toml", ""), StartsWith("faulty.docx\n"));
    EXPECT_THAT(shown("PT_CHECK_FORMAT=json PT_CHECK_CONFIG=../../other.toml", "--isolated"),
                StartsWith("faulty.docx:"));
}

TEST_F(Configuration, every_option_has_its_variable) {
    const auto code = [&](const std::string& variable) {
        return here(variable + " pt-check faulty.docx").exit_code;
    };
    EXPECT_EQ(code("PT_CHECK_IGNORE=A,N03"), 0);
    EXPECT_EQ(code("PT_CHECK_SELECT=F"), 0);
    EXPECT_EQ(code("PT_CHECK_LEVEL=N03=note,F=off"), 0);
    EXPECT_EQ(code("PT_CHECK_FAIL_ON=never"), 0);
    EXPECT_EQ(code("PT_CHECK_EXIT_ZERO=1"), 0);
    EXPECT_EQ(code("PT_CHECK_EXIT_ZERO=false"), 1);
    EXPECT_EQ(code("PT_CHECK_LIMIT=file=1K"), 3);
    EXPECT_EQ(code("PT_CHECK_FORMAT="), 1) << "an empty variable is none";
    EXPECT_THAT(here("PT_CHECK_LANG=en pt-check none.docx").err, HasSubstr("no such file"));
    EXPECT_THAT(here("PT_CHECK_COLOR=always pt-check -f text faulty.docx").out, HasSubstr("\033["));
}

TEST_F(Configuration, a_wrong_variable_is_named) {
    EXPECT_EQ(here("PT_CHECK_FAIL_ON=high pt-check faulty.docx").err,
              "pt-check: PT_CHECK_FAIL_ON 的值“high”无效，可用：error warning note never\n");
    EXPECT_EQ(here("PT_CHECK_SELECT=Q9 pt-check faulty.docx").err,
              "pt-check: PT_CHECK_SELECT：没有规则“Q9”，编号、前缀和名称见 pt-check rules\n");
    const Ran ran = here("PT_CHECK_FAILON=note pt-check faulty.docx");
    EXPECT_EQ(ran.exit_code, 2) << "a gate that is misspelt must not be open";
    EXPECT_EQ(ran.err, "pt-check: 没有环境变量 PT_CHECK_FAILON，是否指 PT_CHECK_FAIL_ON\n");
    EXPECT_EQ(here("PT_CHECK_FAILON=note pt-check --isolated faulty.docx").exit_code, 1);
}

TEST_F(Configuration, a_wrong_file_ends_the_run_before_anything_is_checked) {
    config("\nfail_on = 'high'\n");
    const Ran ran = here("pt-check faulty.docx");
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_EQ(ran.out, "");
    EXPECT_EQ(ran.err,
              "pt-check: ../pt-check.toml:2:11: fail_on 是字符串“high”，应为字符串，可用：error "
              "warning note never\n");
    EXPECT_EQ(here("pt-check --lang en faulty.docx").err,
              "pt-check: ../pt-check.toml:2:11: fail_on is the string 'high', expected one of the "
              "strings error warning note never\n");
    for (const char* works : {"pt-check --version", "pt-check --help", "pt-check config --init",
                              "pt-check config --schema", "pt-check --isolated clean.docx"}) {
        EXPECT_EQ(here(works).exit_code, 0) << works;
    }
}

TEST_F(Configuration, a_file_that_cannot_be_read_is_said) {
    EXPECT_EQ(here("pt-check --config none.toml clean.docx").err,
              "pt-check: 配置文件 none.toml：文件不存在\n");
    EXPECT_EQ(here("pt-check --config . clean.docx").exit_code, 2);
    EXPECT_EQ(here("pt-check --config /dev/null clean.docx").exit_code, 2);
    EXPECT_EQ(here("pt-check --isolated --config x clean.docx").exit_code, 2);
    EXPECT_EQ(here("pt-check --config <(echo) clean.docx").exit_code, 2);
}

TEST_F(Configuration, the_file_s_language_is_spoken_unless_another_is_asked_for) {
    config("lang = 'en'");
    EXPECT_THAT(here("pt-check none.docx").err, HasSubstr("no such file"));
    EXPECT_THAT(here("pt-check --lang zh none.docx").err, HasSubstr("文件不存在"));
    EXPECT_THAT(here("PT_CHECK_LANG=zh pt-check none.docx").err, HasSubstr("文件不存在"));
}

TEST_F(Configuration, settings_of_the_program_have_their_effect) {
    config("exit_zero = true");
    EXPECT_EQ(here("pt-check faulty.docx").exit_code, 0);
    config("allow_empty = true");
    EXPECT_EQ(here("pt-check --files-from /dev/null").exit_code, 0);
    config("strict_inputs = true");
    folder.write("office/deep/mixed/old.doc", "x");
    folder.write("office/deep/mixed/clean.docx", clean_form());
    EXPECT_EQ(here("pt-check mixed").exit_code, 3);
    config("exclude = ['faulty*']");
    EXPECT_EQ(here("pt-check .").exit_code, 0);
    config("include = ['*clean*']");
    EXPECT_EQ(here("pt-check .").exit_code, 0);
    config("statistics = true");
    EXPECT_THAT(here("pt-check faulty.docx").err, HasSubstr("N03  error "));
    config("baseline = 'known.txt'");
    EXPECT_EQ(here("pt-check --isolated --write-baseline ../known.txt faulty.docx").exit_code, 1);
    EXPECT_EQ(here("pt-check faulty.docx").exit_code, 0) << "a path begins at the file's folder";
    config("color = 'always'\nformat = 'text'");
    EXPECT_THAT(here("pt-check faulty.docx").out, HasSubstr("\033["));
    EXPECT_EQ(here("pt-check extract clean.docx").exit_code, 0) << "has formats of its own";
}

TEST_F(Configuration, a_glob_with_a_folder_begins_at_the_folder_of_the_file) {
    config("exclude = ['deep/fau*']");
    EXPECT_EQ(here("pt-check .").exit_code, 0);
    EXPECT_EQ(here("cd .. && pt-check deep").exit_code, 0);
    config("exclude = ['fau/*']");
    EXPECT_EQ(here("pt-check .").exit_code, 1);
}

TEST_F(Configuration, extra_units_reach_documents_and_values) {
    config("words.units = {'标箱' = 'quantity'}");
    EXPECT_THAT(here("pt-check value -f json ≥5标箱").out, HasSubstr("\"unit\":\"标箱\""));
}

TEST_F(Configuration, the_fiscal_year_serves_documents_that_state_none) {
    const auto form = [](const std::string& name) {
        return small_form({{"产出指标", "时效指标", "完成时间", "完成时间", "12月底前"}}, name);
    };
    folder.write("office/deep/no.docx", form("培训项目"));
    folder.write("office/deep/own.docx", form("2024年培训项目"));
    const auto rows = [&](const std::string& command) { return here(command).out; };
    EXPECT_THAT(rows("pt-check extract no.docx"), Not(HasSubstr("2031-12-31")));
    config("fiscal_year = 2031");
    EXPECT_THAT(rows("pt-check extract no.docx"), HasSubstr("2031-12-31"));
    EXPECT_THAT(rows("pt-check extract own.docx"), HasSubstr("2024-12-31"));
    EXPECT_THAT(rows("pt-check extract --year 2033 no.docx"), HasSubstr("2033-12-31"));
}

TEST_F(Configuration, what_is_suppressed_is_neither_shown_nor_counted) {
    const auto suppress = [&](const std::string& more) {
        config("[[suppress]]\nrule = 'N03'\nreason = '已核实'\n" + more);
        return here("pt-check -f ndjson faulty.docx");
    };
    const Ran all = suppress("");
    EXPECT_EQ(all.exit_code, 0);
    EXPECT_THAT(all.out, HasSubstr(R"("suppressed":{"by":"config","reason":"已核实"})"));
    EXPECT_THAT(all.out, HasSubstr(R"("suppressed":1)"));
    EXPECT_THAT(all.err, HasSubstr("已豁免 1"));
    EXPECT_THAT(here("pt-check -f concise faulty.docx").out, Not(HasSubstr("N03")));
    EXPECT_EQ(suppress("path = 'deep/f*.docx'").exit_code, 0);
    EXPECT_EQ(suppress("path = '../office/*/f*.docx'").exit_code, 0);
    EXPECT_EQ(suppress("path = 'f*.docx'").exit_code, 1) << "relative to the folder of the file";
    EXPECT_EQ(suppress("project = '2024年培训项目'").exit_code, 0);
    EXPECT_EQ(suppress("project = '培训'").exit_code, 1);
    EXPECT_EQ(suppress("project = '*培训*'\nindicator = '培训次数'").exit_code, 0);
    EXPECT_EQ(suppress("indicator = '考核合格率'").exit_code, 1);
}

TEST_F(Configuration, a_suppression_ends_with_its_last_day) {
    config("[[suppress]]\nrule = 'N03'\nreason = '已核实'\nuntil = 2025-12-31\n");
    const auto on = [&](const std::string& seconds) {
        return here("SOURCE_DATE_EPOCH=" + seconds + " pt-check faulty.docx");
    };
    EXPECT_EQ(on("1767225599").exit_code, 0) << "2025-12-31T23:59:59Z";
    const Ran ended = on("1767225600");
    EXPECT_EQ(ended.exit_code, 1);
    EXPECT_THAT(
        ended.err,
        HasSubstr("pt-check: ../pt-check.toml:1: 对 N03 的豁免已于 2025-12-31 到期，不再适用\n"));
}

TEST_F(Configuration, a_profile_may_be_forced_and_stands_below_the_file) {
    const auto form =
        small_form({{"产出指标", "数量指标", "培训次数", "举办次数", "≥5次"},
                    {"产出指标", "质量指标", "合格率", "考核合格率", "≥95%"},
                    {"产出指标", "时效指标", "完成时间", "完成时间", "2024年11月底前"},
                    {"产出指标", "成本指标", "培训成本", "培训支出", "≤10万元"},
                    {"效益指标", "社会效益指标", "上岗率", "持证上岗率", "≥90%"}});
    folder.write("office/deep/none.docx", form);
    const auto level = [&](const std::string& options) {
        return here("pt-check --select C05 " + options + " none.docx").out;
    };
    EXPECT_THAT(level(""), HasSubstr("error C05"));
    EXPECT_THAT(level("--profile tianjin"), HasSubstr("error C05"));
    EXPECT_THAT(level("--profile central-2021"), HasSubstr("warning C05"));
    config("satisfaction.required = true\nprofile = 'central-2021'");
    EXPECT_THAT(level(""), HasSubstr("error C05"));
    config("satisfaction.required = false");
    EXPECT_THAT(level(""), HasSubstr("warning C05"));
    EXPECT_THAT(level("--profile tianjin"), HasSubstr("warning C05"));
    EXPECT_EQ(here("pt-check --profile beijing none.docx").exit_code, 2);
}

}  // namespace
}  // namespace ptcheck::test
