"""The evidence annex from the command line: pictures of the very file that was read, and no others."""

import email
import email.policy
import hashlib
import io
import json
import re
import shutil
import zipfile
from pathlib import Path

import docx
import pytest

from tests.cli.running import DAY, Outcome, day_of, names_in, order, recourse, report
from tests.cli.test_run import word_report
from toolkit import draft, read_order, read_report, resolve
from toolkit.cli import whole_answer
from toolkit.errors import InvalidInputError

GIVEN = ("--order", order("02"), "--as-of", DAY)


def evidence(file: Path, out: Path, *words: object) -> Outcome:
    return recourse("draft", "evidence", file, *GIVEN, "-o", out, *words)


def pictures(annex: Path) -> list[str]:
    """Return what the pictures of *annex* say of themselves."""
    with zipfile.ZipFile(annex) as archive:
        return re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', archive.read("word/document.xml").decode())


def text(annex: Path) -> str:
    paper = docx.Document(io.BytesIO(annex.read_bytes()))
    cells = (cell.text for table in paper.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in paper.paragraphs), *cells])


def attached(mail: Path) -> list[str | None]:
    message = email.message_from_bytes(mail.read_bytes(), policy=email.policy.default)
    return [part.get_filename() for part in message.iter_attachments()]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def reading(tmp_path: Path) -> Path:
    """Return a report JSON that stands alone in its folder."""
    folder = tmp_path / "reading"
    folder.mkdir()
    recourse("read", report("02"), "-o", folder / "report.json")
    return folder / "report.json"


def test_the_annex_shows_the_photos_and_the_page_of_the_report(tmp_path: Path) -> None:
    assert evidence(report("02"), tmp_path / "annex.docx").code == 0
    shown = pictures(tmp_path / "annex.docx")
    assert len(shown) == 18 + 2  # the pages of the rows and of the result
    assert shown[0] == "Broken stitches at cuff; photo 3 on p. 3; Broken stitches at cuff MAJ"
    assert shown[-1] == "Page 2 of the report; rows marked: 1–12"
    assert digest(report("02")) in text(tmp_path / "annex.docx")


def test_the_same_command_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx"):
        evidence(report("02"), tmp_path / name)
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_a_report_json_takes_the_pictures_from_the_file_beside_it(reading: Path, tmp_path: Path) -> None:
    shutil.copy(report("02"), reading.parent)
    evidence(report("02"), tmp_path / "first.docx")
    assert evidence(reading, tmp_path / "second.docx").code == 0
    assert (tmp_path / "second.docx").read_bytes() == (tmp_path / "first.docx").read_bytes()


def test_a_report_json_takes_the_pictures_from_the_original_that_is_named(reading: Path, tmp_path: Path) -> None:
    shutil.copy(report("02"), tmp_path / "from the mail.pdf")
    seen = evidence(reading, tmp_path / "annex.docx", "--original", tmp_path / "from the mail.pdf")
    assert seen.code == 0
    assert len(pictures(tmp_path / "annex.docx")) == 20


@pytest.mark.parametrize("beside", [False, True], ids=["nothing beside it", "another file of that name"])
def test_without_the_original_the_annex_has_no_pictures_and_says_so(
    reading: Path, tmp_path: Path, beside: bool
) -> None:
    if beside:
        shutil.copy(report("01"), reading.parent / report("02").name)
    seen = evidence(reading, tmp_path / "annex.docx")
    assert seen.code == 0
    assert "no pictures" in seen.err
    assert "--original" in seen.err
    assert pictures(tmp_path / "annex.docx") == []
    assert "was not at hand" in text(tmp_path / "annex.docx")


def test_an_original_that_is_another_file_is_refused(reading: Path, tmp_path: Path) -> None:
    for words in (("draft", "evidence", reading, "-o", tmp_path / "annex.docx"), ("run", reading, "--out", tmp_path)):
        seen = recourse(*words, *GIVEN, "--original", report("01"))
        assert seen.code == 9
        assert "SHA-256 is another one" in seen.err
    assert names_in(tmp_path) == ["reading"]


def test_the_original_that_a_run_takes_is_taken_by_each_letter_too(reading: Path, tmp_path: Path) -> None:
    for kind in ("notice", "rework"):
        words = ("draft", kind, reading, *GIVEN, "-o", tmp_path / f"{kind}.docx", "--reviewed")
        assert recourse(*words, "--original", report("02")).code == 0
        assert recourse(*words, "--original", report("01"), "--force").code == 9


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("draft", "evidence", report("02"), "--original", report("02")), "is the report itself"),
        (("draft", "notice", report("02"), "--original", report("02")), "is the report itself"),
        (("draft", "notice", report("02"), "--attach", report("02")), "belongs to the evidence annex"),
    ],
)
def test_an_option_that_makes_no_sense_is_a_wrong_use(words: tuple[object, ...], told: str, tmp_path: Path) -> None:
    seen = recourse(*words, *GIVEN, *(("-o", tmp_path / "x.docx")))
    assert seen.code == 2
    assert told in seen.err
    assert names_in(tmp_path) == []


def test_what_is_attached_is_named_with_its_hash_and_goes_with_the_mail(tmp_path: Path) -> None:
    (tmp_path / "sealed sample.jpg").write_bytes(b"a photo")
    words = ("--attach", tmp_path / "sealed sample.jpg", "--attach", order("02"), "--eml")
    assert evidence(report("02"), tmp_path / "annex.docx", *words).code == 0
    told = text(tmp_path / "annex.docx")
    for file in (tmp_path / "sealed sample.jpg", order("02")):
        assert file.name in told
        assert digest(file) in told
    assert attached(tmp_path / "annex.eml")[1:] == ["sealed sample.jpg", order("02").name]


def test_a_file_to_attach_that_is_not_there_leaves_nothing(tmp_path: Path) -> None:
    seen = evidence(report("02"), tmp_path / "annex.docx", "--attach", tmp_path / "none.jpg")
    assert seen.code == 9
    assert names_in(tmp_path) == []


def test_a_report_without_pages_gives_an_annex_without_pictures(tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(word_report())
    words = ("--order", order("01"), "--as-of", DAY, "-o", tmp_path / "annex.docx")
    seen = recourse("draft", "evidence", tmp_path / "report.docx", *words)
    assert seen.code == 0
    assert "report.docx has no pages" in " ".join(seen.err.split())
    assert pictures(tmp_path / "annex.docx") == []
    assert "The file itself, named in section 4, belongs to this annex." in text(tmp_path / "annex.docx")


@pytest.mark.parametrize("name", ["04", "05", "09"], ids=["passed", "pending", "broken off"])
def test_there_is_an_annex_whatever_the_result(name: str, tmp_path: Path) -> None:
    words = ("--order", order(name), "--as-of", day_of(name), "-o", tmp_path / "annex.docx")
    assert recourse("draft", "evidence", report(name), *words).code == 0


# --- with the letters -------------------------------------------------------------------------------------------------


def run(folder: Path, *words: object) -> Outcome:
    return recourse("run", report("02"), *GIVEN, "--out", folder, *words)


def test_the_annex_of_a_run_names_the_letter_with_its_hash_and_day(tmp_path: Path) -> None:
    assert run(tmp_path).code == 0
    (annex,) = tmp_path.glob("evidence-*.docx")
    (letter,) = (path for path in tmp_path.glob("*.docx") if path != annex and "signer" not in path.name)
    told = text(annex)
    assert letter.name in told
    assert digest(letter) in told
    assert "Our letter, as dated: Sorting instruction" in told
    (mail,) = tmp_path.glob("*.eml")
    assert attached(mail) == [letter.name, annex.name]
    assert "- Evidence annex NK-5521, our reference EVD-" in mail_text(mail)


def mail_text(mail: Path) -> str:
    message = email.message_from_bytes(mail.read_bytes(), policy=email.policy.default)
    body = message.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def test_an_annex_that_makes_the_mail_too_large_stays_beside_it_and_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole_answer, "MOST_BYTES", 100_000)
    seen = run(tmp_path)
    assert seen.code == 0
    assert [path.name for path in tmp_path.glob("evidence-*.docx")]
    (mail,) = tmp_path.glob("*.eml")
    assert len(attached(mail)) == 1
    assert "Evidence annex" not in mail_text(mail)
    assert "send it apart" in " ".join(seen.text.split())


def test_a_run_from_the_records_still_finds_the_original_by_the_command_that_it_names(tmp_path: Path) -> None:
    seen = recourse("run", report("12"), "--order", order("12"), "--out", tmp_path, "--as-of", day_of("12"))
    assert seen.code == 6
    assert f"--original {report('12')}" in seen.err


# --- from Python ------------------------------------------------------------------------------------------------------


def test_python_gives_the_original_by_name_and_no_other_file(tmp_path: Path) -> None:
    read, terms = read_report(report("02")), read_order(order("02"))
    given = (read, resolve(read, terms), terms)
    for original, count in ((None, 0), (report("02"), 20), (report("02").read_bytes(), 20)):
        (tmp_path / "annex.docx").write_bytes(draft("evidence", *given, original=original).docx)
        assert len(pictures(tmp_path / "annex.docx")) == count
    with pytest.raises(InvalidInputError, match="not the file that this report was read from"):
        draft("evidence", *given, original=report("01"))


def test_json_names_the_annex_and_its_warnings(reading: Path, tmp_path: Path) -> None:
    told = evidence(reading, tmp_path / "annex.docx", "--json")
    assert told.json["kind"] == "evidence"
    assert "--original" in json.dumps(told.json["warnings"])


# --- languages --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["zh", "en-zh"])
def test_an_annex_in_another_language_has_the_same_pictures(lang: str, tmp_path: Path) -> None:
    assert evidence(report("02"), tmp_path / "annex.docx", "--lang", lang).code == 0
    assert len(pictures(tmp_path / "annex.docx")) == 20


@pytest.mark.parametrize("lang", ["zh", "en-zh"])
def test_the_annex_is_in_the_language_of_its_letters(lang: str, tmp_path: Path) -> None:
    seen = recourse("run", report("02"), *GIVEN, "--out", tmp_path, "--lang", lang, "--json")
    papers = [name for name in names_in(tmp_path) if name.endswith(".docx") and "signer" not in name]
    assert papers == [f"evidence-NK-5521-{lang}.docx", f"sorting-NK-5521-{lang}.docx"]
    assert not any("annex" in warning for warning in json.loads(seen.out)["warnings"])


def test_an_annex_has_no_sheet_for_a_signer(tmp_path: Path) -> None:
    evidence(report("02"), tmp_path / "annex.docx")
    assert names_in(tmp_path) == ["annex.docx"]
