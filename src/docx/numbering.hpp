// Automatic numbers, computed as Word shows them (ECMA-376 Part 1, 17.9).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "docx/number_format.hpp"
#include "docx/styles.hpp"
#include "docx/xml_part.hpp"

namespace ptcheck::docx {

class Numbering {
public:
    /// No numbering part: nothing is numbered.
    Numbering() = default;
    /// `styles` must outlive this.
    Numbering(const XmlPart& part, const Styles& styles);

    /// Counts a paragraph and gives its number: `1.`, `（一）`; empty for bullets and for none.
    /// `style` is the paragraph's style, nullptr when it has none.
    std::string next(const NumberingRef& own, const Style* style);

private:
    static constexpr std::size_t level_count = 9;

    struct Level {
        std::uint32_t start = 0;
        NumberFormat format = NumberFormat::decimal;
        std::string text;                      ///< `%1.%2`
        std::optional<std::uint32_t> restart;  ///< w:lvlRestart
        bool legal = false;                    ///< all numbers in decimal
        std::string style;                     ///< w:pStyle
    };
    struct Abstract {
        std::array<Level, level_count> levels;
        std::string num_style_link;  ///< the definition is that of this numbering style
        std::array<std::optional<std::uint32_t>, level_count> counters;
    };
    struct Override {
        std::optional<std::uint32_t> start;
        std::optional<Level> level;
        bool start_used = false;
    };
    struct Num {
        std::uint32_t abstract_id = 0;
        std::array<Override, level_count> overrides;
    };

    static Level read_level(const XmlPart& part, const Names& names, pugi::xml_node node);
    void read_abstract(const XmlPart& part, const Names& names, pugi::xml_node node);
    void read_num(const XmlPart& part, const Names& names, pugi::xml_node node);
    /// The definition of a num, through numStyleLink; nullptr when there is none.
    Abstract* resolve(const Num& num);
    static const Level& level_of(const Num& num, const Abstract& abstract, std::size_t level);
    static std::size_t linked_level(const Num& num, const Abstract& abstract, const Style& style);
    static void count(Num& num, Abstract& abstract, std::size_t level);
    static std::string show(const Num& num, const Abstract& abstract, std::size_t level);

    const Styles* styles_ = nullptr;
    std::unordered_map<std::uint32_t, Abstract> abstracts_;
    std::unordered_map<std::uint32_t, Num> nums_;
    std::unordered_map<std::string, std::uint32_t> by_style_link_;  ///< numbering style → abstract
};

}  // namespace ptcheck::docx
