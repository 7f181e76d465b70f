#include "rules/unit_counts.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "ptcheck/text.hpp"
#include "rules/pairs.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

// A cost per day or year says nothing about pieces, and a number before 年 is a date.
constexpr Words time_counters{"年"sv, "年度"sv, "季度"sv, "季"sv,   "月"sv,     "个月"sv, "周"sv,
                              "天"sv, "日"sv,   "小时"sv, "分钟"sv, "工作日"sv, "时"sv,   "秒"sv};

// Counters of anything: two rows that use them need not count the same thing.
constexpr Words general_counters{"个"sv,   "项"sv, "次"sv, "件"sv,   "份"sv, "家"sv, "人"sv,
                                 "人次"sv, "套"sv, "台"sv, "台套"sv, "批"sv, "类"sv, "种"sv,
                                 "条"sv,   "组"sv, "处"sv, "座"sv,   "张"sv, "本"sv, "期"sv,
                                 "名"sv,   "位"sv, "部"sv, "块"sv};

// After 单 or 每 these open the counter; the rest of the catalogue of counters stands above.
constexpr Words special_counters{"站"sv, "户"sv,   "亩"sv,   "公里"sv, "吨"sv,     "村"sv,
                                 "所"sv, "间"sv,   "辆"sv,   "株"sv,   "头"sv,     "只"sv,
                                 "井"sv, "断面"sv, "点位"sv, "样品"sv, "平方米"sv, "公顷"sv};

/// Words that any two rows of a form may share.
const Pairs& general_words() {
    static const Pairs pairs{"项目", "数量", "费用", "成本", "单位", "资金", "金额", "工作",
                             "完成", "开展", "年度", "支出", "控制", "平均", "单价", "总量"};
    return pairs;
}

bool is(std::string_view text, WordsView table) noexcept {
    return std::ranges::find(table.words(), text) != table.words().end();
}

/// A name, up to a length no honest one reaches: every unit cost looks at every name.
std::string_view first_of(const std::optional<Text>& text) noexcept {
    constexpr std::size_t longest_name = 1500;  // bytes
    return text ? text->trimmed().substr(0, longest_name) : std::string_view{};
}

/// The counter behind 单, 每, 人均 or 户均 in a name.
std::string_view named_counter(std::string_view name) noexcept {
    if (name.find("人均") != std::string_view::npos) return "人";
    if (name.find("户均") != std::string_view::npos) return "户";
    for (const std::string_view mark : {std::string_view("单"), std::string_view("每")}) {
        for (auto at = name.find(mark); at != std::string_view::npos;
             at = name.find(mark, at + 1)) {
            const std::string_view behind = name.substr(at + mark.size());
            if (longest_prefix(behind, time_counters) > 0 || behind.starts_with("位")) continue;
            const std::size_t length = std::max(longest_prefix(behind, general_counters),
                                                longest_prefix(behind, special_counters));
            if (length > 0) return behind.substr(0, length);
        }
    }
    return {};
}

/// Gathers counts until two of them differ.
class Counts {
public:
    void add(const std::optional<Decimal>& count) noexcept {
        if (!count || (seen_ && *seen_ != *count)) unsure_ = true;
        seen_ = count;
    }
    [[nodiscard]] std::optional<Decimal> result() const noexcept {
        return unsure_ ? std::nullopt : seen_;
    }

private:
    std::optional<Decimal> seen_;
    bool unsure_ = false;
};

/// The byte before a number that makes it no plain count: `1.5`, `10-20`, `3/5`, `A12`.
bool joins_number(char c) noexcept {
    return ascii_digit(c) || c == '.' || c == ',' || c == '-' || c == '~' || c == '/' || c == '+' ||
           (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

constexpr Words inexact_before{"约"sv, "近"sv, "第"sv, "至"sv,  "到"sv,
                               "—"sv,  "～"sv, "－"sv, "超过"sv};

/// Length of `个`, `个国控`, … between a number and the counter behind it; nullopt when the counter
/// does not follow.
std::optional<std::size_t> reach(std::string_view behind, std::string_view counter) noexcept {
    if (behind.starts_with(counter)) return 0;
    constexpr std::string_view piece = "个";
    if (counter == piece || !behind.starts_with(piece)) return std::nullopt;
    std::size_t at = piece.size();
    for (int characters = 0; characters <= 4 && at < behind.size(); ++characters) {
        if (behind.substr(at).starts_with(counter)) return at;
        if (!is_han(code_point(behind.substr(at)))) break;
        at += code_point_length(behind.substr(at));
    }
    return std::nullopt;
}

void add_named_counts(std::string_view name, std::string_view counter, Counts& counts) {
    for (std::size_t at = 0; at < name.size();) {
        if (!ascii_digit(name[at])) {
            ++at;
            continue;
        }
        const std::size_t start = at;
        while (at < name.size() && ascii_digit(name[at])) ++at;
        std::string_view behind = name.substr(at);
        while (blank_prefix(behind) > 0) behind.remove_prefix(blank_prefix(behind));
        const auto between = reach(behind, counter);
        if (!between) continue;
        // 48站次 and 12个月 are other counters.
        const std::string_view rest = behind.substr(*between + counter.size());
        if (rest.starts_with("次") || rest.starts_with("月")) continue;
        const bool plain = (start == 0 || !joins_number(name[start - 1])) &&
                           !ends_with_any(name.substr(0, start), inexact_before);
        counts.add(plain ? Decimal::parse(name.substr(start, at - start)) : std::nullopt);
    }
}

/// What a quantity of that counter states exactly or at least.
std::optional<Decimal> stated(const Value& value) noexcept {
    const bool usable =
        value.op == Op::eq || value.op == Op::ge || value.op == Op::gt || value.op == Op::over;
    return usable ? value.lo : std::nullopt;
}

}  // namespace

std::string counter_of(const Indicator& unit_cost) {
    const auto& per = unit_cost.normal.per;
    if (per.size() > 1) return {};
    std::string counter;
    if (per.size() == 1) {
        counter = per.front();
    } else {
        counter = named_counter(first_of(unit_cost.level3));
        if (counter.empty()) counter = named_counter(first_of(unit_cost.description));
    }
    return is(counter, time_counters) ? std::string{} : counter;
}

std::optional<Decimal> count_for(const Indicator& unit_cost, std::string_view counter,
                                 const Project& project) {
    Pairs about;
    about.add(first_of(unit_cost.level3));
    about.add(first_of(unit_cost.description));
    about.remove(general_words());
    about.remove(Pairs(project.unit_name));
    const bool general = is(counter, general_counters);
    const auto same_thing = [&](std::string_view name) { return !general || about.any_in(name); };
    Counts counts;
    for (const Indicator& row : project.indicators) {
        if (row.block == Block::mid) continue;  // counts of several years
        const std::string_view name = first_of(row.level3);
        const std::string_view description = first_of(row.description);
        if (!same_thing(name) && !same_thing(description)) continue;
        const Value& value = row.normal;
        if (value.kind == ValueKind::quantity && value.per.empty() &&
            (value.unit == counter || value.unit_alt == counter || value.noun == counter))
            counts.add(stated(value));
        add_named_counts(name, counter, counts);
        if (description != name) add_named_counts(description, counter, counts);
    }
    if (const std::string_view name = first_of(project.name); same_thing(name))
        add_named_counts(name, counter, counts);
    return counts.result();
}

}  // namespace ptcheck
