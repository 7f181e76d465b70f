#include "docx/run_props.hpp"

namespace ptcheck::docx {

RunProps read_run_props(const Names& names, pugi::xml_node props) {
    RunProps result;
    for (const pugi::xml_node child : props) {
        switch (names.property(child)) {
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
    return result;
}

}  // namespace ptcheck::docx
