// What the grammar has seen so far of one alternative, before it becomes a value.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "value/calendar.hpp"
#include "value/date_words.hpp"
#include "value/fold.hpp"
#include "value/signs.hpp"
#include "value/units.hpp"

namespace ptcheck {

enum class NumberForm : std::uint8_t { none, arabic, chinese, fraction };

/// A number with its measure; views into the folded text.
struct AmountDraft {
    NumberForm form = NumberForm::none;
    std::string_view number;       ///< the whole number as written
    std::string_view numerator;    ///< of a fraction
    std::string_view denominator;  ///< digits, or a Chinese number; 百 for 百分之
    bool over = false;             ///< 余, 多
    bool currency = false;         ///< ¥ before it
    const Multiplier* multiplier = nullptr;
    const Percent* percent = nullptr;
    const Unit* unit = nullptr;
    const Unit* unit_alt = nullptr;
    std::array<std::string_view, 4> per{};
    std::size_t per_count = 0;
    bool per_calendar = false;  ///< the first per is a calendar unit

    [[nodiscard]] bool measured() const noexcept { return percent != nullptr || unit != nullptr; }
};

/// One state for all alternatives; each starts it afresh. `text`, `year` and `result` stay.
struct Draft {
    Draft(const FoldedText& folded, const ParseOptions& options, Value& target)
        : text(folded), year(options.year), result(target) {
        for (const ExtraUnit& unit : options.units) {
            extra_units.push_back({.word = unit.word, .base = unit.word, .kind = unit.kind});
        }
    }
    void restart() { seen = {}; }

    /// The longest unit, built in or extra, that `rest` begins with; nullptr for none.
    [[nodiscard]] const Unit* unit_at(std::string_view rest) const noexcept {
        const Unit* longest = units.longest(rest);
        for (const Unit& unit : extra_units) {
            const bool longer = longest == nullptr || unit.word.size() > longest->word.size();
            if (longer && !unit.word.empty() && begins_with(rest, unit.word)) longest = &unit;
        }
        return longest;
    }

    const FoldedText& text;
    std::optional<int> year;  ///< of the document
    Value& result;
    std::vector<Unit> extra_units;

    struct Seen {
        // the word a table rule found last
        const Comparator* comparator_word = nullptr;
        const OpWord* op_word = nullptr;
        const Multiplier* multiplier_word = nullptr;
        const Percent* percent_word = nullptr;
        const Unit* unit_word = nullptr;
        const Verb* verb_word = nullptr;
        const EndWord* end_word = nullptr;
        const YearWord* year_word = nullptr;
        const RecurWord* recur_word = nullptr;

        // quantities
        std::array<const Comparator*, 2> comparators{};
        const OpWord* nearly = nullptr;
        const OpWord* suffix = nullptr;
        const OpWord* second_suffix = nullptr;
        const OpWord* direction = nullptr;
        std::string_view verb;
        bool delta = false;
        std::array<AmountDraft, 2> amounts{};
        std::size_t amount = 0;  ///< the one being read
        bool range = false;
        int numbers = 0;  ///< columns that hold one
        std::string_view modal;
        std::string_view of;
        std::string_view variable;  ///< x of 80%≤x≤90%
        std::string_view subject;
        std::string_view noun;
        std::string_view note;  ///< a bracketed remark at the end
        std::string_view done;  ///< the verb after a time
        std::string_view when;
        std::array<const Unit*, 4> every{};  ///< 每人每天 → 人, 天
        std::size_t every_count = 0;

        // dates
        std::array<Moment, 2> moments{};
        std::size_t moment = 0;
        End end = End::none;
        bool before = false;
        bool by = false;  ///< 截至, 不晚于
        std::string_view basis;
        std::string_view standard;  ///< what a relative value is compared with
        bool better = false;
        std::string_view digits;       ///< of a formula
        const char* broken = nullptr;  ///< where a number was expected
        const char* second = nullptr;  ///< where the right side of a date range begins
        std::string_view window;       ///< 五 of 月底前五日内

        [[nodiscard]] AmountDraft& current() noexcept { return amounts[amount]; }
        [[nodiscard]] Moment& current_moment() noexcept { return moments[moment]; }
        void found(const Comparator* word) noexcept { comparator_word = word; }
        void found(const OpWord* word) noexcept { op_word = word; }
        void found(const Multiplier* word) noexcept { multiplier_word = word; }
        void found(const Percent* word) noexcept { percent_word = word; }
        void found(const Unit* word) noexcept { unit_word = word; }
        void found(const Verb* word) noexcept { verb_word = word; }
        void found(const EndWord* word) noexcept { end_word = word; }
        void found(const YearWord* word) noexcept { year_word = word; }
        void found(const RecurWord* word) noexcept { recur_word = word; }
        void found(const Word* /*word*/) noexcept {}
    } seen;
};

// Each makes the value of one alternative in `draft.result`. False: what was matched is no such
// value after all, the next alternative has its turn; `result` is then untouched.

bool build_quantity(Draft& draft);
bool build_doubled(Draft& draft);
bool build_bounds(Draft& draft);
bool build_suffixed_bounds(Draft& draft);
bool build_between(Draft& draft);
bool build_columns(Draft& draft);
bool build_formula(Draft& draft);
bool build_invalid(Draft& draft);

bool build_deadline(Draft& draft);
bool build_period(Draft& draft, Moment from, Moment to);
bool build_recurring(Draft& draft);
bool build_window(Draft& draft);

bool build_deferred(Draft& draft);
bool build_relative(Draft& draft);
bool build_none(Draft& draft);

}  // namespace ptcheck
