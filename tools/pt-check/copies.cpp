#include "copies.hpp"

#include <utility>

#include "configuration.hpp"

namespace ptcheck {

Copies::Copies(const CommandLine& line, const Inputs& inputs) : line_(line) {
    options_.date = source_date();
    if (line.annotate) {
        annotated_.emplace(Words(line.config.language), "--annotate", *line.annotate, inputs,
                           line.stdin_filename);
    }
}

std::vector<std::string> Copies::write(const FileResult& file) const {
    if (!annotated_) return {};
    const bool zh = line_.config.language == Language::zh;
    const Language language = line_.config.language;
    std::vector<std::string> said;
    const DocumentCopy copy = annotate(file.source, file, line_.config, options_);
    if (copy.refused) {
        said.push_back(file.path + (zh ? ": 未写批注副本：" : ": no annotated copy: ") +
                       copy.refused->in(language));
        return said;
    }
    annotated_->write(file.path, copy.bytes);
    for (const Remark& remark : copy.remarks) {
        said.push_back(file.path + (zh ? ": 批注副本：" : ": annotated copy: ") +
                       remark.in(language));
    }
    return said;
}

}  // namespace ptcheck
