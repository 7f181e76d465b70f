// The parts beside the main part, read when they are first asked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "docx/numbering.hpp"
#include "docx/package.hpp"
#include "docx/relationships.hpp"
#include "docx/styles.hpp"

namespace ptcheck::docx {

class DocumentParts {
public:
    /// `package` and `bounds` must outlive this.
    DocumentParts(Package& package, const std::string& main_part, const Bounds& bounds);

    const Styles& styles();
    Numbering& numbering();
    /// The names of the header parts, each once, in the order of their relationships.
    [[nodiscard]] std::vector<std::string> headers() const;

private:
    /// The bytes of the first related part of a kind, with its name.
    std::optional<Buffer> read(std::string_view kind, std::string& name);

    Package& package_;
    const Bounds& bounds_;
    std::vector<Relationship> relationships_;
    std::optional<Styles> styles_;
    std::optional<Numbering> numbering_;
};

}  // namespace ptcheck::docx
