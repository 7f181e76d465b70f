#include <algorithm>

#include "report/reports.hpp"

namespace ptcheck {

std::optional<Format> format_named(std::string_view name) noexcept {
    std::string_view rest = format_names;
    for (std::uint8_t i = 0; !rest.empty(); ++i) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        if (word == name) return static_cast<Format>(i);
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return std::nullopt;
}

std::unique_ptr<Report> make_report(Format format, Sink& sink, const Config& config,
                                    const ReportOptions& options) {
    switch (format) {
        case Format::text:
            return make_text(sink, config, options);
        case Format::concise:
            return make_concise(sink, config);
        case Format::json:
            return make_json(sink, config, options);
        case Format::ndjson:
            return make_ndjson(sink, config, options);
        case Format::csv:
            return make_csv(sink, config, options.byte_order_mark);
        case Format::sarif:
            return make_sarif(sink, config, options.sarif_region);
        case Format::gitlab:
            return make_gitlab(sink, config);
        case Format::junit:
            return make_junit(sink, config);
        case Format::github:
            return make_github(sink, config);
        case Format::markdown:
            return make_markdown(sink, config, options.most_bytes);
        case Format::html:
            return make_html(sink, config, options);
        case Format::xlsx:
            return make_xlsx(sink, config, options);
    }
    return nullptr;
}

std::unique_ptr<Report> make_extract(Format format, Sink& sink, const Config& config,
                                     const ReportOptions& options) {
    switch (format) {
        case Format::ndjson:
            return make_extract_ndjson(sink, config, options);
        case Format::json:
            return make_extract_json(sink, config, options);
        case Format::csv:
            return make_extract_csv(sink, options.byte_order_mark);
        case Format::xlsx:
            return make_extract_xlsx(sink, config, options);
        default:
            return nullptr;  // not among extract_format_names
    }
}

}  // namespace ptcheck
