"""Word files from anywhere: refused in Danish, with nothing outside them read."""

from __future__ import annotations

import io
import zipfile

import pytest

from macros.forms.word.package import LARGEST_PART
from macros.forms.word.read import read_docx

from ..word import W, with_parts

ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "ikke et Word-dokument"),
        (b"PK\x03\x04 og s\xc3\xa5 noget andet", "ikke et Word-dokument"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 l\xc3\xa5st", "adgangskode"),
    ],
    ids=["empty", "not a zip", "locked"],
)
def test_no_word_file(data, message):
    """What is no Word file is refused in Danish."""
    with pytest.raises(ValueError, match=message):
        read_docx(data)


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"word/document.xml": None}, "ikke et Word-dokument"),
        ({"_rels/.rels": None}, "ikke et Word-dokument"),
        ({"word/document.xml": b"<w:document"}, "ikke et Word-dokument"),
        ({"word/document.xml": b" " * (LARGEST_PART + 1)}, "pakkes ud"),
        ({"word/document.xml": ENTITIES + b"<x>&b;</x>"}, "DTD"),
        ({"docProps/custom.xml": b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'}, "DTD"),
        ({"word/document.xml": b"<x>" * 5000 + b"</x>" * 5000}, "ikke et Word-dokument"),
        ({"word/document.xml": b"<x/>"}, "ingen af skemaets felter"),
        ({"docProps/custom.xml": None, "word/footer.xml": None, "word/footer-first.xml": None}, "ikke et skema"),
        ({f"x{number}": b"" for number in range(600)}, "flere dele"),
    ],
    ids=["no document", "no relations", "broken", "bomb", "entities", "outside", "deep", "no fields", "whose", "parts"],
)
def test_hostile_parts(filled, parts, message):
    """A damaged or hostile part is refused in Danish, and nothing outside the file is read."""
    with pytest.raises(ValueError, match=message):
        read_docx(with_parts(filled, parts))


def test_lying_zip(filled):
    """A file whose contents do not fit its checksum is refused."""
    with zipfile.ZipFile(io.BytesIO(filled)) as file:
        start = file.getinfo("word/document.xml").header_offset + 60
    with pytest.raises(ValueError, match="ikke et Word-dokument"):
        read_docx(filled[:start] + bytes(40) + filled[start + 40 :])


CONTROL = (
    '<w:sdt><w:sdtPr><w:tag w:val="{}"/><w:text/></w:sdtPr>'
    "<w:sdtContent><w:r><w:t>{}</w:t></w:r></w:sdtContent></w:sdt>"
)


def of_controls(empty: bytes, tags: list[str], count: int) -> bytes:
    """A file with nothing but controls."""
    body = "".join(CONTROL.format(tags[number % len(tags)], number) for number in range(count))
    text = f'<w:document xmlns:w="{W[1:-1]}"><w:p>{body}</w:p></w:document>'
    return with_parts(empty, {"word/document.xml": text.encode()})


def test_ten_thousand_controls(empty):
    """Many controls, strange tags and endless names only become text."""
    fields = read_docx(of_controls(empty, ["x--y", "x--y--z", "--", "a--", "__class__", "k" * 500], 10_000))[2]
    assert {"x", "", "a", "__class__", "k" * 500} == set(fields)
    assert 1667 == len(fields["x"])


def test_too_many_controls(empty):
    """More fields than any form could have are refused."""
    with pytest.raises(ValueError, match="flere felter"):
        read_docx(of_controls(empty, ["x"], 20_001))
