"""Makes documents of each format at run time, as small as their formats allow."""

import io
import zlib
from collections.abc import Sequence
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = f"""<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/></Types>"""
_RELATIONS = f"""<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
</Relationships>"""
_STYLES = f"""<w:styles xmlns:w="{_WORD}">
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Unseen"><w:name w:val="Unseen"/>
<w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Later"><w:name w:val="Later"/><w:basedOn w:val="Unseen"/>
</w:style></w:styles>"""
_WORD_RELATIONS = f"""<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="r1" Type="{_OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="r2" Type="{_OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>"""


def a_pdf(
    pages: Sequence[Sequence[str]], *, title: str = "", extra: str = "", made: str = ""
) -> bytes:
    """A PDF with these lines on its pages; ``made`` on a day; ``extra`` goes into its trailer."""
    contents = ["\n".join(_shown(line, place) for place, line in enumerate(p)) for p in pages]
    streams = [zlib.compress(f"BT /F1 10 Tf {text} ET".encode("cp1252")) for text in contents]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, stream in enumerate(streams):
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R"
            b" >> >> /Contents %d 0 R >>" % (5 + 2 * number),
            b"<< /Length %d /Filter /FlateDecode >> stream\n%s\nendstream" % (len(stream), stream),
        ]
    dated = f"/CreationDate ({made})" if made else ""
    objects.append(f"<< /Title ({title}) {dated} >>".encode())
    return written(objects, f"/Info {len(objects)} 0 R {extra}")


def written(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """A PDF of these objects, the first being its catalogue."""
    body = b"%PDF-1.7\n"
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    end = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root 1 0 R "
    return body + f"{end}{trailer} >>\nstartxref\n{len(body)}\n%%EOF\n".encode()


def a_docx(
    *paragraphs: tuple[str, str],
    title: str = "",
    dates: str = "",
    parts: dict[str, str] | None = None,
) -> bytes:
    """A Word document of (style, text); ``dates`` is XML; ``parts`` replace or add to its own."""
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>'
        for style, text in paragraphs
    )
    names = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/"'
    core = f"<c {names}><dc:title>{title}</dc:title>{dates}</c>"
    files = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "word/_rels/document.xml.rels": _WORD_RELATIONS,
        "word/styles.xml": _STYLES,
        "word/document.xml": word(body),
        "docProps/core.xml": core,
        **(parts or {}),
    }
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return packed.getvalue()


def word(body: str) -> str:
    """The main part of a Word document around ``body``."""
    return f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'


def notes(**texts: str) -> dict[str, str]:
    """The footnotes of a Word document: the part that holds them, each by its number."""
    told = "".join(
        f'<w:footnote w:id="{number[1:]}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{text}</w:t>'
        "</w:r></w:p></w:footnote>"
        for number, text in texts.items()
    )
    return {"word/footnotes.xml": f'<w:footnotes xmlns:w="{_WORD}">{told}</w:footnotes>'}


def _shown(line: str, place: int) -> str:
    words = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"1 0 0 1 50 {800 - 14 * place} Tm ({words}) Tj"
