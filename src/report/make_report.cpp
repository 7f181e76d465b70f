#include "report/reports.hpp"

namespace ptcheck {

std::unique_ptr<Report> make_report(Format format, Sink& sink, const Config& config,
                                    ReportOptions options) {
    switch (format) {
        case Format::text:
            return make_text(sink, config, options);
        case Format::concise:
            return make_concise(sink, config);
        case Format::json:
            return make_json(sink, config);
        case Format::ndjson:
            return make_ndjson(sink, config);
        case Format::csv:
            return make_csv(sink, config);
        case Format::sarif:
            return make_sarif(sink, config, options.sarif_region);
        case Format::gitlab:
            return make_gitlab(sink, config);
    }
    return nullptr;
}

std::unique_ptr<Report> make_extract(Format format, Sink& sink, const Config& config) {
    switch (format) {
        case Format::ndjson:
            return make_extract_ndjson(sink, config);
        case Format::json:
            return make_extract_json(sink, config);
        case Format::csv:
            return make_extract_csv(sink);
        case Format::text:
        case Format::concise:
        case Format::sarif:
        case Format::gitlab:
            return nullptr;
    }
    return nullptr;
}

}  // namespace ptcheck
