#include "docx/run_writer.hpp"

#include <utility>

#include "docx/part_edit.hpp"

namespace ptcheck::docx {

std::string_view without_blanks(std::string_view text) noexcept {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::string_view local_name(std::string_view name) noexcept {
    return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

std::size_t behind_props(const SourceRun& run) noexcept {
    return run.props.empty() ? run.element.content.begin : run.props.end;
}

RunWriter::RunWriter(std::string_view xml, const SourceRun& run)
    : open_(xml.substr(run.element.whole.begin, behind_props(run) - run.element.whole.begin)),
      props_(run.props.of(xml)) {
    const std::string_view name = run.element.name(xml);
    prefix_ = name.substr(0, name.size() - local_name(name).size());
}

void RunWriter::keep(std::string_view content) {
    if (state_ != State::kept && without_blanks(content).empty()) return;
    become(State::kept);
    out_ += content;
}

void RunWriter::keep_text(std::string_view text) {
    if (!text.empty()) keep(element("t", text));
}

void RunWriter::remove(std::string_view content, std::string_view revision) {
    become(State::deleted, revision);
    out_ += content;
}

std::string RunWriter::deleted_text(std::string_view text) const {
    return element("delText", text);
}

void RunWriter::insert(std::string_view text, std::string_view revision) {
    become(State::none);
    out_.append("<").append(revision).append("><").append(prefix_).append("r>");
    out_.append(props_).append(element("t", text));
    out_.append("</").append(prefix_).append("r></").append(prefix_).append("ins>");
}

void RunWriter::between(std::string_view xml) {
    become(State::none);
    out_ += xml;
}

std::string RunWriter::finish() {
    become(State::none);
    return std::move(out_);
}

void RunWriter::become(State state, std::string_view revision) {
    if (state == state_) return;
    if (state_ != State::none) out_.append("</").append(prefix_).append("r>");
    if (state_ == State::deleted) out_.append("</").append(prefix_).append("del>");
    if (state == State::deleted) out_.append("<").append(revision).append(">");
    if (state != State::none) out_ += open_;
    state_ = state;
}

std::string RunWriter::element(std::string_view name, std::string_view text) const {
    std::string out;
    out.append("<").append(prefix_).append(name).append(" xml:space=\"preserve\">");
    out.append(xml_escaped(text));
    return out.append("</").append(prefix_).append(name).append(">");
}

}  // namespace ptcheck::docx
