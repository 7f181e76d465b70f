// A folder that mirrors the inputs of a run: where the copy of each goes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "batch/inputs.hpp"
#include "words.hpp"

namespace ptcheck {

class CopyTree {
public:
    /// Throws UsageError, before anything is read, when the copies of two inputs would be one file
    /// or a copy would be an input. `option` is the one that names the folder; `stdin_name` stands
    /// for `-` and `<stdin>`.
    CopyTree(const Words& words, std::string option, std::string folder, const Inputs& inputs,
             std::string stdin_name);

    [[nodiscard]] const std::string& option() const noexcept { return option_; }
    /// FOLDER/INPUT: of the input as given, without a leading `/` and `.`; `..` becomes `__`, so that
    /// nothing is written outside of the folder.
    [[nodiscard]] std::string path_of(std::string_view input) const;
    /// Of every input, in their order.
    [[nodiscard]] std::vector<std::string> paths(const Inputs& inputs) const;
    /// Puts the copy in its place, whole or not at all, and makes the folders it needs. Throws
    /// ReportError. May be called for several inputs at the same time.
    void write(std::string_view input, std::string_view bytes) const;

private:
    std::string option_;
    std::string folder_;
    std::string stdin_name_;
};

}  // namespace ptcheck
