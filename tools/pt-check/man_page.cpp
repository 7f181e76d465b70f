// pt-check(1), in the macros of man(7).
#include <fmt/format.h>

#include "commands.hpp"
#include "completion.hpp"
#include "ptcheck/text.hpp"
#include "ptcheck/version.hpp"
#include "words.hpp"

namespace ptcheck {

namespace {

/// Text in roff: no line begins with a control character, no hyphen is taken for a dash, and a
/// Chinese line, which has no blanks, may be broken behind its punctuation.
std::string roff(std::string_view text) {
    std::string out;
    if (text.starts_with('.') || text.starts_with('\'')) out += "\\&";
    while (!text.empty()) {
        const std::string_view one = text.substr(0, code_point_length(text));
        text.remove_prefix(one.size());
        if (one == "\\") {
            out += "\\e";
        } else if (one == "-") {
            out += "\\-";
        } else {
            out += one;
        }
        if (one.size() == 3 &&
            std::string_view("，、；：。）”").find(one) != std::string_view::npos)
            out += "\\:";
    }
    return out;
}

std::string item(std::string_view head, std::string_view text) {
    return fmt::format(".TP\n{}\n{}\n", head, roff(text));
}

std::string option_head(const OptionHelp& option) {
    std::string head;
    for (const std::string& name : option.names)
        head += fmt::format("{}\\fB{}\\fR", head.empty() ? "" : ", ", roff(name));
    if (!option.value.empty()) head += " \\fI" + roff(option.value) + "\\fR";
    return head;
}

}  // namespace

std::string man_page(std::span<const CommandHelp> commands, Language language) {
    const Words words(language);
    const bool zh = language == Language::zh;
    const auto section = [&](std::string_view in_chinese, std::string_view in_english) {
        return ".SH " + words.pick(in_chinese, in_english) + "\n";
    };
    std::string out =
        fmt::format(".TH PT\\-CHECK 1 \"\" \"pt\\-check {}\" \"\"\n.ad l\n", version());
    out += section("名称", "NAME");
    out += words.pick("pt\\-check \\- 检查预算绩效目标表\n",
                      "pt\\-check \\- check budget performance\\-target tables\n");
    out += section("用法", "SYNOPSIS");
    for (const CommandHelp& command : commands) {
        std::string arguments;
        if (!command.arguments.empty()) arguments = " [\\fI" + command.arguments + "\\fR...]";
        if (command.arguments == "SHELL")
            arguments = " \\fBbash\\fR|\\fBzsh\\fR|\\fBfish\\fR|\\fBman\\fR";
        out +=
            fmt::format(".B pt\\-check{}{}\n[\\fI{}\\fR]{}\n.br\n", command.name.empty() ? "" : " ",
                        command.name, words.pick("选项", "OPTIONS"), arguments);
    }
    out += section("说明", "DESCRIPTION");
    out +=
        roff(words.pick(
            "读取 Word 文件（.docx、.docm、.dotx）中的绩效目标表，逐格核对指标、指标值和资金，把问题写到标准输出："
            "写明所在单元格、读到的内容、问题和应有的内容。不能确定的不报告。",
            "Reads the performance-target tables of Word documents (.docx, .docm, .dotx), checks their\n"
            "indicators, values and amounts cell by cell, and writes what is wrong to standard output:\n"
            "where it stands, what was read, and what was expected. What cannot be decided is not said.")) +
        "\n";
    out += section("命令", "COMMANDS");
    for (const CommandHelp& command : commands)
        if (!command.name.empty()) out += item("\\fB" + command.name + "\\fR", command.summary);
    out += section("选项", "OPTIONS");
    for (const CommandHelp& command : commands) {
        if (command.name == "check") continue;  // those without a command
        out += fmt::format(".SS pt\\-check{}{}\n", command.name.empty() ? "" : " ", command.name);
        for (const OptionHelp& option : command.options)
            out += item(option_head(option), option.help);
    }
    out += section("返回值", "EXIT STATUS");
    for (std::size_t code = 0; code < exit_code_texts.size(); ++code)
        out += item(fmt::format("\\fB{}\\fR", code), exit_code_texts[code].in(language));
    out += section("环境变量", "ENVIRONMENT");
    out += item("\\fBPT_CHECK_\\fR\\fI" + words.pick("选项", "OPTION") + "\\fR",
                words.pick("选项的值，如 PT_CHECK_FAIL_ON=warning；命令行优先，--isolated 时不读取",
                           "value of an option, such as PT_CHECK_FAIL_ON=warning; the command line "
                           "beats it, --isolated does not read it"));
    out += item("\\fBLC_ALL\\fR, \\fBLC_MESSAGES\\fR, \\fBLANG\\fR",
                words.pick("输出语言：以 en 开头时为英文，否则为中文",
                           "language of the output: English when it begins with en, else Chinese"));
    out += item("\\fBNO_COLOR\\fR", words.pick("设置后不使用颜色", "when set, no colours"));
    out += item("\\fBGITHUB_STEP_SUMMARY\\fR",
                words.pick("-f github 时，把 Markdown 清单追加到此文件",
                           "with -f github the list is appended to this file as Markdown"));
    out += item(
        "\\fBSOURCE_DATE_EPOCH\\fR",
        words.pick(
            "xlsx 文件的创建时间、批注和修订的日期，以及豁免到期所依据的日期",
            "time of creation of xlsx files, date of comments and changes, and the day that suppressions "
            "are held to"));
    out += section("文件", "FILES");
    out +=
        item("\\fIpt\\-check.toml\\fR",
             words.pick("配置文件，从当前文件夹向上查找；样例见 pt-check config --init",
                        "configuration, looked for from the current folder upward; pt-check config "
                        "--init prints one"));
    out += section("示例", "EXAMPLES");
    for (const std::string_view example :
         {"pt-check 2024/", "pt-check -f html -o report.html 2024/budget.docx",
          "pt-check --annotate marked 2024/",
          "pt-check --report sarif=a.sarif --report xlsx=a.xlsx 2024/", "pt-check rules F03",
          "pt-check value ≤104万元"}) {
        out += fmt::format(".PP\n.EX\n{}\n.EE\n", roff(example));
    }
    out += section("另见", "SEE ALSO");
    out += zh ? "pt\\-check rules：全部规则及其依据\n"
              : "pt\\-check rules: every rule and its basis\n";
    return out;
}

}  // namespace ptcheck
