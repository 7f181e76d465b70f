// Word comments of a copy (ECMA-376 Part 1, 17.13.4): those of pt-check are taken out and put in.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "docx/docx_copy.hpp"

namespace ptcheck::docx {

/// By which comments of an earlier run are known.
inline constexpr std::string_view comment_author = "pt-check";

class CommentWriter {
public:
    /// Takes the comments of an earlier run out: from the comments part, the marks of the main part,
    /// and what Word keeps of them in further parts. `copy` must outlive this.
    explicit CommentWriter(DocxCopy& copy);

    /// A comment on what stands from the first to the last of these paragraphs, which must not be
    /// empty and be one story; `lines` are its paragraphs, in which `\n` is a line break.
    void add(const std::vector<SourceParagraph>& paragraphs, const std::vector<std::string>& lines);
    /// Puts the comments in; `date` as w:date has it.
    void finish(const std::string& date);

private:
    struct Comment {
        std::uint64_t id;
        std::vector<std::string> lines;
    };
    void find_comments();
    void remove_marks();
    void remove_details();
    void take_id(std::string_view id);

    DocxCopy& copy_;
    std::vector<Relationship> relationships_;      ///< of the main part
    PartEdit* part_ = nullptr;                     ///< the comments part, if there is one
    std::set<std::string, std::less<>> own_;       ///< ids of the comments taken out
    std::set<std::string, std::less<>> para_ids_;  ///< w14:paraId of their paragraphs
    std::set<std::uint64_t> taken_;
    std::uint64_t next_id_ = 0;
    std::vector<Comment> comments_;
};

}  // namespace ptcheck::docx
