#include "config/keys.hpp"

#include <algorithm>
#include <array>

#include "ptcheck/report.hpp"

namespace ptcheck {

namespace {

constexpr std::string_view levels = "error warning note";
constexpr std::string_view levels_or_off = "error warning note off";
constexpr std::string_view measures =
    "quantity money ratio duration frequency length area mass score";

constexpr Key list_of_rules(std::string_view name, std::string_view option, Bilingual help,
                            std::string_view example) {
    return {name, KeyKind::rules, option, "[]", {}, 0, 0, help, example};
}
constexpr Key list_of_texts(std::string_view name, std::string_view option, Bilingual help,
                            std::string_view example) {
    return {name, KeyKind::texts, option, "[]", {}, 0, 0, help, example};
}
constexpr Key flag(std::string_view name, std::string_view option, std::string_view fallback,
                   Bilingual help) {
    return {name, KeyKind::flag, option, fallback, {}, 0, 0, help, {}};
}
constexpr Key choice(std::string_view name, std::string_view option, std::string_view fallback,
                     std::string_view choices, Bilingual help, std::string_view example = {}) {
    return {name, KeyKind::choice, option, fallback, choices, 0, 0, help, example};
}
constexpr Key year(std::string_view name, std::string_view option, Bilingual help) {
    return {name, KeyKind::whole, option, {}, {}, 1949, 2199, help, "2024"};
}
constexpr Key percent(std::string_view name, std::string_view fallback, Bilingual help) {
    return {name, KeyKind::whole, {}, fallback, {}, 0, 100, help, {}};
}
constexpr Key length(std::string_view name, std::string_view fallback, Bilingual help) {
    return {name, KeyKind::whole, {}, fallback, {}, 1, 10'000, help, {}};
}
constexpr Key limit(std::string_view name, std::string_view fallback, Bilingual help) {
    return {name, KeyKind::limit, "--limit", fallback, {}, 0, 0, help, {}};
}

constexpr std::array keys{
    list_of_rules("select", "--select",
                  {"只检查这些规则（编号、前缀或名称）；空表示全部",
                   "check only these rules (ids, prefixes or names); empty = all"},
                  R"(["F", "missing-unit"])"),
    list_of_rules("ignore", "--ignore", {"不检查这些规则", "leave these rules out"},
                  R"(["N17", "D"])"),
    Key{"levels.*",
        KeyKind::level,
        "--level",
        {},
        levels_or_off,
        0,
        0,
        {"改变规则的级别", "other levels for rules"},
        R"(N17 = "off"
F02 = "error")"},
    choice("profile", "--profile", R"("auto")", "auto tianjin central-2021",
           {"按哪一种表式检查；auto 表示按每张表自身的格式判断",
            "the guideline forms are held to; auto = the one each form is seen to follow"}),
    year("fiscal_year", {},
         {"文件没有写明年度时的预算年度", "budget year of documents that state none"}),
    year("year", "--year",
         {"预算年度，优先于文件写明的年度", "budget year, whatever the document states"}),
    percent("satisfaction.min", "80",
            {"满意度指标值低于此百分数时提示（A06）",
             "satisfaction targets below this per cent are too low (A06)"}),
    Key{"satisfaction.required",
        KeyKind::flag,
        {},
        {},
        {},
        0,
        0,
        {"缺少满意度指标时，true 为错误，false 为警告（C05）；不写则按表式判断",
         "a missing satisfaction indicator is an error, if false a warning (C05); unset = as the "
         "profile says"},
        "false"},
    percent("rate.min", "60",
            {"完成率、合格率等低于此百分数时提示（A07）",
             "completion and pass rates below this per cent are too low (A07)"}),
    length("goal.min_length", "20",
           {"绩效目标既无可衡量的内容、又不足此字数时警告（C07）",
            "a goal with nothing measurable and fewer characters is a warning (C07)"}),
    length("purpose.min_length", "7",
           {"资金用途去掉套话后不足此字数时警告（C08）",
            "a purpose of fewer characters says nothing (C08)"}),
    length("copied.min_length", "20",
           {"相同的句子达到此字数时视为照抄（C08、R15）",
            "an equal sentence of this many characters is a copy (C08, R15)"}),
    length("reused_name.min_length", "12",
           {"指标名称达到此字数且重复使用时提示（R15）",
            "an indicator name of this many characters used again is a copy (R15)"}),
    length("name.max_length", "40",
           {"指标名称超过此字数时提示（N15）", "longer indicator names are too long (N15)"}),
    length("value.max_length", "20",
           {"指标值超过此字数时提示（N15）", "longer indicator values are too long (N15)"}),
    list_of_texts("words.vague", {},
                  {"另外视为含糊的指标值（A02）", "more values that say nothing (A02)"},
                  R"(["显著加强", "稳步推进"])"),
    Key{"words.typos.*",
        KeyKind::text,
        {},
        {},
        {},
        0,
        0,
        {"另外的错别字：错误写法 = 正确写法（N05）", "more typos: wrong = right (N05)"},
        R"("帐户" = "账户")"},
    list_of_texts("words.doubled", {},
                  {"含有叠字但并无错误的词（N04）", "words in which a doubled run is right (N04)"},
                  R"(["试验试剂", "研究研制"])"),
    Key{"words.units.*",
        KeyKind::choice,
        {},
        {},
        measures,
        0,
        0,
        {"另外的计量单位：单位 = 所计量的种类", "more units: unit = the kind it measures"},
        R"("标箱" = "quantity"
"学分" = "score")"},
    choice("lang", "--lang", {}, "zh en",
           {"输出语言；不写则按系统语言", "language of the output; unset = that of the locale"},
           R"("zh")"),
    choice("format", "--format", {}, format_names,
           {"输出格式；不写则在终端为 text，否则为 concise",
            "output format; unset = text on a terminal, else concise"},
           R"("concise")"),
    choice("sarif_profile", "--sarif-profile", R"("strict")", "strict github",
           {"SARIF 的用途：github 另写 GitHub 所需的行号",
            "what SARIF is for: github adds the line numbers that GitHub needs"}),
    choice("min_level", "--min-level", R"("warning")", levels,
           {"显示的最低级别", "lowest level shown"}),
    Key{"max_findings_per_rule",
        KeyKind::whole,
        "--max-findings-per-rule",
        {},
        {},
        1,
        1'000'000,
        {"每条规则最多显示的问题数；不写则不限", "findings shown of one rule; unset = all"},
        "20"},
    flag("bom", "--bom", "false",
         {"CSV 以字节顺序标记开头，供 Excel 打开", "CSV begins with a byte order mark, for Excel"}),
    choice("color", "--color", R"("auto")", "auto always never", {"颜色", "colours"}),
    choice("progress", "--progress", R"("auto")", "auto always never",
           {"显示进度；auto 表示仅在终端", "how far a run is; auto = on a terminal"}),
    Key{"jobs",
        KeyKind::whole,
        "--jobs",
        {},
        {},
        1,
        1024,
        {"同时检查的文件数；不写则为可用的处理器核数",
         "files checked at a time; unset = the cores that may be used"},
        "4"},
    choice("fail_on", "--fail-on", R"("error")", "error warning note never",
           {"问题达到该级别即返回 1", "exit 1 from this level on"}),
    flag("exit_zero", "--exit-zero", "false", {"有问题时也返回 0", "exit 0 in place of 1"}),
    Key{"baseline",
        KeyKind::text,
        "--baseline",
        {},
        {},
        0,
        0,
        {"基线文件，其中所列的问题不再报告", "baseline whose findings are left out"},
        R"("baseline.txt")"},
    flag("statistics", "--statistics", "false",
         {"汇总前列出各规则的问题数", "findings a rule before the summary"}),
    list_of_texts("include", "--include",
                  {"文件夹中只取相符的文件", "of a folder only the files that match"},
                  R"(["*绩效目标*"])"),
    list_of_texts(
        "exclude", "--exclude",
        {"文件夹中不取相符的文件和文件夹", "of a folder neither files nor folders that match"},
        R"(["*草稿*"])"),
    flag("allow_empty", "--allow-empty", "false", {"没有文件不算错误", "no input is no error"}),
    flag("strict_inputs", "--strict-inputs", "false",
         {"文件夹中有其他办公文件时按错误处理", "other office files in folders are an error"}),
    limit("limits.file", R"("100MB")", {"文件大小", "size of a file"}),
    limit("limits.part", R"("256MB")", {"解压后单个部分的大小", "size of one part when unpacked"}),
    limit("limits.total", R"("512MB")", {"解压后的总大小", "size of all parts when unpacked"}),
    limit("limits.entries", "10000", {"压缩包内的条目数", "entries of the package"}),
    limit("limits.ratio", "200", {"压缩比（16 MB 以上）", "compression ratio (above 16 MB)"}),
    limit("limits.depth", "256", {"XML 层数", "levels of XML"}),
    limit("limits.nodes", "20000000", {"XML 节点数", "XML nodes of a part"}),
    limit("limits.cell-text", R"("1MB")", {"单元格文字的大小", "text of one cell"}),
    limit("limits.cells", "1000000", {"一张表的单元格数", "cells of one table"}),
    limit("limits.span", "1000", {"单元格跨列数", "columns of one cell"}),
    limit("limits.nesting", "32", {"表格嵌套层数", "tables within tables"}),
    limit("limits.time", R"("60s")", {"检查一份文件的秒数", "seconds for one file"}),
};

}  // namespace

std::span<const Key> config_keys() noexcept {
    return keys;
}

std::string_view table_of_entries(const Key& key) noexcept {
    return key.name.ends_with(".*") ? key.name.substr(0, key.name.size() - 2) : std::string_view{};
}

const Key* find_key(std::string_view name) noexcept {
    const auto found = std::ranges::find_if(keys, [&](const Key& key) {
        const std::string_view table = table_of_entries(key);
        if (table.empty()) return key.name == name;
        return name.size() > table.size() + 1 && name.starts_with(table) &&
               name[table.size()] == '.';
    });
    return found == keys.end() ? nullptr : &*found;
}

std::string environment_name(const Key& key) {
    if (key.option.empty()) return {};
    std::string name = "PT_CHECK_";
    for (const char c : key.option.substr(2)) {
        name += c == '-' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    }
    return name;
}

}  // namespace ptcheck
