// Writes a run anew, cut into what stays, what is deleted and what is inserted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "docx/sources.hpp"

namespace ptcheck::docx {

/// Without the white space of XML 1.0 (2.3) at both ends.
std::string_view without_blanks(std::string_view text) noexcept;
/// `r` of `w:r`.
std::string_view local_name(std::string_view name) noexcept;
/// Where the content of a run begins behind its properties.
std::size_t behind_props(const SourceRun& run) noexcept;

class RunWriter {
public:
    /// Both must outlive this. Every part of the run has its start tag and its properties, byte for
    /// byte.
    RunWriter(std::string_view xml, const SourceRun& run);

    /// Content of the run that stays as it is written.
    void keep(std::string_view content);
    /// Text that stays; nothing when it is empty.
    void keep_text(std::string_view text);
    /// Content that is deleted; `revision` begins w:del: its name and attributes. It is not asked for
    /// while `deletes`.
    void remove(std::string_view content, std::string_view revision);
    /// A text as the content of a deleted run.
    [[nodiscard]] std::string deleted_text(std::string_view text) const;
    /// A run of its own with the same properties; `revision` begins w:ins.
    void insert(std::string_view text, std::string_view revision);
    /// What stands between two runs.
    void between(std::string_view xml);

    [[nodiscard]] bool deletes() const noexcept { return state_ == State::deleted; }
    [[nodiscard]] bool empty() const noexcept { return out_.empty(); }
    /// `w:`, empty where the namespace is the default one.
    [[nodiscard]] std::string_view prefix() const noexcept { return prefix_; }
    std::string finish();

private:
    enum class State : std::uint8_t { none, kept, deleted };

    void become(State state, std::string_view revision = {});
    [[nodiscard]] std::string element(std::string_view name, std::string_view text) const;

    std::string_view prefix_;
    std::string_view open_;
    std::string_view props_;
    std::string out_;
    State state_ = State::none;
};

}  // namespace ptcheck::docx
