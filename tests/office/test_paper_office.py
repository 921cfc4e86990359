"""The decision paper in LibreOffice: one page, empty and with the longest numbers a municipality may have."""

from __future__ import annotations

import io
import subprocess
import zipfile

import pytest
from lxml import etree
from pypdf import PdfReader

from macros.exports.decision_paper import decision_paper_docx
from macros.model import load
from macros.views.hours import hours
from macros.views.hours_data import hours_data
from tests.forms.word import W
from tests.planlaeg.hours import LARGE
from tests.tokens import ROOT, TOKENS

pytestmark = pytest.mark.office

MODEL = load(ROOT / "content").model

LONGER = LARGE | {"maaneder-pilottest": "18"}


def filled(file: bytes) -> bytes:
    """The paper as the page saves it, with the numbers of a large municipality and the dates of a plan."""
    reckoning = hours(hours_data(MODEL), LONGER)
    answers = {row.id: row.said for row in reckoning.rows}
    answers |= {f"regnestykke--{row.id}": row.formula for row in reckoning.rows}
    for total in reckoning.totals:
        parts = {"ialt": total.said, "kr": total.kr, "ikke-med": " ".join(total.remarks)}
        answers |= {f"{part}--{total.id}": text for part, text in parts.items()}
    answers |= {f"datoer--{phase.id}": "30. september 2027 – 29. september 2028." for phase in MODEL.phases}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as parts, zipfile.ZipFile(out, "w") as copy:
        for name in parts.namelist():
            data = parts.read(name)
            if name == "word/document.xml":
                data = with_answers(data, answers)
            copy.writestr(name, data)
    return out.getvalue()


def with_answers(xml: bytes, answers: dict[str, str]) -> bytes:
    document = etree.fromstring(xml)
    for control in document.iter(f"{W}sdt"):
        tag, content = control.find(f"{W}sdtPr/{W}tag"), control.find(f"{W}sdtContent")
        if tag is not None and tag.get(f"{W}val") in answers:
            next(content.iter(f"{W}t")).text = answers[tag.get(f"{W}val")]
    return etree.tostring(document)


@pytest.mark.parametrize("change", [bytes, filled], ids=["empty", "filled"])
def test_one_page(change, tmp_path):
    """Everything stands on one A4, whatever is filled in by the page."""
    path = tmp_path / "oplaeg.docx"
    path.write_bytes(change(decision_paper_docx(MODEL, tokens=TOKENS)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, path]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    (page,) = PdfReader(tmp_path / "oplaeg.pdf").pages

    assert (595, 842) == (round(page.mediabox.width), round(page.mediabox.height))
    assert "Forvaltningen indstiller" in page.extract_text()
