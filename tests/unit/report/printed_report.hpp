// A whole report of one file, as a text.
#pragma once

#include <string>

#include "ptcheck/fingerprint.hpp"
#include "ptcheck/report.hpp"

namespace ptcheck::test {

class StringSink final : public Sink {
public:
    void write(std::string_view bytes) override { text += bytes; }
    std::string text;
};

inline std::string printed_report(Format format, FileResult file, const Config& config,
                                  const ReportOptions& options = {}) {
    Fingerprints().set(file);
    StringSink sink;
    const auto report = make_report(format, sink, config, options);
    report->begin();
    report->file(file);
    Summary summary;
    summary.add(file);
    report->end(summary);
    return sink.text;
}

}  // namespace ptcheck::test
