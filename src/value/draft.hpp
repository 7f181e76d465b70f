// What the grammar saw, before it is weighed: one draft an attempt, thrown away when it fails.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "value/words.hpp"

namespace ptcheck::value {

/// number, multiplier and measure as written; views point into the text parsed.
struct AmountDraft {
    std::string_view digits;
    std::optional<Decimal> number;  ///< nullopt with digits: over 18 digits
    std::optional<Decimal> num;     ///< of a fraction
    std::optional<Decimal> den;
    bool over = false;  ///< 余 or 多 behind it
    const Multiplier* multiplier = nullptr;
    const Scale* scale = nullptr;
    const Unit* unit = nullptr;
    std::string_view unit_alt;
    std::vector<std::string> per;
};

/// 0 = not written.
struct DateDraft {
    int year = 0;
    int month = 0;
    int day = 0;
    int quarter = 0;  ///< 1..4
    int half = 0;     ///< 1..2
    int xun = 0;      ///< 1..3
};

struct Draft {
    const Comparator* comparator = nullptr;
    const Comparator* second_comparator = nullptr;  ///< of the second copy of a doubled value
    Op lead = Op::absent;                           ///< 约 or 近
    AmountDraft amounts[2];
    DateDraft dates[2];
    bool second = false;  ///< what follows belongs to the second amount or date
    const Suffix* suffix = nullptr;
    const Verb* verb = nullptr;
    std::string_view subject;  ///< also of `limit-of`
    std::string_view noun;
    std::string_view modal;
    std::string_view done;
    bool this_year = false;  ///< 当年 本年 今年
    bool end = false;        ///< 底 末
    bool before = false;
    std::string_view recur;  ///< 次月, 每月, …
    int window_days = 0;     ///< 月底前五日内

    AmountDraft& amount() { return amounts[second ? 1 : 0]; }
    DateDraft& date() { return dates[second ? 1 : 0]; }
};

}  // namespace ptcheck::value
