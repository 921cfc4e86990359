"""The parts of a Word file from anywhere, read with care: hostile until parsed, and never larger than a form can be."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element

from ..answers import UnreadableForm

LARGEST_PART = 8_000_000
"""Bytes of one part unpacked; the text of a filled form has some 200,000."""

MOST_PARTS = 500

OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""How a .doc begins, and a .docx that is locked with a password."""

NOT_WORD = "Filen er ikke et Word-dokument, eller den er beskadiget."

FOOTER = re.compile(r"word/footer[\w-]*\.xml")


class WordFile:
    """A file in Word's format; every mistake in it is an `UnreadableForm`."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(OLD_OFFICE):
            raise UnreadableForm("Filen er låst med en adgangskode, eller den er gemt i det ældre Word-format .doc.")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError):
            raise UnreadableForm(NOT_WORD) from None
        self._names = set(self._zip.namelist())
        if len(self._names) > MOST_PARTS:
            raise UnreadableForm("Filen har flere dele, end et skema kan have.")

    def document(self) -> _Element:
        """The text itself. Word mostly calls it word/document.xml, but only the package's relations know."""
        for relation in self._parsed("_rels/.rels"):
            if relation.get("Type", "").endswith("/officeDocument"):
                return self._parsed(posixpath.normpath(relation.get("Target", "").lstrip("/")))
        raise UnreadableForm(NOT_WORD)

    def properties(self) -> dict[str, str]:
        """The file's own properties (docProps/custom.xml) by name; none where it has none."""
        if "docProps/custom.xml" not in self._names:
            return {}
        return {one.get("name", ""): "".join(one.itertext()).strip() for one in self._parsed("docProps/custom.xml")}

    def footers(self) -> Iterator[str]:
        """What stands at the foot of the pages."""
        for name in sorted(filter(FOOTER.fullmatch, self._names)):
            yield "".join(self._parsed(name).itertext())

    def _parsed(self, name: str) -> _Element:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            tree = etree.fromstring(self._part(name), parser).getroottree()
        except etree.XMLSyntaxError:
            raise UnreadableForm(NOT_WORD) from None
        if tree.docinfo.doctype:
            raise UnreadableForm("Filen har en DTD. Det har et Word-dokument aldrig, så den bliver ikke læst.")
        return tree.getroot()

    def _part(self, name: str) -> bytes:
        """One part unpacked; what the zip says of its size is not trusted."""
        try:
            with self._zip.open(name) as part:
                data = part.read(LARGEST_PART + 1)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError):
            raise UnreadableForm(NOT_WORD) from None
        if len(data) > LARGEST_PART:
            raise UnreadableForm("Filen fylder for meget, når den pakkes ud.")
        return data
