// The words of the value language: tables in which no word stands before a longer one it begins,
// so that the first match is the longest.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "ptcheck/text.hpp"
#include "ptcheck/value.hpp"

namespace ptcheck::value {

struct Comparator {
    std::string_view word;
    Op op;
    bool sign = false;  ///< a sign needs a number behind it, a word may open prose
    std::optional<Repair> repair = std::nullopt;
};

// Never a 不 stacked on a word: 不低于 is ≥ as a whole.
inline constexpr std::array comparators{
    Comparator{"大于或等于", Op::ge},
    Comparator{"小于或等于", Op::le},
    Comparator{"大于等于", Op::ge},
    Comparator{"小于等于", Op::le},
    Comparator{"小鱼等于", Op::le, false, Repair::comparator_typo},
    Comparator{"大鱼等于", Op::ge, false, Repair::comparator_typo},
    Comparator{"不低于", Op::ge},
    Comparator{"不少于", Op::ge},
    Comparator{"不小于", Op::ge},
    Comparator{"不超过", Op::le},
    Comparator{"不高于", Op::le},
    Comparator{"不大于", Op::le},
    Comparator{"不多于", Op::le},
    Comparator{"不少", Op::ge},
    Comparator{"至少", Op::ge},
    Comparator{"达到", Op::ge},
    Comparator{"至多", Op::le},
    Comparator{"最多", Op::le},
    Comparator{"大于", Op::gt},
    Comparator{"高于", Op::gt},
    Comparator{"超过", Op::gt},
    Comparator{"多于", Op::gt},
    Comparator{"小于", Op::lt},
    Comparator{"低于", Op::lt},
    Comparator{"少于", Op::lt},
    Comparator{"不足", Op::lt},
    Comparator{"不满", Op::lt},
    Comparator{"等于", Op::eq},
    Comparator{"超", Op::gt},
    Comparator{"≥", Op::ge, true},
    Comparator{"≧", Op::ge, true},
    Comparator{"⩾", Op::ge, true},
    Comparator{"≤", Op::le, true},
    Comparator{"≦", Op::le, true},
    Comparator{"⩽", Op::le, true},
    Comparator{">=", Op::ge, true},
    Comparator{"=>", Op::ge, true},
    Comparator{"<=", Op::le, true},
    Comparator{"=<", Op::le, true},
    Comparator{"》=", Op::ge, true, Repair::look_alike_sign},
    Comparator{"《=", Op::le, true, Repair::look_alike_sign},
    Comparator{">", Op::gt, true},
    Comparator{"<", Op::lt, true},
    Comparator{"=", Op::eq, true},
    Comparator{"═", Op::eq, true, Repair::look_alike_sign},
    Comparator{"〉", Op::gt, true, Repair::look_alike_sign},
    Comparator{"〈", Op::lt, true, Repair::look_alike_sign},
};

struct Multiplier {
    std::string_view word;
    int power;
};

inline constexpr std::array multipliers{
    Multiplier{"万亿", 12}, Multiplier{"百万", 6}, Multiplier{"千万", 7}, Multiplier{"亿", 8},
    Multiplier{"万", 4},    Multiplier{"千", 3},   Multiplier{"百", 2},
};

struct Scale {
    std::string_view word;
    int power;
    std::string_view printed;
};

inline constexpr std::array scales{
    Scale{"个百分点", -2, "个百分点"},
    Scale{"百分点", -2, "个百分点"},
    Scale{"百分比", -2, "%"},
    Scale{"%", -2, "%"},
    Scale{"‰", -3, "‰"},
};

struct Unit {
    std::string_view word;
    ValueKind kind = ValueKind::quantity;
    bool calendar = false;  ///< a count per this unit is a frequency
    bool place = false;     ///< 区 县 镇: a counter only when nothing but a suffix follows
};

inline constexpr std::array units{
    // time
    Unit{"个工作日", ValueKind::duration},
    Unit{"工作日", ValueKind::duration, true},
    Unit{"个自然日", ValueKind::duration},
    Unit{"自然日", ValueKind::duration, true},
    Unit{"个季度", ValueKind::duration},
    Unit{"个学期", ValueKind::duration},
    Unit{"个小时", ValueKind::duration},
    Unit{"个月", ValueKind::duration},
    Unit{"个年度", ValueKind::duration},
    Unit{"小时", ValueKind::duration, true},
    Unit{"分钟", ValueKind::duration},
    Unit{"季度", ValueKind::quantity, true},
    Unit{"年度", ValueKind::duration, true},
    Unit{"学期", ValueKind::duration, true},
    Unit{"周年", ValueKind::duration},
    Unit{"秒", ValueKind::duration},
    Unit{"天", ValueKind::duration, true},
    Unit{"日", ValueKind::duration, true},
    Unit{"周", ValueKind::duration, true},
    Unit{"月", ValueKind::duration, true},
    Unit{"季", ValueKind::duration, true},
    Unit{"年", ValueKind::duration, true},
    // measures
    Unit{"平方公里", ValueKind::area},
    Unit{"平方千米", ValueKind::area},
    Unit{"平方米", ValueKind::area},
    Unit{"公顷", ValueKind::area},
    Unit{"㎡", ValueKind::area},
    Unit{"亩", ValueKind::area},
    Unit{"立方米"},
    Unit{"m³"},
    Unit{"公里", ValueKind::length},
    Unit{"千米", ValueKind::length},
    Unit{"延米", ValueKind::length},
    Unit{"厘米", ValueKind::length},
    Unit{"毫米", ValueKind::length},
    Unit{"米", ValueKind::length},
    Unit{"公斤", ValueKind::mass},
    Unit{"千克", ValueKind::mass},
    Unit{"吨", ValueKind::mass},
    Unit{"kg", ValueKind::mass},
    Unit{"km", ValueKind::length},
    Unit{"千瓦时"},
    Unit{"兆瓦"},
    Unit{"千瓦"},
    Unit{"MB"},
    Unit{"GB"},
    Unit{"TB"},
    Unit{"元", ValueKind::money},
    Unit{"分", ValueKind::score},
    // counters
    Unit{"批次"},
    Unit{"人次"},
    Unit{"人天"},
    Unit{"人日"},
    Unit{"人月"},
    Unit{"家次"},
    Unit{"户次"},
    Unit{"站次"},
    Unit{"车次"},
    Unit{"台次"},
    Unit{"件次"},
    Unit{"场次"},
    Unit{"台套"},
    Unit{"台班"},
    Unit{"块版"},
    Unit{"标箱"},
    Unit{"标段"},
    Unit{"课时"},
    Unit{"学时"},
    Unit{"例次"},
    Unit{"点位"},
    Unit{"张"},
    Unit{"份"},
    Unit{"套"},
    Unit{"台"},
    Unit{"次"},
    Unit{"个"},
    Unit{"本"},
    Unit{"项"},
    Unit{"件"},
    Unit{"家"},
    Unit{"人"},
    Unit{"名"},
    Unit{"位"},
    Unit{"户"},
    Unit{"期"},
    Unit{"笔"},
    Unit{"部"},
    Unit{"幅"},
    Unit{"条"},
    Unit{"类"},
    Unit{"站"},
    Unit{"种"},
    Unit{"辆"},
    Unit{"所"},
    Unit{"粒"},
    Unit{"处"},
    Unit{"座"},
    Unit{"栋"},
    Unit{"幢"},
    Unit{"场"},
    Unit{"班"},
    Unit{"批"},
    Unit{"篇"},
    Unit{"枚"},
    Unit{"只"},
    Unit{"头"},
    Unit{"株"},
    Unit{"棵"},
    Unit{"根"},
    Unit{"块"},
    Unit{"片"},
    Unit{"段"},
    Unit{"门"},
    Unit{"起"},
    Unit{"例"},
    Unit{"宗"},
    Unit{"架"},
    Unit{"艘"},
    Unit{"盏"},
    Unit{"面"},
    Unit{"册"},
    Unit{"盒"},
    Unit{"支"},
    Unit{"间"},
    Unit{"床"},
    Unit{"轮"},
    Unit{"组"},
    Unit{"对"},
    Unit{"双"},
    Unit{"把"},
    Unit{"瓶"},
    Unit{"箱"},
    Unit{"袋"},
    Unit{"桶"},
    Unit{"卷"},
    Unit{"筐"},
    Unit{"眼"},
    Unit{"孔"},
    Unit{"口"},
    Unit{"匹"},
    Unit{"羽"},
    Unit{"尾"},
    Unit{"倍"},
    Unit{"届"},
    Unit{"版"},
    Unit{"字"},
    Unit{"集"},
    Unit{"款"},
    Unit{"度"},
    Unit{"村", ValueKind::quantity, false, true},
    Unit{"镇", ValueKind::quantity, false, true},
    Unit{"乡", ValueKind::quantity, false, true},
    Unit{"县", ValueKind::quantity, false, true},
    Unit{"区", ValueKind::quantity, false, true},
};

struct Suffix {
    std::string_view word;
    Op op;
};

inline constexpr std::array suffixes{
    Suffix{"（含）以上", Op::ge}, Suffix{"(含)以上", Op::ge},   Suffix{"（含）以下", Op::le},
    Suffix{"(含)以下", Op::le},   Suffix{"（含）以内", Op::le}, Suffix{"(含)以内", Op::le},
    Suffix{"及其以上", Op::ge},   Suffix{"及其以下", Op::le},   Suffix{"及以上", Op::ge},
    Suffix{"及以下", Op::le},     Suffix{"及以内", Op::le},     Suffix{"以上", Op::ge},
    Suffix{"以下", Op::le},       Suffix{"以内", Op::le},       Suffix{"之内", Op::le},
    Suffix{"左右", Op::approx},   Suffix{"内", Op::le},
};

struct Verb {
    std::string_view word;
    bool delta = false;  ///< what follows is a change, not a level
};

inline constexpr std::array verbs{
    Verb{"完成"},       Verb{"开展"},       Verb{"提交"},       Verb{"编制"},
    Verb{"举办"},       Verb{"组织"},       Verb{"建设"},       Verb{"购置"},
    Verb{"出具"},       Verb{"形成"},       Verb{"制作"},       Verb{"发放"},
    Verb{"新增", true}, Verb{"增加", true}, Verb{"增长", true}, Verb{"提高", true},
    Verb{"提升", true}, Verb{"减少", true}, Verb{"降低", true}, Verb{"下降", true},
};

/// What a deadline or a period may end with.
inline constexpr std::array<std::string_view, 6> done_words{"完成", "开展", "提交",
                                                            "到位", "办结", "实施"};
inline constexpr std::array<std::string_view, 2> modal_words{"计划", "预计"};

constexpr std::string_view word_of(std::string_view entry) {
    return entry;
}
template <typename Entry>
constexpr std::string_view word_of(const Entry& entry) {
    return entry.word;
}

/// The first entry that `text` begins with, nullptr when there is none.
template <typename Entry, std::size_t n>
constexpr const Entry* entry_at(const std::array<Entry, n>& table, std::string_view text) {
    for (const Entry& entry : table) {
        if (begins_with(text, word_of(entry))) return &entry;
    }
    return nullptr;
}

template <typename Entry, std::size_t n>
constexpr bool longest_first(const std::array<Entry, n>& table) {
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) {
            if (word_of(table[j]).starts_with(word_of(table[i]))) return false;
        }
    }
    return true;
}

static_assert(longest_first(comparators));
static_assert(longest_first(multipliers));
static_assert(longest_first(scales));
static_assert(longest_first(units));
static_assert(longest_first(suffixes));
static_assert(longest_first(verbs));
static_assert(longest_first(done_words));
static_assert(longest_first(modal_words));

}  // namespace ptcheck::value
