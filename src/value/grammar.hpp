// The indicator-value language: one ordered choice over the whole text.
#pragma once

#include "value/grammar_tokens.hpp"

namespace ptcheck::grammar {

struct begin : p::success {};
/// What is known of the text as a whole, to leave out what cannot match.
template <bool (FoldedText::*Test)() const noexcept, bool Wanted = true>
struct text_test {
    using rule_t = text_test;
    template <p::apply_mode, p::rewind_mode, template <class...> class Action,
              template <class...> class Control, class Input>
    static bool match(Input& /*in*/, Draft& draft) {
        return (draft.text.*Test)() == Wanted;
    }
};
struct remark : p::opt<note> {};
struct to_end : p::plus<anything> {};

struct has_sign : text_test<&FoldedText::has_sign> {};

// --- quantities

struct modal : word<modals> {};
struct change : p::sor<p::seq<word<changes_to>, p::not_at<any_of<"少", "多">>>, word<changes>> {};
struct colon : any_of<"：", ":"> {};
// 提高：5% is a change like 提高5%.
struct changed : p::seq<change, p::opt<colon>> {};
struct doing : word<doings> {};
struct verb : p::sor<changed, doing> {};
struct done : word<done_words> {};
// 以上 after the counted thing; 内 there would begin a noun.
struct late_suffix : any_of<"及以上", "以上", "及以下", "以下", "以内", "左右"> {};
struct noun_suffix : late_suffix {};
struct noun : p::plus<p::not_at<p::opt<late_suffix>, remark, p::eof>, character<noun_character>> {};
// 每月, 每人每天
struct every_unit : unit_word<true> {};
struct every : p::seq<p::plus<lit<"每">, p::opt<lit<"个">>, every_unit>, p::opt<colon>> {};
struct quantity_body : p::seq<p::opt<verb>, p::opt<every>, p::opt<prefix>, amounts,
                              p::opt<p::seq<suffix, p::opt<per>>>, p::opt<noun>,
                              p::opt<noun_suffix>, remark, p::eof> {};
struct quantity : p::seq<begin, p::opt<modal>, quantity_body> {};

struct first_amount : p::seq<p::sor<arabic, chinese>, p::opt<multiplier>, p::opt<measure>> {};
struct second_comparator : word<comparators> {};
struct doubled : p::seq<begin, p::opt<comparator>, first_amount, p::opt<lit<"各">>, next_amount,
                        p::opt<second_comparator>, amount, p::eof> {};
// ≥80%且≤90%
struct joint : p::sor<any_of<"，且", "并且", "同时", "且", "、", "并">, dash> {};
struct bounds_body : p::seq<comparator, amount, p::opt<joint>, next_amount, second_comparator,
                            amount, remark, p::eof> {};
struct bounds : p::seq<p::at<comparator>, begin, bounds_body> {};
// 80%以上且90%以下
struct second_suffix : word<suffixes> {};
struct suffixed_bounds : p::seq<begin, amount, suffix, p::opt<joint>, next_amount, amount,
                                second_suffix, remark, p::eof> {};
struct bounded : p::plus<p::not_at<bounds_body>, character<subject_character>> {};
struct subject_bounds : p::seq<begin, bounded, clean_left, bounds_body> {};
// 80%≤x≤90%
struct variable : p::plus<character<variable_character>> {};
struct between : p::seq<has_sign, begin, amount, comparator, variable, next_amount,
                        second_comparator, amount, remark, p::eof> {};

// 2小时内到达现场
struct done_rest : p::plus<p::not_at<remark, p::eof>, character<noun_character>> {};
struct amount_end
    : p::seq<p::opt<p::seq<suffix, p::opt<p::seq<done, p::opt<done_rest>>>>>, remark, p::eof> {};
struct limit_end : p::seq<clean_left, amounts, amount_end> {};
struct of : p::plus<p::not_at<limit_end>, character<subject_character>> {};
struct limit_of : p::seq<p::at<comparator>, begin, comparator, of, limit_end> {};

// 较上年提高5%
struct than_end : p::seq<changed, p::opt<prefix>, amounts, amount_end> {};
struct than : p::plus<p::not_at<than_end>, character<subject_character>> {};
struct than_word : any_of<"相较于", "相较", "相比", "较", "比"> {};
struct compared : p::seq<p::at<than_word>, begin, than_word, than, than_end> {};

struct subject_end
    : p::seq<clean_left, p::opt<changed>, p::opt<every>, p::opt<prefix>, amounts, amount_end> {};
struct subject : p::plus<p::not_at<subject_end>, character<subject_character>> {};
struct subject_body : p::seq<subject, subject_end> {};
struct subject_quantity : p::seq<begin, subject_body> {};

// 零事故
struct zero : any_of<"零", "〇"> {};
struct zero_of : p::seq<p::at<zero>, begin, p::not_at<figure>, zero, noun, p::eof> {};

// ≧|735|人次: sign, number and unit from columns of their own, in any order
struct direction : word<directions> {};
struct column_comparator : word<comparators> {};
struct column_number : p::seq<p::sor<fraction, arabic>, p::opt<multiplier>, p::opt<measure>> {};
struct column_unit : p::seq<p::opt<multiplier>, measure> {};
struct column : p::seq<p::sor<column_comparator, direction, column_number, column_unit>,
                       p::at<p::sor<p::one<'|'>, p::eof>>> {};
struct columns : p::seq<text_test<&FoldedText::has_bar>, begin, p::opt<column>,
                        p::rep_min_max<1, 2, p::one<'|'>, p::opt<column>>, p::eof> {};

struct formula_digits : p::plus<p::digit> {};
struct formula
    : p::seq<begin, formula_digits, p::one<'+'>, p::one<'N', 'n'>, p::opt<unit>, p::eof> {};

// --- dates

struct year4 : p::seq<p::sor<p::string<'1', '9'>, p::string<'2', '0'>>, p::rep<2, p::digit>,
                      p::not_at<p::digit>> {};
struct year_digits : p::sor<year4, p::rep<4, numeral>> {};
struct written_year : p::seq<year_digits, lit<"年">, p::opt<lit<"度">>> {};
struct counted_year : word<year_words> {};
struct year : p::sor<written_year, counted_year> {};
struct small_number : p::sor<p::rep_min_max<1, 2, p::digit>, p::plus<numeral>> {};
struct month : p::seq<small_number, lit<"月">, p::opt<lit<"份">>> {};
struct day : p::seq<small_number, any_of<"日", "号">> {};
struct cn_quarter : any_of<"一", "二", "三", "四"> {};
struct quarter
    : p::seq<p::sor<p::seq<lit<"第">, p::sor<cn_quarter, p::range<'1', '4'>>>, cn_quarter>,
             lit<"季度">> {};
struct digit_quarter : p::seq<p::range<'1', '4'>, lit<"季度">> {};
struct half : any_of<"上半年", "下半年"> {};

template <char Dot>
struct dotted_day : p::seq<year4, p::one<Dot>, p::rep_min_max<1, 2, p::digit>, p::one<Dot>,
                           p::rep_min_max<1, 2, p::digit>> {};
template <char Dot>
struct dotted_month : p::seq<year4, p::one<Dot>, p::rep_min_max<1, 2, p::digit>,
                             p::not_at<p::one<Dot>, p::rep_min_max<1, 2, p::digit>>> {};
template <char Dot>
struct dotted_short
    : p::seq<p::rep_min_max<1, 2, p::digit>, p::one<Dot>, p::rep_min_max<1, 2, p::digit>> {};
struct dotted_days : p::sor<dotted_day<'.'>, dotted_day<'-'>, dotted_day<'/'>> {};
struct dotted_months : p::sor<dotted_month<'.'>, dotted_month<'-'>, dotted_month<'/'>> {};
// 2023.12 alone may be a number.
struct lone_dotted : p::sor<dotted_days, dotted_month<'-'>, dotted_month<'/'>> {};

struct month_day : p::seq<month, p::opt<day>> {};
struct in_year : p::sor<month_day, quarter, digit_quarter, half> {};
struct named : p::sor<p::seq<year, p::opt<in_year>>, month_day, quarter, half> {};
struct year_end_next : p::at<any_of<"年底", "年末", "年终", "年内">> {};
struct head : p::sor<named, dotted_days, dotted_months, year_end_next> {};
struct end_word : word<end_words> {};
struct xun : any_of<"上旬", "中旬", "下旬"> {};
struct before : any_of<"之前", "以前", "前"> {};
struct digit_quarter_head : digit_quarter {};
// 12.31前: without 前 it is a number.
struct short_head : p::seq<dotted_short<'.'>, p::at<before>> {};
struct edge : p::sor<p::seq<end_word, p::opt<before>>, p::seq<xun, p::opt<before>>, before> {};
struct at_word : any_of<"于", "在"> {};

struct date_rest : p::plus<p::not_at<remark, p::eof>, character<noun_character>> {};
struct date_tail : p::seq<p::opt<done>, p::opt<date_rest>, remark, p::eof> {};
struct deadline : p::seq<begin, p::opt<modal>, p::opt<at_word>,
                         p::sor<head, digit_quarter_head, short_head>, edge, date_tail> {};
struct early_word : word<early_words> {};
struct by_word : word<by_words> {};
struct deadline_by
    : p::seq<begin, p::opt<modal>, p::sor<by_word, early_word>, head, p::opt<edge>, date_tail> {};

struct next_moment : p::success {};
struct opening : p::seq<p::opt<modal>, p::opt<at_word>> {};
struct period_tail : p::seq<p::opt<done>, remark, p::eof> {};
struct bare_year : year_digits {};
struct bare_month : p::seq<p::rep_min_max<1, 2, p::digit>, p::at<dash>> {};
struct last_month_digits : p::rep_min_max<1, 2, p::digit> {};
struct year_range : p::seq<begin, opening, bare_year, p::opt<lit<"年">>, dash, next_moment,
                           bare_year, p::opt<lit<"年">, p::opt<lit<"度">>>, period_tail> {};
struct month_range
    : p::seq<begin, opening, p::opt<year>, p::sor<month_day, quarter, bare_month>, dash,
             next_moment, p::opt<year>, p::sor<month_day, quarter, day>, period_tail> {};
// 2023年1-3季度, 一至三季度: without a year or 第, digits count quarters.
struct first_quarter : p::sor<cn_quarter, p::range<'1', '4'>> {};
struct quarter_range
    : p::seq<begin, opening,
             p::sor<p::seq<year, p::opt<lit<"第">>, first_quarter>,
                    p::seq<lit<"第">, first_quarter>, p::seq<p::at<cn_quarter>, first_quarter>>,
             p::opt<lit<"季度">>, dash, next_moment, p::sor<quarter, digit_quarter>, period_tail> {
};
struct dotted_range : p::seq<begin, opening, p::sor<dotted_days, dotted_months>, dash, next_moment,
                             p::sor<dotted_days, dotted_months, dotted_short<'.'>,
                                    dotted_short<'-'>, dotted_short<'/'>, last_month_digits>,
                             period_tail> {};
// A day by itself is the last one.
struct lone_day
    : p::seq<begin, opening, p::sor<p::seq<p::opt<year>, month, day>, dotted_days>, date_tail> {};
struct whole_year : p::seq<begin, opening, year, lit<"全年">, period_tail> {};
struct single_period : p::seq<begin, opening, p::sor<named, lone_dotted>, period_tail> {};

struct recur_head : word<recur_words> {};
struct window_head : word<window_words> {};
struct window_number : p::sor<p::rep_min_max<1, 3, p::digit>, p::plus<numeral>> {};
struct window : p::seq<begin, window_head, before, window_number,
                       any_of<"个自然日内", "日内", "天内">, p::eof> {};
struct recurring
    : p::sor<p::seq<begin, recur_head, p::opt<p::sor<month_day, day>>,
                    p::sor<before, p::seq<end_word, before>, p::seq<xun, before>>, date_tail>,
             p::seq<begin, window_head, p::opt<before>, date_tail>> {};

struct may_be_date : text_test<&FoldedText::has_date_mark> {};
struct date : p::seq<may_be_date,
                     p::sor<window, recurring, deadline, deadline_by, lone_day, whole_year,
                            year_range, quarter_range, month_range, dotted_range, single_period>> {
};

// 2023年底前≥90%: an amount with its date
struct when
    : p::seq<p::opt<at_word>, p::sor<p::seq<p::sor<head, digit_quarter_head>, edge>, named>> {};
struct timed : p::seq<begin, when, p::opt<any_of<"，", ",", "：", ":">>> {};
struct timed_quantity : p::seq<may_be_date, timed, quantity_body> {};
struct timed_subject : p::seq<may_be_date, timed, subject_body> {};

// --- what leaves the amount open

struct has_number : text_test<&FoldedText::has_number> {};

constexpr bool basis_character(char32_t c) {
    return noun_character(c) && c != U'、';
}

struct digitless : text_test<&FoldedText::has_digit, false> {};
struct basis_done : p::sor<done, any_of<"确定", "而定", "安排", "进行">> {};
struct basis_situation
    : p::seq<p::opt<any_of<"具体", "实际", "项目">>, any_of<"情况", "需要", "需求", "工作">> {};
struct basis_contract : any_of<"委托", "合同", "实际"> {};
struct basis_time : any_of<"按时", "按期", "按需", "按进度"> {};
struct basis_words : p::plus<p::not_at<p::opt<basis_done>, p::eof>, character<basis_character>> {};
struct basis_until_after : p::plus<p::not_at<lit<"后">>, character<basis_character>> {};
struct basis_undecided : any_of<"待定", "待确定", "待明确"> {};
struct basis_standard : p::plus<p::not_at<lit<"为准">>, character<basis_character>> {};
struct basis_whole_year : lit<"全年"> {};
struct deferred
    : p::seq<begin,
             p::sor<p::seq<lit<"视">, basis_situation, p::opt<to_end>>,
                    p::seq<lit<"依">, basis_contract, p::opt<to_end>>,
                    p::seq<basis_time, p::opt<to_end>>, p::seq<basis_undecided, p::opt<to_end>>,
                    p::seq<lit<"待">, basis_until_after, to_end>,
                    p::seq<lit<"以">, basis_standard, lit<"为准">>,
                    p::seq<basis_whole_year, p::opt<done>, p::opt<date_rest>>,
                    p::seq<any_of<"按照", "按", "依据", "依照", "根据">, basis_words,
                           p::opt<basis_done>>>,
             p::eof> {};

struct better_than : any_of<"好于", "优于"> {};
struct not_worse_than : lit<"不劣于"> {};
struct standard : to_end {};
struct relative : p::seq<begin, p::sor<better_than, not_worse_than>, standard, p::eof> {};

// --- what is broken

/// ≥ ≤ > < =, where it has no other reading.
struct sign {
    using rule_t = sign;
    template <class Input>
    static bool match(Input& in) {
        const Comparator* found = comparators.longest(rest_of(in));
        if (found == nullptr || found->spelling != Spelling::sign) return false;
        in.bump_in_this_line(found->word.size());
        return true;
    }
};

struct broken_sign : p::seq<begin, sign, p::not_at<amount>, p::star<anything>> {};
/// 》 and the like, which open titles and quotations too: broken only before a unit or nothing.
struct look_alike {
    using rule_t = look_alike;
    template <class Input>
    static bool match(Input& in) {
        const Comparator* found = comparators.longest(rest_of(in));
        if (found == nullptr || found->spelling != Spelling::look_alike) return false;
        in.bump_in_this_line(found->word.size());
        return true;
    }
};
struct broken_look_alike : p::seq<begin, look_alike, p::opt<multiplier>, p::opt<measure>, p::eof> {
};
struct placeholder : p::one<'*', 'x', 'X', '_', '?', ' '> {};
struct open_sign : p::seq<begin, p::plus<character<subject_character>>, sign, p::star<placeholder>,
                          p::opt<multiplier>, p::opt<measure>, p::eof> {};
struct lone_percent : p::one<'%'> {};
struct lone_unit : p::seq<begin, p::opt<multiplier>,
                          p::sor<p::sor<lone_percent, lit<"‰">, lit<"百分比">>,
                                 p::seq<unit, p::opt<unit_alt>, p::opt<per>>>,
                          p::eof> {};

// --- the whole

struct none : p::seq<lit<"无">, p::eof> {};
struct measured
    : p::seq<has_number, p::sor<formula, quantity, doubled, bounds, suffixed_bounds, between,
                                limit_of, zero_of, compared, timed_quantity, timed_subject,
                                subject_bounds, subject_quantity, columns>> {};
/// One part of a list.
struct item : p::sor<date, measured, p::seq<has_sign, p::sor<broken_sign, open_sign>>,
                     broken_look_alike, lone_unit> {};
struct value : p::sor<none, item, p::seq<digitless, p::sor<deferred, relative>>, relative> {};
/// A text too long for anything else.
struct long_value : date {};

// --- lists, over the text as written

struct separator : any_of<"，", "；", ",", ";", "\n"> {};
/// From an opening bracket to the one that closes it.
struct bracketed {
    using rule_t = bracketed;
    template <class Input>
    static bool match(Input& in) {
        const std::size_t length = bracketed_length(rest_of(in));
        if (length != 0) in.bump(length);
        return length != 0;
    }
};
// 1,500个: a comma inside a number divides nothing.
struct grouped_number : p::seq<p::digit, p::plus<p::one<','>, p::rep<3, p::digit>>> {};
template <class Separator>
struct list_item
    : p::plus<p::sor<bracketed, grouped_number, p::seq<p::not_at<Separator>, anything>>> {};
template <class Separator>
struct list : p::seq<list_item<Separator>,
                     p::plus<p::plus<Separator>, p::opt<list_item<Separator>>>, p::eof> {};
struct pause : any_of<"、"> {};

}  // namespace ptcheck::grammar

namespace tao::pegtl {

template <class Name, bool (ptcheck::FoldedText::*Test)() const noexcept, bool Wanted>
struct analyze_traits<Name, ptcheck::grammar::text_test<Test, Wanted>> : analyze_opt_traits<> {};
template <class Name>
struct analyze_traits<Name, ptcheck::grammar::sign> : analyze_any_traits<> {};
template <class Name>
struct analyze_traits<Name, ptcheck::grammar::look_alike> : analyze_any_traits<> {};
template <class Name>
struct analyze_traits<Name, ptcheck::grammar::bracketed> : analyze_any_traits<> {};

}  // namespace tao::pegtl
