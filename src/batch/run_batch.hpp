// Many files at a time, their results one after another in the order of the inputs.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "ptcheck/check.hpp"
#include "ptcheck/copy.hpp"

namespace ptcheck {

/// Results for each thread that may be there at once: in work, or waiting for an earlier file. More
/// lets the threads go on behind a file that takes long; every one of them may hold as much memory
/// as a single file can.
inline constexpr std::size_t in_flight_per_thread = 8;

/// What is done with one file alone: called on several threads at once, with its 0-based number.
using CheckNumber = std::function<FileResult(std::size_t)>;
/// What is done with each file.
struct BatchSteps {
    CheckNumber check;
    /// What of a file rests on the files before it: in their order, one call at a time.
    std::function<void(FileResult&)> settle;
    /// Its copies, made of what has been settled: called on several threads at once. May be empty.
    std::function<std::vector<DocumentCopy>(FileResult&)> copy;
    /// What is done with the results in their order: one call at a time, on any of the threads.
    std::function<void(FileResult&&, std::vector<DocumentCopy>&&)> take;
};

/// Checks `files` files on `threads` threads, the caller among them; with one thread, or one file,
/// no other is started; fewer are used where the system gives no more. At most in_flight_per_thread *
/// threads results exist at any time, however many files there are; a result is gone when its `take`
/// has returned.
///
/// What `check`, `settle` or `copy` throws is thrown here once all earlier results are taken, so that
/// what has been taken by then does not depend on the number of threads; what `take` throws, at once.
/// Either way no call is running any more, and no further file is begun.
///
/// Once they check a file, the threads take no SIGINT, SIGTERM or SIGHUP: those reach the caller's.
void run_batch(std::size_t files, std::size_t threads, const BatchSteps& steps);

}  // namespace ptcheck
