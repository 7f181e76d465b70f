// The grammar of indicator values, and what each token leaves in the draft.
//
// PEGTL applies an action as soon as its rule matches, also where the parser later goes back. So
// each form is tried with a draft of its own, and an optional part that could fail half-way is
// looked at first (`ahead`), which applies nothing.
#include "value/grammar.hpp"

#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze.hpp>

#include "ptcheck/text.hpp"
#include "value/chinese_number.hpp"

namespace ptcheck::value {

namespace {

namespace pegtl = tao::pegtl;

std::string_view rest_of(const auto& in) {
    return {in.current(), in.size()};
}

/// A word of a table, the longest that fits.
template <const auto& table>
struct word {
    using rule_t = word;
    using subs_t = pegtl::empty_list;
    template <typename Input>
    static bool match(Input& in) {
        const auto* entry = entry_at(table, rest_of(in));
        if (entry == nullptr) return false;
        in.bump(word_of(*entry).size());
        return true;
    }
};

struct digit_numeral {
    using rule_t = digit_numeral;
    using subs_t = pegtl::empty_list;
    template <typename Input>
    static bool match(Input& in) {
        const std::string_view rest = rest_of(in);
        if (rest.empty() || !is_numeral(code_point(rest))) return false;
        in.bump(code_point_length(rest));
        return true;
    }
};

struct blank {
    using rule_t = blank;
    using subs_t = pegtl::empty_list;
    template <typename Input>
    static bool match(Input& in) {
        const std::size_t n = blank_prefix(rest_of(in));
        if (n > 0) in.bump(n);
        return n > 0;
    }
};

/// One code point, or one byte that is none.
struct any_character {
    using rule_t = any_character;
    using subs_t = pegtl::empty_list;
    template <typename Input>
    static bool match(Input& in) {
        const std::string_view rest = rest_of(in);
        if (rest.empty()) return false;
        in.bump(code_point_length(rest));
        return true;
    }
};

bool is_han(char32_t c) noexcept {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == U'〇';
}

struct han {
    using rule_t = han;
    using subs_t = pegtl::empty_list;
    template <typename Input>
    static bool match(Input& in) {
        const std::string_view rest = rest_of(in);
        if (rest.empty() || !is_han(code_point(rest))) return false;
        in.bump(code_point_length(rest));
        return true;
    }
};

/// 区 县 镇 are counters only when nothing but a suffix follows: `3区` but not `3区县`.
struct unit_word {
    using rule_t = unit_word;
    using subs_t = pegtl::empty_list;
    template <typename Input>
    static bool match(Input& in) {
        const std::string_view rest = rest_of(in);
        const Unit* unit = entry_at(units, rest);
        if (unit == nullptr) return false;
        const std::string_view after = trim(rest.substr(unit->word.size()));
        if (unit->place && !after.empty() && entry_at(suffixes, after) == nullptr) return false;
        in.bump(unit->word.size());
        return true;
    }
};

// clang-format off
template <typename... Rules> struct ahead : pegtl::at<Rules...> {};
struct s : pegtl::star<blank> {};
template <typename... Rules> struct whole : pegtl::seq<s, Rules..., s, pegtl::eof> {};
#define TEXT(literal) TAO_PEGTL_STRING(literal)

// ── numbers ──────────────────────────────────────────────────────────────────────────────────────
using digit = pegtl::digit;
struct grouped : pegtl::seq<pegtl::rep_min_max<1, 3, digit>,
                            pegtl::plus<pegtl::one<','>, pegtl::rep<3, digit>>, pegtl::not_at<digit>> {};
struct arabic : pegtl::seq<pegtl::sor<grouped, pegtl::plus<digit>>,
                           pegtl::opt<pegtl::one<'.'>, pegtl::plus<digit>>> {};
struct numeral : pegtl::plus<digit_numeral> {};
struct percent_fraction : pegtl::seq<TEXT("百分之"), pegtl::sor<arabic, numeral>> {};
struct chinese_fraction : pegtl::seq<numeral, TEXT("分之"), numeral> {};
struct slash_fraction : pegtl::seq<pegtl::plus<digit>, pegtl::one<'/'>, pegtl::plus<digit>,
                                   pegtl::not_at<pegtl::sor<pegtl::one<'/'>, digit>>> {};

struct scale : word<scales> {};
struct multiplier : pegtl::seq<pegtl::not_at<pegtl::sor<unit_word, scale>>, word<multipliers>> {};
struct unit : unit_word {};
struct zero : pegtl::sor<TEXT("零"), TEXT("〇")> {};
// A numeral opens an amount only before a percent or a unit; 零 also before a noun (零事故).
struct chinese_number_rule : pegtl::seq<
    ahead<pegtl::sor<pegtl::seq<numeral, s, pegtl::opt<pegtl::sor<TEXT("余"), TEXT("多")>>, pegtl::sor<scale, unit>>,
                     pegtl::seq<zero, han>>>,
    pegtl::sor<pegtl::seq<ahead<zero, han>, zero>, numeral>> {};
struct arabic_number : arabic {};
struct number : pegtl::sor<percent_fraction, chinese_fraction, slash_fraction, arabic_number, chinese_number_rule> {};

// ── amounts ──────────────────────────────────────────────────────────────────────────────────────
struct over : pegtl::sor<TEXT("余"), TEXT("多")> {};
struct open_bracket : pegtl::sor<TEXT("（"), pegtl::one<'('>> {};
struct close_bracket : pegtl::sor<TEXT("）"), pegtl::one<')'>> {};
struct unit_alternative : unit_word {};
struct alternative : pegtl::seq<ahead<open_bracket, unit_word, close_bracket>, open_bracket, unit_alternative, close_bracket> {};
struct per_unit : pegtl::seq<pegtl::opt<word<multipliers>>, unit_word> {};
struct per_sign : pegtl::sor<pegtl::one<'/'>, TEXT("每")> {};
struct per_join : pegtl::sor<TEXT("·"), TEXT("・"), TEXT("、"), pegtl::one<'/', '*'>> {};
struct per : pegtl::seq<per_sign, s, per_unit, pegtl::star<per_join, s, per_unit>> {};
struct measure : pegtl::sor<scale, pegtl::seq<unit, pegtl::opt<alternative>, s, pegtl::opt<per>>> {};
struct range_sign : pegtl::plus<pegtl::sor<pegtl::one<'-', '~'>, TEXT("—"), TEXT("–"), TEXT("～"), TEXT("至"), TEXT("到")>> {};
struct to_second : pegtl::success {};
struct plain_amount : pegtl::seq<number, s, pegtl::opt<over>, pegtl::opt<multiplier>, pegtl::opt<over>, s, pegtl::opt<pegtl::sor<measure, per>>> {};
struct amount : pegtl::seq<plain_amount, pegtl::opt<ahead<s, range_sign, s, number>, s, range_sign, s, to_second, plain_amount>> {};

struct comparator : word<comparators> {};
struct about : pegtl::sor<TEXT("大约"), TEXT("约")> {};
struct near : pegtl::sor<TEXT("接近"), TEXT("近")> {};
struct lead : pegtl::sor<comparator, about, near> {};
struct suffix : word<suffixes> {};
struct limited : pegtl::seq<pegtl::opt<lead>, s, amount, s, pegtl::opt<suffix>> {};

// ── quantities ───────────────────────────────────────────────────────────────────────────────────
struct quantity : whole<limited> {};
struct each : TEXT("各") {};
struct doubled : whole<pegtl::opt<comparator>, s, plain_amount, s, pegtl::opt<each>, s, to_second,
                       pegtl::opt<comparator>, s, plain_amount> {};
struct stop : pegtl::sor<digit, scale, comparator, pegtl::one<',', ';'>, TEXT("，"), TEXT("；"), TEXT("。")> {};
struct noun_start : pegtl::seq<pegtl::not_at<pegtl::sor<TEXT("级"), TEXT("性"), TEXT("底"), TEXT("末"), TEXT("前"), TEXT("之前"), digit_numeral>>,
                               pegtl::at<pegtl::sor<han, TEXT("“"), TEXT("《"), open_bracket>>> {};
struct noun : pegtl::seq<noun_start, pegtl::plus<pegtl::not_at<stop>, any_character>> {};
struct verb : word<verbs> {};
struct modal : word<modal_words> {};
struct led_quantity : pegtl::seq<pegtl::sor<pegtl::seq<modal, s, pegtl::opt<verb>>, verb>, s, limited, s, pegtl::opt<noun>> {};
struct text_quantity : whole<pegtl::sor<led_quantity, pegtl::seq<limited, s, noun>>> {};
// A subject takes over digits that hang on a letter or a sign: they are names (GB3838, DB12/524).
struct name_sign : pegtl::sor<pegtl::alpha, pegtl::one<'/', '-', '.'>, TEXT("—"), TEXT("×"), TEXT("第")> {};
struct name_run : pegtl::seq<name_sign, pegtl::star<pegtl::sor<name_sign, digit>>> {};
struct tail : pegtl::seq<pegtl::opt<comparator>, s, amount, s, pegtl::opt<suffix>, s, pegtl::eof> {};
struct clause_end : pegtl::sor<TEXT("，"), TEXT("；"), TEXT("。"), pegtl::one<';'>> {};
struct subject_part : pegtl::sor<name_run, pegtl::seq<pegtl::not_at<tail>, pegtl::not_at<pegtl::sor<scale, clause_end>>, pegtl::sor<pegtl::plus<digit>, any_character>>> {};
struct subject : pegtl::plus<subject_part> {};
struct subject_quantity : pegtl::seq<s, subject, tail> {};
struct limit_of : pegtl::seq<s, comparator, s, subject, amount, s, pegtl::opt<suffix>, s, pegtl::eof> {};
struct formula : whole<arabic_number, s, pegtl::one<'+'>, s, pegtl::one<'N', 'n', 'X'>> {};
struct lone_measure : whole<pegtl::sor<scale, unit>> {};

// ── dates ────────────────────────────────────────────────────────────────────────────────────────
struct d12 : pegtl::rep_min_max<1, 2, digit> {};
struct year_digits : pegtl::rep<4, digit> {};
struct bare_year : pegtl::seq<year_digits, pegtl::not_at<digit>> {};
struct year_sign : pegtl::seq<TEXT("年"), pegtl::opt<TEXT("度")>> {};
struct year : pegtl::seq<ahead<year_digits, s, year_sign>, bare_year, s, year_sign> {};
struct this_year : pegtl::sor<TEXT("当年"), TEXT("本年度"), TEXT("本年"), TEXT("今年")> {};
struct month_number : pegtl::sor<d12, numeral> {};
struct month_sign : pegtl::seq<TEXT("月"), pegtl::opt<TEXT("份")>> {};
struct month : pegtl::seq<ahead<month_number, s, month_sign>, month_number, s, month_sign> {};
struct day_number : pegtl::sor<d12, numeral> {};
struct day_sign : pegtl::sor<TEXT("日"), TEXT("号")> {};
struct day : pegtl::seq<ahead<day_number, s, day_sign>, day_number, s, day_sign> {};
struct quarter_arabic : pegtl::range<'1', '4'> {};
struct quarter_chinese : pegtl::sor<TEXT("一"), TEXT("二"), TEXT("三"), TEXT("四")> {};
struct quarter_sign : TEXT("季度") {};
struct ordinal_quarter : pegtl::seq<ahead<TEXT("第"), pegtl::sor<quarter_arabic, quarter_chinese>, quarter_sign>,
                                    TEXT("第"), pegtl::sor<quarter_arabic, quarter_chinese>, quarter_sign> {};
struct quarter : pegtl::sor<ordinal_quarter, pegtl::seq<ahead<quarter_chinese, quarter_sign>, quarter_chinese, quarter_sign>> {};
struct first_half : TEXT("上半年") {};
struct second_half : TEXT("下半年") {};
struct half : pegtl::sor<first_half, second_half> {};
struct end_of_year : pegtl::sor<TEXT("年底"), TEXT("年末")> {};
struct end : pegtl::sor<end_of_year, TEXT("月底"), TEXT("月末"), TEXT("底"), TEXT("末")> {};
struct before : pegtl::seq<pegtl::opt<pegtl::sor<TEXT("之"), TEXT("以")>>, TEXT("前")> {};
struct xun : pegtl::sor<TEXT("上旬"), TEXT("中旬"), TEXT("下旬")> {};
struct done : word<done_words> {};
struct month_and_day : pegtl::seq<month, s, pegtl::opt<day>> {};
struct named_day : pegtl::sor<pegtl::seq<year, s, pegtl::opt<pegtl::sor<month_and_day, quarter, half>>>,
                              pegtl::seq<this_year, s, pegtl::opt<pegtl::sor<month_and_day, quarter, half>>>,
                              month_and_day, quarter, half, pegtl::at<end_of_year>> {};
struct deadline : whole<pegtl::opt<modal>, s, named_day, s,
                        pegtl::sor<pegtl::seq<end, s, pegtl::opt<before>>, pegtl::seq<xun, s, pegtl::opt<before>>, before>,
                        s, pegtl::opt<done>> {};
struct date_point : pegtl::one<'.', '-', '/'> {};
struct written_date : pegtl::sor<pegtl::seq<year, s, month, s, day>,
                                 pegtl::seq<ahead<year_digits, date_point, d12, date_point, d12>,
                                            bare_year, date_point, month_number, date_point, day_number>> {};
struct plain_date : whole<pegtl::opt<modal>, s, written_date, s, pegtl::opt<before>, s, pegtl::opt<done>> {};

struct year_span : whole<bare_year, s, pegtl::opt<year_sign>, s, range_sign, s, to_second, bare_year, s, year_sign, s, pegtl::opt<done>> {};
struct month_span : whole<pegtl::opt<year>, s, pegtl::sor<month, month_number>, s, range_sign, s, to_second, pegtl::opt<year>, s, month, s, pegtl::opt<done>> {};
struct day_span : whole<pegtl::opt<year>, s, month, s, day, s, range_sign, s, to_second, pegtl::opt<year>, s, pegtl::opt<month>, s, day, s, pegtl::opt<done>> {};
struct dotted_day : pegtl::seq<pegtl::opt<ahead<year_digits, pegtl::one<'.'>>, bare_year, pegtl::one<'.'>>, month_number, pegtl::one<'.'>, day_number> {};
struct dotted_day_span : whole<bare_year, pegtl::one<'.'>, month_number, pegtl::one<'.'>, day_number, s, range_sign, s, to_second, dotted_day> {};
struct dotted_month_span : whole<bare_year, pegtl::one<'.'>, month_number, s, range_sign, s, to_second, bare_year, pegtl::one<'.'>, month_number> {};
struct whole_year : pegtl::seq<year, s, pegtl::opt<TEXT("全年")>> {};
struct one_period : whole<pegtl::sor<pegtl::seq<pegtl::opt<year>, s, pegtl::sor<ordinal_quarter, half, month>>,
                                     pegtl::seq<ahead<year, s, quarter>, year, s, quarter>, whole_year>,
                          s, pegtl::opt<done>> {};

struct recurrence : pegtl::sor<TEXT("次月"), TEXT("下月"), TEXT("当月"), TEXT("每月"), TEXT("每季度"), TEXT("每季"), TEXT("每年")> {};
struct recurring : whole<recurrence, s, pegtl::opt<month>, s, pegtl::sor<day, end>, s, before, s, pegtl::opt<done>> {};
struct window_days : pegtl::sor<d12, numeral> {};
struct window : whole<TEXT("月底前"), s, window_days, s, TEXT("日内")> {};
// clang-format on

// ── actions ──────────────────────────────────────────────────────────────────────────────────────
template <typename Rule>
struct action : pegtl::nothing<Rule> {};

int small_number(std::string_view text) {
    const auto number = text.empty() || (text[0] >= '0' && text[0] <= '9') ? Decimal::parse(text)
                                                                           : chinese_number(text);
    if (!number || *number > Decimal(9999)) return -1;
    return std::stoi(number->to_string());
}

void set_number(AmountDraft& amount, std::string_view written, std::optional<Decimal> number) {
    amount.digits = written;
    amount.number = number;
}

void set_fraction(AmountDraft& amount, std::string_view written, std::optional<Decimal> num,
                  std::optional<Decimal> den) {
    amount.digits = written;
    amount.num = num;
    amount.den = den;
}

#define ACTION(rule, body)                                  \
    template <>                                             \
    struct action<rule> {                                   \
        template <typename Input>                           \
        static void apply(const Input& in, Draft& draft) {  \
            const std::string_view seen = in.string_view(); \
            body;                                           \
        }                                                   \
    };

ACTION(arabic_number, set_number(draft.amount(), seen, Decimal::parse(seen)))
ACTION(chinese_number_rule, set_number(draft.amount(), seen, chinese_number(seen)))
ACTION(percent_fraction, {
    const std::string_view digits = seen.substr(std::string_view("百分之").size());
    auto number = Decimal::parse(digits);
    if (!number) number = digits == "百" ? Decimal(100) : chinese_number(digits);
    set_number(draft.amount(), digits, number);
    draft.amount().scale = entry_at(scales, "%");
})
ACTION(chinese_fraction, {
    const std::size_t at = seen.find("分之");
    set_fraction(draft.amount(), seen,
                 chinese_number(seen.substr(at + std::string_view("分之").size())),
                 chinese_number(seen.substr(0, at)));
})
ACTION(slash_fraction, {
    const std::size_t at = seen.find('/');
    set_fraction(draft.amount(), seen, Decimal::parse(seen.substr(0, at)),
                 Decimal::parse(seen.substr(at + 1)));
})
ACTION(over, {
    (void)seen;
    draft.amount().over = true;
})
ACTION(multiplier, draft.amount().multiplier = entry_at(multipliers, seen))
ACTION(scale, draft.amount().scale = entry_at(scales, seen))
ACTION(unit, draft.amount().unit = entry_at(units, seen))
ACTION(unit_alternative, draft.amount().unit_alt = seen)
ACTION(per_unit, draft.amount().per.emplace_back(seen))
ACTION(to_second, {
    (void)seen;
    draft.second = true;
})
ACTION(comparator, {
    (draft.second ? draft.second_comparator : draft.comparator) = entry_at(comparators, seen);
})
ACTION(about, {
    (void)seen;
    draft.lead = Op::approx;
})
ACTION(near, {
    (void)seen;
    draft.lead = Op::under;
})
ACTION(suffix, draft.suffix = entry_at(suffixes, seen))
ACTION(noun, draft.noun = trim(seen))
ACTION(verb, draft.verb = entry_at(verbs, seen))
ACTION(modal, draft.modal = seen)
ACTION(subject, draft.subject = trim(seen))
ACTION(bare_year, draft.date().year = small_number(seen))
ACTION(this_year, {
    (void)seen;
    draft.this_year = true;
})
ACTION(month_number, draft.date().month = small_number(seen))
ACTION(day_number, draft.date().day = small_number(seen))
ACTION(quarter_arabic, draft.date().quarter = small_number(seen))
ACTION(quarter_chinese, draft.date().quarter = small_number(seen))
ACTION(first_half, {
    (void)seen;
    draft.date().half = 1;
})
ACTION(second_half, {
    (void)seen;
    draft.date().half = 2;
})
ACTION(xun, draft.date().xun = seen == "上旬" ? 1 : seen == "中旬" ? 2 : 3)
ACTION(end, {
    (void)seen;
    draft.end = true;
})
ACTION(before, {
    (void)seen;
    draft.before = true;
})
ACTION(done, draft.done = seen)
ACTION(recurrence, draft.recur = seen)
ACTION(window_days, draft.window_days = small_number(seen))
#undef ACTION

template <typename Rule>
std::optional<Draft> match(std::string_view text) {
    // Lazy: only a failed parse with must<> would want line numbers, and there is none.
    pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf, const char*> in(
        text.data(), text.data() + text.size(), "");
    Draft draft;
    if (!pegtl::parse<Rule, action>(in, draft)) return std::nullopt;
    return draft;
}

template <typename... Rules>
std::optional<Draft> match_first(std::string_view text) {
    std::optional<Draft> draft;
    static_cast<void>(((draft = match<Rules>(text)) || ...));
    return draft;
}

}  // namespace

std::optional<Draft> match_recurring(std::string_view text) {
    return match<recurring>(text);
}
std::optional<Draft> match_window(std::string_view text) {
    return match<window>(text);
}
std::optional<Draft> match_deadline(std::string_view text) {
    return match<deadline>(text);
}
std::optional<Draft> match_plain_date(std::string_view text) {
    return match<plain_date>(text);
}
std::optional<Draft> match_period(std::string_view text) {
    return match_first<year_span, day_span, month_span, dotted_day_span, dotted_month_span,
                       one_period>(text);
}
std::optional<Draft> match_formula(std::string_view text) {
    return match<formula>(text);
}
std::optional<Draft> match_quantity(std::string_view text) {
    return match<quantity>(text);
}
std::optional<Draft> match_doubled(std::string_view text) {
    return match<doubled>(text);
}
std::optional<Draft> match_limit_of(std::string_view text) {
    return match<limit_of>(text);
}
std::optional<Draft> match_text_quantity(std::string_view text) {
    return match<text_quantity>(text);
}
std::optional<Draft> match_subject_quantity(std::string_view text) {
    return match<subject_quantity>(text);
}
std::optional<Draft> match_lone_measure(std::string_view text) {
    return match<lone_measure>(text);
}

std::size_t grammar_problems() {
    return pegtl::analyze<
        pegtl::sor<recurring, window, deadline, plain_date, year_span, month_span, day_span,
                   dotted_day_span, dotted_month_span, one_period, formula, quantity, doubled,
                   limit_of, text_quantity, subject_quantity, lone_measure>>();
}

}  // namespace ptcheck::value

// What the library's analysis has to know of rules it did not write: each consumes when it matches.
namespace TAO_PEGTL_NAMESPACE {
template <typename Name, const auto& table>
struct analyze_traits<Name, ptcheck::value::word<table>> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, ptcheck::value::digit_numeral> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, ptcheck::value::blank> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, ptcheck::value::any_character> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, ptcheck::value::han> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, ptcheck::value::unit_word> : analyze_any_traits<> {};
}  // namespace TAO_PEGTL_NAMESPACE
