// The files that the command line names, also through --files-from.
#pragma once

#include "batch/inputs.hpp"
#include "command_line.hpp"

namespace ptcheck {

/// Throws UsageError when a list cannot be read, or is not of the kind it is said to be.
Inputs read_inputs(const CommandLine& line);

}  // namespace ptcheck
