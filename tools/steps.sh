# Running a step quietly: its output is shown only when it fails. Sourced by the scripts beside it.
# shellcheck shell=bash

# CMake reads this when a build folder is configured for the first time.
if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi

# step NAME COMMAND...
step() {
    local name=$1 log
    shift
    mkdir -p build/log
    log="build/log/$name.log"
    if ! "$@" >"$log" 2>&1 </dev/null; then
        tail -n 60 "$log" >&2
        echo "pt-check: step '$name' failed; all of its output is in $log" >&2
        return 1
    fi
}

# run_tests PROGRAM [ARGUMENT...]: a process for each core takes its share of the tests; one for each
# test would spend most of the time on starting.
run_tests() {
    local program=$1 shards pids=() i status=0
    shift
    shards=$(nproc)
    for ((i = 0; i < shards; ++i)); do
        GTEST_TOTAL_SHARDS=$shards GTEST_SHARD_INDEX=$i \
            "$program" --gtest_brief=1 "$@" >"build/log/tests-$i.log" 2>&1 </dev/null &
        pids+=($!)
    done
    for ((i = 0; i < shards; ++i)); do
        wait "${pids[i]}" || status=1
        cat "build/log/tests-$i.log"
    done
    return $status
}

# build_preset NAME [TARGET...]: configures and builds one preset of CMakePresets.json.
build_preset() {
    local preset=$1
    shift
    cmake --preset "$preset" && cmake --build --preset "$preset" ${1:+--target "$@"}
}
