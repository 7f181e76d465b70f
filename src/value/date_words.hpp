// Words of dates: ends of periods, years counted from the document's, openings.
#pragma once

#include <cstdint>
#include <string_view>

#include "value/word_table.hpp"

namespace ptcheck {

/// What a word such as 月底 is the end of.
enum class End : std::uint8_t { none, any, year, quarter, month, within };

struct EndWord {
    std::string_view word;
    End end = End::any;
};

/// 底 and 末 carry meaning: 12月底前 is not 12月前.
inline constexpr WordTable end_words = std::to_array<EndWord>({{"年底", End::year},
                                                               {"年末", End::year},
                                                               {"年终", End::year},
                                                               {"季末", End::quarter},
                                                               {"季度末", End::quarter},
                                                               {"季度底", End::quarter},
                                                               {"月底", End::month},
                                                               {"月末", End::month},
                                                               {"底", End::any},
                                                               {"末", End::any},
                                                               {"年内", End::within},
                                                               {"内", End::within},
                                                               {"之内", End::within},
                                                               {"以内", End::within}});

struct YearWord {
    std::string_view word;
    int shift = 0;  ///< from the year of the document
};

inline constexpr WordTable year_words = std::to_array<YearWord>({{"当年"},
                                                                 {"本年"},
                                                                 {"今年"},
                                                                 {"当年度"},
                                                                 {"本年度"},
                                                                 {"次年", 1},
                                                                 {"明年", 1},
                                                                 {"下一年", 1},
                                                                 {"下年", 1}});

/// Before a date that is the last one allowed even without 前.
inline constexpr std::string_view by_list =
    "截至 截止 截止到 截止至 截至到 到 至 不晚于 不迟于 最迟 最晚 "
    "≤ ≦ ⩽ <= 不超过 小于等于 小于或等于";
inline constexpr auto by_words = words<count_words(by_list)>(by_list);

/// Before a date that is itself too late, as 前 behind it.
inline constexpr std::string_view early_list = "< 早于";
inline constexpr auto early_words = words<count_words(early_list)>(early_list);

/// What the words before a date end with where the date is what they name.
inline constexpr std::string_view time_label_list =
    "： : 时间 期限 时限 日期 周期 工期 时点 时间为 期限为 时限为 日期为";
inline constexpr auto time_labels = words<count_words(time_label_list)>(time_label_list);

/// What they end with where they compare with it, or count from it: no subject then.
inline constexpr std::string_view turning_list =
    "超过 超出 优于 好于 低于 高于 多于 少于 大于 小于 等于 达到 较 比 与 同 从 自 由 以 按 按照 根据 "
    "依据 基于 第 近 约 每 《 （ ( “ ≥ > = < ≤ -";
inline constexpr auto turning_words = words<count_words(turning_list)>(turning_list);

/// 次月5号前: the month a recurring day belongs to.
struct RecurWord {
    std::string_view word;
    std::string_view recur;
    std::string_view anchor;
};

inline constexpr WordTable recur_words =
    std::to_array<RecurWord>({{"次月", "month", "next_month"},
                              {"下月", "month", "next_month"},
                              {"每月", "month", "month"},
                              {"每个月", "month", "month"},
                              {"当月", "month", "month"},
                              {"本月", "month", "month"},
                              {"每季度", "quarter", "quarter"},
                              {"每季", "quarter", "quarter"},
                              {"次季度", "quarter", "next_quarter"},
                              {"下季度", "quarter", "next_quarter"},
                              {"每年", "year", "year"}});

/// 月底前五日内: what the days are counted back from.
inline constexpr WordTable window_words =
    std::to_array<RecurWord>({{"月底", "month", "month_end"},
                              {"月末", "month", "month_end"},
                              {"每月底", "month", "month_end"},
                              {"每月末", "month", "month_end"},
                              {"每月月底", "month", "month_end"},
                              {"每月月末", "month", "month_end"},
                              {"每个月底", "month", "month_end"},
                              {"季末", "quarter", "quarter_end"},
                              {"季度末", "quarter", "quarter_end"},
                              {"每季度末", "quarter", "quarter_end"},
                              {"每季度底", "quarter", "quarter_end"},
                              {"每季末", "quarter", "quarter_end"},
                              {"每年底", "year", "year_end"},
                              {"每年末", "year", "year_end"},
                              {"每年年底", "year", "year_end"},
                              {"每年年末", "year", "year_end"}});

}  // namespace ptcheck
