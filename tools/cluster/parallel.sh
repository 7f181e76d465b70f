#!/usr/bin/env bash
# Checks documents on several machines: GNU parallel starts the shards over ssh, merge joins them.
#   tools/cluster/parallel.sh LOGINS SHARDS RESULTS PATH...
#   LOGINS    as for --sshlogin of parallel: host1,user@host2
#   SHARDS    a few for each machine, so that a fast machine takes more of them
#   RESULTS   a folder: shards.ndjson, jobs.tsv (which machine did what), report.ndjson, report.html
#   PT_CHECK  the program, found under the same name on every machine (default pt-check)
# Every machine sees the documents under the same path. The exit code is that of the merge.
set -euo pipefail
logins=$1 shards=$2 results=$3
shift 3
program=${PT_CHECK:-pt-check}
case "$program $*" in
    *'{'*) echo "parallel.sh: parallel would replace the braces in: $program $*" >&2 && exit 2 ;;
esac
mkdir -p "$results"

# Findings (exit 1) and files that cannot be checked (3) are answers, which merge tells; anything else is
# a shard that failed and is tried again, on another machine if there is one. The language is given
# because a session of ssh has a locale of its own. One shard at a time: pt-check takes all cores.
seq 0 $((shards - 1)) |
    parallel --will-cite --quote --sshlogin "$logins" --jobs 1 --retries 3 --workdir "$PWD" \
        --joblog "$results/jobs.tsv" \
        sh -c '"$@" || { code=$?; [ $code -eq 3 ] || exit $code; }' shard \
        "$program" -qq -f ndjson --rows --isolated --lang zh --exit-zero --shard "{}/$shards" "$@" \
        >"$results/shards.ndjson" ||
    echo "parallel.sh: not every shard was checked, see $results/jobs.tsv" >&2

exec "$program" merge --isolated --lang zh -f ndjson -o "$results/report.ndjson" \
    --report html="$results/report.html" "$results/shards.ndjson"
