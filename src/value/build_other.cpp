// Values that state no amount of their own.
#include "value/draft.hpp"

namespace ptcheck {

bool build_none(Draft& draft) {
    draft.result.kind = ValueKind::none;
    return true;
}

bool build_deferred(Draft& draft) {
    Value& value = draft.result;
    value.kind = ValueKind::deferred;
    value.basis = draft.text.original(draft.seen.basis);
    value.text = draft.text.trimmed();
    return true;
}

bool build_relative(Draft& draft) {
    Value& value = draft.result;
    value.kind = ValueKind::relative;
    value.op = draft.seen.better ? Op::better : Op::ge;
    value.explicit_op = true;
    value.of = draft.text.original(draft.seen.standard);
    return true;
}

}  // namespace ptcheck
