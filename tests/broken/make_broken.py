#!/usr/bin/env python3
"""Writes one file of every kind of bad input into a folder; expected.txt says what each must end with.

usage: make_broken.py FOLDER
"""

import io
import pathlib
import struct
import sys
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
ROWS = (
    ("项目名称", "甲项目"),
    ("一级指标", "二级指标", "三级指标", "指标值"),
    ("产出指标", "数量指标", "培训人数", "≥100人≥100人"),
    ("效益指标", "社会效益指标", "知识普及", "有所提高"),
    ("满意度指标", "服务对象满意度指标", "学员满意度", "≥90%"),
)


def relationships(target="word/document.xml", kind="officeDocument", mode=""):
    return (
        f'<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{R}/{kind}" '
        f'Target="{target}"{mode}/></Relationships>'
    )


def table():
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    rows = ("<w:tr>" + "".join(cell.format(text) for text in row) + "</w:tr>" for row in ROWS)
    return "<w:tbl>" + "".join(rows) + "</w:tbl>"


def document(body=None, head=""):
    body = table() if body is None else body
    return f'{head}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'


def package(changes=None, method=zipfile.ZIP_DEFLATED, twice=()):
    parts = {"[Content_Types].xml": TYPES, "_rels/.rels": relationships(), "word/document.xml": document()}
    parts.update(changes or {})
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in [*parts.items(), *((name, parts[name]) for name in twice)]:
            if content is not None:
                info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                info.compress_type = method
                archive.writestr(info, content)
    return target.getvalue()


def directory_entries(data):
    """Places of the central directory's headers."""
    end = data.rindex(b"PK\5\6")
    at = struct.unpack_from("<I", data, end + 16)[0]
    while data[at : at + 4] == b"PK\1\2":
        yield at
        at += 46 + sum(struct.unpack_from("<HHH", data, at + 28))


def patched(data, name, local=None, central=None):
    """Changes 2-byte fields {offset: value} of an entry's local and central header."""
    data = bytearray(data)
    for at in directory_entries(bytes(data)):
        length = struct.unpack_from("<H", data, at + 28)[0]
        if data[at + 46 : at + 46 + length].decode() != name:
            continue
        for offset, value in (central or {}).items():
            struct.pack_into("<H", data, at + offset, value)
        start = struct.unpack_from("<I", data, at + 42)[0]
        for offset, value in (local or {}).items():
            struct.pack_into("<H", data, start + offset, value)
    return bytes(data)


def overlapping():
    """Two entries of one name each, whose data are the same bytes."""
    data = bytearray(package({"word/styles.xml": document()}, zipfile.ZIP_STORED))
    places = list(directory_entries(bytes(data)))
    data[places[3] + 42 : places[3] + 46] = data[places[2] + 42 : places[2] + 46]
    return bytes(data)


def wrong_checksum():
    data = bytearray(package(method=zipfile.ZIP_STORED))
    at = data.index("甲项目".encode())
    data[at : at + 3] = "乙".encode()
    return bytes(data)


def ole(stream):
    """An OLE2 file whose directory names one stream ([MS-CFB] 2.6.1)."""
    name = (stream + "\0").encode("utf-16-le")
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + name + bytes(2048 - len(name))


def directory_damaged():
    data = bytearray(package())
    for at in directory_entries(bytes(data)):
        data[at : at + 4] = b"XXXX"
    return bytes(data)


def bomb(megabytes):
    return package({"word/document.xml": document("<!--" + " " * (megabytes << 20) + "-->")})


DTD = '<!DOCTYPE w:document [<!ENTITY a "lol">%s]>' % "".join(
    f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)
)

FILES = {
    # no zip at all
    "empty.docx": b"",
    "one-byte.docx": b"P",
    "plain-text.docx": "项目名称,预算数\n".encode(),
    "page.docx": "<html><body>绩效目标表</body></html>".encode(),
    "mht.docx": b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n",
    "rtf.docx": rb"{\rtf1\ansi\ansicpg936}",
    "pdf.docx": b"%PDF-1.7\n",
    "rar.docx": b"Rar!\x1a\x07\x00",
    "picture.docx": b"\x89PNG\r\n\x1a\n",
    "legacy.docx": ole("WordDocument"),
    "legacy.doc": ole("WordDocument"),
    "legacy.wps": ole("WordDocument"),
    "legacy-workbook.docx": ole("Workbook"),
    "password.docx": ole("EncryptedPackage"),
    "word-2003.docx": b'<?xml version="1.0"?><w:wordDocument '
    b'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
    "flat.docx": b'<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>',
    "binary.docx": bytes(range(256)) * 4,
    # the zip package
    "cut-short.docx": package()[:-200],
    "cut-in-half.docx": package()[: len(package()) // 2],
    "end-record-only.docx": b"PK\5\6" + bytes(18),
    "directory-damaged.docx": directory_damaged(),
    "bad-checksum.docx": wrong_checksum(),
    "part-twice.docx": package(twice=["word/document.xml"]),
    "parts-overlap.docx": overlapping(),
    "encrypted-entries.docx": patched(package(), "word/document.xml", {6: 1}, {8: 1}),
    "unknown-compression.docx": patched(package(), "word/document.xml", {8: 97}, {10: 97}),
    "too-many-entries.docx": package({f"word/media/{i}": "" for i in range(10001)}),
    "inflates-to-17-mb.docx": bomb(17),
    "inflates-to-300-mb.docx": bomb(300),
    # which part is what
    "workbook.docx": package({"word/document.xml": None, "xl/workbook.xml": "<workbook/>"}),
    "archive.docx": package({"[Content_Types].xml": None, "_rels/.rels": None, "word/document.xml": None, "a.txt": "a"}),
    "no-main-part.docx": package({"word/document.xml": None}),
    "external-main-part.docx": package({"_rels/.rels": relationships("http://localhost/a.xml", mode=' TargetMode="External"')}),
    "main-part-outside.docx": package({"_rels/.rels": relationships("../../etc/passwd"), "word/document.xml": None}),
    "relationship-to-itself.docx": package({"_rels/.rels": relationships("_rels/.rels"), "word/document.xml": None}),
    # XML
    "doctype.docx": package({"word/document.xml": document("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", DTD)}),
    "broken-xml.docx": package({"word/document.xml": document("<w:p><w:r></w:p>")}),
    "part-empty.docx": package({"word/document.xml": ""}),
    "two-roots.docx": package({"word/document.xml": document() + document()}),
    "other-root.docx": package({"word/document.xml": '<html xmlns="http://www.w3.org/1999/xhtml"/>'}),
    "gb18030.docx": package({"word/document.xml": document().encode("gb18030")}),
    "utf16-cut.docx": package({"word/document.xml": document().encode("utf-16")[:-1]}),
    "utf8-after-utf16-mark.docx": package({"word/document.xml": b"\xff\xfe" + document().encode()}),
    "zero-reference.docx": package({"word/document.xml": document("<w:p><w:r><w:t>&#0;</w:t></w:r></w:p>")}),
    "zero-byte.docx": package({"word/document.xml": document("<w:p><w:r><w:t>\0</w:t></w:r></w:p>")}),
    "deep.docx": package({"word/document.xml": document("<w:customXml>" * 300 + "</w:customXml>" * 300)}),
    "nested-tables.docx": package({"word/document.xml": document("<w:tbl><w:tr><w:tc>" * 60 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 60)}),
    "cell-text.docx": package(
        {"word/document.xml": document("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>" + "绩" * 400000 + "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")},
        zipfile.ZIP_STORED,
    ),
    "no-form.docx": package({"word/document.xml": document("<w:p><w:r><w:t>会议纪要</w:t></w:r></w:p>")}),
    # odd, and read all the same
    "utf16.docx": package({"word/document.xml": document(head='<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16")}),
    "says-utf16-is-utf8.docx": package({"word/document.xml": document(head='<?xml version="1.0" encoding="UTF-16"?>')}),
    "no-relationships.docx": package({"_rels/.rels": None}),
    "circular-relationships.docx": package(
        {"word/_rels/document.xml.rels": relationships("document.xml", "header"), "word/document.xml": document()}
    ),
    "external-header.docx": package(
        {"word/_rels/document.xml.rels": relationships("http://localhost/h.xml", "header", ' TargetMode="External"')}
    ),
    "alt-chunk.docx": package({"word/document.xml": document(table() + '<w:altChunk r:id="rId9"/>')}),
    "macros.docm": package({"word/vbaProject.bin": b"\xcc\x61" + bytes(200)}),
    "wide-cell.docx": package(
        {
            "word/document.xml": document(
                '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="4000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>' + table()
            )
        }
    ),
    "junk-behind.docx": package() + bytes(1000),
}


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in FILES.items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    main()
