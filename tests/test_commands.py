"""The commands of `python -m macros`, as one types them: what they print, what they write, and how they refuse."""

from __future__ import annotations

import json

import pytest

from macros.__main__ import KINDS, main
from macros.exports.downloads import downloads
from macros.model import load
from macros.site import Site
from tests.paper import pages_of
from tests.tokens import ROOT

FORM = "maal-og-aftaleskema"
SAVED = {
    "form": FORM,
    "model_version": "1.0.0",
    "fields": {
        "den-unges-navn": "Maja Østergård",
        "foedselsdato": "2010-02-28",
        "maal-uddannelse-beskaeftigelse": "Tømrer.\nHelst hos mester Åge.",
        "vist-paa-skaerm": "ja",
    },
}


@pytest.fixture
def saved(tmp_path):
    """The browser's file."""
    file = tmp_path / "svar.json"
    file.write_text(json.dumps(SAVED), encoding="utf-8")
    return file


def run(capsys, *arguments) -> tuple[int, str, str]:
    """Exit code, output and complaints of a command."""
    code = main([str(one) for one in arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".json"])
def test_answers_go_into_another_format_and_back(capsys, tmp_path, saved, suffix):
    """`forms fill` makes the new file, `forms read` prints what is in it, Danish letters as they are."""
    new = tmp_path / f"ny{suffix}"
    filled = run(capsys, "forms", "fill", saved, new)
    code, out, err = run(capsys, "forms", "read", new)

    assert (0, "", "") == filled
    assert (0, SAVED, "") == (code, json.loads(out), err)
    assert "Maja Østergård" in out


def test_what_cannot_be_read_is_told_apart_from_the_answers(capsys, tmp_path):
    """The output stays JSON; the remark names the file and the field."""
    file = tmp_path / "svar.json"
    file.write_text(json.dumps(SAVED | {"fields": {"foedselsdato": "i maj"}}), encoding="utf-8")
    code, out, err = run(capsys, "forms", "read", file)

    assert (0, {"foedselsdato": "i maj"}) == (code, json.loads(out)["fields"])
    assert f"{file}: Fødselsdato: værdien kan ikke læses og er bevaret som tekst: i maj" in err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["read", "mangler.pdf"], "mangler.pdf: Filen findes ikke."),
        (["read", "."], "Det er en mappe og ikke en fil."),
        (["fill", "svar.json", "svar.json"], "svar.json: Filen findes allerede. Vælg et andet navn."),
        (["fill", "svar.json", "ny.odt"], "ny.odt: Navnet skal ende på .pdf, .docx eller .json."),
        (["fill", "svar.json", "ingen/ny.json"], "Filen kan ikke skrives der. Findes mappen, og har du lov?"),
    ],
)
def test_command_that_cannot_be_done_says_why(capsys, tmp_path, saved, arguments, says):
    """One line in Danish, exit code 1, and nothing is written."""
    action, *files = arguments
    code, out, err = run(capsys, "forms", action, *(tmp_path / file for file in files))

    assert (1, "", 1) == (code, out, len(err.splitlines()))
    assert says in err
    assert [saved] == list(tmp_path.iterdir())


def test_forms_are_put_into_a_folder(capsys, tmp_path):
    """Every form as PDF and for Word; the folder is made."""
    folder = tmp_path / "til" / "usb"
    code, out, _ = run(capsys, "export", "forms", "--out", folder)
    names = sorted(file.name for file in folder.iterdir())

    assert (0, 12, names) == (code, len(names), sorted(line.rpartition("/")[2] for line in out.splitlines()))
    assert {"pdf", "docx"} == {name.rpartition(".")[2] for name in names}


@pytest.mark.parametrize(("size", "sheets"), [("a6", 2), ("a5", 4)])
def test_chosen_role_cards_are_put_into_a_folder(capsys, tmp_path, size, sheets):
    """The cards of the roles that are named, in their order, as one file."""
    file = tmp_path / "kort" / f"rollekort-udvalg-{size}.pdf"
    code, out, _ = run(
        capsys, "export", "cards", "--roles", "projektleder,koordinator", "--size", size, "--out", file.parent
    )
    pages = pages_of(file)
    text = "".join(pages)

    assert (0, f"{file}\n", sheets) == (code, out, len(pages))
    assert text.index("Projektleder") < text.index("Koordinator")
    assert "Sagsbehandler\r\n" not in text


def test_unknown_role_is_told_with_those_like_it(capsys, tmp_path):
    """One line for each role that there is not, and nothing is made."""
    code, out, err = run(
        capsys, "export", "cards", "--roles", "kordinator,projektleder,xyz", "--out", tmp_path / "kort"
    )
    first, second = err.splitlines()

    assert (1, "") == (code, out)
    assert first.startswith("Rollen «kordinator» findes ikke; skriv «koordinator»")
    assert second.startswith("Rollen «xyz» findes ikke; skriv «den-unge», «foraeldre»")
    assert not (tmp_path / "kort").exists()


def test_card_without_room_is_not_printed(capsys, tmp_path, content):
    """A choice of cards stops on a text that is too long, like everything else that is made."""
    model = content / "model.yaml"
    text = model.read_text(encoding="utf-8")
    wished = next(line for line in text.splitlines() if "Deltager i de tværfaglige møder. [" in line)
    model.write_text(
        text.replace(wished, wished.replace("Deltager", "Deltager " + "meget længe " * 250)), encoding="utf-8"
    )
    arguments = ("export", "cards", "--roles", "den-unge", "--content", content, "--out", tmp_path / "kort")
    code, out, err = run(capsys, *arguments)

    assert (1, "") == (code, out)
    assert "Se dem med: python -m macros check" in err
    assert not (tmp_path / "kort").exists()


def test_files_need_the_colours_of_the_site(capsys, tmp_path):
    """Without the folder of the site there are no colours, and one line says which folder is missing."""
    code, out, err = run(capsys, "export", "quiz", "--docs", tmp_path / "nowhere", "--out", tmp_path / "ud")

    assert (1, "", 1) == (code, out, len(err.splitlines()))
    assert "nowhere: Mappen findes ikke." in err


def test_no_roles_are_no_choice(capsys, tmp_path):
    """An empty choice is a slip, and does not give all the cards."""
    code, out, _ = run(capsys, "export", "cards", "--roles", "", "--out", tmp_path / "kort")

    assert (1, "") == (code, out)


def test_roles_are_for_cards_alone(capsys, tmp_path):
    """Another kind has no choice of roles, and says so."""
    with pytest.raises(SystemExit):
        main(["export", "forms", "--roles", "koordinator", "--out", str(tmp_path / "kort")])

    assert "--roles og --size hører til cards" in capsys.readouterr().err


def test_export_into_a_file_is_refused(capsys, tmp_path, saved):
    """It says so and leaves the file alone."""
    code, _, err = run(capsys, "export", "forms", "--out", saved)

    assert (1, f"{saved}: Filerne kan ikke skrives der. Er det en mappe, og har du lov?\n") == (code, err)
    assert SAVED == json.loads(saved.read_text(encoding="utf-8"))


def test_content_with_faults_makes_nothing(capsys, tmp_path, content, saved):
    """The commands that need the content send the editor to the check."""
    (content / "model.yaml").write_text("version: x\n", encoding="utf-8")
    code, _, err = run(capsys, "forms", "read", saved, "--content", content)

    assert 1 == code
    assert "Se dem med: python -m macros check" in err


def test_every_kind_of_download_can_be_exported():
    """What `export` offers is what is made, kind by kind; what only pages show has none."""
    site = Site.open(ROOT / "content", ROOT / "docs")
    made = {one.kind for one in downloads(site.cards)}

    assert set(KINDS) == made - {""}


@pytest.mark.parametrize(("kind", "suffix"), [("slides", "pptx"), ("guides", "docx")])
def test_files_of_every_programme_are_put_into_a_folder(capsys, tmp_path, kind, suffix):
    """One file for each programme."""
    code, _, _ = run(capsys, "export", kind, "--out", tmp_path)
    programmes = load(ROOT / "content").model.programmes

    assert (0, len(programmes)) == (code, len(list(tmp_path.glob(f"*.{suffix}"))))


def test_check_ends_with_how_many_remarks_there_are(capsys):
    """The last line counts them, and the remarks stand just above it, below the long list of LIX."""
    code, out, _ = run(capsys, "check")
    lines = out.splitlines()
    remarks = [line for line in lines if ": bemærkning: " in line]

    assert 0 == code
    assert remarks == lines[len(lines) - 1 - len(remarks) : -1]
    counted = {0: "", 1: ", 1 bemærkning"}.get(len(remarks), f", {len(remarks)} bemærkninger")
    assert f"Ingen fejl{counted}. Næste skridt: make site" == lines[-1]
