#include "docx/surroundings.hpp"

#include <algorithm>
#include <array>

namespace ptcheck::docx {

namespace {

/// Whether a content control takes any text and its revisions (ECMA-376 Part 1, 17.5.2). One of plain
/// text (w:text) does in Word, but LibreOffice 7.4 forgets what is deleted in it.
bool free_text(pugi::xml_node control, const Names& names) {
    constexpr std::array<std::string_view, 10> filled{
        "dataBinding", "comboBox",    "dropDownList", "date",     "picture",
        "citation",    "docPartList", "docPartObj",   "equation", "text"};
    for (const pugi::xml_node child : control) {
        if (!names.is(child, Ns::main, "sdtPr")) continue;
        for (const pugi::xml_node prop : child) {
            const auto is = [&](std::string_view name) { return names.is(prop, Ns::main, name); };
            if (std::ranges::any_of(filled, is) || names.is(prop, Ns::w14, "checkbox") ||
                names.is(prop, Ns::w15, "dataBinding"))
                return false;
            const char* lock = is("lock") ? names.value(prop) : nullptr;
            if (lock != nullptr && std::string_view(lock).ends_with("ontentLocked")) return false;
        }
    }
    return true;
}

/// Wrappers of runs in which revisions may stand (EG_RunLevelElements, 17.13.5.14 and 17.13.5.18).
bool transparent(pugi::xml_node node, const Names& names) {
    constexpr std::array<std::string_view, 5> wrappers{"hyperlink", "smartTag", "customXml", "dir",
                                                       "bdo"};
    return std::ranges::any_of(
        wrappers, [&](std::string_view name) { return names.is(node, Ns::main, name); });
}

}  // namespace

Surroundings surroundings(pugi::xml_node run, const Names& names) {
    Surroundings result;
    for (pugi::xml_node node = run.parent(); node.parent().parent(); node = node.parent()) {
        switch (names.property(node)) {
            case Tag::paragraph:
            case Tag::cell:
            case Tag::row:
            case Tag::table:
            case Tag::control_content:
            case Tag::body:
                break;
            case Tag::inserted:
                result.within_insertion = true;
                if (node == run.parent()) result.insertion = node;
                break;
            case Tag::content_control:
                result.fixed = result.fixed || !free_text(node, names);
                break;
            default:
                result.fixed = result.fixed || !transparent(node, names);
        }
    }
    return result;
}

}  // namespace ptcheck::docx
