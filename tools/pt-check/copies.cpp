#include "copies.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include "configuration.hpp"

namespace ptcheck {

namespace {

bool same_folder(const std::string& a, const std::string& b) {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path first = fs::weakly_canonical(fs::absolute(a), error);
    const fs::path second = fs::weakly_canonical(fs::absolute(b), error);
    // `copies/` and `copies` are one.
    const auto bare = [](const fs::path& path) {
        return path.has_filename() ? path : path.parent_path();
    };
    return bare(first) == bare(second);
}

}  // namespace

Copies::Copies(const CommandLine& line, const Inputs& inputs) : line_(line) {
    options_.date = source_date();
    const Words words(line.config.language);
    const auto add = [&](const char* option, const std::string& folder, Maker maker,
                         Bilingual name) {
        kinds_.push_back(
            {CopyTree(words, option, folder, inputs, line.stdin_filename), maker, name});
    };
    if (line.annotate && line.revise && same_folder(*line.annotate, *line.revise)) {
        add("--annotate --revise", *line.annotate, &annotate_and_revise,
            {"批注修订副本", "annotated and revised copy"});
        return;
    }
    if (line.annotate) add("--annotate", *line.annotate, &annotate, {"批注副本", "annotated copy"});
    if (line.revise) add("--revise", *line.revise, &revise, {"修订副本", "revised copy"});
}

std::vector<CopyTarget> Copies::targets(const Inputs& inputs) const {
    std::vector<CopyTarget> all;
    for (const Kind& kind : kinds_) {
        for (std::string& path : kind.tree.paths(inputs))
            all.push_back({kind.tree.option(), std::move(path)});
    }
    return all;
}

std::vector<DocumentCopy> Copies::make(FileResult& file) const {
    std::vector<DocumentCopy> copies;
    for (const Kind& kind : kinds_) {
        const bool last = &kind == &kinds_.back();
        std::string bytes = last ? std::exchange(file.source, {}) : file.source;
        copies.push_back(kind.make(std::move(bytes), file, line_.config, options_));
    }
    return copies;
}

std::vector<std::string> Copies::write(const std::string& path,
                                       const std::vector<DocumentCopy>& copies) const {
    const Words words(line_.config.language);
    const Language language = line_.config.language;
    std::vector<std::string> said;
    for (std::size_t i = 0; i < copies.size(); ++i) {
        const Kind& kind = kinds_[i];
        const DocumentCopy& copy = copies[i];
        const std::string name(kind.name.in(language));
        if (copy.refused) {
            said.push_back(path + words.pick(": 未写" + name + "：", ": no " + name + ": ") +
                           copy.refused->in(language));
            continue;
        }
        kind.tree.write(path, copy.bytes);
        const std::string begin = path + ": " + name + words.pick("：", ": ");
        for (const Remark& remark : copy.remarks) said.push_back(begin + remark.in(language));
        if (line_.verbosity == Verbosity::verbose && copy.changes != 0) {
            const std::string findings = std::to_string(copy.corrected);
            const std::string changes = std::to_string(copy.changes);
            said.push_back(begin +
                           words.pick("改正 " + findings + " 个问题，修订 " + changes + " 处",
                                      findings + " finding(s) corrected by " + changes +
                                          " tracked change(s)"));
        }
    }
    return said;
}

}  // namespace ptcheck
