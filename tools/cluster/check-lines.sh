#!/usr/bin/env bash
# Paths in, one a line; NDJSON records out, one a line: the form that RDD.pipe of Spark and Hadoop
# streaming give to a program. What stands before a tab is the key of the engine and falls away.
#   tools/cluster/check-lines.sh [OPTION]...   options of pt-check
#   PT_CHECK   the program (default pt-check)
# Findings and files that cannot be checked are answers: exit 0. Anything else is a failed task, whose
# output the engine throws away before it tries again.
set -euo pipefail
cut -f 2- |
    "${PT_CHECK:-pt-check}" -qq -f ndjson --rows --isolated --lang zh --exit-zero --files-from - "$@" ||
    { code=$?; [ $code -eq 3 ] || exit $code; }
