# What the demos beside it share. Sourced by them, as `demo NAME PROGRAM CASES FOLDER` runs them.
# shellcheck shell=bash
root=$PWD program=$1 cases=$2 folder=$3

# need COMMAND...: a demo whose engine is not here is skipped.
need() {
    local command
    for command in "$@"; do
        command -v "$command" >/dev/null || { echo "$command is not installed" && exit 77; }
    done
}

# free_ports N: so many ports of the loopback that nobody has now.
free_ports() {
    python3 -c '
import socket, sys
taken = [socket.create_server(("127.0.0.1", 0)) for _ in range(int(sys.argv[1]))]
print(*(one.getsockname()[1] for one in taken))' "$1"
}

# eventually COMMAND...: waits until it is true, a minute at most.
eventually() {
    local from=$SECONDS
    until "$@" >/dev/null 2>&1; do
        [ $((SECONDS - from)) -lt 60 ] || { echo "not within a minute: $*" && exit 1; }
        sleep 0.2
    done
}

# same CASE RESULTS CODE: the reports and the exit code are those of the run on one machine.
same() {
    cmp "$1/whole.ndjson" "$2/report.ndjson"
    cmp "$1/whole.html" "$2/report.html"
    [ "$3" -eq "$(cat "$1/code")" ] || { echo "exit $3 instead of $(cat "$1/code") in $1" && exit 1; }
}

# flaky: a program that prints the half of a record and fails, the first time it is given the shard 1/N.
flaky() {
    rm -f "$folder/tried"
    cat >"$folder/flaky" <<END
#!/bin/sh
case "\$*" in
    *--shard\ 1/*) mkdir "$folder/tried" 2>/dev/null && echo '{"type":"run",' && exit 4 ;;
esac
exec "$program" "\$@"
END
    chmod +x "$folder/flaky"
    echo "$folder/flaky"
}
