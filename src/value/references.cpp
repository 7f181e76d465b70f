#include "value/references.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "ptcheck/text.hpp"

namespace ptcheck {

namespace {

constexpr std::string_view opening = "《";
constexpr std::string_view closing = "》";

bool capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool word_character(char c) {
    return ascii_digit(c) || capital(c) || (c >= 'a' && c <= 'z');
}

// Byte length of a title from its opening to its closing mark, 0 when it is not closed.
std::size_t title_length(std::string_view text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with(opening)) {
            ++depth;
            at += opening.size();
        } else if (text.substr(at).starts_with(closing)) {
            at += closing.size();
            if (--depth == 0) return at;
        } else {
            ++at;
        }
    }
    return 0;
}

// Reads a standard number off the start of a text: letters, region or /T, number, year.
class StandardReader {
public:
    explicit StandardReader(std::string_view text) : rest_(text), size_(text.size()) {}

    // The number with blanks dropped and `-` for any dash; nullopt when there is none.
    std::optional<std::string> read() {
        const std::size_t letters = take_while(capital);
        if (letters < 1 || letters > 6) return std::nullopt;
        const std::string prefix = result_;
        take_while(ascii_digit);  // DB12
        bool slash = false;
        while (take_slash()) {
            slash = true;
            const std::size_t kind = take_while(capital);
            if (kind == 0) break;
        }
        skip_blanks();
        const bool numbered = ascii_digit(result_.back()) || take_number();
        if (!numbered || (slash && !ascii_digit(result_.back()) && !take_number()))
            return std::nullopt;
        if (slash || ascii_digit(result_.back())) take_number();
        const bool dated = take_year();
        constexpr std::array<std::string_view, 4> known{"GB", "DB", "HJ", "ISO"};
        const bool known_prefix = std::ranges::find(known, prefix) != known.end();
        const bool certain = letters >= 2 ? dated || slash || known_prefix : slash && dated;
        if (!certain || (!rest_.empty() && word_character(rest_[0]))) return std::nullopt;
        return result_;
    }

    [[nodiscard]] std::size_t length() const { return size_ - rest_.size(); }

private:
    template <class Test>
    std::size_t take_while(Test test) {
        std::size_t n = 0;
        while (n < rest_.size() && test(rest_[n])) ++n;
        result_.append(rest_.substr(0, n));
        rest_.remove_prefix(n);
        return n;
    }

    void skip_blanks() {
        while (const std::size_t n = blank_prefix(rest_)) rest_.remove_prefix(n);
    }

    // Blanks are skipped only when what they lead to belongs to the number.
    bool take_slash() {
        std::string_view ahead = rest_;
        while (const std::size_t n = blank_prefix(ahead)) ahead.remove_prefix(n);
        if (!ahead.starts_with('/')) return false;
        rest_ = ahead.substr(1);
        skip_blanks();
        result_.push_back('/');
        return true;
    }

    bool take_number() {
        std::string_view ahead = rest_;
        while (const std::size_t n = blank_prefix(ahead)) ahead.remove_prefix(n);
        if (ahead.empty() || !ascii_digit(ahead[0])) return false;
        if (!result_.empty() && ascii_digit(result_.back())) return false;
        rest_ = ahead;
        take_while([](char c) { return ascii_digit(c) || c == '.'; });
        return true;
    }

    bool take_year() {
        std::string_view ahead = rest_;
        while (const std::size_t n = blank_prefix(ahead)) ahead.remove_prefix(n);
        constexpr std::array<std::string_view, 7> dashes{"——", "—", "–", "－", "−", "-", ":"};
        const auto* dash = std::ranges::find_if(
            dashes, [&](std::string_view word) { return ahead.starts_with(word); });
        if (dash == dashes.end()) return false;
        ahead.remove_prefix(dash->size());
        while (const std::size_t n = blank_prefix(ahead)) ahead.remove_prefix(n);
        const bool year = ahead.size() >= 4 &&
                          std::ranges::all_of(ahead.substr(0, 4), ascii_digit) &&
                          (ahead.size() == 4 || !ascii_digit(ahead[4]));
        if (!year) return false;
        result_.push_back(*dash == ":" ? ':' : '-');
        result_.append(ahead.substr(0, 4));
        rest_ = ahead.substr(4);
        return true;
    }

    std::string_view rest_;
    std::size_t size_;
    std::string result_;
};

// 2024年
std::size_t year_length(std::string_view text) {
    constexpr std::string_view year = "年";
    const bool century = text.starts_with("19") || text.starts_with("20");
    if (!century || text.size() < 4 + year.size() || !ascii_digit(text[2]) || !ascii_digit(text[3]))
        return 0;
    return text.substr(4).starts_with(year) ? 4 + year.size() : 0;
}

}  // namespace

void find_references(Value& value, std::string_view text) {
    bool titles_close = text.find(closing) != std::string_view::npos;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const bool inside_word = at > 0 && word_character(text[at - 1]);
        if (titles_close && rest.starts_with(opening)) {
            const std::size_t length = title_length(rest);
            // An unclosed title: none after it can be told, and looking again would be quadratic.
            titles_close = length != 0;
            if (length != 0) value.refs.emplace_back(rest.substr(0, length));
            at += length != 0 ? length : opening.size();
        } else if (capital(rest[0]) && !inside_word) {
            StandardReader reader(rest);
            auto number = reader.read();
            if (number) value.std_refs.push_back(std::move(*number));
            at += number ? reader.length() : 1;
        } else if (const std::size_t length = inside_word ? 0 : year_length(rest)) {
            value.mentions.emplace_back(rest.substr(0, length));
            at += length;
        } else {
            ++at;
        }
    }
}

}  // namespace ptcheck
