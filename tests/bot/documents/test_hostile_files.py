"""Files made to do harm are refused with a sentence, by a process that can harm nothing."""

import io
import subprocess
import sys
import zlib
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from pypdf import PdfReader, PdfWriter

from bot.documents.reading import read_apart
from knowledge.documents.document import Refused
from knowledge.documents.reading import MOST_BYTES
from tests.knowledge.documents.files import a_docx, a_pdf, word, written

LAUGHS = """<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>"""


async def refusal(name: str, content: bytes, *, seconds: float = 60.0) -> str:
    with pytest.raises(Refused) as refused:
        await read_apart(name, content, seconds=seconds)
    return str(refused.value)


async def test_a_harmless_file_is_read_in_the_process_apart() -> None:
    document = await read_apart("a.pdf", a_pdf([["Norway offers training."]]), "Offers")

    assert document.title == "Offers"
    assert [passage.text for passage in document.passages] == ["Norway offers training."]


async def test_refuses_what_is_empty_or_too_large() -> None:
    assert await refusal("a.pdf", b"") == "It is empty."
    assert "larger than 50 MB" in await refusal("a.txt", b"a" * (MOST_BYTES + 1))


async def test_refuses_a_scan_which_has_no_text() -> None:
    assert "text recognition" in await refusal("scan.pdf", a_pdf([[], []]))


async def test_refuses_a_pdf_with_a_password() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(a_pdf([["Secret."]]))))
    writer.encrypt("a password", algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)

    assert "password" in await refusal("locked.pdf", locked.getvalue())


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.pdf", a_docx(("", "Words.")), "rename it to .docx"),
        ("a.docx", a_pdf([["Words."]]), "rename it to .pdf"),
        ("a.docx", b"Words.", "is no Word document"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "older Word format"),
        ("a.exe", b"MZ\0\0", "no “.exe”"),
        ("a.txt", b"\x7fELF\0\0\0", "no text"),
        ("a.pdf", b"%PDF-1.7\nno more than this", "damaged"),
        ("a.docx", b"PK\x03\x04no more than this", "damaged"),
    ],
)
async def test_refuses_what_is_not_what_its_name_says(
    name: str, content: bytes, reason: str
) -> None:
    assert reason in await refusal(name, content)


async def test_refuses_an_archive_that_unfolds_hugely() -> None:
    bomb = a_docx(parts={"word/document.xml": word(" " * 70_000_000)})

    assert len(bomb) < 200_000
    assert "unpacks to more than 60 MB" in await refusal("bomb.docx", bomb)


async def test_refuses_an_archive_that_lies_about_its_size() -> None:
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", word(" " * 1_000_000))
    size = len(word(" " * 1_000_000)).to_bytes(4, "little")

    assert "damaged" in await refusal("a.docx", packed.getvalue().replace(size, b"\x10\0\0\0"))


async def test_refuses_entities_that_unfold() -> None:
    bomb = a_docx(
        parts={"word/document.xml": LAUGHS + word("<w:p><w:r><w:t>&c;</w:t></w:r></w:p>")}
    )

    assert "declares entities" in await refusal("laughs.docx", bomb)


async def test_refuses_a_pdf_whose_page_unfolds_hugely() -> None:
    stream = zlib.compress(b" " * 100_000_000)
    page = b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 9 9]"
    page += b" /Resources << /Font << >> >> >>"
    content = written(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page,
            b"<< /Length %d /Filter /FlateDecode >> stream\n%s\nendstream" % (len(stream), stream),
        ]
    )

    assert "unpacks to more than" in await refusal("bomb.pdf", content)


async def test_refuses_what_is_nested_without_end() -> None:
    body = "<w:tbl><w:tr><w:tc>" * 3_000 + "</w:tc></w:tr></w:tbl>" * 3_000

    assert await refusal("deep.docx", a_docx(parts={"word/document.xml": word(body)}))


async def test_refuses_what_takes_too_long() -> None:
    assert "takes longer" in await refusal("a.pdf", a_pdf([["Words."]]), seconds=0.0)


@pytest.mark.parametrize(
    "harm", ["bytearray(2 * 1024**3)", "open('taken', 'w').write('x' * 99_999)"]
)
def test_the_process_apart_has_little_memory_and_writes_nothing(harm: str, tmp_path: Path) -> None:
    source = f"from bot.documents.child import restrict; restrict(); {harm}"

    command = [sys.executable, "-c", source]
    done = subprocess.run(command, check=False, capture_output=True, cwd=tmp_path)  # noqa: S603 # ours

    assert done.returncode != 0
