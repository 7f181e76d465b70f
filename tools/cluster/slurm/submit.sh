#!/usr/bin/env bash
# Checks documents on a Slurm cluster: an array job of shards, and a merge job that waits for all of them.
#   tools/cluster/slurm/submit.sh SHARDS RESULTS PATH...
#   RESULTS   a folder that every node sees: shard-N.ndjson, logs, report.ndjson, report.html
#   PT_CHECK  the program, found under the same name on every node (default pt-check)
# The nodes see the documents under the same path. The exit code is that of the merge, 4 when a shard
# failed and there was none.
set -euo pipefail
export PT_CHECK=${PT_CHECK:-pt-check} SHARDS=$1 RESULTS=$2
shift 2
scripts=$(dirname "$0")
mkdir -p "$RESULTS"
rm -f "$RESULTS"/report.ndjson "$RESULTS"/shard-*.ndjson

array=$(sbatch --parsable --array="0-$((SHARDS - 1))" --output="$RESULTS/shard-%a.log" \
    "$scripts/shards.sbatch" "$@")
# A merge whose shards failed would wait for ever: it is cancelled instead.
status=0
sbatch --parsable --wait --dependency="afterok:$array" --kill-on-invalid-dep=yes \
    --output="$RESULTS/merge.log" "$scripts/merge.sbatch" >"$RESULTS/merge.job" || status=$?
if [ ! -e "$RESULTS/report.ndjson" ]; then
    echo "submit.sh: there is no report; a shard or the merge failed, see $RESULTS/*.log" >&2
    exit 4
fi
cat "$RESULTS/merge.log" >&2
exit "$status"
