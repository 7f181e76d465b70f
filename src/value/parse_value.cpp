#include <algorithm>
#include <utility>

#include "ptcheck/text.hpp"
#include "ptcheck/value.hpp"
#include "value/draft.hpp"
#include "value/fold.hpp"
#include "value/qualitative.hpp"
#include "value/read_value.hpp"

namespace ptcheck {

namespace {

// A longer text is prose unless it is a date; this also keeps every search in it short.
constexpr std::size_t longest_value = 200;
constexpr std::size_t longest_subject = 40;

bool too_long(std::string_view text) {
    return text.size() > longest_value && code_points(text) > longest_value;
}

// 完成时间：2023年12月, 工程于2023年11月底前完工: words before a date are its subject, unless they
// compare with it (超过2022年, 优于2022年).
bool read_subject_date(Value& result, const FoldedText& folded, const ParseOptions& options) {
    const std::string_view text = folded.view();
    std::size_t at = text.find_first_of("0123456789");
    if (at == std::string_view::npos || at == 0 ||
        code_points(text.substr(0, at)) > longest_subject) {
        return false;
    }
    for (const Word& by : by_words.entries()) {
        if (text.substr(0, at).ends_with(by.word)) {
            at -= by.word.size();
            break;
        }
    }
    std::string_view subject = text.substr(0, at);
    for (const Word& word : turning_words.entries()) {
        if (subject.ends_with(word.word)) return false;
    }
    bool named = false;
    for (const Word& word : time_labels.entries()) {
        if (!subject.ends_with(word.word)) continue;
        named = true;
    }
    for (const std::string_view end :
         {"：", ":", "于", "在", "为", "应", "须", "至", "到", "截至"}) {
        if (subject.ends_with(end)) subject.remove_suffix(end.size());
    }
    for (const std::string_view colon : {"：", ":", "："}) {
        while (subject.ends_with(colon)) subject.remove_suffix(colon.size());
    }
    if (code_points(subject) < 2 || !plain_words(subject)) return false;
    const FoldedText rest(text.substr(at));
    Value date;
    Draft draft(rest, options, date);
    if (!read_value(draft, Reading::dates_only)) return false;
    const bool deadline = date.kind == ValueKind::deadline && date.explicit_op;
    if (date.kind == ValueKind::invalid || !(named || deadline)) return false;
    date.raw = result.raw;
    date.subject = folded.original(subject);
    result = std::move(date);
    return true;
}

// A list where at least one part is more than words; 合格，规范 stays one qualitative value.
bool read_list(Value& result, std::string_view text, Division division,
               const ParseOptions& options) {
    const auto parts = list_parts(text, division);
    if (parts.size() < 2) return false;
    std::vector<Value> items;
    items.reserve(parts.size());
    for (const std::string_view part : parts) {
        const FoldedText folded(part);
        if (folded.trimmed().empty()) continue;
        Value& item = items.emplace_back();
        item.raw = part;
        Draft draft(folded, options, item);
        const bool read =
            read_value(draft, Reading::item) || read_subject_date(item, folded, options);
        if (read && item.kind != ValueKind::invalid) continue;
        item = Value();
        item.raw = part;
        make_qualitative(item, folded.trimmed());
    }
    const auto in_words = [](const Value& item) { return item.kind == ValueKind::qualitative; };
    const bool mere_words = division == Division::pauses ? std::ranges::any_of(items, in_words)
                                                         : std::ranges::all_of(items, in_words);
    // 1、≥95% is a numbered statement; in 3、5个 the unit of the first is a guess.
    const auto bare = [](const Value& item) {
        return item.kind == ValueKind::number && !item.explicit_op && item.subject.empty();
    };
    const bool mixed = division == Division::pauses && std::ranges::any_of(items, bare) &&
                       !std::ranges::all_of(items, bare);
    if (items.size() < 2 || mere_words || mixed) return false;
    result.kind = ValueKind::list;
    result.items = std::move(items);
    return true;
}

}  // namespace

Value parse_value(std::string_view text, const ParseOptions& options) {
    Value result;
    result.raw = text;
    const FoldedText folded(text);
    const bool long_text = too_long(folded.trimmed());
    if (!long_text && read_list(result, folded.trimmed(), Division::numbers, options))
        return result;
    Draft draft(folded, options, result);
    if (read_value(draft, long_text ? Reading::dates_only : Reading::whole)) return result;
    if (!long_text && folded.has_date_mark() && read_subject_date(result, folded, options)) {
        return result;
    }
    if (!long_text && folded.has_number() &&
        folded.trimmed().find_first_of(",;\n\xEF\xE3") != std::string_view::npos) {
        // ， and ； begin with EF, 、 with E3.
        for (const Division division : {Division::statements, Division::pauses}) {
            if (read_list(result, folded.trimmed(), division, options)) return result;
        }
    }
    make_qualitative(result, folded.trimmed());
    return result;
}

Value parse_value(std::string_view text, std::optional<int> year) {
    return parse_value(text, ParseOptions{.year = year, .units = {}});
}

}  // namespace ptcheck
