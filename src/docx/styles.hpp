// Styles: what a style, with all it is based on, means for text, headings and numbering.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "docx/run_props.hpp"
#include "docx/xml_part.hpp"

namespace ptcheck::docx {

/// A reference to a numbering; nullopt = not stated.
struct NumberingRef {
    std::optional<std::uint32_t> id;     ///< w:numId; 0 switches numbering off
    std::optional<std::uint32_t> level;  ///< w:ilvl, 0-based
};
/// Reads a w:numPr.
NumberingRef read_numbering_ref(const Names& names, pugi::xml_node props);

struct Style {
    std::string id;
    std::string based_on;
    std::uint8_t outline = 0;  ///< 1..9 heading level, 0 = body text
    bool outline_stated = false;
    bool contents = false;  ///< `toc 1` … `toc 9`: an entry of a table of contents
    NumberingRef numbering;
    /// The style that states `numbering`: levels are linked to it by its id.
    const Style* numbering_owner = nullptr;
    std::optional<bool> vanish;
    std::optional<bool> strike;
    std::optional<bool> double_strike;
    bool hidden_otherwise = false;
    bool is_default = false;
};

/// All styles of a document; empty when it has no styles part.
class Styles {
public:
    Styles() = default;
    explicit Styles(const XmlPart& part);
    Styles(const Styles&) = delete;
    Styles& operator=(const Styles&) = delete;

    enum class Kind : std::uint8_t { paragraph, character, table, numbering };
    /// The style of this id, the default one of its kind for nullptr or an unknown id (ECMA-376
    /// Part 1, 17.7.4.17); nullptr when there is none.
    [[nodiscard]] const Style* find(Kind kind, const char* id) const;
    /// Run properties of w:docDefaults.
    [[nodiscard]] const RunProps& defaults() const noexcept { return defaults_; }
    /// Whether anything here hides or strikes out text.
    [[nodiscard]] bool any_appearance() const noexcept { return any_appearance_; }

private:
    void read_style(const Names& names, pugi::xml_node node);
    void read_defaults(const Names& names, pugi::xml_node node);
    void inherit();

    struct OfKind {
        std::vector<Style> styles;
        std::unordered_map<std::string_view, std::size_t> by_id;
        std::size_t fallback = npos;  ///< the default style
    };
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
    OfKind kinds_[4];
    RunProps defaults_;
    bool any_appearance_ = false;
};

/// Hidden and struck-out text of a run: the run's own properties, else those of the document
/// defaults, else of the styles. Between style hierarchies toggles cancel each other (17.7.3).
struct Appearance {
    bool hidden = false;
    bool struck = false;
};
Appearance appearance(const Styles& styles, const Style* table, const Style* paragraph,
                      const RunProps& own);

/// A non-negative decimal attribute value; nullopt for anything else.
std::optional<std::uint32_t> parse_number(const char* text) noexcept;

}  // namespace ptcheck::docx
