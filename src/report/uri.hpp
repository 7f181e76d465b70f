// Paths as URIs.
#pragma once

#include <string>
#include <string_view>

namespace ptcheck {

/// A path without a leading `./`.
std::string_view without_dot(std::string_view path) noexcept;

/// A path as a URI reference (RFC 3986): bytes outside the unreserved characters and `/` are
/// percent-encoded, a leading `./` is dropped, an absolute path becomes `file:///…`. A colon in the
/// first segment of a relative path is encoded, so that it names no scheme.
std::string uri_of_path(std::string_view path);

}  // namespace ptcheck
