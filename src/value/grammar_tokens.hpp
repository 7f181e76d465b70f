// Building blocks of the value grammar: literals, table words, numbers, measures.
#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>

#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze_traits.hpp>

#include "ptcheck/text.hpp"
#include "value/chinese_number.hpp"
#include "value/draft.hpp"

namespace ptcheck::grammar {

namespace p = tao::pegtl;

template <class Input>
std::string_view rest_of(const Input& in) {
    return {in.current(), static_cast<std::size_t>(in.end() - in.current())};
}

// --- literals

template <std::size_t N>
struct Chars {
    char data[N]{};
    consteval Chars(const char (&text)[N]) {  // NOLINT: written as its literal
        for (std::size_t i = 0; i < N; ++i) data[i] = text[i];
    }
    [[nodiscard]] constexpr std::string_view view() const { return {data, N - 1}; }
};

/// The bytes of one word.
template <Chars Text>
struct lit {
    using rule_t = lit;
    template <class Input>
    static bool match(Input& in) {
        constexpr std::size_t size = Text.view().size();
        const bool found = static_cast<std::size_t>(in.end() - in.current()) >= size &&
                           std::memcmp(in.current(), Text.data, size) == 0;
        if (!found) return false;
        in.bump_in_this_line(size);
        return true;
    }
};

/// The first of some words; longer words stand before the words they begin with.
template <Chars... Texts>
using any_of = p::sor<lit<Texts>...>;

/// The longest word of a table; the entry is left in the draft for the action that follows.
template <const auto& Table>
struct word {
    using rule_t = word;
    template <p::apply_mode, p::rewind_mode, template <class...> class Action,
              template <class...> class Control, class Input>
    static bool match(Input& in, Draft& draft) {
        const auto* entry = Table.longest(rest_of(in));
        if (entry == nullptr) return false;
        in.bump_in_this_line(entry->word.size());
        draft.seen.found(entry);
        return true;
    }
};

/// A character for which `Accept` holds; an invalid byte counts as U+FFFD.
template <bool (*Accept)(char32_t)>
struct character {
    using rule_t = character;
    template <class Input>
    static bool match(Input& in) {
        const std::string_view rest = rest_of(in);
        if (rest.empty() || !Accept(code_point(rest))) return false;
        in.bump(code_point_length(rest));
        return true;
    }
};

constexpr bool every_character(char32_t /*c*/) {
    return true;
}

constexpr bool comparison_sign(char32_t c) {
    switch (c) {
        case U'<':
        case U'>':
        case U'=':
        case U'≤':
        case U'≥':
        case U'≦':
        case U'≧':
        case U'⩽':
        case U'⩾':
        case U'≮':
        case U'≯':
        case U'═':
        case U'|':
            return true;
        default:
            return false;
    }
}

constexpr bool divider(char32_t c) {
    return c == U',' || c == U'，' || c == U';' || c == U'；' || c == U'。';
}

/// Of what an amount speaks of: no comparator, no percent, and one statement only.
constexpr bool subject_character(char32_t c) {
    const bool printable = c >= 0x20 && c != 0x7F && c != 0xFFFD;
    return printable && !comparison_sign(c) && !divider(c) && c != U'%' && c != U'‰';
}

/// Of a counted thing: also no digit and no title mark.
constexpr bool noun_character(char32_t c) {
    return subject_character(c) && c != U'《' && c != U'》' && (c < U'0' || c > U'9');
}

/// Of the name between the two ends of `80%≤x≤90%`.
constexpr bool variable_character(char32_t c) {
    return noun_character(c) && c != U'、' && c != U'-' && c != U'~';
}

struct anything : character<every_character> {};
struct numeral : character<is_numeral> {};

/// Byte length from the opening bracket `text` begins with to the one that closes it, 0 without.
inline std::size_t bracketed_length(std::string_view text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = code_point_length(text.substr(at));
        switch (code_point(text.substr(at))) {
            case U'（':
            case U'(':
            case U'【':
            case U'[':
            case U'《':
                ++depth;
                break;
            case U'）':
            case U')':
            case U'】':
            case U']':
            case U'》':
                --depth;
                break;
            default:
                break;
        }
        at += length;
        if (depth == 0) return at > length ? at : 0;
        if (depth < 0) return 0;
    }
    return 0;
}

// --- numbers

struct arabic_digits
    : p::seq<p::sor<p::seq<p::rep_min_max<1, 3, p::digit>,
                           p::plus<p::one<','>, p::rep<3, p::digit>, p::not_at<p::digit>>>,
                    p::plus<p::digit>>,
             p::opt<p::one<'.'>, p::plus<p::digit>>> {};
struct arabic : arabic_digits {};

struct myriad : any_of<"万", "亿", "萬", "億"> {};
struct chinese_characters
    : p::seq<p::plus<numeral>, p::star<myriad, p::at<numeral>, p::plus<numeral>>,
             p::opt<lit<"点">, p::plus<numeral>>> {};
struct chinese : chinese_characters {};
struct whole_chinese : p::plus<p::sor<numeral, myriad>> {};

struct denominator : p::sor<whole_chinese, p::plus<p::digit>> {};
struct numerator : p::sor<chinese_characters, arabic_digits> {};
struct slash_numerator : p::plus<p::digit> {};
struct slash_denominator : p::plus<p::digit> {};
struct hundred : lit<"百分百"> {};
struct fraction : p::sor<p::seq<denominator, lit<"分之">, numerator>,
                         p::seq<slash_numerator, p::one<'/'>, slash_denominator,
                                p::not_at<p::sor<p::one<'/', '.'>, p::digit, p::alpha>>>,
                         hundred> {};

// --- measures

/// A unit, or after a slash (`Per`) also one that stands only there. Latin units end with their
/// letters; place words count only where a suffix or nothing follows.
template <bool Per>
struct unit_word {
    using rule_t = unit_word;

    static bool acceptable(const Unit& unit, std::string_view after) {
        if (unit.use == UnitUse::no_unit) return false;
        if (unit.use == UnitUse::per_only && !Per) return false;
        if (unit.use == UnitUse::place && !Per && !after.empty() && after[0] != '/') {
            const OpWord* suffix = suffixes.longest(after);
            if (suffix == nullptr || suffix->word.size() != after.size()) return false;
        }
        const auto latin = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        };
        return !latin(unit.word.back()) || after.empty() || !latin(after.front());
    }

    template <p::apply_mode, p::rewind_mode, template <class...> class Action,
              template <class...> class Control, class Input>
    static bool match(Input& in, Draft& draft) {
        const std::string_view rest = rest_of(in);
        const Unit* unit = draft.unit_at(rest);
        if (unit == nullptr || !acceptable(*unit, rest.substr(unit->word.size()))) return false;
        in.bump_in_this_line(unit->word.size());
        draft.seen.found(unit);
        return true;
    }
};

struct tenth : p::seq<word<tenths>, p::at<p::sor<p::eof, word<suffixes>, word<dashes>,
                                                 any_of<"（", "(", "，", "；", "且">>>> {};
struct percent : p::sor<word<percents>, tenth> {};
struct unit : unit_word<false> {};
struct unit_alt : p::seq<any_of<"（", "(">, unit_word<false>, any_of<"）", ")">> {};
// 5千克: 千克 is a unit, 百分比 a percent. A multiplier never eats the head of one.
struct multiplier : p::seq<p::not_at<p::sor<unit_word<false>, word<percents>>>, word<multipliers>> {
};
struct per_unit : p::seq<p::opt<word<multipliers>>, unit_word<true>> {};
struct per : p::seq<any_of<"/", "每">, per_unit,
                    p::star<any_of<"·", "/", "*", "、", "×", "每", "•", "・">, per_unit>> {};
// 5元/餐, 300元/学员: what a unit is counted per is open, so that any short word that ends there will do.
constexpr bool ideograph_character(char32_t c) {
    return c >= 0x4E00 && c <= 0x9FFF;
}
struct per_noun
    : p::seq<
          p::not_at<lit<"前">, p::not_at<character<ideograph_character>>>,  // 每月10日/前
          p::rep_min_max<1, 4, p::seq<p::not_at<word<suffixes>>, character<ideograph_character>>>> {
};
struct open_per
    : p::seq<lit<"/">, per_noun,
             p::at<p::sor<p::eof, word<suffixes>, any_of<"（", "(", "，", "；", "且">>>> {};
struct measure
    : p::sor<percent, p::seq<unit, p::opt<unit_alt>, p::opt<p::sor<per, open_per>>>, per> {};
struct over : any_of<"余", "多"> {};

// --- amounts

/// 一起, 十分满意, 二期: no amount.
struct figure {
    using rule_t = figure;
    template <class Input>
    static bool match(Input& in) {
        const Figure* found = figures.longest(rest_of(in));
        if (found == nullptr || found->amount) return false;
        in.bump_in_this_line(found->word.size());
        return true;
    }
};

struct dash : word<dashes> {};
struct amount_rest : p::seq<p::opt<over>, p::opt<multiplier>, p::opt<over>, p::opt<measure>> {};
// A Chinese number opens an amount only before a percent or a unit, on one side of a range at least.
struct chinese_measured
    : p::seq<p::opt<over>, p::opt<multiplier>, p::opt<over>, p::sor<percent, unit_word<false>>> {};
struct chinese_amount
    : p::seq<p::not_at<figure>, chinese,
             p::at<p::sor<chinese_measured, p::seq<dash, chinese_characters, chinese_measured>>>,
             amount_rest> {};
// 半年, 半个月: of a stretch of time only.
struct half_of : lit<"半"> {};
struct half_amount
    : p::seq<half_of, p::at<p::opt<lit<"个">>, any_of<"年", "月", "小时", "天", "日", "学期">>,
             measure> {};
struct currency : any_of<"¥", "￥"> {};
struct amount
    : p::sor<fraction, p::seq<p::opt<currency>, arabic, amount_rest>, chinese_amount, half_amount> {
};
struct next_amount : p::success {};
struct range_right : p::seq<p::sor<arabic, chinese>, p::opt<multiplier>, p::opt<measure>> {};
struct range_rest : p::seq<dash, next_amount, range_right> {};
struct amounts : p::seq<amount, p::opt<range_rest>> {};

struct comparator : word<comparators> {};
struct about : word<nearly> {};
struct prefix : p::sor<comparator, about> {};
struct suffix : word<suffixes> {};

/// A bracketed remark that ends the text: （新增）, (2022:90%).
struct note {
    using rule_t = note;
    template <class Input>
    static bool match(Input& in) {
        const std::string_view text = rest_of(in);
        if (text.empty() || bracketed_length(text) != text.size()) return false;
        in.bump(text.size());
        return true;
    }
};

/// Whether `text` ends in a name of Latin letters and figures: COD, PM2.5; but not 524, +N, DB12/524.
inline bool ends_in_latin_name(std::string_view text) {
    constexpr std::string_view characters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.";
    constexpr std::string_view joints = "+-/*_";
    const std::size_t before = text.find_last_not_of(characters);
    if (before != std::string_view::npos) {
        if (joints.find(text[before]) != std::string_view::npos) return false;
        text.remove_prefix(before + 1);
    }
    const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    return !text.empty() && letter(text.front()) && text.back() != '.';
}

/// The character before may stand before an amount: no digit, no letter, no dash, no 第, and no
/// negation that would turn a comparator round. A name of letters (COD, PM2.5) ends before a word or a
/// sign that cannot be part of it.
struct clean_left {
    using rule_t = clean_left;
    template <p::apply_mode, p::rewind_mode, template <class...> class Action,
              template <class...> class Control, class Input>
    static bool match(Input& in, Draft& draft) {
        const char* begin = draft.text.view().data();
        const char* at = in.current();
        if (at == begin) return true;
        do {
            --at;
        } while (at != begin && (static_cast<unsigned char>(*at) & 0xC0U) == 0x80U);
        const char32_t c = code_point({at, static_cast<std::size_t>(in.current() - at)});
        const std::string_view before(begin, in.current());
        if (ends_in_latin_name(before)) {
            const std::string_view rest = rest_of(in);
            return comparators.longest(rest) != nullptr || changes.longest(rest) != nullptr;
        }
        if (is_numeral(c)) return false;
        switch (c) {
            case U'/':
            case U'-':
            case U'—':
            case U'–':
            case U'.':
            case U'×':
            case U'第':
            case U'前':
            case U'不':
            case U'未':
            case U'非':
                return false;
            default:
                return !(c < 0x80 && ((c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') ||
                                      (c >= U'a' && c <= U'z')));
        }
    }
};

}  // namespace ptcheck::grammar

// The own rules for `analyze`: what a table word or a character matches is never empty.
namespace tao::pegtl {

template <class Name, ptcheck::grammar::Chars Text>
struct analyze_traits<Name, ptcheck::grammar::lit<Text>> : analyze_any_traits<> {};
template <class Name, const auto& Table>
struct analyze_traits<Name, ptcheck::grammar::word<Table>> : analyze_any_traits<> {};
template <class Name, bool (*Accept)(char32_t)>
struct analyze_traits<Name, ptcheck::grammar::character<Accept>> : analyze_any_traits<> {};
template <class Name, bool Per>
struct analyze_traits<Name, ptcheck::grammar::unit_word<Per>> : analyze_any_traits<> {};
template <class Name>
struct analyze_traits<Name, ptcheck::grammar::figure> : analyze_any_traits<> {};
template <class Name>
struct analyze_traits<Name, ptcheck::grammar::note> : analyze_any_traits<> {};
template <class Name>
struct analyze_traits<Name, ptcheck::grammar::clean_left> : analyze_opt_traits<> {};

}  // namespace tao::pegtl
