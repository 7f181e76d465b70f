// `merge` of the shards of a run is the run: byte for byte, in every format and language.
#include <array>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ptcheck/report.hpp"
#include "support/budget_form.hpp"
#include "support/run_program.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Good and bad files, two with one base name and equal findings, two with one project, samples of
/// other layouts, and one that is not there.
class Merge : public testing::Test {
protected:
    Merge() {
        const auto doubled = small_form({{"产出指标", "数量指标", "培训次数", "次数", "≥5≥5次"}});
        folder.write("in/a/x.docx", doubled);
        folder.write("in/b/x.docx", doubled);
        folder.write("in/one.docx", form_with_budget("60.00"));
        folder.write("in/two.docx", form_with_budget("58.00"));
        folder.write("in/broken.docx", "PK\x03\x04 no more");
        folder.write("in/notes.pdf", "%PDF");
    }

    [[nodiscard]] std::string inputs() const {
        return folder.path() +
               "/in samples/one-fault samples/clean samples/layouts samples/county-2025 "
               "none.docx";
    }
    [[nodiscard]] std::string at(const std::string& name) const {
        return folder.path() + "/" + name;
    }
    /// Checks in `count` shards, and gives the paths of their records.
    [[nodiscard]] std::string shards(int count, const std::string& options) const {
        std::string paths;
        std::string command;
        for (int i = 0; i < count; ++i) {
            const std::string part = std::to_string(i) + "/" + std::to_string(count);
            const std::string path = at("shard-" + std::to_string(i));
            command += "pt-check -qq --isolated --exit-zero " + options + " -f ndjson --shard " +
                       part + " " + inputs() + " >" + path + "; ";
            paths = path + " " + paths;  // in no order that could help
        }
        run_shell(command);
        return paths;
    }
    void expect_equal(const std::string& whole, const std::string& merged) const {
        const Ran one = run_shell("pt-check --isolated " + whole + " " + inputs());
        const Ran other = run_shell("pt-check merge --isolated " + merged);
        EXPECT_EQ(other.exit_code, one.exit_code) << merged << "\n" << other.err;
        EXPECT_FALSE(one.out.empty()) << whole;
        if (one.out == other.out) return;
        std::istringstream first(one.out);
        std::istringstream second(other.out);
        std::string a;
        std::string b;
        while (std::getline(first, a) && std::getline(second, b) && a == b) continue;
        ADD_FAILURE() << merged << "\n  one run: " << a.substr(0, 600)
                      << "\n  merged:  " << b.substr(0, 600) << "\n"
                      << other.err.substr(0, 400);
    }

    TemporaryFolder folder;
};

TEST_F(Merge, shards_give_the_run_for_every_number_of_them) {
    for (int count = 1; count <= 8; ++count) {
        const std::string paths = shards(count, "--lang zh");
        expect_equal("-qq --lang zh -f ndjson", "-qq --lang zh -f ndjson " + paths);
        expect_equal("-qq --lang zh -f text --color always --min-level note",
                     "-qq --lang zh -f text --color always --min-level note " + paths);
    }
}

TEST_F(Merge, every_format_in_both_languages) {
    for (const std::string lang : {"zh", "en"}) {
        const std::string paths = shards(3, "--lang " + lang);
        std::istringstream formats{std::string(format_names)};
        for (std::string format; formats >> format;) {
            if (format == "html" || format == "xlsx") continue;
            const std::string options =
                "-qq --lang " + lang + " --min-level note -f " + format + " ";
            expect_equal(options, options + paths);
        }
    }
}

TEST_F(Merge, with_rows_also_those_that_draw_the_forms) {
    for (const std::string lang : {"zh", "en"}) {
        const std::string paths = shards(4, "--rows --lang " + lang);
        std::istringstream formats{std::string(format_names)};
        for (std::string format; formats >> format;) {
            const std::string options =
                "-qq --lang " + lang + " --min-level note -f " + format + " ";
            expect_equal(options + (format == "ndjson" ? "--rows" : ""), options + paths);
        }
    }
}

TEST_F(Merge, without_rows_html_and_excel_say_what_they_leave_out) {
    const std::string paths = shards(2, "");
    for (const std::string format : {"html", "xlsx"}) {
        const Ran ran = run_shell("pt-check merge --isolated -f " + format + " " + paths);
        EXPECT_EQ(ran.exit_code, 3) << ran.err;  // a file is missing
        EXPECT_THAT(ran.err, HasSubstr("记录不含指标行"));
        EXPECT_FALSE(ran.out.empty());
    }
    const Ran page = run_shell("pt-check merge --isolated -qq -f html " + paths);
    EXPECT_THAT(page.out, HasSubstr("class=\"findings\""));
    EXPECT_THAT(page.out, Not(HasSubstr("<table class=\"head\">")));
    EXPECT_THAT(run_shell("pt-check merge --isolated -f concise " + paths).err,
                Not(HasSubstr("记录不含指标行")));
}

TEST_F(Merge, tells_on_stderr_what_the_run_tells) {
    const std::string paths = shards(3, "");
    const Ran one = run_shell("pt-check --isolated --statistics " + inputs());
    EXPECT_EQ(run_shell("pt-check merge --isolated --statistics " + paths).err, one.err);
    EXPECT_THAT(one.err, HasSubstr("1 个文件不是 docx"));
    EXPECT_EQ(run_shell("pt-check merge --isolated -qq " + paths).err, "");
}

TEST_F(Merge, the_gate_is_recomputed) {
    run_shell("pt-check -qq --isolated --exit-zero -f ndjson samples/one-fault >" + at("r"));
    for (const auto& [options, code] :
         {std::pair{"", 1}, std::pair{"--exit-zero", 0}, std::pair{"--fail-on never", 0}}) {
        EXPECT_EQ(run_shell("pt-check merge --isolated -qq " + std::string(options) + " " + at("r"))
                      .exit_code,
                  code)
            << options;
    }
    run_shell("pt-check -qq --isolated -f ndjson samples/clean >" + at("c"));
    EXPECT_EQ(run_shell("pt-check merge --isolated -qq " + at("c")).exit_code, 0);
    EXPECT_EQ(run_shell("pt-check merge --isolated -qq --fail-on note " + at("c")).exit_code,
              run_shell("pt-check --isolated -qq --fail-on note samples/clean").exit_code);
}

TEST_F(Merge, options_of_the_output_work_as_in_check) {
    const std::string paths = shards(3, "");
    for (const std::string options :
         {"-f concise --max-findings-per-rule 1", "-f csv --bom", "-f sarif --sarif-profile github",
          "-f json --fail-on warning", "-f ndjson --strict-inputs"}) {
        expect_equal("-qq " + options, "-qq " + options + " " + paths);
    }
    run_shell("pt-check merge --isolated -qq --report sarif=" + at("r.sarif") + " -o " +
              at("r.txt") + " -f concise " + paths);
    const Ran one = run_shell("pt-check --isolated -qq -f sarif " + inputs());
    EXPECT_EQ(read_whole_file(at("r.sarif")), one.out);
    EXPECT_NE(read_whole_file(at("r.txt")), "");
}

TEST_F(Merge, rules_and_levels_are_those_of_the_run) {
    const std::string options =
        "--select F,N03,R17 --ignore F01 --level N03=error --year 2024 "
        "--profile tianjin";
    const std::string paths = shards(2, options);
    for (const std::string format : {"ndjson", "junit", "sarif", "concise"}) {
        expect_equal("-qq " + options + " -f " + format, "-qq -f " + format + " " + paths);
    }
}

TEST_F(Merge, local_rules_come_from_the_run) {
    const std::string config = "--config samples/office/pt-check.toml";
    const std::string part = "pt-check -qq " + config + " --exit-zero -f ndjson --shard ";
    run_shell(part + "0/2 samples/tianjin-2023 >" + at("0") + "; " + part +
              "1/2 samples/tianjin-2023 >" + at("1"));
    for (const std::string format : {"ndjson", "sarif", "junit", "markdown"}) {
        const Ran one = run_shell("pt-check -qq " + config + " --min-level note -f " + format +
                                  " samples/tianjin-2023");
        const Ran other = run_shell("pt-check merge -qq " + config + " --min-level note -f " +
                                    format + " " + at("0") + " " + at("1"));
        EXPECT_THAT(one.out, HasSubstr("L0"));
        EXPECT_TRUE(one.out == other.out) << format;
    }
}

TEST_F(Merge, a_baseline_and_suppressions_work_on_the_merged_findings) {
    // Equal findings in files of one name are told apart by their number in the whole run.
    run_shell("pt-check -qq --isolated --write-baseline " + at("known") + " " + at("in/a"));
    const std::string paths = shards(5, "");
    const std::string options = "-qq -f ndjson --baseline " + at("known");
    expect_equal(options, options + " " + paths);
    run_shell("pt-check merge --isolated -qq --write-baseline " + at("new") + " " + paths);
    run_shell("pt-check --isolated -qq --write-baseline " + at("whole") + " " + inputs());
    EXPECT_EQ(read_whole_file(at("new")), read_whole_file(at("whole")));

    const std::string config =
        folder.write("c/pt-check.toml",
                     "[[suppress]]\nrule = \"N03\"\nindicator = \"培训*\"\nreason = \"已核\"\n");
    const Ran merged = run_shell("pt-check merge -qq --config " + config + " -f ndjson " + paths);
    const Ran one = run_shell("pt-check -qq --config " + config + " -f ndjson " + inputs());
    EXPECT_THAT(one.out, HasSubstr("已核"));
    EXPECT_EQ(merged.out, one.out);

    // What a run suppressed stays so, findings across files included.
    const std::string all =
        folder.write("d/pt-check.toml", "[[suppress]]\nrule = \"R17\"\nreason = \"两期\"\n");
    run_shell("pt-check -qq --config " + all + " -f ndjson " + inputs() + " >" +
              at("whole.ndjson"));
    const std::string records = read_whole_file(at("whole.ndjson"));
    EXPECT_THAT(records, HasSubstr("两期"));
    EXPECT_EQ(run_shell("pt-check merge -qq --isolated -f ndjson " + at("whole.ndjson")).out,
              records);
}

TEST_F(Merge, findings_across_files_are_found_across_shards) {
    std::string lone;
    for (int i = 0; i < 8; ++i) {
        const std::string path = at("s" + std::to_string(i));
        run_shell("pt-check -qq --isolated --exit-zero -f ndjson --shard " + std::to_string(i) +
                  "/8 " + at("in") + " >" + path);
        lone += " " + path;
    }
    EXPECT_THAT(run_shell("pt-check merge --isolated -qq -f concise" + lone).out,
                HasSubstr("two.docx:T1.R2.C2: warning R17"));
}

TEST_F(Merge, a_shard_without_files_is_no_empty_input) {
    const std::string path = at("in/one.docx");
    int empty = 0;
    std::string paths;
    for (int i = 0; i < 4; ++i) {
        const std::string file = at("e" + std::to_string(i));
        const Ran ran = run_shell("pt-check --isolated -f ndjson --shard " + std::to_string(i) +
                                  "/4 " + path + " | tee " + file + "; exit ${PIPESTATUS[0]}");
        paths += " " + file;
        if (ran.out.find("\"type\":\"file\"") != std::string::npos) continue;
        ++empty;
        EXPECT_EQ(ran.exit_code, 0);
        EXPECT_THAT(ran.out, HasSubstr("\"files\":0"));
        EXPECT_EQ(std::ranges::count(ran.out, '\n'), 2);
        EXPECT_THAT(ran.err, Not(HasSubstr("没有可检查的文件")));
    }
    EXPECT_EQ(empty, 3);
    EXPECT_EQ(run_shell("pt-check merge --isolated -qq -f ndjson" + paths).out,
              run_shell("pt-check --isolated -qq -f ndjson " + path).out);
    // An empty list is one in every shard, and in the merge.
    folder.write("empty/x.txt", "");
    run_shell("pt-check --isolated -f ndjson --shard 0/1 " + at("empty") + " >" + at("none"));
    EXPECT_EQ(run_shell("pt-check --isolated --shard 0/1 " + at("empty")).exit_code, 3);
    EXPECT_EQ(run_shell("pt-check merge --isolated " + at("none")).exit_code, 3);
    EXPECT_EQ(run_shell("pt-check merge --isolated --allow-empty " + at("none")).exit_code, 0);
}

TEST_F(Merge, reads_stdin_pipes_and_runs_one_behind_the_other) {
    const std::string paths = shards(3, "");
    const std::string whole = run_shell("pt-check --isolated -qq -f ndjson " + inputs()).out;
    EXPECT_EQ(run_shell("cat " + paths + " | pt-check merge --isolated -qq -f ndjson -").out,
              whole);
    EXPECT_EQ(run_shell("pt-check merge --isolated -qq -f ndjson <(cat " + at("shard-1") +
                        ") <(cat " + at("shard-0") + ") - <" + at("shard-2"))
                  .out,
              whole);
    EXPECT_EQ(run_shell("for p in " + paths +
                        "; do sed 's/$/\\r/' $p; done | pt-check merge "
                        "--isolated -qq -f ndjson -")
                  .out,
              whole);
    EXPECT_EQ(run_shell("pt-check merge - -").exit_code, 2);
}

TEST_F(Merge, a_shard_given_twice_counts_once) {
    const std::string paths = shards(2, "");
    EXPECT_EQ(run_shell("pt-check merge --isolated -qq -f ndjson " + paths + paths).out,
              run_shell("pt-check --isolated -qq -f ndjson " + inputs()).out);
}

TEST_F(Merge, files_come_by_order_then_path_whatever_the_order_of_the_records) {
    const std::string path = at("shuffled");
    run_shell("pt-check --isolated -qq -f ndjson samples/clean samples/county-2025 >" + path);
    // The files' records the other way round.
    const Ran ran = run_shell("{ head -n 1 " + path + "; grep 'county-2025.docx' " + path +
                              "; grep 'clean/clean.docx' " + path + "; tail -n 1 " + path +
                              "; } | pt-check merge --isolated -qq -f ndjson -");
    EXPECT_EQ(ran.out, read_whole_file(path)) << ran.err;
}

TEST_F(Merge, many_inputs_need_few_descriptors) {
    run_shell(
        "for i in $(seq 0 199); do pt-check -qq --isolated --exit-zero -f ndjson --shard "
        "$i/200 " +
        at("in") + " >" + at("many-$i") + "; done");
    const Ran ran =
        run_shell("ulimit -n 32; pt-check merge --isolated -qq -f ndjson " + at("many-*"));
    EXPECT_EQ(ran.out, run_shell("pt-check --isolated -qq -f ndjson " + at("in")).out) << ran.err;
}

TEST(Shard, is_told_by_a_hash_of_the_path) {
    // The first 16 digits of `printf %s samples/clean/clean.docx | sha256sum` are those of a number
    // whose remainder says where the file is checked.
    const Ran ran = run_shell(
        "hash=$(printf %s samples/clean/clean.docx | sha256sum | cut -c 1-16); "
        "i=$(echo \"ibase=16; ${hash^^} % 7\" | bc); "
        "pt-check -qq --isolated -f ndjson --shard $i/7 samples/clean");
    EXPECT_THAT(ran.out, HasSubstr("\"path\":\"samples/clean/clean.docx\",\"order\":0"));
    EXPECT_THAT(ran.out, HasSubstr("/7\"}"));
}

TEST(Shard, refuses_what_is_no_part) {
    for (const std::string given : {"4/4", "1", "/2", "-1/2", "1/0", "0/2x", "a/b", "1 /2"}) {
        const Ran ran = run_program({"--shard", given, "samples/clean"});
        EXPECT_EQ(ran.exit_code, 2) << given;
        EXPECT_THAT(ran.err, HasSubstr("--shard 的值“" + given + "”无效")) << given;
    }
}

}  // namespace
}  // namespace ptcheck::test
