// What ends the reading of one file.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "ptcheck/rule.hpp"

namespace ptcheck {

/// Input problems; fatal for the file, never for the batch.
enum class InputCode : std::uint8_t {
    cannot_open,    ///< I01
    not_docx,       ///< I02
    legacy_format,  ///< I03
    encrypted,      ///< I04
    damaged,        ///< I05
    over_limit,     ///< I06
    timed_out,      ///< I07
    no_form,        ///< I08 no performance table recognised
};
/// `I01` … `I08`.
std::string_view input_code_name(InputCode code) noexcept;

/// What went wrong with one input, in both languages: what was found and what to do.
struct InputProblem {
    InputCode code{};
    std::string zh;
    std::string en;
    [[nodiscard]] const std::string& in(Language language) const noexcept {
        return language == Language::zh ? zh : en;
    }
};

/// The one exception that ends one file; thrown by src/docx, caught in check_file.
class InputError : public std::runtime_error {
public:
    InputError(InputCode code, std::string zh, std::string en)
        : std::runtime_error(en), problem_{code, std::move(zh), std::move(en)} {}
    [[nodiscard]] const InputProblem& problem() const noexcept { return problem_; }

private:
    InputProblem problem_;
};

/// A mistake in the command line or configuration; nothing was checked (exit 2).
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace ptcheck
