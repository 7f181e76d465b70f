// The case notation: a form written as plain lines, with the findings it must give.
//
//     == the parts exceed the total
//     预算数 | 300.00
//     成本指标 | 甲项目 | ≤74万元
//     成本指标 | 项目总投资 | ≤300万元      <- F03 分项成本合计 327 万元，项目总投资 300 万元
//
// Used by the `bad` and `good` examples of rules, by tests/rules/*.case, and by examples of local
// rules. A line is `label | text`, `level2 | level3 | value`, `level2 | level3 | description | value`
// or the last with `level1 / level2`; columns that only some forms have follow the value by name
// (`| 分值 20 | 完成值 6个 | 得分 18`, also 偏差原因 符号 计量单位 方向). 表式 sets the guideline, 指标分值
// and 执行率分值 what the form says they weigh; 执行数 执行率 执行得分 总分 are those of a
// self-evaluation, 合计 and 小计 stand below the projects of a list. Without a level 1 it follows from
// level 2, without a description it is the name. Fields are trimmed; `\n` `\t` `\s` `\|` `\\` stand
// for a line break, a tab, an edge blank, a bar and a backslash. A line that begins with `#` is a
// comment. `文件 | 甲.docx` begins another file, for rules that compare files.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ptcheck/config.hpp"
#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"

namespace ptcheck {

/// `<- ID` or `<- ID message` at the end of a line.
struct Expectation {
    std::uint32_t line = 0;
    std::string rule;
    std::optional<std::string> message;  ///< zh
};

/// One block. Every text of a project has `place.row` = its 1-based line; `Project::whole` stands
/// on the first line of its project. A second 标题 or 项目名称 line starts another project.
struct Case {
    std::string title;
    std::uint32_t line = 0;  ///< of its `==` line, 0 when it has none
    std::vector<Project> projects;
    /// Where the lines name files: the name of each, and how many projects stand before it.
    std::vector<std::pair<std::string, std::size_t>> files;
    std::vector<Expectation> expected;
    std::shared_ptr<const void> storage;  ///< owns the texts of the projects
};

/// A line that is not in the notation; `what()` begins with its number.
class CaseError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// All blocks of `text`; lines before the first `==` form a block without title. Throws CaseError.
/// `units`: counted in beside the built-in ones.
std::vector<Case> parse_cases(std::string_view text, std::span<const ExtraUnit> units = {});

/// What the rules find in a block, also those that compare its files. The texts point into the
/// block; those of findings across files are left out.
std::vector<Finding> case_findings(const Case& block, const Config& config);

}  // namespace ptcheck
