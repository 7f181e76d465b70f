"""The makes of Word documents that a comment must fit into: variants of one sample, each written by
changing its parts. `write(sample, folder)` gives the paths; the name says what is unusual."""
import io
import re
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_R = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
CELL = re.compile(r"<w:tc>(?:(?!<w:tc>).)*?</w:tc>", re.S)
ROW = re.compile(r"<w:tr[ >](?:(?!<w:tr[ >]).)*?</w:tr>", re.S)


def parts_of(path):
    with zipfile.ZipFile(path) as package:
        return {info.filename: package.read(info) for info in package.infolist()}


def changed(parts, change, name=MAIN):
    result = dict(parts)
    result[name] = change(parts[name].decode("utf-8")).encode("utf-8")
    return result


def related(parts, kind, name, content, type_base=f"{R}/"):
    """With one more part beside the main one."""
    result = dict(parts)
    result[f"word/{name}"] = content.encode("utf-8")
    relations = parts.get(RELATIONS, f'<Relationships xmlns="{PACKAGE}"/>'.encode()).decode("utf-8")
    relations = re.sub(r"(<Relationships[^>]*)/>\s*$", r"\1></Relationships>", relations)
    one = f'<Relationship Id="x{len(parts)}" Type="{type_base}{kind}" Target="{name}"/>'
    result[RELATIONS] = relations.replace("</Relationships>", one + "</Relationships>").encode("utf-8")
    override = f'<Override PartName="/word/{name}" ContentType="{TYPE}{kind}+xml"/>'
    return changed(result, lambda xml: xml.replace("</Types>", override + "</Types>"),
                   "[Content_Types].xml")


def nested(xml):
    """Every table within a layout table of one cell."""
    around = "<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr/>"
    return xml.replace("<w:tbl>", around + "<w:tbl>").replace(
        "</w:tbl>", "</w:tbl><w:p/></w:tc></w:tr></w:tbl>")


def controls(xml):
    """Content controls around cells, rows and tables, and around what a cell holds."""
    def around(match):
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{match.group(0)}</w:sdtContent></w:sdt>"
    xml = CELL.sub(around, xml)
    xml = ROW.sub(around, xml)
    return re.sub(r"(<w:tc>(?:<w:tcPr>.*?</w:tcPr>)?)(<w:p[ >].*?)(</w:tc>)",
                  r"\1<w:sdt><w:sdtPr/><w:sdtContent>\2</w:sdtContent></w:sdt>\3", xml, flags=re.S)


def tracked(xml):
    """A deleted row in front of every row, deleted text in every cell, rows that were inserted."""
    revision = 'w:id="7" w:author="x" w:date="2023-01-01T00:00:00Z"'

    def row(match):
        text = match.group(0)
        gone = re.sub(r"^(<w:tr[^>]*>)(?:<w:trPr>.*?</w:trPr>)?",
                      rf"\1<w:trPr><w:del {revision}/></w:trPr>", text, flags=re.S)
        return gone + text
    xml = ROW.sub(row, xml)
    deleted = f"<w:del {revision}><w:r><w:delText>gone</w:delText></w:r></w:del>"
    return re.sub(r"(<w:p(?: [^>]*)?>(?:<w:pPr>.*?</w:pPr>)?)(?=<w:r)", rf"\1{deleted}", xml, flags=re.S)


def default_namespace(xml):
    xml = re.sub(r"(</?)w:", r"\1", xml)
    return xml.replace("<document ", f'<document xmlns="{W}" ', 1)


def other_prefix(xml):
    return re.sub(r"([</ ])w:", r"\1ns0:", xml).replace("xmlns:w=", "xmlns:ns0=")


def strict(parts):
    result = {}
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            content = content.replace(W.encode(), STRICT_W.encode()).replace(R.encode(), STRICT_R.encode())
        result[name] = content
    return result


def utf16(parts):
    result = dict(parts)
    text = parts[MAIN].decode("utf-8")
    text = re.sub(r"^<\?xml.*?\?>", "", text, flags=re.S)
    result[MAIN] = ('<?xml version="1.0" encoding="UTF-16" standalone="yes"?>' + text).encode("utf-16")
    return result


def commented(parts):
    """Comments of others, in the body and in a text box, with all that Word 2019 keeps of them."""
    mark = ('<w:commentRangeStart w:id="{0}"/><w:commentRangeEnd w:id="{0}"/>'
            '<w:r><w:commentReference w:id="{0}"/></w:r>')
    box = ('<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>'
           + mark.format(9) + "<w:r><w:t>x</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>")

    def marked(xml):
        return xml.replace("<w:body>", f"<w:body><w:p>{mark.format(41)}{mark.format(3)}{box}</w:p>", 1)
    parts = changed(parts, marked)

    def comment(number, para, text):
        return (f'<w:comment w:id="{number}" w:author="审核" w:date="2023-01-01T00:00:00Z" w:initials="s">'
                f'<w:p w14:paraId="{para}"><w:r><w:annotationRef/></w:r><w:r><w:t>{text}</w:t></w:r></w:p>'
                "</w:comment>")
    parts = related(parts, "comments", "comments.xml",
                    f'<w:comments xmlns:w="{W}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">'
                    + comment(41, "00000041", "one") + comment(3, "00000003", "two") + comment(9, "00000009", "three")
                    + "</w:comments>")
    return related(parts, "commentsExtended", "commentsExtended.xml",
                   '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
                   '<w15:commentEx w15:paraId="00000041" w15:done="0"/>'
                   '<w15:commentEx w15:paraId="00000003" w15:paraIdParent="00000041" w15:done="0"/>'
                   '<w15:commentEx w15:paraId="00000009" w15:done="1"/></w15:commentsEx>',
                   "http://schemas.microsoft.com/office/2011/relationships/")


def signed(parts):
    result = dict(parts)
    base = f"{PACKAGE}/digital-signature"
    result["_rels/.rels"] = parts["_rels/.rels"].replace(
        b"</Relationships>",
        f'<Relationship Id="s1" Type="{base}/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>'.encode())
    result["_xmlsignatures/origin.sigs"] = b""
    result["_xmlsignatures/_rels/origin.sigs.rels"] = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{base}/signature" Target="sig1.xml"/>'
        "</Relationships>").encode()
    result["_xmlsignatures/sig1.xml"] = b"<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/>"
    kind = "application/vnd.openxmlformats-package.digital-signature-"
    return changed(result, lambda xml: xml.replace(
        "</Types>", f'<Default Extension="sigs" ContentType="{kind}origin"/><Override '
        f'PartName="/_xmlsignatures/sig1.xml" ContentType="{kind}xmlsignature+xml"/></Types>'), "[Content_Types].xml")


def protected(parts):
    settings = f'<w:settings xmlns:w="{W}"><w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>'
    names = [name for name in parts if name.endswith("settings.xml")]
    if names:
        return {**parts, names[0]: settings.encode()}
    return related(parts, "settings", "settings.xml", settings)


class Unseekable(io.RawIOBase):
    """As a pipe: what is written to it gets data descriptors."""
    def __init__(self, file):
        super().__init__()
        self.file = file

    def writable(self):
        return True

    def write(self, data):
        return self.file.write(data)


def write_package(path, parts, method=zipfile.ZIP_DEFLATED, streamed=False):
    with open(path, "wb") as file:
        target = Unseekable(file) if streamed else file
        with zipfile.ZipFile(target, "w") as package:
            for number, (name, content) in enumerate(parts.items()):
                info = zipfile.ZipInfo(name, (2019, 3, 31, 2, number % 60, 40))
                info.external_attr = 0o644 << 16
                info.compress_type = method
                package.writestr(info, content)


def write(sample, folder):
    parts = parts_of(sample)
    shapes = {
        "plain": parts,
        "nested": changed(parts, nested),
        "controls": changed(parts, controls),
        "tracked": changed(parts, tracked),
        "default-namespace": changed(parts, default_namespace),
        "other-prefix": changed(parts, other_prefix),
        "strict": strict(parts),
        "utf-16": utf16(parts),
        "commented": commented(parts),
        "strict-commented": strict(commented(parts)),
        "signed": signed(parts),
        "protected": protected(parts),
    }
    paths = {}
    for name, made in shapes.items():
        paths[name] = f"{folder}/{name}.docx"
        write_package(paths[name], made)
    for name, options in {"stored": {"method": zipfile.ZIP_STORED}, "streamed": {"streamed": True}}.items():
        paths[name] = f"{folder}/{name}.docx"
        write_package(paths[name], parts, **options)
    return paths
