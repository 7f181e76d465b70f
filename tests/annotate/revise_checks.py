#!/usr/bin/python3
"""Revised copies looked at without pt-check's own reader: taking every change of pt-check gives texts
without certain findings, refusing every one gives the text and the properties of each character back.

    tests/annotate/revise_checks.py PROGRAM FOLDER [DOCX...]

Without documents: every sample, and shapes that other programs write."""
import io
import json
import os
import subprocess
import sys
import zipfile
import xml.etree.ElementTree as ET

AUTHOR = "pt-check"
TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# What ECMA-376 lets hold w:ins and w:del around runs.
HOLDERS = {"p", "ins", "hyperlink", "smartTag", "customXml", "sdtContent", "dir", "bdo"}


def local(element):
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def attribute(element, name):
    space = element.tag[1:].split("}")[0]
    return element.get(f"{{{space}}}{name}")


def ours(element):
    return local(element) in ("ins", "del") and attribute(element, "author") == AUTHOR


def main_part(package):
    for name in package.namelist():
        if name.endswith("document.xml") or name == "word/main.xml":
            return name
    raise AssertionError("no main part")


def resolve(root, taken):
    """The tree with every change of pt-check taken, or refused."""
    dropped = "del" if taken else "ins"

    def walk(element):
        children = []
        for child in list(element):
            walk(child)
            if not ours(child):
                children.append(child)
            elif local(child) != dropped:
                children.extend(child)
        element[:] = children
        if local(element) == "delText" and not taken and id(element) in mine:
            element.tag = element.tag.replace("delText", "t")

    mine = {id(e) for change in root.iter() if ours(change) for e in change.iter()}
    walk(root)
    return root


def characters(root):
    """Every paragraph's characters, each with the properties of its run, and what is no text."""
    paragraphs = []
    for paragraph in root.iter():
        if local(paragraph) != "p":
            continue
        shown = []

        def walk(element):
            for child in element:
                if local(child) == "p":
                    continue  # of a text box or a nested table: listed on its own
                if local(child) == "r":
                    run(child)
                else:
                    if local(child) not in ("ins", "del") or not ours(child):
                        walk(child)

        def run(element):
            properties = ""
            for child in element:
                kind = local(child)
                if kind == "rPr":
                    properties = ET.tostring(child, encoding="unicode").strip()
                elif kind in ("t", "delText"):
                    text = "".join(child.itertext())
                    if child.get(SPACE) != "preserve":
                        text = text.strip(" \t\r\n")
                    shown.extend((kind, character, properties) for character in text)
                else:
                    shown.append((kind, "", properties))

        walk(paragraph)
        paragraphs.append(shown)
    return paragraphs


def parse(data):
    return ET.fromstring(data)


def check_structure(root, name):
    parents = {child: parent for parent in root.iter() for child in parent}
    ids = []
    for element in root.iter():
        if ours(element):
            holder = local(parents[element])
            assert holder in HOLDERS, f"{name}: w:{local(element)} within w:{holder}"
            assert attribute(element, "date"), name
            assert len(element), f"{name}: an empty change"
            inside = {local(e) for run in element for e in run}
            wrong = {"t"} if local(element) == "del" else {"delText"}
            assert not inside & wrong, f"{name}: {inside} within w:{local(element)}"
        if local(element) in ("ins", "del") and attribute(element, "id") is not None:
            ids.append(attribute(element, "id"))
    mine = [attribute(e, "id") for e in root.iter() if ours(e)]
    for number in mine:
        assert ids.count(number) == 1, f"{name}: id {number} is there twice"
    return len(mine)


def run_program(program, options, paths):
    done = subprocess.run([program, "-f", "ndjson", *options, *paths], capture_output=True,
                          check=False)
    assert done.returncode < 4, done.stderr.decode()
    lines = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    return [line for line in lines if line["type"] == "finding"], done.stderr.decode()


def certain(findings):
    return [f for f in findings if f["suggestion_certain"] and not f["suppressed"]]


def other_entries(before, after, changed):
    for info in before.infolist():
        if info.filename == changed:
            continue
        assert before.read(info) == after.read(info.filename), info.filename
        there = after.getinfo(info.filename)
        assert (info.CRC, info.compress_size, info.date_time) == (
            there.CRC, there.compress_size, there.date_time), info.filename
    assert [i.filename for i in before.infolist()] == [i.filename for i in after.infolist()]


def check(program, folder, path):
    """Figures of one document."""
    name = os.path.basename(path)
    copies = os.path.join(folder, "copies")
    findings, said = run_program(program, ["--revise", copies, "-q"], [path])
    wanted = certain(findings)
    copy = next(os.path.join(where, name) for where, _, files in os.walk(copies) if name in files)
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(copy) as after:
        part = main_part(before)
        other_entries(before, after, part)
        old, new = before.read(part), after.read(part)
        changes = check_structure(parse(new), name)
        assert characters(resolve(parse(new), False)) == characters(parse(old)), (
            f"{name}: refusing all is not the old text")
        taken_root = resolve(parse(new), True)
        left, _ = run_program(program, ["-qq"], [copy])
        accepted = os.path.join(folder, "accepted-" + name)
        with zipfile.ZipFile(accepted, "w") as out:
            for info in after.infolist():
                data = after.read(info)
                out.writestr(info, ET.tostring(taken_root) if info.filename == part else data)
    taken, _ = run_program(program, ["-qq"], [accepted])
    left = [f for f in left if f["rule"] != "D01"]  # there are tracked changes
    taken = [f for f in taken if f["rule"] != "D01"]  # of others
    for text in ("text", "rule"):
        assert [f[text] for f in taken] == [f[text] for f in left], (
            f"{name}: two readers of the accepted text differ")
    with open(copy, "rb") as file:
        first = file.read()
    again, _ = run_program(program, ["--revise", os.path.join(folder, "again"), "-qq"], [copy])
    second = next(os.path.join(where, name)
                  for where, _, files in os.walk(os.path.join(folder, "again")) if name in files)
    with open(second, "rb") as file:
        settled = file.read() == first
    assert settled == (not certain(again)) or said, f"{name}: a second run changes the copy again"
    return {"name": name, "certain": len(wanted), "changes": changes, "left": len(certain(left)),
            "said": said.strip()}


# Shapes that other programs write, around one form.

def run(text, properties=""):
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content):
    return f"<w:p>{content}</w:p>"


def form(cells):
    """A small form with these contents of the paragraph in the value cells."""
    def cell(content):
        return f"<w:tc>{content if content.startswith('<w:p>') else paragraph(content)}</w:tc>"

    def row(*contents):
        return "<w:tr>" + "".join(cell(c) for c in contents) + "</w:tr>"

    head = [row(run("项目名称"), run("2024年培训项目")),
            row(run("预算规模及资金用途"), run("预算数"), run("10.00"), run("其中：财政资金"),
                run("10.00"), run("其他资金"), ""),
            row("", run("用于业务培训的教材印制、场地租赁和讲课支出")),
            row(run("绩效目标"), run("开展培训5次"))]
    rows = [row(*(run(t) for t in ("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值")))]
    for level1, level2, name, text, value in cells:
        rows.append(row(run(level1), run(level2), name, text, value))
    return ("<w:tbl>" + "".join(head) + "</w:tbl>" + paragraph("") +
            "<w:tbl>" + "".join(rows) + "</w:tbl>" + paragraph(""))


def document(body, space=TRANSITIONAL, prefix="w"):
    xml = (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document '
           f'xmlns:w="{space}"><w:body>{paragraph(run("1.2024年培训项目绩效目标表"))}{body}'
           "</w:body></w:document>")
    if prefix != "w":
        xml = xml.replace("<w:", f"<{prefix}:").replace("</w:", f"</{prefix}:")
        xml = xml.replace(" w:", f" {prefix}:").replace("xmlns:w=", f"xmlns:{prefix}=")
    return xml


def write(path, xml, encoding="utf-8"):
    types = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
             '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
             'relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/'
             'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    relations = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                 f'relationships"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument" '
                 'Target="word/document.xml"/></Relationships>')
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in (("[Content_Types].xml", types), ("_rels/.rels", relations),
                           ("word/document.xml", xml)):
            info = zipfile.ZipInfo(name, (2024, 1, 2, 3, 4, 6))
            package.writestr(info, data.encode(encoding if name.endswith("document.xml") else
                                               "utf-8"), zipfile.ZIP_DEFLATED)


BOLD = '<w:rPr><w:b/><w:color w:val="0000FF"/></w:rPr>'
SPLIT = run("≥1", BOLD) + run("80≥") + run("18", BOLD) + run("0") + run("万条")
THEIRS = '<w:ins w:id="3" w:author="他人" w:date="2023-05-01T00:00:00Z">'


def shapes(folder):
    quantity = ("产出指标", "数量指标", run("监测数据"), run("出具监测数据的数量"))
    satisfied = ("满意度指标", "服务对象满意度指标", run("学员满意度"))
    cost = ("产出指标", "成本指标", run("培训成本"), run("培训支出总额"))
    quality = ("产出指标", "质量指标", run("考核合格率"), run("参训人员考核合格率"))
    plain = [(*quantity, run("≥180≥180万条")), (*quality, run("&gt;=95%")),
             (*cost, run("≤10万")), (*satisfied, run("参训学员满意度%"), run("1"))]
    split = [(*quantity, SPLIT), (*quality, run("&gt;") + run("=", BOLD) + run("9") + run("５％")),
             (*cost, run("=&lt;1") + run("0万")), (*satisfied, run("学员满意度") + run("%"), run("1"))]

    def control(content, properties=""):
        return (f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent>"
                "</w:sdt>")

    field = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE</w:instrText>'
             '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("≤10万") +
             '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    tracked = [(*quantity, THEIRS + run("≥180≥180") + "</w:ins>" + run("万条")),
               (*quality, THEIRS + run("&gt;=9") + run("5%") + "</w:ins>"),
               (*cost, run("≤") + '<w:del w:id="8" w:author="他人"><w:r><w:delText>9</w:delText>'
                '</w:r></w:del>' + run("10万")),
               (*satisfied, THEIRS + run("学员满意度%") + "</w:ins>", run("1"))]
    controls = [(*quantity, control(SPLIT)), (*quality, control(run("&gt;=95%"), "<w:text/>")),
                (*cost, control(run("≤10万"), "<w:dataBinding/>")),
                (*satisfied, run("学员满意度%"), "<w:smartTag>" + run("1") + "</w:smartTag>")]
    fields = [(*quantity, SPLIT), (*cost, field),
              (*satisfied, '<w:fldSimple w:instr="QUOTE">' + run("学员满意度%") + "</w:fldSimple>",
               run("1"))]
    nested = form(plain)
    nested = f"<w:tbl><w:tr><w:tc>{nested}</w:tc></w:tr></w:tbl>" + paragraph("")
    made = {
        "plain": document(form(plain)),
        "split": document(form(split)),
        "controls": document(form(controls)),
        "fields": document(form(fields)),
        "tracked": document(form(tracked)),
        "nested": document(nested),
        "strict": document(form(split), STRICT),
        "prefix": document(form(split), prefix="ns0"),
        "strict-prefix": document(form(tracked), STRICT, "x"),
    }
    paths = []
    for name, xml in made.items():
        paths.append(os.path.join(folder, f"shape-{name}.docx"))
        write(paths[-1], xml)
    return paths


# Certain findings of these shapes that no change can be made for: in a field or a fixed control.
FIXED = {"shape-controls.docx": 2, "shape-fields.docx": 2}


def samples():
    found = []
    for where, _, files in os.walk("samples"):
        found += [os.path.join(where, name) for name in files if name.endswith(".docx")]
    return sorted(found)


def main(program, folder, paths):
    os.makedirs(folder, exist_ok=True)
    paths = paths or shapes(folder) + samples()
    totals = {"certain": 0, "changes": 0, "left": 0}
    changed = []
    for path in paths:
        figures = check(program, folder, path)
        if figures["changes"]:
            changed.append(path)
        expected = FIXED.get(figures["name"], 0)
        assert figures["left"] == expected, figures
        if "shape-" in path:
            assert figures["changes"] > 0 and figures["certain"] > expected, figures
        for key in totals:
            totals[key] += figures[key]
    with open(os.path.join(folder, "changed.txt"), "w", encoding="utf-8") as listed:
        listed.writelines(f"{path}\n" for path in changed)
    print(f"{len(paths)} documents, {totals['certain']} certain findings, {totals['changes']} changes, "
          f"{totals['left']} left where none is allowed: taken and refused without an office")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
