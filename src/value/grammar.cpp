// The grammar at work: the one place that is compiled with the grammar library.
#include <tao/pegtl/contrib/analyze.hpp>

#include "value/grammar_actions.hpp"
#include "value/numbered_parts.hpp"
#include "value/read_value.hpp"

namespace ptcheck {

namespace grammar_actions {
namespace {

// The last character is Chinese or a closing mark, or it ends the name of a thing: 工5% is damaged,
// 2：1 no amount.
bool ends_in_word(std::string_view text) {
    if (g::ends_in_latin_name(text)) return true;
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    const char32_t c = code_point(text.substr(last));
    constexpr std::u32string_view marks = U"）》”)";
    return (c >= 0x4E00 && c <= 0x9FFF) || marks.find(c) != std::u32string_view::npos;
}

// 完成时间：2023年11月 before 30日
bool ends_in_date(std::string_view text) {
    for (const std::string_view end : {std::string_view("年"), std::string_view("月")}) {
        if (!text.ends_with(end) || text.size() == end.size()) continue;
        const char before = text[text.size() - end.size() - 1];
        if (before >= '0' && before <= '9') return true;
    }
    return false;
}

bool ends_in_comparator(std::string_view text) {
    constexpr int longest = 5;  // characters
    std::size_t from = text.size();
    for (int i = 0; i < longest && from > 0; ++i) {
        do --from;
        while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U);
        const Comparator* comparator = comparators.longest(text.substr(from));
        if (comparator != nullptr && comparator->word.size() == text.size() - from) return true;
    }
    return false;
}

// Two characters at least, and no amount of its own: of 1份2份 neither is the subject of the other,
// nor 论文2篇 of 论文2篇、专利1项.
bool can_be_subject(std::string_view text, Draft& draft) {
    for (const std::string_view colon : {std::string_view("："), std::string_view(":")}) {
        if (text.ends_with(colon)) {
            text.remove_suffix(colon.size());
            break;
        }
    }
    if (text.empty() || !ends_in_word(text) || code_points(text) < 2 || ends_in_date(text))
        return false;
    if (ends_in_comparator(text) || text.front() == '-') return false;
    // =以内7: a limit without its amount; 内部控制率 begins with 内 alone.
    const OpWord* suffix = suffixes.longest(text);
    if (suffix != nullptr && code_points(suffix->word) > 1) return false;
    // 每年：每年：2次 says it twice, not of what.
    Input every(text.data(), text.data() + text.size(), "");
    if (p::parse<p::seq<g::every, p::eof>>(every, draft)) return false;
    if (text.find_first_of("0123456789") == std::string_view::npos) return true;
    const std::string_view first = text.substr(0, text.find("、"));
    Input in(first.data(), first.data() + first.size(), "");
    if (p::parse<g::quantity_body>(in, draft)) return false;
    if (first.size() == text.size()) return true;
    Input again(first.data(), first.data() + first.size(), "");
    return !p::parse<p::seq<p::plus<p::not_at<g::subject_end>, g::character<g::subject_character>>,
                            g::subject_end>>(again, draft);
}

template <>
struct action<g::subject> {
    template <class ActionInput>
    static bool apply(const ActionInput& in, Draft& draft) {
        if (!can_be_subject(in.string_view(), draft)) return false;
        draft.seen.subject = in.string_view();
        return true;
    }
};

template <>
struct action<g::bounded> : action<g::subject> {};
// ≤±5% is limited by nothing that has a name.
template <>
struct action<g::of> {
    template <class ActionInput>
    static bool apply(const ActionInput& in, Draft& draft) {
        if (!can_be_subject(in.string_view(), draft)) return false;
        draft.seen.of = in.string_view();
        return true;
    }
};

template <class Rule>
bool read(Draft& draft) {
    const std::string_view text = draft.text.view();
    Input in(text.data(), text.data() + text.size(), "");
    return p::parse<Rule, action>(in, draft);
}

// --- lists

struct Parts {
    std::vector<std::string_view> texts;
};

template <class Rule>
struct list_action {};
template <class Separator>
struct list_action<g::list_item<Separator>> {
    template <class ActionInput>
    static void apply(const ActionInput& in, Parts& parts) {
        parts.texts.push_back(in.string_view());
    }
};

}  // namespace
}  // namespace grammar_actions

namespace p = tao::pegtl;
namespace g = grammar;

bool read_value(Draft& draft, Reading reading) {
    switch (reading) {
        case Reading::item:
            return grammar_actions::read<g::item>(draft);
        case Reading::dates_only:
            return grammar_actions::read<g::long_value>(draft);
        default:
            return grammar_actions::read<g::value>(draft);
    }
}

bool plain_words(std::string_view text) {
    for (; !text.empty(); text.remove_prefix(code_point_length(text))) {
        if (!g::noun_character(code_point(text))) return false;
    }
    return true;
}

std::vector<std::string_view> list_parts(std::string_view text, Division division) {
    if (division == Division::numbers) return numbered_parts(text);
    grammar_actions::Parts parts;
    grammar_actions::Input in(text.data(), text.data() + text.size(), "");
    const bool divided =
        division == Division::statements
            ? p::parse<g::list<g::separator>, grammar_actions::list_action>(in, parts)
            : p::parse<g::list<g::pause>, grammar_actions::list_action>(in, parts);
    if (!divided) return {};
    return std::move(parts.texts);
}

std::size_t grammar_problems() {
    return p::analyze<g::value>() + p::analyze<g::list<g::separator>>();
}

}  // namespace ptcheck
