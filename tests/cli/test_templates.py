"""``recourse templates``: what there is, copies to change, and what is wrong with them."""

import io
import json
import sys
from pathlib import Path

import docx
import pytest

from tests.cli.running import DAY, names_in, order, recourse, report
from tests.documents.letter_cases import changed, supplied

BAD = "{{ supplier.nmae }} as soon as possible"


def faulty(folder: Path, name: str = "rework.docx") -> Path:
    data = changed(supplied("rework"), lambda xml: xml.replace("The contract continues.", BAD, 1))
    assert BAD.encode() in data
    (folder / name).write_bytes(data)
    return folder / name


def test_without_its_own_command_it_shows_what_there_is() -> None:
    seen = recourse("templates")
    assert seen.code == 2
    assert all(word in seen.text for word in ("list", "eject", "lint"))


def test_the_list_names_the_file_that_takes_the_place_of_a_supplied_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = faulty(tmp_path)
    assert f"{own} takes its place" in recourse("templates", "list", "--templates", tmp_path).text
    monkeypatch.setenv("RECOURSE_TEMPLATES", str(tmp_path))
    told = recourse("templates", "list", "--json").json
    assert told["schema"] == "recourse.templates/1"
    found = told["templates"]
    assert isinstance(found, list)
    assert [one["kind"] for one in found if one["own_differs"]] == ["rework"]


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert recourse("templates", "list", "--templates", tmp_path / "none").code == 9


def test_templates_are_copied_out_with_a_readme_and_never_over_others(tmp_path: Path) -> None:
    first = recourse("templates", "eject", tmp_path / "ours")
    assert first.code == 0
    assert {"README.txt", "rework.docx", "mail.md"} <= set(names_in(tmp_path / "ours"))
    readme = (tmp_path / "ours" / "README.txt").read_text(encoding="utf-8")
    assert "* timetable.ready_by" in readme
    assert "the day by which the lot is ready" in readme
    (tmp_path / "ours" / "rework.docx").write_bytes(b"mine")
    again = recourse("templates", "eject", tmp_path / "ours", "--kind", "rework")
    assert again.code == 10
    assert (tmp_path / "ours" / "rework.docx").read_bytes() == b"mine"
    assert recourse("templates", "eject", tmp_path / "ours", "--kind", "rework", "--force").code == 0
    assert (tmp_path / "ours" / "rework.docx").read_bytes() == supplied("rework")


def test_one_kind_can_be_copied_alone(tmp_path: Path) -> None:
    assert recourse("templates", "eject", tmp_path / "ours", "--kind", "notice", "--lang", "en").code == 0
    assert names_in(tmp_path / "ours") == ["README.txt", "notice.docx"]
    assert "rework.docx:" not in (tmp_path / "ours" / "README.txt").read_text(encoding="utf-8")


def test_a_readme_of_somebody_else_is_kept(tmp_path: Path) -> None:
    (tmp_path / "README.txt").write_text("mine", encoding="utf-8")
    assert recourse("templates", "eject", tmp_path, "--kind", "notice").code == 10
    assert names_in(tmp_path) == ["README.txt"]
    assert (tmp_path / "README.txt").read_text(encoding="utf-8") == "mine"


def test_a_second_kind_can_be_copied_to_the_first(tmp_path: Path) -> None:
    for kind in ("notice", "rework"):
        assert recourse("templates", "eject", tmp_path, "--kind", kind, "--lang", "en").code == 0
    assert names_in(tmp_path) == ["README.txt", "notice.docx", "rework.docx"]


def test_a_sound_template_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "mine.docx").write_bytes(supplied("rework"))
    assert recourse("templates", "lint", tmp_path / "mine.docx", "--kind", "rework").text.endswith("sound\n")


def test_the_faults_of_a_template_are_told_and_written_as_comments(tmp_path: Path) -> None:
    copy = tmp_path / "faults.docx"
    seen = recourse("templates", "lint", faulty(tmp_path), "--comments", copy)
    assert seen.code == 9
    assert "supplier.nmae (meant supplier.name?)" in " ".join(seen.text.split())
    assert "“as soon as possible” is no wording" in " ".join(seen.text.split())
    comments = [comment.text for comment in docx.Document(io.BytesIO(copy.read_bytes())).comments]
    assert len(comments) == 2
    assert recourse("templates", "lint", tmp_path / "rework.docx", "--comments", copy).code == 10


def test_the_faults_as_json(tmp_path: Path) -> None:
    seen = recourse("templates", "lint", faulty(tmp_path), "--json")
    (told,) = json.loads(seen.out)["files"]
    assert (seen.code, told["kind"], told["lang"], told["sound"]) == (9, "rework", "en", False)
    assert [fault["code"] for fault in told["faults"]] == ["unknown_name", "wording"]
    assert told["faults"][0]["place"].startswith(("paragraph ", "table "))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have names in Unicode only")
def test_a_name_that_is_not_unicode_is_shown_as_far_as_it_can_be(tmp_path: Path) -> None:
    (tmp_path / "r\udcff.docx").write_bytes(supplied("rework"))
    seen = recourse("templates", "lint", tmp_path / "r\udcff.docx", "--kind", "rework", "--json")
    (told,) = json.loads(seen.out)["files"]
    assert (seen.code, told["file"]) == (0, str(tmp_path / "r\\udcff.docx"))


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("mine.docx",), 9, "does not tell its kind"),
        (("none/rework.docx",), 9, "There is no file"),
        (("rework.docx", "--lang", "de"), 9, "no templates in 'de'"),
        (("rework.docx", "--comments", "rework.docx"), 2, "overwrite the template itself"),
        (("rework.docx", "mine.docx", "--comments", "out.docx"), 2, "one template"),
        (("rework.docx", "--comments", "out.txt"), 2, "does not end in .docx"),
    ],
)
def test_what_cannot_be_looked_through_is_refused(
    words: tuple[str, ...], code: int, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    faulty(tmp_path)
    faulty(tmp_path, "mine.docx")
    seen = recourse("templates", "lint", *words)
    assert seen.code == code
    assert told in seen.err


def test_a_letter_from_a_faulty_template_is_refused_with_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECOURSE_TEMPLATES", str(faulty(tmp_path).parent))
    seen = recourse(
        *("draft", "rework", report("02"), "--order", order("02"), "--as-of", DAY, "-o", tmp_path / "out.docx")
    )
    assert seen.code == 9
    assert "rework.docx cannot be filled: " in seen.err
    assert "supplier.nmae (meant supplier.name?)" in seen.err
    assert not (tmp_path / "out.docx").exists()
