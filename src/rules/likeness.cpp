#include "rules/likeness.hpp"

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <cstdint>

#include "ptcheck/text.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

constexpr std::u32string_view numerals = U"〇零一二两三四五六七八九十百千万上下前后季年月";

bool tells_apart(char32_t c) noexcept {
    return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') ||
           numerals.find(c) != std::u32string_view::npos;
}

/// 和, 与 and the like: one stands for the other.
bool joins(std::u32string_view text) noexcept {
    constexpr std::u32string_view words = U"和与及以暨";
    return std::ranges::all_of(
        text, [&](char32_t c) { return words.find(c) != std::u32string_view::npos; });
}

/// The letters, digits and Chinese characters of a text.
std::u32string content(std::string_view text) {
    std::u32string out(text.size(), U'\0');
    std::size_t size = 0;
    while (!text.empty()) {
        const char32_t c = take_code_point(text);
        if (is_han(c) || tells_apart(c)) out[size++] = c;
    }
    out.resize(size);
    return out;
}

std::string to_utf8(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) append_utf8(out, c);
    return out;
}

/// The characters that differ, equal beginnings and ends left out.
std::pair<std::u32string_view, std::u32string_view> middle(std::u32string_view a,
                                                           std::u32string_view b) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    return {a, b};
}

constexpr std::size_t longest_compared =
    200;  // characters; a hostile text must not cost its square

/// The runs of `size` characters of a text, some of which stand for others.
template <std::size_t size>
class Runs {
public:
    explicit Runs(std::u32string_view text) noexcept {
        for (std::size_t at = 0; at + size <= text.size(); ++at)
            held_[slot(text.substr(at))] = true;
    }
    [[nodiscard]] bool may_hold(std::u32string_view run) const noexcept { return held_[slot(run)]; }

private:
    static std::size_t slot(std::u32string_view run) noexcept {
        std::uint32_t hash = 0;
        for (std::size_t i = 0; i < size; ++i) hash = hash * 31U + run[i];
        return hash % slots;
    }

    static constexpr std::size_t slots = 4096;
    std::bitset<slots> held_;
};

}  // namespace

Wording::Wording(std::string_view text) : text_(content(text.substr(0, 3 * longest_compared))) {}

bool alike(const Wording& a, const Wording& b) {
    const std::u32string_view one = a.text_;
    const std::u32string_view two = b.text_;
    constexpr std::size_t shortest = 8;
    const std::size_t longer = std::max(one.size(), two.size());
    if (std::min(one.size(), two.size()) < shortest || one == two) return false;
    const std::size_t most = std::min<std::size_t>(3, longer / 6);
    if (longer - std::min(one.size(), two.size()) > most) return false;
    const auto [left, right] = middle(one, two);
    return left.size() <= most && right.size() <= most && std::ranges::none_of(left, tells_apart) &&
           std::ranges::none_of(right, tells_apart);
}

std::optional<std::pair<std::string, std::string>> other_wording(std::string_view name,
                                                                 std::string_view text) {
    constexpr std::size_t anchor = 4;
    constexpr std::size_t change = 2;
    // The word 项目 that ends most names is left out of most texts.
    constexpr std::string_view project = "项目";
    if (name.ends_with(project)) name.remove_suffix(project.size());
    if (text.find(name) != std::string_view::npos) return std::nullopt;
    const std::u32string wanted = content(name.substr(0, 3 * longest_compared));
    const std::u32string said = content(text.substr(0, 30 * longest_compared));
    if (wanted.size() < 2 * anchor + 1 || said.find(wanted) != std::u32string::npos)
        return std::nullopt;
    const Runs<anchor> runs(said);
    // Each place of the name, from the left: the part before it stands in the text, what follows does
    // not, and a little further on both go on alike.
    for (std::size_t at = 0; at + anchor <= wanted.size();) {
        const auto run = std::u32string_view(wanted).substr(at, anchor);
        const std::size_t found = runs.may_hold(run) ? said.find(run) : std::u32string::npos;
        if (found == std::u32string::npos) {
            ++at;
            continue;
        }
        std::size_t same = anchor;
        while (at + same < wanted.size() && found + same < said.size() &&
               wanted[at + same] == said[found + same])
            ++same;
        const std::size_t i = at + same;
        const std::size_t j = found + same;
        for (std::size_t skip = 0; skip <= change; ++skip) {
            for (std::size_t more = 0; more <= change; ++more) {
                if (skip + more == 0 || i + skip + anchor > wanted.size() ||
                    j + more + anchor > said.size())
                    continue;
                if (wanted.compare(i + skip, anchor, said, j + more, anchor) != 0) continue;
                const auto lost = std::u32string_view(wanted).substr(i, skip);
                const auto put = std::u32string_view(said).substr(j, more);
                if (std::ranges::any_of(lost, tells_apart) || std::ranges::any_of(put, tells_apart))
                    return std::nullopt;
                if (joins(lost) && joins(put)) continue;
                constexpr std::size_t around = 3;
                return std::pair{
                    to_utf8(std::u32string_view(wanted).substr(i - around, skip + 2 * around)),
                    to_utf8(std::u32string_view(said).substr(j - around, more + 2 * around))};
            }
        }
        at += same;
    }
    return std::nullopt;
}

}  // namespace ptcheck
