#!/usr/bin/env python3
"""Faults of the system and long batches, against the installed program.

usage: faults.py PROGRAM PRELOAD WORK_FOLDER [--short] [--no-trace]

Prints one line a check with the figures seen; ends with 1 when one fails.
"""

import hashlib
import itertools
import json
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "tests/broken"))
from make_broken import FILES, document, package  # noqa: E402

PROGRAM, PRELOAD, WORK = (str(pathlib.Path(each).resolve()) for each in sys.argv[1:4])
WORK = pathlib.Path(WORK)
SHORT = "--short" in sys.argv
failures = []


def report(name, ok, figures):
    print(f"{'ok  ' if ok else 'FAIL'} {name}: {figures}", flush=True)
    if not ok:
        failures.append(name)


def run(arguments, env=None, limits=None, cwd=None, **more):
    """The finished process; its peak memory in kB as `.peak`."""

    def lower():
        for kind, value in (limits or {}).items():
            resource.setrlimit(kind, (value, value))

    environment = {"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"], **(env or {})}
    peak = WORK / "peak"
    command = ["/usr/bin/time", "-q", "-f", "%M", "-o", str(peak), PROGRAM, *arguments]
    done = subprocess.run(command, env=environment, preexec_fn=lower, cwd=cwd, capture_output=True, timeout=900, **more)
    done.peak = int(peak.read_text().split()[-1]) if peak.exists() else 0
    return done


def preloaded(arguments, env):
    """Only the program itself gets the faults."""
    environment = {"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"], "LD_PRELOAD": PRELOAD, **env}
    return subprocess.run([PROGRAM, *arguments], env=environment, capture_output=True, timeout=120)


def records(out):
    return [json.loads(line) for line in out.decode().splitlines()]


def fresh(name):
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def sample():
    return package()


def numbered(number):
    """A document of its own for each number: another project, another sum."""
    rows = document().replace("甲项目", f"项目{number}").replace("100人", f"{number + 1}人")
    return package({"word/document.xml": rows}, zipfile.ZIP_STORED)


# ---- a file that changes while it is read


def changed_files():
    folder = fresh("changed")
    expected = {
        "touch": (3, "读取期间文件被修改"),
        "cut": (3, "读取期间文件被修改"),
        "error": (3, "不能打开"),
        "gone": (1, ""),  # an open file stays whole
        "interrupt": (1, ""),
    }
    for change, (code, says) in expected.items():
        path, other = folder / f"{change}.docx", folder / "other.docx"
        path.write_bytes(sample())
        other.write_bytes(sample())
        done = preloaded(["-q", "-f", "ndjson", path, other], {"FAULT_READ": str(path), "FAULT_CHANGE": change})
        files = [each for each in records(done.stdout) if each["type"] == "file"]
        ok = done.returncode == code and says in done.stderr.decode() and len(files) == 2 and files[1]["error"] is None
        report(f"file while read: {change}", ok, f"exit {done.returncode}, {done.stderr.decode().strip() or 'read whole'}")


# ---- memory refused


def allocations_of(arguments):
    count = WORK / "count"
    preloaded(arguments, {"FAULT_COUNT": str(count)})
    return int(count.read_text())


def refused_memory():
    folder = fresh("memory")
    (folder / "a.docx").write_bytes(sample())
    xlsx = folder / "report.xlsx"
    for name, options in (("ndjson", ["-f", "ndjson"]), ("html", ["-f", "html"]), ("xlsx", ["-f", "xlsx", "-o", xlsx])):
        arguments = ["-q", *options, folder / "a.docx"]
        count = allocations_of(arguments)
        good = preloaded(arguments, {}).stdout
        step = max(1, count // (60 if SHORT else 600))
        codes, bad = {}, []
        for number in range(1, count + 1, step):
            for every in ((), ("FAULT_ALL",)):
                env = {"FAULT_ALLOCATION": str(number), **dict.fromkeys(every, "1")}
                xlsx.unlink(missing_ok=True)
                done = preloaded(arguments, env)
                codes[done.returncode] = codes.get(done.returncode, 0) + 1
                told = done.stderr.strip() != b"" if done.returncode in (3, 4) else True
                same = done.stdout == good if done.returncode == 1 else True
                whole = not xlsx.exists() or zipfile.is_zipfile(xlsx)
                # Libraries that crash by themselves where memory is refused: nothing here can help.
                crash = re.search(rb"crash in (lib\w+)", done.stderr)
                if done.returncode == 139 and crash and crash[1] in (b"libcrypto", b"libxlsxwriter", b"libminizip"):
                    codes[crash[1].decode()] = codes.get(crash[1].decode(), 0) + 1
                    continue
                if done.returncode not in (1, 3, 4) or not told or not same or not whole:
                    bad.append((number, bool(every), done.returncode, done.stderr[-100:]))
        report(f"memory refused, {name}", not bad, f"{count} allocations, exits {codes}, wrong {bad[:5]}")


# ---- a full disk


def full_disk():
    """An output is there whole or not at all, and what stood in its place still does."""
    folder = fresh("full")
    (folder / "a.docx").write_bytes(sample())
    target = folder / "report"
    for form in ("concise", "json", "ndjson", "csv", "sarif", "gitlab", "junit", "github", "markdown", "html", "xlsx"):
        target.unlink(missing_ok=True)
        arguments = ["-q", "-f", form, "-o", target, folder / "a.docx"]
        whole = preloaded(arguments, {})
        size = target.stat().st_size
        bad = []
        for room in sorted({0, size // 2, size - 1, size}):
            target.write_bytes(b"old")
            done = preloaded(arguments, {"FAULT_FULL": str(room)})
            expected = (1, size) if room == size else (4, 3)
            left = sorted(path.name for path in folder.iterdir())
            told = room == size or "磁盘空间不足" in done.stderr.decode()
            if (done.returncode, target.stat().st_size) != expected or left != ["a.docx", "report"] or not told:
                bad.append((room, done.returncode, target.stat().st_size, left, done.stderr[-80:]))
        report(f"disk full, {form}", whole.returncode == 1 and not bad, f"{size} bytes, wrong {bad}")


# ---- bombs


def bombs():
    folder = fresh("bombs")
    limits = {"ratio": "ratio=1000000"}
    cases = {
        "inflates-to-300-mb.docx": [],
        "inflates-to-300-mb.docx, any ratio": ["--limit", limits["ratio"]],
        "too-many-entries.docx": [],
        "parts-overlap.docx": [],
        "deep.docx": [],
        "doctype.docx": [],
        "nested-tables.docx": [],
        "wide-cell.docx": [],
        "cell-text.docx": [],
    }
    for name, options in cases.items():
        path = folder / name.split(",")[0]
        path.write_bytes(FILES[path.name])
        done = run(["-q", *options, path])
        code = 1 if path.name == "wide-cell.docx" else 3
        ok = done.returncode == code and done.peak < 600 << 10
        report(f"bomb {name}", ok, f"{path.stat().st_size} B on disk, exit {done.returncode}, peak {done.peak} kB")


# ---- long batches


def batch_of(folder, count, bad_every=0):
    bad = [name for name, content in sorted(FILES.items()) if len(content) < 20000]
    bad = [name for name in bad if run(["-qq", "-"], input=FILES[name]).returncode == 3]
    named = []
    for number in range(count):
        name = f"{number:05}.docx"
        if bad_every and number % bad_every == 0:
            (folder / name).write_bytes(FILES[bad[number // bad_every % len(bad)]])
            named.append(name)
        else:
            (folder / name).write_bytes(numbered(number))
    return named


def batches():
    many = 2000 if SHORT else 10000
    folder = fresh("batch")
    bad = batch_of(folder, many, 200)
    # With every bad one, some of which take more memory than the others, and enough that as many
    # results are in flight as ever will be: what grows from here on is kept.
    fewer = many // 4
    good = sorted(path for path in folder.glob("*.docx") if path.name not in bad)
    some = sorted(good[: fewer - len(bad)] + [folder / name for name in bad])
    outputs = set()
    for jobs in (1, 2, 4, 16):
        option = f"-j{jobs}"
        small = run(["-q", option, "-f", "ndjson", *some])
        began = time.monotonic()
        done = run(["-q", option, "-f", "ndjson", folder], limits={resource.RLIMIT_NOFILE: 64})
        took = time.monotonic() - began
        outputs.add((done.returncode, done.stdout, done.stderr))
        growth = (done.peak - small.peak) / (many - fewer)
        # Each thread has a heap of its own, which takes its time to reach its size.
        bounded = done.peak - small.peak < 1.2 * (many - fewer) + 2048 * jobs
        report(f"batch memory {option}", bounded, f"peak {small.peak} kB for {fewer} files, {done.peak} kB for {many}: {growth:.2f} kB a file, {took:.1f} s")
    report("batch, any -j", len(outputs) == 1, f"{len(outputs)} different outputs of -j1, -j2, -j4 and -j16 with 64 descriptors")
    code, out, err = outputs.pop()
    found = records(out)
    files = [each for each in found if each["type"] == "file"]
    failed = [pathlib.Path(each["path"]).name for each in files if each["error"]]
    ok = code == 3 and len(files) == many and failed == bad and found[-1]["type"] == "summary" and err.count(b"\n") == len(bad)
    report("batch", ok, f"{many} files, {len(bad)} of them bad: {len(failed)} told, exit {code}")

    folder = fresh("one-folder")
    count = 400 if SHORT else 4000
    batch_of(folder, count)
    listed = {run(["-q", f"-j{jobs}", "-f", "ndjson", folder]).stdout for jobs in (1, 2, 16)}
    names = [pathlib.Path(each["path"]).name for each in records(listed.pop()) if each["type"] == "file"]
    ok = not listed and names == sorted(names) and len(names) == count
    report("one folder", ok, f"{len(names)} of {count} files, in byte order, {len(listed)} outputs of -j2 and -j16 that differ from -j1")


def stopped(option, sent, wait):
    """The batch with a signal `wait` seconds behind its start: its status, stdout and what is left."""
    folder = WORK / "batch"
    target = WORK / "stopped"
    target.unlink(missing_ok=True)
    out = WORK / "out.ndjson"
    with out.open("wb") as stream:
        process = subprocess.Popen(
            [PROGRAM, "-q", option, "-f", "ndjson", "--report", f"html={target}", folder],
            stdout=stream, stderr=subprocess.DEVNULL, env={"LC_ALL": "C.UTF-8"},
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )  # fmt: skip
        time.sleep(wait)
        process.send_signal(sent)
        code = process.wait(60)
    return code, out.read_bytes(), [path.name for path in WORK.glob("stopped*")]


def interrupted():
    """SIGINT and SIGTERM in the middle of a batch: whole lines of whole files, no report file."""
    # On one thread, on as many as there are cores, and on more.
    for option, sent in itertools.product(("-j1", "-j2", "-j16"), (signal.SIGINT, signal.SIGTERM)):
        for wait in (0.02, 0.05, 0.1):
            code, lines, left = stopped(option, sent, wait)
            while code != -sent and wait > 0.001:  # the batch was done before the signal came
                wait /= 2
                code, lines, left = stopped(option, sent, wait)
            types = [each["type"] for each in records(lines)]
            whole = not lines or lines.endswith(b"\n")
            ok = code == -sent and whole and not left and (not types or types[-1] in ("run", "file"))
            report(f"{sent.name} after {wait:.3f} s, {option}", ok, f"status {code}, {types.count('file')} files out, left behind {left}")


# ---- names


def names():
    folder = fresh("names")
    plain = sample()
    for name in ("a\nb.docx", "\x1b[31m.docx", "-x.docx", "空 格.docx", "a'\"b.docx"):
        (folder / name).write_bytes(plain)
    (folder / "loop.docx").symlink_to("loop.docx")
    (folder / "folder.docx").mkdir()
    os.mkfifo(folder / "pipe.docx")
    (folder / "null.docx").symlink_to("/dev/null")
    (folder / "zero.docx").symlink_to("/dev/zero")
    closed = folder / "closed.docx"
    closed.write_bytes(plain)
    closed.chmod(0)
    user = {"user": 65534, "group": 65534} if os.geteuid() == 0 else {}
    for path in (WORK, folder):
        path.chmod(0o755)
    done = run(["-q", "-f", "concise", "."], cwd=folder)
    err = done.stderr.decode()
    ok = done.returncode == 3 and "\x1b" not in done.stdout.decode() + err and r"a\nb.docx" in done.stdout.decode()
    told = sum(name in err for name in ("loop.docx: I01", "pipe.docx: I01", "null.docx: I01", "zero.docx: I01"))
    report("names", ok and told == 4, f"exit {done.returncode}, {told} of 4 no files told, controls escaped")
    try:
        seen = subprocess.run([PROGRAM, "-q", str(closed)], capture_output=True, env={"LC_ALL": "C.UTF-8"}, **user)
        ok = seen.returncode == 3 and "没有读取权限" in seen.stderr.decode()
        report("no permission", ok, seen.stderr.decode().strip())
    except PermissionError as error:  # the program's own folder is closed to that user
        print(f"skip no permission: {error}")


# ---- what a run touches


def traced():
    folder = fresh("traced")
    source = document().replace("</w:body>", '<w:altChunk r:id="rId9"/></w:body>')
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" '
        'Target="http://localhost/a.html" TargetMode="External"/></Relationships>'
    )
    (folder / "a.docx").write_bytes(package({"word/document.xml": source, "word/_rels/document.xml.rels": rels}))
    trace = WORK / "trace"
    outputs = [f"{form}={folder}/r.{form}" for form in ("html", "xlsx", "json", "sarif", "csv")]
    options = [option for output in outputs for option in ("--report", output)]
    command = ["strace", "-f", "-o", trace, "-e", "trace=%network,%process,%file", PROGRAM, "-q", *options, folder / "a.docx"]
    done = subprocess.run(command, capture_output=True, env={"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]})
    text = trace.read_text() if trace.exists() else ""
    if done.returncode != 1 or "execve" not in text:
        print(f"skip traced run: strace cannot trace here ({done.stderr.decode().strip()[:80]})")
        return
    network = re.findall(r"^\d+ +(?:socket|connect|sendto|bind)\(.*", text, re.M)
    children = re.findall(r"^\d+ +(?:fork|vfork|clone|clone3)\(.*", text, re.M) + re.findall(r"^\d+ +execve\(.*", text, re.M)[1:]
    opened = re.findall(r'^\d+ +openat\([^,]+, "([^"]*)", ([A-Z_|]+)(?:, \d+)?\) = \d', text, re.M)
    written = [(path, flags) for path, flags in opened if "O_WRONLY" in flags or "O_RDWR" in flags]
    outside = [path for path, _ in written if not path.startswith(str(folder)) and path != "/dev/null"]
    renamed = re.findall(r'^\d+ +rename\("[^"]*", "([^"]*)"\)', text, re.M)
    left = sorted(path.name for path in folder.iterdir())
    ok = not network and not children and not outside and left == ["a.docx", *(f"r.{f}" for f in ("csv", "html", "json", "sarif", "xlsx"))]
    report("traced run", ok, f"network {network}, child processes {children}, written outside {outside}, {len(written)} files opened for writing, {len(renamed)} put in place, left {left}")


def valgrind():
    if shutil.which("valgrind") is None:
        print("skip valgrind: not installed")
        return
    done = subprocess.run(
        ["valgrind", "-q", "--error-exitcode=99", "--leak-check=full", "--errors-for-leak-kinds=definite", PROGRAM, "-qq", ROOT / "samples/clean/clean.docx"],
        capture_output=True,
    )  # fmt: skip
    report("valgrind, clean sample", done.returncode == 0, f"exit {done.returncode}, {len(done.stderr)} bytes of remarks")


def main():
    WORK.mkdir(parents=True, exist_ok=True)
    changed_files()
    refused_memory()
    full_disk()
    bombs()
    batches()
    interrupted()
    names()
    if "--no-trace" not in sys.argv:
        traced()
    if not SHORT:
        valgrind()
    shutil.rmtree(WORK, ignore_errors=True)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
