#include <algorithm>
#include <array>
#include <utility>

#include "local/expression.hpp"
#include "ptcheck/text.hpp"
#include "text/near.hpp"

namespace ptcheck::local {

namespace {

using Kind = Expression::Kind;

constexpr int deepest = 32;             ///< brackets and `not` within each other
constexpr std::size_t longest = 4'000;  ///< bytes

enum class TokenKind : std::uint8_t { end, word, text, number, symbol };

struct Token {
    TokenKind kind = TokenKind::end;
    std::size_t at = 0;
    std::string_view spelt;
    Decimal number;
};

[[noreturn]] void fail(std::size_t at, const std::string& zh, const std::string& en) {
    throw ExpressionError(at, zh, en);
}

bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// What may follow a number without a blank, and the power of ten it stands for.
struct Suffix {
    std::string_view word;
    int power;
};
constexpr std::array suffixes{Suffix{"%", -2},   Suffix{"‰", -3}, Suffix{"万元", 4},
                              Suffix{"亿元", 8}, Suffix{"万", 4}, Suffix{"亿", 8},
                              Suffix{"元", 0}};

/// What a sign of people's keyboards is written as here.
struct Glyph {
    std::string_view glyph;
    std::string_view meant;
};
constexpr std::array glyphs{Glyph{"≥", ">="}, Glyph{"≤", "<="}, Glyph{"≠", "!="}};

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}

    Token next() {
        skip_blanks();
        Token token;
        token.at = at_;
        if (at_ == text_.size()) return token;
        const char c = text_[at_];
        if (c == '\'' || c == '"') return quoted(token, c);
        if (is_digit(c) || (c == '-' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]))) {
            return number(token);
        }
        if (is_letter(c)) {
            std::size_t end = at_;
            while (end < text_.size() &&
                   (is_letter(text_[end]) || is_digit(text_[end]) || text_[end] == '.')) {
                ++end;
            }
            return take(token, TokenKind::word, end - at_);
        }
        for (const Glyph& each : glyphs) {
            if (!rest().starts_with(each.glyph)) continue;
            take(token, TokenKind::symbol, each.glyph.size());
            token.spelt = each.meant;
            return token;
        }
        for (const std::string_view symbol :
             {"==", "!=", "<=", ">=", "<", ">", "(", ")", "[", "]", ","}) {
            if (rest().starts_with(symbol)) return take(token, TokenKind::symbol, symbol.size());
        }
        refuse();
    }

private:
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

    void skip_blanks() {
        while (at_ < text_.size()) {
            const std::size_t blank = blank_prefix(rest());
            if (blank == 0) break;
            at_ += blank;
        }
    }

    Token take(Token& token, TokenKind kind, std::size_t length) {
        token.kind = kind;
        token.spelt = text_.substr(token.at, length);
        at_ = token.at + length;
        return token;
    }

    Token quoted(Token& token, char quote) {
        const std::size_t end = text_.find(quote, at_ + 1);
        if (end == std::string_view::npos) {
            fail(at_, "文字缺少结尾的引号", "the quote of this text is not closed");
        }
        take(token, TokenKind::text, end + 1 - at_);
        token.spelt = text_.substr(token.at + 1, end - token.at - 1);
        return token;
    }

    Token number(Token& token) {
        std::size_t end = at_ + 1;
        while (end < text_.size() && (is_digit(text_[end]) || text_[end] == '.')) ++end;
        const auto written = Decimal::parse(text_.substr(at_, end - at_));
        std::optional<Decimal> value = written;
        for (const Suffix& suffix : suffixes) {
            if (!text_.substr(end).starts_with(suffix.word)) continue;
            if (written) value = written->scaled(suffix.power);
            end += suffix.word.size();
            break;
        }
        if (!value) {
            fail(at_, "“" + std::string(text_.substr(at_, end - at_)) + "”不是数",
                 "'" + std::string(text_.substr(at_, end - at_)) + "' is no number");
        }
        token.number = *value;
        return take(token, TokenKind::number, end - at_);
    }

    [[noreturn]] void refuse() {
        const std::string found(rest().substr(0, code_point_length(rest())));
        if (found == "=") fail(at_, "比较相等写作 ==", "to compare write ==");
        for (const std::string_view quote : {"“", "”", "‘", "’"}) {
            if (found == quote) {
                fail(at_, "文字的引号应为英文引号 '", "texts stand in straight quotes '");
            }
        }
        if (found.size() == 1) {
            fail(at_, "此处不能有“" + found + "”", "'" + found + "' cannot stand here");
        }
        std::string word;
        for (std::string_view text = rest(); !text.empty() && word.size() < 30;) {
            const std::size_t length = code_point_length(text);
            if (length == 1 || blank_prefix(text) > 0) break;
            word += text.substr(0, length);
            text.remove_prefix(length);
        }
        fail(at_, "此处不能有“" + word + "”，字段和 and、or 等用英文，汉字放在英文单引号中",
             "'" + word + "' cannot stand here; texts stand in single quotes");
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

constexpr std::array comparisons{
    std::pair{std::string_view("=="), Kind::equal},
    std::pair{std::string_view("!="), Kind::unequal},
    std::pair{std::string_view("<"), Kind::less},
    std::pair{std::string_view("<="), Kind::at_most},
    std::pair{std::string_view(">"), Kind::greater},
    std::pair{std::string_view(">="), Kind::at_least},
};

Type type_of(const Expression& operand) noexcept {
    if (operand.kind == Kind::field) return operand.field->type;
    return operand.kind == Kind::number ? Type::number : Type::text;
}

class Parser {
public:
    explicit Parser(std::string_view text) : lexer_(text) { advance(); }

    Expression parse() {
        if (token_.kind == TokenKind::end) fail(0, "条件不能为空", "the condition is empty");
        Expression whole = any(0);
        if (token_.kind != TokenKind::end) {
            expected("and、or 或结尾", "and, or, or the end");
        }
        return whole;
    }

private:
    void advance() { token_ = lexer_.next(); }
    [[nodiscard]] bool at_word(std::string_view word) const {
        return token_.kind == TokenKind::word && token_.spelt == word;
    }
    [[nodiscard]] bool at_symbol(std::string_view symbol) const {
        return token_.kind == TokenKind::symbol && token_.spelt == symbol;
    }

    [[noreturn]] void expected(std::string_view zh, std::string_view en) const {
        const bool end = token_.kind == TokenKind::end;
        const std::string found(token_.spelt);
        fail(token_.at,
             (end ? "条件到此结束" : "此处是“" + found + "”") + "，应为" + std::string(zh),
             (end ? std::string("the condition ends here") : "found '" + found + "'") +
                 ", expected " + std::string(en));
    }

    template <typename Part>
    Expression chain(Kind kind, std::string_view word, int depth, Part part) {
        Expression first = part(depth);
        if (!at_word(word)) return first;
        Expression whole;
        whole.kind = kind;
        whole.operands.push_back(std::move(first));
        while (at_word(word)) {
            advance();
            whole.operands.push_back(part(depth));
        }
        return whole;
    }

    Expression any(int depth) {
        return chain(Kind::any, "or", depth, [this](int d) { return all(d); });
    }
    Expression all(int depth) {
        return chain(Kind::all, "and", depth, [this](int d) { return single(d); });
    }

    Expression single(int depth) {
        if (depth == deepest)
            fail(token_.at, "括号和 not 的层数过多", "brackets and nots are too deep");
        if (at_word("not")) {
            advance();
            Expression whole;
            whole.kind = Kind::negated;
            whole.operands.push_back(single(depth + 1));
            return whole;
        }
        if (at_symbol("(")) {
            advance();
            Expression inner = any(depth + 1);
            close(")");
            return inner;
        }
        if (at_word("present")) return present();
        return test();
    }

    void close(std::string_view bracket) {
        if (!at_symbol(bracket)) {
            expected("“" + std::string(bracket) + "”", "'" + std::string(bracket) + "'");
        }
        advance();
    }

    Expression present() {
        advance();
        if (!at_symbol("(")) expected("“(”", "'('");
        advance();
        Expression whole = field();
        whole.kind = Kind::present;
        close(")");
        return whole;
    }

    Expression field() {
        if (token_.kind != TokenKind::word) expected("字段名", "a field");
        const FieldInfo* found = find_field(token_.spelt);
        if (found == nullptr) unknown_field();
        advance();
        Expression made;
        made.kind = Kind::field;
        made.field = found;
        return made;
    }

    [[noreturn]] void unknown_field() const {
        std::vector<std::string_view> known;
        for (const FieldInfo& each : fields()) known.push_back(each.name);
        const std::string name(token_.spelt);
        const std::string_view meant = nearest(name, known);
        std::string zh = "没有字段 " + name;
        std::string en = "no field " + name;
        if (meant.empty()) {
            zh += "，可用的字段见 pt-check config --init";
            en += ", fields: pt-check config --init";
        } else {
            zh.append("，是否指 ").append(meant);
            en.append(", did you mean ").append(meant);
        }
        fail(token_.at, zh, en);
    }

    Expression operand() {
        Expression made;
        switch (token_.kind) {
            case TokenKind::text:
                made.kind = Kind::text;
                made.text = token_.spelt;
                break;
            case TokenKind::number:
                made.kind = Kind::number;
                made.number = token_.number;
                break;
            case TokenKind::word:
                return field();
            default:
                expected("字段、文字或数", "a field, a text or a number");
        }
        advance();
        return made;
    }

    Expression test() {
        Expression whole;
        const std::size_t left_at = token_.at;
        whole.operands.push_back(operand());
        const Expression& left = whole.operands[0];
        const Token verb = token_;
        bool negated = false;
        if (at_word("not")) {
            advance();
            if (!at_word("in")) expected("in", "in");
            negated = true;
        }
        if (at_word("in")) {
            advance();
            whole.kind = Kind::in;
            list(whole);
        } else if (at_word("matches")) {
            advance();
            whole.kind = Kind::matches;
            require(left, left_at, Type::text, "matches");
            pattern(whole);
        } else if (at_word("contains")) {
            advance();
            whole.kind = Kind::contains;
            require(left, left_at, Type::text, "contains");
            const std::size_t at = token_.at;
            whole.operands.push_back(operand());
            require(whole.operands[1], at, Type::text, "contains");
        } else {
            const auto found = std::ranges::find_if(
                comparisons, [&](const auto& each) { return at_symbol(each.first); });
            if (found == comparisons.end()) {
                expected("比较（== != < <= > >= in contains matches）",
                         "a comparison (== != < <= > >= in contains matches)");
            }
            advance();
            whole.kind = found->second;
            const std::size_t at = token_.at;
            whole.operands.push_back(operand());
            compare(whole, verb, at);
        }
        if (!negated) return whole;
        Expression outer;
        outer.kind = Kind::negated;
        outer.operands.push_back(std::move(whole));
        return outer;
    }

    static void require(const Expression& operand, std::size_t at, Type type,
                        const std::string& verb) {
        const Type found = type_of(operand);
        if (found == type) return;
        fail(at,
             verb + " 此侧是" + std::string(type_name(found).zh) + "，应为" +
                 std::string(type_name(type).zh),
             "this side of " + verb + " is " + std::string(type_name(found).en) + ", expected " +
                 std::string(type_name(type).en));
    }

    static void compare(const Expression& whole, const Token& verb, std::size_t right_at) {
        const Expression& left = whole.operands[0];
        const Expression& right = whole.operands[1];
        const std::string sign(verb.spelt);
        if (type_of(left) != type_of(right)) {
            const Bilingual is = type_name(type_of(right));
            const Bilingual should = type_name(type_of(left));
            fail(right_at,
                 sign + " 的右侧是" + std::string(is.zh) + "，左侧是" + std::string(should.zh) +
                     "，两侧类型应相同",
                 "the right side of " + sign + " is " + std::string(is.en) + ", expected " +
                     std::string(should.en) + " as on the left");
        }
        const bool ordered = whole.kind != Kind::equal && whole.kind != Kind::unequal;
        if (ordered && type_of(left) == Type::text) {
            fail(verb.at, "文字不能用 " + sign + " 比较，应为 == 或 !=",
                 "texts cannot be compared with " + sign + ", expected == or !=");
        }
        require_word(left, right, right_at);
        require_word(right, left, right_at);
    }

    /// A field that is one of few words is never another one.
    static void require_word(const Expression& field, const Expression& literal, std::size_t at) {
        if (field.kind != Kind::field || field.field->words.empty()) return;
        if (literal.kind != Kind::text) return;
        const auto words = words_of(field.field->words);
        if (std::ranges::find(words, literal.text) != words.end()) return;
        const std::string name(field.field->name);
        const std::string_view meant = nearest(literal.text, words);
        std::string zh = name + " 不会是“" + literal.text + "”";
        std::string en = name + " is never '" + literal.text + "'";
        if (meant.empty()) {
            zh += "，可用：" + std::string(field.field->words);
            en += ", it is one of " + std::string(field.field->words);
        } else {
            zh.append("，是否指 ").append(meant);
            en.append(", did you mean ").append(meant);
        }
        fail(at, zh, en);
    }

    void list(Expression& whole) {
        if (!at_symbol("[")) expected("列表，如 ['甲', '乙']", "a list such as ['a', 'b']");
        advance();
        while (!at_symbol("]")) {
            const std::size_t at = token_.at;
            if (token_.kind == TokenKind::word) expected("文字或数", "a text or a number");
            Expression item = operand();
            const Expression& left = whole.operands[0];
            require(item, at, type_of(left), "in");
            require_word(left, item, at);
            whole.operands.push_back(std::move(item));
            if (at_symbol(",")) {
                advance();
            } else if (!at_symbol("]")) {
                expected("“,”或“]”", "',' or ']'");
            }
        }
        if (whole.operands.size() == 1) expected("至少一项", "at least one item");
        advance();
    }

    void pattern(Expression& whole) {
        if (token_.kind != TokenKind::text) {
            expected("引号中的正则表达式", "a regular expression in quotes");
        }
        std::string error;
        whole.pattern = Pattern::compile(token_.spelt, error);
        if (whole.pattern == nullptr) {
            fail(token_.at, "不是正则表达式（" + error + "）", "no regular expression: " + error);
        }
        advance();
    }

    Lexer lexer_;
    Token token_;
};

}  // namespace

Expression parse_expression(std::string_view text) {
    if (text.size() > longest) {
        fail(longest, "条件过长，最多 " + std::to_string(longest) + " 字节",
             "the condition is longer than " + std::to_string(longest) + " bytes");
    }
    return Parser(text).parse();
}

}  // namespace ptcheck::local
