#!/usr/bin/python3
"""Copies with comments in the hands of other programs. Every sample and every shape of shapes.py is
annotated; then
 - zipfile: each part that is not changed has its compressed bytes, order, date and attributes;
 - xmllint: the changed parts are well-formed; ids are unique and every mark has its comment;
 - pt-check extract: the same rows; python-docx: the same paragraphs and comments part;
 - a second run over the copies gives the same comments, the same run gives the same bytes.

    tests/annotate/comment_checks.py PROGRAM FOLDER

FOLDER/comments.json says which comments each copy has, for office_checks.py."""
import glob
import html
import json
import os
import re
import subprocess
import sys
import zipfile

import docx

sys.path.insert(0, "tests/annotate")
sys.dont_write_bytecode = True
import shapes  # noqa: E402

program, folder = sys.argv[1:]
REFUSED = {"protected"}
CHANGED = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}


def run(*options, codes=(0, 1)):
    done = subprocess.run([program, *options, "--isolated", "--lang", "zh"], capture_output=True, check=False,
                          encoding="utf-8")
    assert done.returncode in codes, (options, done.returncode, done.stderr)
    return done


def stored(path):
    """Of each entry what is kept, by name and in order: compressed bytes and what the directory says."""
    entries = {}
    with zipfile.ZipFile(path) as package, open(path, "rb") as file:
        for info in package.infolist():
            file.seek(info.header_offset + 26)
            name, extra = (int.from_bytes(file.read(2), "little") for _ in range(2))
            file.seek(name + extra, 1)
            entries[info.filename] = (file.read(info.compress_size), info.CRC, info.file_size, info.date_time,
                                      info.compress_type, info.external_attr, info.create_system)
    return entries


def text_of(comment):
    """The text of a w:comment, without its paragraphs and breaks."""
    return re.sub(r"\s+", "", html.unescape(re.sub(r"<[^>]*>", "", comment)))


def comments_of(path):
    """(id, author, initials, date, text) of each comment, after looking at its marks."""
    with zipfile.ZipFile(path) as package:
        main = package.read("word/document.xml").decode("utf-8")
        names = [name for name in package.namelist() if name == "word/comments.xml"]
        part = package.read(names[0]).decode("utf-8") if names else ""
    found = []
    for match in re.finditer(r"<(?:\w+:)?comment .*?</(?:\w+:)?comment>", part, flags=re.S):
        tag = match.group(0)
        found.append((*(re.search(rf':{name}="([^"]*)"', tag).group(1)
                        for name in ("id", "author", "initials", "date")), text_of(tag)))
    ids = [comment[0] for comment in found]
    assert len(set(ids)) == len(ids), path
    for kind in ("RangeStart", "RangeEnd", "Reference"):
        marks = re.findall(rf'<(?:\w+:)?comment{kind}[^>]*?:id="([^"]*)"', main)
        assert sorted(marks) == sorted(ids), (path, kind, len(marks), len(ids))
    return found


def rows(path):
    records = [json.loads(line) for line in run("extract", path).stdout.splitlines()]
    return [{**record, "file": ""} for record in records if record["type"] in ("project", "row")]


def look_at_package(source, copy):
    before, after = stored(source), stored(copy)
    kept = [name for name in before if not name.startswith("_xmlsignatures/")]
    assert list(after)[:len(kept)] == kept, copy
    assert set(after) - set(kept) <= CHANGED, set(after) - set(kept)
    for name in kept:
        if name in CHANGED or (name == "_rels/.rels" and len(kept) < len(before)):
            assert before[name][3:] == after[name][3:], (copy, name)
        else:
            assert before[name] == after[name], (copy, name)
    with zipfile.ZipFile(copy) as package:
        assert package.testzip() is None
        for name in CHANGED & set(after):
            subprocess.run(["xmllint", "--noout", "-"], input=package.read(name), check=True)


def look_with_python_docx(source, copy):
    one, other = docx.Document(source), docx.Document(copy)
    assert [p.text for p in one.paragraphs] == [p.text for p in other.paragraphs], copy
    assert [len(t.rows) for t in one.tables] == [len(t.rows) for t in other.tables], copy
    parts = [p.partname for p in other.part.package.iter_parts() if p.partname.endswith("/comments.xml")]
    assert len(parts) == 1, (copy, parts)


os.makedirs(f"{folder}/in", exist_ok=True)
made = shapes.write("samples/county-2025/county-2025.docx", f"{folder}/in")
inputs = sorted(glob.glob("samples/**/*.docx", recursive=True)) + sorted(made.values())
done = run("--min-level", "note", "--annotate", f"{folder}/out", "-f", "ndjson", *inputs, codes=(0, 1, 3))
run("--min-level", "note", "--annotate", f"{folder}/same", "-qq", *inputs, codes=(0, 1, 3))
records = [json.loads(line) for line in done.stdout.splitlines()]
findings, failed = {}, set()
for record in records:
    if record["type"] == "finding" and not record["suppressed"] and record["rule"] != "R17":
        findings.setdefault(record["file"], []).append(record)
    if record["type"] == "file" and record["error"]:
        failed.add(record["file"])

copies, total, merged = [], 0, 0
for source in inputs:
    copy = f"{folder}/out/" + re.sub(r"^/", "", source)
    if source in failed or os.path.basename(source)[:-5] in REFUSED:
        assert not os.path.exists(copy) and f"{source}: 未写批注副本：" in done.stderr, source
        continue
    with open(copy, "rb") as one, open(copy.replace("/out/", "/same/", 1), "rb") as other:
        assert one.read() == other.read(), copy
    here = findings.get(source, [])
    comments = comments_of(copy)
    own = [text for _, author, initials, date, text in comments if author == "pt-check"]
    for finding in here:
        wanted = re.sub(r"\s+", "", f"{finding['rule']}")
        assert any(wanted in text for text in own), (copy, wanted)
    said = sum(len(re.findall("依据：", text)) for text in own)
    assert said == len(here), (copy, said, len(here))
    total += len(here)
    merged += len(here) - len(own)
    look_at_package(source, copy)
    assert rows(source) == rows(copy), copy
    if os.path.basename(source) not in ("strict.docx", "strict-commented.docx", "utf-16.docx") and here:
        look_with_python_docx(source, copy)
    copies.append(copy)

again = f"{folder}/again"
run("--min-level", "note", "--annotate", again, "-qq", *copies, codes=(0, 1))
for copy in copies:
    twice = f"{again}/" + re.sub(r"^/", "", copy)
    assert [c[1:] for c in comments_of(copy)] == [c[1:] for c in comments_of(twice)], copy

with open(f"{folder}/comments.json", "w", encoding="utf-8") as file:
    json.dump({copy: [comment[1:] for comment in comments_of(copy)] for copy in copies}, file)
assert "不再带有原文件的数字签名" in done.stderr and "UTF-16" in done.stderr
print(f"{len(copies)} copies, {total} findings in {total - merged} comments: zipfile, xmllint, python-docx")
