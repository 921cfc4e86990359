"""The page of a form: its markup, its policy, and text that tries to be code."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
import segno
import yaml

from macros.forms.browser.page import _css_string, form_page
from macros.forms.view import FormView, card_lines
from macros.model.tools import FormField, FormSection

ADDRESS = "https://example.dk/redskaber/proeve/skema.html"

CASES = yaml.safe_load((Path(__file__).parent / "fields.yaml").read_text(encoding="utf-8"))


class Elements(HTMLParser):
    """Every element with its attributes, in order, and the text of the whole."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data):
        self.text += data

    def controls(self) -> list[str]:
        """The controls in short: tag or type, name, value."""
        return [
            " ".join(filter(None, [attrs.get("type", tag), attrs.get("name"), attrs.get("value")]))
            for tag, attrs in self.found
            if tag in ("input", "textarea", "select")
        ]


def part(html: str, start: str, end: str) -> str:
    return html[html.index(start) :].partition(end)[0]


@pytest.fixture
def with_field(model, tokens):
    """Make the page of a form that has one field beside the head."""

    def page(field: FormField, **more) -> str:
        section = FormSection.model_construct(id="s", title="Afsnit", when=None, fields=(field,))
        return form_page(model, model.tools[0].model_copy(update={"sections": (section,), **more}), tokens=tokens)

    return page


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_every_type_has_its_control(with_field, case):
    """A field becomes the controls of its type, named by the field and valued by its options."""
    html = part(with_field(FormField.model_validate(case["field"])), '<div class="field" id="felt-x"', "<template>")
    shown = Elements(html.partition("</section>")[0])
    assert case["controls"] == shown.controls()
    for text in case["says"]:
        assert text in " ".join(shown.text.split())


def test_page_names_its_form_and_version(page_text):
    """The form carries what a saved file will say: which form it is, and of which version."""
    form = next(attrs for tag, attrs in Elements(page_text).found if tag == "form")
    assert ("proeve", "1.2.3") == (form["data-form"], form["data-version"])


def test_field_names_are_the_field_ids(page_text):
    """Outside the rows, every control is named by its field's id, so answers can be saved by id."""
    names = [attrs["name"] for _, attrs in Elements(page_text).found if "name" in attrs and "content" not in attrs]
    expected = {"navn", "foedt", "moede", "deltagere", "opdateret", "hvorfor-ikke", "plan"}
    assert expected == set(names)


def test_rows_know_their_columns(page_text):
    """The cells of a row are keyed by column id; a table starts with the rows its definition asks for."""
    columns = Counter(attrs["data-column"] for tag, attrs in Elements(page_text).found if "data-column" in attrs)
    rows_and_template = {"fra": 3 + 1, "til": 3 + 1} | dict.fromkeys(
        ["hvem", "gruppe", "hjaelp", "moeder", "siden", "voksen", "skriver"], 4 + 1
    )
    assert rows_and_template == dict(columns)


def test_policy_allows_this_script_and_this_style_only(page_text):
    """The hashes in the policy are those of the page's own script and style, and nothing else may load or send."""

    def digest(tag):
        text = re.search(rf"<{tag}[^>]*>(.*?)</{tag}>", page_text, re.DOTALL).group(1)
        return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

    expected = (
        f"default-src 'none'; script-src 'sha256-{digest('script')}'; style-src 'sha256-{digest('style')}'; "
        "img-src data:; connect-src 'none'; form-action 'none'; base-uri 'none'"
    )
    metas = [attrs for tag, attrs in Elements(page_text).found if tag == "meta"]
    assert [expected] == [attrs["content"] for attrs in metas if attrs.get("http-equiv") == "Content-Security-Policy"]


def test_nothing_is_inline_or_from_outside(page_text):
    """No style attribute, no handler, no address of a script, style or form: the policy would refuse them."""
    found = Elements(page_text).found
    attributes = {name for _, attrs in found for name in attrs}
    assert set() == {name for name in attributes if name.startswith("on") or name in ("style", "src", "action")}
    links = [attrs["href"] for tag, attrs in found if tag in ("a", "link")]
    way_back = ["#skema", "../../", "../", "./", "./"]
    assert [*way_back, "../kort/skema.html"] == links[1:]
    assert links[0].startswith("data:image/svg+xml,")


def test_script_stores_and_sends_nothing(page_text):
    """The script has no word for storing or sending."""
    script = page_text.partition('<script type="module">')[2]
    words = (
        r"localStorage|sessionStorage|indexedDB|cookie|fetch\(|XMLHttpRequest|sendBeacon|WebSocket|\beval\b|innerHTML"
    )
    assert [] == re.findall(words, script)


def test_script_is_one_module(page_text):
    """The modules are joined: nothing is left to import, and no name is declared twice."""
    script = page_text.partition('<script type="module">')[2]
    assert [] == re.findall(r"^(?:import|export) .*", script, re.MULTILINE)
    names = Counter(re.findall(r"^(?:async )?(?:function|const|let|class) (\w+)", script, re.MULTILINE))
    assert [] == sorted(name for name, count in names.items() if count > 1)


def test_every_reference_meets_its_id(page_text):
    """Ids are unique, and labels and descriptions point at an id that is there."""
    found = [(tag, attrs) for tag, attrs in Elements(page_text).found]
    ids = Counter(attrs["id"] for _, attrs in found if "id" in attrs)
    assert [] == sorted(id for id, count in ids.items() if count > 1)
    used = {
        id
        for _, attrs in found
        for name in ("for", "aria-describedby", "aria-labelledby")
        for id in attrs.get(name, "").split()
    }
    assert [] == sorted(used - set(ids))


def test_a_column_and_a_field_of_the_same_words_have_different_ids(model, tokens):
    """The column `navn` of the table `x` is not taken for the field `x-navn`."""
    table = FormField.model_validate(next(case["field"] for case in CASES if case["name"] == "tabel"))
    table = table.model_copy(update={"columns": (table.columns[0].model_copy(update={"id": "navn"}),)})
    field = FormField.model_validate(CASES[0]["field"]).model_copy(update={"id": "x-navn"})
    section = FormSection.model_construct(id="s", title="Afsnit", when=None, fields=(table, field))
    page = form_page(model, model.tools[0].model_copy(update={"sections": (section,)}), tokens=tokens)
    ids = Counter(attrs["id"] for _, attrs in Elements(page).found if "id" in attrs)
    assert [] == sorted(id for id, count in ids.items() if count > 1)


def test_controls_keep_what_is_typed_from_the_browsers_helpers(page_text):
    """Nothing offers earlier answers, and no text field sends its text to a spelling or translation service."""
    found = Elements(page_text).found
    controls = [a for tag, a in found if tag in ("form", "input", "textarea", "select")]
    controls = [a for a in controls if a.get("type") not in ("checkbox", "radio", "file")]  # these have none
    texts = [attrs for attrs in controls if attrs.get("type") == "text" or "rows" in attrs]
    assert {"off"} == {attrs["autocomplete"] for attrs in controls}
    assert {("false", "false", "no")} == {(a["spellcheck"], a["writingsuggestions"], a["translate"]) for a in texts}


HOSTILE = "</style></script><img src=x onerror=alert(1)>\"'&{{ 7*7 }}{% raw %}\\"


def test_hostile_text_stays_text(with_field):
    """Text that looks like code comes out as the same text, in labels, options, titles and the margin."""
    field = FormField.model_validate(CASES[3]["field"])
    options = (field.options[0].model_copy(update={"label": HOSTILE}),)
    field = field.model_copy(update={"label": HOSTILE, "reason": HOSTILE, "options": options})
    elements = Elements(with_field(field, name=HOSTILE, notice=HOSTILE))
    assert [] == [tag for tag, _ in elements.found if tag == "img"]
    assert 1 == sum(tag == "script" for tag, _ in elements.found)
    assert 7 == elements.text.count(HOSTILE)  # title, way back, heading, notice, label, option, reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mål- og aftaleskema", '"Mål- og aftaleskema"'),
        ('"; } </style>', '"\\000022\\00003b \\00007d \\00003c/style\\00003e"'),
        ("a\\b\nc", '"a\\00005cb\\00000ac"'),
    ],
)
def test_margin_text_cannot_leave_its_string(text, expected):
    """A name in the paper's margin is a CSS string whatever it holds."""
    assert expected == _css_string(text)


def test_margin_says_which_edition(page_text):
    """Paper tells the edition and the address, so that a print can be traced."""
    assert (
        '@bottom-left { content: "Samarbejdsmodellen, udgave 1.2.3, 22. november 2026\\00000a'
        'https://example.dk/redskaber/proeve/skema.html" }'
    ) in page_text


def test_paper_has_a_code_to_scan_where_there_is_an_address(model, tokens, page_text):
    """The QR code is a picture in the page, with a text for those who cannot see it; no address, no code."""
    code = part(page_text, '<figure class="code"', "</figure>")
    assert "QR-kode til skemaet på nettet" in code
    path = re.search(r'<path stroke="#000" d="([^"]+)"', code).group(1)
    assert path == re.search(r'd="([^"]+)"', segno.make_qr(ADDRESS, error="m").svg_inline(border=0)).group(1)
    assert '<figure class="code"' not in form_page(model, model.tools[0], tokens=tokens)


def test_dark_colours_follow_the_reader(page_text):
    """The site's dark colours apply where the reader's system is dark, and never on paper."""
    assert "@media screen and (prefers-color-scheme: dark) {\n:root {" in page_text
    assert 'data-md-color-scheme="slate' not in page_text


def test_condition_is_told_in_words(model):
    """On paper a part that depends on an answer says on which."""
    form = FormView(model, model.tools[0])
    moedet, overgang = form.sections[1], form.sections[2]
    assert "»Møde« er »17½ år«" == form.condition(overgang.when)
    assert "»Er skemaet opdateret?« er »Nej«" == form.condition(moedet.fields[3].when)


def test_explains_only_the_marks_it_uses(model):
    """The marks are explained once, and a mark that the form has not is not explained."""
    form = FormView(model, model.tools[0])
    assert ["fortrolig", "følsom", "forslag"] == [mark for mark, _ in form.explanations]


def test_proposal_is_a_field_the_sources_do_not_know(model):
    """A field that rests on a source is not marked, though its form is ours."""
    form = FormView(model, model.tools[0])
    assert {"navn", "foedt"} == {field.id for field in form.fields.values() if form.proposed(field.help)}


def test_wide_tables_become_cards_with_full_lines(model):
    """Columns that need more than a line are packed in order, and every line is filled."""
    deling, personer = model.tools[0].sections[2].fields
    assert [[("fra", 6), ("til", 6)]] == [[(c.id, w) for c, w in line] for line in card_lines(deling.columns)]
    assert [
        [("hvem", 7), ("gruppe", 5)],
        [("hjaelp", 8), ("moeder", 4)],
        [("siden", 4), ("voksen", 4), ("skriver", 4)],
    ] == [[(c.id, w) for c, w in line] for line in card_lines(personer.columns)]
    form = FormView(model, model.tools[0])
    assert (False, True) == (form.in_cards(deling), form.in_cards(personer))
