#include "docx/run_props.hpp"

namespace ptcheck::docx {

RunProps read_run_props(const Names& names, pugi::xml_node props) {
    RunProps result;
    // Half of all elements of a real document pass here: one call for the name, one for the next.
    for (pugi::xml_node child = props.first_child();; child = child.next_sibling()) {
        const char* name = child.name();
        if (*name == '\0' && !child) break;
        switch (names.property(child, name)) {
            case Tag::vanish:
                result.vanish = names.on(child);
                break;
            case Tag::special_vanish:
            case Tag::web_hidden:
                result.hidden_otherwise = result.hidden_otherwise || names.on(child);
                break;
            case Tag::strike:
                result.strike = names.on(child);
                break;
            case Tag::double_strike:
                result.double_strike = names.on(child);
                break;
            case Tag::run_style:
                result.style = names.value(child);
                break;
            case Tag::run_props_change:
                result.changed = true;
                break;
            case Tag::inserted:
            case Tag::moved_to:
                result.mark_inserted = true;
                break;
            case Tag::deleted:
            case Tag::moved_from:
                result.mark_deleted = true;
                break;
            default:
                break;
        }
    }
    result.speaks =
        result.vanish || result.strike || result.double_strike || result.hidden_otherwise;
    return result;
}

}  // namespace ptcheck::docx
