#include "rules/goal_amounts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "ptcheck/text.hpp"
#include "rules/counters.hpp"
#include "rules/pairs.hpp"
#include "rules/row_words.hpp"

namespace ptcheck {

namespace {

/// Words that any goal and any row may share.
const Pairs& general() {
    static const Pairs pairs{"项目", "数量", "完成", "开展", "工作", "组织",
                             "进行", "相关", "年度", "任务", "质量", "情况",
                             "指标", "目标", "全市", "我市", "全县", "我县"};
    return pairs;
}

std::optional<Decimal> number_of(const Value& value) {
    if (value.lo && value.hi && *value.lo != *value.hi) return std::nullopt;
    return value.lo ? value.lo : value.hi;
}

/// `core` stands in the text, not as the end of a longer number.
bool stands_in(std::string_view text, std::string_view core) noexcept {
    for (auto at = text.find(core); at != std::string_view::npos; at = text.find(core, at + 1)) {
        if (at == 0 || (!ascii_digit(text[at - 1]) && text[at - 1] != '.')) return true;
    }
    return false;
}

/// A row, and what its texts are about, found when it is first asked.
class Row {
public:
    explicit Row(const Indicator& row) : indicator(&row) {
        const std::string_view name = row.level3 ? row.level3->raw : std::string_view{};
        texts_[0] = name;
        // Most descriptions are the name again.
        if (row.description && row.description->raw != name) texts_[1] = row.description->raw;
        if (row.value) texts_[2] = row.value->raw;
    }

    [[nodiscard]] bool states(std::string_view core) const noexcept {
        return std::ranges::any_of(texts_,
                                   [&](std::string_view text) { return stands_in(text, core); });
    }
    [[nodiscard]] std::size_t shared(const Pairs& about) {
        if (!pairs_) {
            pairs_.emplace({texts_[0], texts_[1], texts_[2]});
            pairs_->remove(general());
        }
        return pairs_->shared(about);
    }

    const Indicator* indicator;

private:
    std::array<std::string_view, 3> texts_;
    std::optional<Pairs> pairs_;
};

bool units_agree(const Value& a, const Value& b) {
    if (a.kind != b.kind) return false;
    if (a.kind != ValueKind::quantity) return true;
    return a.unit && b.unit && counters_agree(*a.unit, *b.unit);
}

bool same_units(const Value& a, const Value& b) {
    return a.kind == b.kind &&
           (a.kind != ValueKind::quantity || (a.unit && b.unit && same_counter(*a.unit, *b.unit)));
}

/// The value as one number with a unit, alone.
bool plain(const Value& value) {
    return value.measures() && value.unit && value.per.empty() && !value.delta &&
           value.subject.empty();
}

class Matcher {
public:
    explicit Matcher(const Project& project) : place_(place_of(project)) {
        for (const Indicator& indicator : project.indicators) rows_.emplace_back(indicator);
    }

    [[nodiscard]] GoalAmount match(const StatedAmount& amount) {
        GoalAmount result{.amount = amount, .match = GoalMatch::stated, .row = nullptr};
        const auto number = number_of(amount.value);
        if (!number) return result;
        const Pairs about = pairs_of(amount);
        Found found = find_equal(amount, about, *number, result);
        if (found != Found::settled && adds_up(amount, *number)) found = Found::settled;
        // Many rows have the same share; only one about the same thing settles it.
        const bool share = amount.value.kind == ValueKind::ratio;
        if (found == Found::settled || (found == Found::somewhere && !share)) return result;
        find_other(amount, about, result);
        if (result.match == GoalMatch::unstated && found == Found::somewhere)
            result.match = GoalMatch::stated;
        return result;
    }

private:
    enum class Found : std::uint8_t { nothing, somewhere, settled };

    /// Whether a row states the number: settled by one about the same thing.
    [[nodiscard]] Found find_equal(const StatedAmount& amount, const Pairs& about,
                                   const Decimal& number, GoalAmount& result) {
        const Indicator* other_unit = nullptr;
        Found found = Found::nothing;
        for (Row& row : rows_) {
            const Value& value = row.indicator->normal;
            const bool written = row.states(amount.core);
            const bool equal = number_of(value) == number && plain(value);
            if (!written && !equal) continue;
            const bool related = row.shared(about) != 0;
            if (equal && related && same_units(amount.value, value)) {
                if (inexact(amount.value, value)) {
                    result.match = GoalMatch::inexact;
                    result.row = row.indicator;
                }
                return Found::settled;
            }
            if (equal && related && other_unit == nullptr && both_count(amount.value, value))
                other_unit = row.indicator;
            if (written && related) found = Found::settled;
            if (found == Found::nothing && (written || (equal && units_agree(amount.value, value))))
                found = Found::somewhere;
        }
        if (other_unit != nullptr && found != Found::settled) {
            result.match = GoalMatch::other_unit;
            result.row = other_unit;
            return Found::settled;
        }
        return found;
    }

    /// Only counters are put one for the other.
    static bool both_count(const Value& a, const Value& b) {
        return a.kind == ValueKind::quantity && b.kind == ValueKind::quantity;
    }

    static bool inexact(const Value& goal, const Value& value) {
        const bool about = goal.op == Op::approx || goal.op == Op::over;
        return about && value.op != Op::approx && value.op != Op::over;
    }

    /// The rows with the same unit are the parts of the amount, or some of them is a list of it.
    [[nodiscard]] bool adds_up(const StatedAmount& amount, const Decimal& number) const {
        std::optional<Decimal> sum = Decimal(0);
        for (const Row& row : rows_) {
            const Value& value = row.indicator->normal;
            const auto part = number_of(value);
            if (sum && part && plain(value) && units_agree(amount.value, value))
                sum = sum->plus(*part);
        }
        return sum == number;
    }

    [[nodiscard]] Pairs pairs_of(const StatedAmount& amount) const {
        Pairs pairs(amount.thing);
        pairs.remove(general());
        pairs.remove(place_);
        return pairs;
    }

    /// The one row that is about the same thing and states another number.
    void find_other(const StatedAmount& amount, const Pairs& about, GoalAmount& result) {
        result.match = GoalMatch::unstated;
        result.row = nullptr;
        const Indicator* best = nullptr;
        std::size_t most = 1;
        bool tied = false;
        for (Row& row : rows_) {
            const Value& value = row.indicator->normal;
            if (!plain(value) || !units_agree(amount.value, value)) continue;
            const std::size_t shared = row.shared(about);
            if (shared * 2 < about.size() || shared < most) continue;
            tied = shared == most && best != nullptr;
            if (shared > most || best == nullptr) best = row.indicator;
            most = shared;
        }
        // Of a thing that is named by one word, one pair is all there can be.
        const std::size_t enough = about.size() <= 2 ? 1 : 2;
        if (best == nullptr || tied || most < enough) return;
        result.match = GoalMatch::differs;
        result.row = best;
    }

    Pairs place_;
    std::vector<Row> rows_;
};

}  // namespace

std::vector<GoalAmount> goal_amounts(const Project& project) {
    std::vector<GoalAmount> result;
    if (!project.goal || project.goal->blank() || project.indicators.empty()) return result;
    const std::vector<StatedAmount> amounts = stated_amounts(project.goal->raw);
    if (amounts.empty()) return result;
    Matcher matcher(project);
    // Each is held against each row; no honest goal states as many.
    constexpr std::size_t most = 200;
    const auto judged = std::span(amounts).first(std::min(amounts.size(), most));
    for (const StatedAmount& amount : judged) result.push_back(matcher.match(amount));
    return result;
}

}  // namespace ptcheck
