// NDJSON that `merge` does not take: what it says of it, where, and with which exit code.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ptcheck/version.hpp"
#include "support/run_program.hpp"

namespace ptcheck::test {
namespace {

using testing::HasSubstr;

std::string run_line(const std::string& shard = {}) {
    return "{\"type\":\"run\",\"schema_version\":1,\"tool\":\"pt-check\",\"version\":\"0.1.0\","
           "\"rule_set\":\"" +
           rule_set_version() +
           "\",\"lang\":\"zh\",\"select\":[],\"ignore\":[],\"levels\":{},\"local_rules\":[],"
           "\"profile\":\"auto\",\"year\":null,\"fail_on\":\"error\"" +
           (shard.empty() ? "" : ",\"shard\":\"" + shard + "\"") + "}\n";
}

std::string file_line(const std::string& path, char sha = 'a') {
    return "{\"type\":\"file\",\"path\":\"" + path + "\",\"order\":0,\"sha256\":\"" +
           std::string(64, sha) +
           "\",\"bytes\":1,\"tables\":0,\"tables_passed_over\":0,\"rows\":0,\"values\":{},"
           "\"values_not_understood\":0,\"qualitative_with_digit\":0,\"projects\":[],"
           "\"error\":null}\n";
}

std::string finding_line(const std::string& rule, const std::string& project = "null") {
    return "{\"type\":\"finding\",\"file\":\"a.docx\",\"rule\":\"" + rule +
           "\",\"level\":\"error\",\"args\":[],\"location\":{\"table\":1,\"row\":1,\"column\":1,"
           "\"project\":" +
           project +
           ",\"path\":[],\"field\":\"value\"},\"row\":null,\"text\":\"\",\"suggestion\":null,"
           "\"suppressed\":null}\n";
}

std::string summary_line(int files, int errors = 0) {
    return "{\"type\":\"summary\",\"files\":" + std::to_string(files) +
           ",\"files_not_docx\":0,\"errors\":" + std::to_string(errors) +
           ",\"warnings\":0,\"notes\":0,\"suppressed\":0}\n";
}

std::string replaced(std::string text, const std::string& before, const std::string& after) {
    const std::size_t at = text.find(before);
    EXPECT_NE(at, std::string::npos) << before;
    return text.replace(at, before.size(), after);
}

struct Bad {
    std::string records;
    std::string place;  ///< the line that is told
    std::string zh;
    std::string en;
    int code = 3;
};

const std::string whole_run = run_line() + file_line("a.docx") + summary_line(1);

std::vector<Bad> bad_inputs() {
    const std::string one = run_line() + file_line("a.docx");
    return {
        {"", ":1", "空文件", "the file is empty"},
        {one, ":3", "没有 summary 记录", "no summary record"},
        {one.substr(0, one.size() - 20), ":2", "字符串没有结束", "a string does not end"},
        {whole_run + "{\"type\":\"\xE4", ":4", "字符串没有结束", "a string does not end"},
        {whole_run + "x", ":4", "不是 JSON 值", "not a JSON value"},
        {whole_run + "\n", ":4", "空行", "an empty line"},
        {"[]\n", ":1", "记录应为 JSON 对象", "a record should be a JSON object"},
        {file_line("a.docx"), ":1", "此处应为 run 记录", "expected a run record"},
        {run_line() + run_line(), ":2", "前一次检查没有 summary 记录",
         "the run before has no summary record"},
        {run_line() + "{\"type\":\"other\"}\n", ":2", "“type”没有这样的取值",
         "'type' has no such value"},
        {run_line() + "{}\n", ":2", "缺少“type”", "'type' is missing"},
        {replaced(whole_run, "\"bytes\":1", "\"bytes\":\"1\""), ":2", "“bytes”应为整数",
         "'bytes' should be a whole number"},
        {replaced(whole_run, "\"bytes\":1", "\"bytes\":-1"), ":2", "“bytes”超出范围",
         "'bytes' is out of range"},
        {replaced(whole_run, "\"bytes\":1", "\"bytes\":1.5"), ":2", "应为整数",
         "expected a whole number"},
        {replaced(whole_run, "\"bytes\":1", "\"bytes\":1e999"), ":2", "应为整数",
         "expected a whole number"},
        {replaced(whole_run, "\"bytes\":1", "\"bytes\":99999999999999999999"), ":2", "应为整数",
         "expected a whole number"},
        {replaced(whole_run, "\"tables\":0", "\"tables\":4294967296"), ":2", "“tables”超出范围",
         "'tables' is out of range"},
        {replaced(whole_run, "\"bytes\":1,", ""), ":2", "缺少“bytes”", "'bytes' is missing"},
        {replaced(whole_run, "\"bytes\":1", "\"bytes\":1,\"bytes\":1"), ":2", "同一键出现两次",
         "a key stands there twice"},
        {replaced(whole_run, "a.docx", "a\xFF.docx"), ":2", "不是有效的 UTF-8", "not valid UTF-8"},
        {replaced(whole_run, "a.docx", "\\udc00.docx"), ":2", "不是有效的 UTF-8",
         "not valid UTF-8"},
        {replaced(whole_run, "a.docx", "\\ud800.docx"), ":2", "转义序列无效", "an invalid escape"},
        {replaced(whole_run, "a.docx", std::string("a\0.docx", 7)), ":2", "含有 NUL 字节",
         "holds a NUL byte"},
        {replaced(whole_run, "\"error\":null", "\"error\":null,\"x\":" + std::string(100'000, '[')),
         ":2", "嵌套过深", "nested too deeply"},
        {replaced(whole_run, "\"error\":null", "\"error\":{\"code\":\"I99\",\"message\":\"\"}"),
         ":2", "“code”没有这样的取值", "'code' has no such value"},
        {replaced(whole_run, std::string(64, 'a'), "abc"), ":2", "“sha256”应为 64 位十六进制数",
         "'sha256' should be 64 hex digits"},
        {run_line() + file_line("a.docx") + summary_line(2), ":3", "记录不完整",
         "records are missing"},
        {run_line() + file_line("a.docx") + summary_line(1, 1), ":3", "记录不完整",
         "records are missing"},
        {run_line() + finding_line("F03") + summary_line(0, 1), ":3", "前面的记录没有 file 记录",
         "the records before have no file record"},
        {run_line() + finding_line("Z99") + file_line("a.docx") + summary_line(1, 1), ":2",
         "没有规则 Z99", "no rule Z99"},
        {run_line() + finding_line("F03", "1") + file_line("a.docx") + summary_line(1, 1), ":3",
         "“project”没有这个项目", "'project' is no project of the file"},
        {run_line() + finding_line("F03") + file_line("b.docx") + summary_line(1, 1), ":3",
         "“path”与前面的记录不同", "'path' differs from the records before"},
        {replaced(run_line() + finding_line("F03") + file_line("a.docx") + summary_line(1, 1),
                  "\"row\":null", "\"row\":{\"index\":1}"),
         ":2", "“row”不在任何项目中", "'row' is in no project"},
        {run_line() + "{\"type\":\"project\",\"file\":\"a.docx\"}\n", ":2",
         "此处不应有 project 记录", "no project record is expected here"},
        {run_line() + file_line("a.docx") + file_line("a.docx", 'b') + summary_line(2), ":3",
         "内容不同（sha256）", "is another file than at"},
        {run_line("0/3") + summary_line(0), "", "缺少分片：1/3 2/3", "shards are missing: 1/3 2/3"},
        {run_line("3/3") + summary_line(0), ":1", "“shard”应为 I/N，I 小于 N",
         "'shard' should be I/N with I below N"},
        {replaced(whole_run, "\"schema_version\":1", "\"schema_version\":2"), ":1",
         "记录格式版本为 2，本程序为 1", "the schema version is 2", 2},
        {replaced(whole_run, rule_set_version(), "00000000"), ":1", "规则集版本为 00000000",
         "the rule set is 00000000", 2},
        {whole_run + replaced(whole_run, "\"select\":[]", "\"select\":[\"F\"]"), ":4",
         "检查时的选项“select”与", "'select' of the run differs", 2},
    };
}

TEST(BadRecords, are_told_with_their_place_in_both_languages) {
    const TemporaryFolder folder;
    ASSERT_EQ(run_program({"merge", "-qq", "-f", "ndjson", folder.write("whole_run", whole_run)})
                  .exit_code,
              0);
    for (const Bad& bad : bad_inputs()) {
        const std::string path = folder.write("bad.ndjson", bad.records);
        const std::string start =
            bad.place.empty() ? "pt-check: " : "pt-check: " + path + bad.place + ": ";
        for (const auto& [language, words] : {std::pair{"zh", bad.zh}, std::pair{"en", bad.en}}) {
            const Ran ran = run_program({"merge", "--isolated", "--lang", language, path});
            EXPECT_EQ(ran.exit_code, bad.code) << words << "\n" << ran.err;
            EXPECT_EQ(ran.out, "") << words;
            EXPECT_THAT(ran.err, HasSubstr(start)) << words;
            EXPECT_THAT(ran.err, HasSubstr(words));
        }
    }
}

TEST(BadRecords, are_told_of_every_input_before_anything_is_written) {
    const TemporaryFolder folder;
    const std::string out = folder.path() + "/out";
    const Ran ran = run_program({"merge", "--isolated", "-o", out, "none.ndjson", folder.path(),
                                 folder.write("one", "{"), folder.write("two", whole_run + "{")});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_THAT(ran.err, HasSubstr("none.ndjson: 文件不存在"));
    EXPECT_THAT(ran.err, HasSubstr(folder.path() + ": 是文件夹，不是文件"));
    EXPECT_THAT(ran.err, HasSubstr("/one:1: "));
    EXPECT_THAT(ran.err, HasSubstr("/two:4: "));
    EXPECT_EQ(run_shell("test -e " + out).exit_code, 1);
}

TEST(BadRecords, what_they_say_cannot_forge_a_line) {
    const TemporaryFolder folder;
    const std::string path =
        folder.write("x", run_line() + file_line("a\\n::error::x\\u001b[31m") +
                              file_line("a\\n::error::x\\u001b[31m", 'b') + summary_line(2));
    const Ran ran = run_program({"merge", "--isolated", path});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_THAT(ran.err, HasSubstr("a\\n::error::x\\x1B[31m"));
    EXPECT_EQ(std::ranges::count(ran.err, '\n'), 1);
}

TEST(BadRecords, a_line_has_a_limit) {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/long";
    run_shell("{ printf '%s' '{\"type\":\"run\"'; head -c 70000000 /dev/zero | tr '\\0' ' '; } >" +
              path);
    const Ran ran = run_program({"merge", "--isolated", path});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_THAT(ran.err, HasSubstr(path + ":1: 一行超过 67108864 字节"));
}

TEST(BadRecords, an_output_is_no_input) {
    const TemporaryFolder folder;
    const std::string path = folder.write("x", whole_run);
    EXPECT_EQ(run_program({"merge", "--isolated", "-o", path, path}).exit_code, 2);
    EXPECT_EQ(read_whole_file(path), whole_run);
}

TEST(BadRecords, no_argument_is_a_usage_error) {
    EXPECT_EQ(run_program({"merge"}).exit_code, 2);
    EXPECT_EQ(run_program({"merge", "--select", "F", "x"}).exit_code, 2);
}

}  // namespace
}  // namespace ptcheck::test
