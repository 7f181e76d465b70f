#include <algorithm>

#include <fmt/format.h>

#include "config/keys.hpp"
#include "config_texts.hpp"
#include "local/fields.hpp"
#include "text/near.hpp"

namespace ptcheck {

namespace {

constexpr Bilingual head{
    "# pt-check 的配置文件。放在运行 pt-check 的文件夹或其上级，自动读取；也可用 --config 指定。\n"
    "# 以“#”开头的行不起作用：去掉行首的 # 即启用该设置，“# ”后面是说明。\n"
    "# 命令行优先于环境变量（PT_CHECK_选项名），环境变量优先于本文件。\n"
    "# 查看实际取值及其来源：pt-check config\n",
    "# The configuration of pt-check. It is read when it lies in the folder pt-check is run in, or in\n"
    "# one above it, or is named by --config. Lines that begin with # say nothing: take that sign\n"
    "# off to make a setting hold; behind \"# \" stand explanations.\n"
    "# The command line beats the environment (PT_CHECK_OPTION), which beats this file.\n"
    "# What holds, and where it comes from: pt-check config\n"};

constexpr Bilingual suppress{
    "# 豁免：经核实可以接受的问题，不再显示，也不计入返回值。rule 和 reason 必填，其余可省略；\n"
    "# path 相对于本文件所在的文件夹，path、project、indicator 中 * 代表任意文字；\n"
    "# until 为最后一天，过期后问题重新报告。可写多段。下面各段须在上面所有设置之后。\n",
    "# Findings that are accepted: neither shown nor counted. rule and reason are required; path is\n"
    "# relative to the folder of this file; in path, project and indicator * stands for any text;\n"
    "# until is the last day it holds. As many as needed. They stand behind all settings above.\n"};
constexpr Bilingual suppress_example{
    "#[[suppress]]\n"
    "#rule = \"F02\"\n"
    "#path = \"2024/*.docx\"\n"
    "#project = \"某某专项\"\n"
    "#indicator = \"项目总投资\"\n"
    "#reason = \"含上年结转，已核实\"\n"
    "#until = 2199-12-31\n",
    "#[[suppress]]\n"
    "#rule = \"F02\"\n"
    "#path = \"2024/*.docx\"\n"
    "#project = \"某某专项\"\n"
    "#indicator = \"项目总投资\"\n"
    "#reason = \"holds money of last year, looked at\"\n"
    "#until = 2199-12-31\n"};

constexpr Bilingual rule{
    "# 本地规则：编号 L01 至 L99。when（可省略）成立而 assert 不成立时提出问题；表中没有的内容\n"
    "# 无法判断，不提问题。只用到 project. 字段的规则对每个项目判断一次，其余对每行指标判断一次。\n"
    "#   比较    == != < <= > >=，文字只用 == 和 !=；文字放在单引号中\n"
    "#   数      85、0.85、85%（即 0.85）、50万元（即 500000）\n"
    "#   文字    level3 contains '率'、level3 matches '^(新建|改建)'（正则表达式）\n"
    "#   列表    level2.type in ['quality', 'quantity']，也可用 not in\n"
    "#   组合    and、or、not 和括号；present(value.lo) 表示有此内容\n"
    "# message 中可写 {value.text} 等字段。bad 和 good 是一条不符合和一条符合的示例，读取配置时\n"
    "# 即予检验；每行写作“标签 | 内容”（标签为 项目名称 单位 预算数 财政资金 其他资金 用途 绩效目标\n"
    "# 年度 等）或“二级指标 | 三级指标 | 指标值”，多行时用三个双引号。name、title、basis 可省略。\n"
    "# 指标值属于哪一种、上下限是多少，可用命令查看：pt-check value -f json \"≥85%\"\n",
    "# Local rules, L01 to L99. A rule speaks where `when` (may be left out) is true and `assert` is\n"
    "# false; what a form does not have cannot be judged, and nothing is said. A rule that speaks of\n"
    "# project. fields alone is asked once a project, any other once an indicator row.\n"
    "#   compare  == != < <= > >=, texts with == and != only; texts stand in single quotes\n"
    "#   numbers  85, 0.85, 85% (0.85), 50万元 (500000)\n"
    "#   texts    level3 contains '率', level3 matches '^(新建|改建)' (a regular expression)\n"
    "#   lists    level2.type in ['quality', 'quantity'], also not in\n"
    "#   join     and, or, not, brackets; present(value.lo): there is such a thing\n"
    "# A message may hold fields: {value.text}. bad and good are an example that breaks the rule and\n"
    "# one that keeps it; they are tried when this file is read. A line is `label | text` (labels:\n"
    "# 项目名称 单位 预算数 财政资金 其他资金 用途 绩效目标 年度 and more) or `level 2 | level 3 | value`;\n"
    "# several lines stand in three quotes. name, title and basis may be left out.\n"
    "# Of what kind a value is, and its bounds: pt-check value -f json \"≥85%\"\n"};
constexpr Bilingual fields_head{"# 字段：\n", "# Fields:\n"};
constexpr std::string_view rule_example =
    "#[[rule]]\n"
    "#id = \"L01\"\n"
    "#level = \"warning\"\n"
    "#name = \"satisfaction-below-85\"\n"
    "#title = \"满意度低于本市要求\"\n"
    "#when = \"level2.type == 'satisfaction' and value.kind == 'ratio'\"\n"
    "#assert = \"value.lo >= 85%\"\n"
    "#message = \"满意度 {value.text} 低于本市要求的 85%\"\n"
    "#basis = \"某市预算绩效管理办法\"\n"
    "#bad = \"服务对象满意度指标 | 群众满意度 | ≥80%\"\n"
    "#good = \"服务对象满意度指标 | 群众满意度 | ≥85%\"\n"
    "#\n"
    "#[[rule]]\n"
    "#id = \"L02\"\n"
    "#level = \"note\"\n"
    "#when = \"project.budget >= 500万元\"\n"
    "#assert = \"project.rows >= 6\"\n"
    "#message = \"预算 {project.budget}，只设置了 {project.rows} 项指标\"\n"
    "#bad = \"\"\"\n"
    "#预算数 | 600.00\n"
    "#数量指标 | 新建校舍面积 | ≥3000平方米\"\"\"\n"
    "#good = \"\"\"\n"
    "#预算数 | 400.00\n"
    "#数量指标 | 新建校舍面积 | ≥3000平方米\"\"\"\n";

/// The first part of a key's name; keys of one are kept together.
std::string_view subject(std::string_view name) {
    return name.substr(0, name.find('.'));
}

void add_key(std::string& out, const Key& key, Language language) {
    const bool zh = language == Language::zh;
    const std::string_view table = table_of_entries(key);
    std::string allowed;
    if (!key.choices.empty()) {
        allowed = fmt::format("{}{}", zh ? "；可用：" : ": ", key.choices);
    } else if (key.kind == KeyKind::whole && key.least != 1) {  // a length has no range to tell
        allowed = fmt::format("{}{}–{}{}", zh ? "（" : " (", key.least, key.most, zh ? "）" : ")");
    }
    out += fmt::format("# {}{}\n", key.help.in(language), allowed);
    if (!table.empty()) {
        // One line an entry, each with its full key.
        std::string_view entries = key.example;
        while (!entries.empty()) {
            const std::size_t end = std::min(entries.find('\n'), entries.size());
            out += fmt::format("#{}.{}\n", table, entries.substr(0, end));
            entries.remove_prefix(std::min(end + 1, entries.size()));
        }
        return;
    }
    if (!key.fallback.empty() && !key.example.empty()) {
        out += fmt::format("# {}{} = {}\n", zh ? "例：" : "e.g. ", key.name, key.example);
    }
    out += fmt::format("#{} = {}\n", key.name, key.fallback.empty() ? key.example : key.fallback);
}

/// What a field can be, a few a line, in Chinese each with its meaning.
std::string words_list(const local::FieldInfo& field, const std::string& indent,
                       Language language) {
    constexpr std::size_t in_a_line = 5;
    const auto words = words_of(field.words);
    const auto gloss = words_of(field.gloss);
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        out += i % in_a_line == 0 ? (i == 0 ? "#   " : "\n#   ") + indent : "  ";
        out += words[i];
        if (language == Language::zh) out.append(" ").append(gloss[i]);
    }
    return out + "\n";
}

std::string list_of_fields(Language language) {
    std::size_t widest = 0;
    for (const local::FieldInfo& field : local::fields()) {
        widest = std::max(widest, field.name.size());
    }
    std::string out;
    for (const local::FieldInfo& field : local::fields()) {
        out += fmt::format("#   {:<{}}  {}\n", field.name, widest, field.help.in(language));
        const std::string indent(widest + 2, ' ');
        if (!field.words.empty()) out += words_list(field, indent, language);
    }
    return out;
}

}  // namespace

std::string config_sample(Language language) {
    std::string out(head.in(language));
    std::string_view last;
    for (const Key& key : config_keys()) {
        const std::string_view now = subject(key.name);
        if (now != last) out += '\n';
        last = now;
        add_key(out, key, language);
    }
    out.append("\n").append(suppress.in(language)).append(suppress_example.in(language));
    out.append("\n").append(rule.in(language)).append(fields_head.in(language));
    out.append(list_of_fields(language)).append("#\n").append(rule_example);
    return out;
}

}  // namespace ptcheck
