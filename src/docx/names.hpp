// Element names: (namespace, local name) → Tag, and the namespaces in scope.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "docx/xml_part.hpp"

namespace ptcheck::docx {

/// Namespaces the reader knows; the transitional and the strict set of URIs are the same here.
enum class Ns : std::uint8_t {
    unknown,
    main,  ///< wordprocessingml
    math,
    compatibility,
    w14,
    w15,
    word_drawing_2010,
    shape,
    group,
    canvas,
    ink,
    vml,
    office,
    drawing,
    picture,
    relationships,
    dublin_core,
    dublin_core_terms,
    content_types,
    comment_ids,
    comment_extensible,
};
Ns find_namespace(std::string_view uri) noexcept;
/// Whether an element of this local name in Ns::main has a Tag.
bool known_in_main(std::string_view local) noexcept;

enum class Tag : std::uint8_t {
    other,
#define PTCHECK_TAG(enumerator, space, local) enumerator,
#include "docx/tags.def"
#undef PTCHECK_TAG
};

/// The namespace declarations in force at a place of a tree.
class Names {
public:
    Names() = default;
    /// Starts at the root of a part, which must outlive this.
    explicit Names(const XmlPart& part);

    /// Enters an element: its declarations hold until the guard goes.
    class Scope {
    public:
        Scope(Names& names, pugi::xml_node element);
        ~Scope();
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        Names& names_;
        std::size_t bindings_;
        bool preserve_;
    };

    /// The tag of an element that was entered, by its name.
    [[nodiscard]] Tag tag(const char* name) const noexcept;
    /// The tag of a child that was not entered: its own declarations are looked at where they
    /// could matter.
    [[nodiscard]] Tag property(pugi::xml_node child) const noexcept {
        return property(child, child.name());
    }
    [[nodiscard]] Tag property(pugi::xml_node child, const char* name) const noexcept;
    /// Whether a child that was not entered has this name: for names too rare to have a tag, or so
    /// frequent that a tag would cost.
    [[nodiscard]] bool is(pugi::xml_node child, Ns space, std::string_view local) const noexcept;
    /// The namespace a prefix stands for, as `Requires` of mc:Choice lists them.
    [[nodiscard]] Ns lookup(std::string_view prefix) const noexcept;
    /// Whether xml:space="preserve" holds for the text of an element.
    [[nodiscard]] bool preserves_space(pugi::xml_node element) const noexcept;

    /// The value of a namespaced attribute, nullptr when it is absent.
    const char* attribute(pugi::xml_node element, Ns space, std::string_view local) const noexcept;
    /// w:val.
    [[nodiscard]] const char* value(pugi::xml_node element) const noexcept {
        return attribute(element, Ns::main, "val");
    }
    /// An on/off property that is present (ECMA-376 Part 1, 17.17.4): on unless val says
    /// `0`, `false` or `off`.
    [[nodiscard]] bool on(pugi::xml_node element, Ns space = Ns::main) const noexcept;

private:
    struct Binding {
        std::string_view prefix;
        Ns space;
    };
    void read_declarations(pugi::xml_node element);
    void bind(std::string_view prefix, std::string_view uri);
    void refresh() noexcept;
    /// The namespace of a prefix on this element, its own declarations first.
    [[nodiscard]] Ns on_element(pugi::xml_node element, std::string_view prefix) const noexcept;

    std::vector<Binding> bindings_;
    std::string_view quick_;  ///< a prefix that stands for Ns::main here
    bool preserve_ = false;   ///< xml:space="preserve" holds for what is entered
    bool flat_ = false;       ///< XmlPart::flat
};

}  // namespace ptcheck::docx
