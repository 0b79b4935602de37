"""A letter as PDF, where LibreOffice is installed: one to three pages for a usual case."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
import pytest

from tests.documents.letter_cases import LETTERS, aborted, letter, pending
from toolkit.documents import to_pdf, to_pdfs
from toolkit.errors import ExitCode, LimitReachedError, MissingPartError, OutputError

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


def has_arial() -> bool:
    """Tell whether letters are set in Arial or in a font of its widths; only Linux can be without one."""
    if shutil.which("fc-match") is None:
        return True
    family = subprocess.run(["fc-match", "Arial:lang=en", "family"], check=False, capture_output=True, text=True).stdout
    return any(name in family for name in ("Arial", "Liberation Sans", "Arimo", "Helvetica", "Nimbus Sans"))


# A page holds fewer words in a wider font, so the count of pages says nothing there.
needs_arial = pytest.mark.skipif(not has_arial(), reason="no font of Arial's widths is installed (fonts-liberation)")


@needs_office
@needs_arial
@pytest.mark.slow
@pytest.mark.parametrize("kind", LETTERS)
def test_a_usual_letter_has_one_to_three_pages_with_words_on_each(kind: str) -> None:
    pages = pypdfium2.PdfDocument(to_pdf(letter(kind).docx))
    assert 1 <= len(pages) <= 3
    for page in pages:
        assert len(page.get_textpage().get_text_range()) > 300


@needs_office
@needs_arial
@pytest.mark.slow
@pytest.mark.parametrize("case", [pending, aborted])
def test_a_notice_on_an_open_result_has_at_most_two_pages(case: object) -> None:
    assert callable(case)
    assert len(pypdfium2.PdfDocument(to_pdf(letter("notice", *case()).docx))) <= 2


@needs_office
@pytest.mark.slow
def test_several_letters_are_made_by_one_call_each_from_its_own_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the folder for temporary files has a blank and Chinese signs in its name."""
    folder = tmp_path / "临时 files"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    made = to_pdfs(*(letter(kind).docx for kind in ("notice", "rework")))
    titles = [pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range() for pdf in made]
    assert "NCN-HB-450118-20261124" in titles[0]
    assert "RWK-HB-450118-20261124" in titles[1]
    assert not list(folder.iterdir())


def test_no_letter_needs_no_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECOURSE_SOFFICE", "/nowhere/soffice")
    assert to_pdfs() == ()


@pytest.mark.skipif(sys.platform == "darwin", reason="found in its fixed place on macOS")
def test_without_libreoffice_the_way_to_get_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PROGRAMFILES", "PROGRAMW6432", "PROGRAMFILES(X86)"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.delenv("RECOURSE_SOFFICE", raising=False)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(MissingPartError, match="LibreOffice") as refusal:
        to_pdf(b"")
    assert refusal.value.exit_code is ExitCode.MISSING_PART
    for way in ("apt install", "dnf install", "brew install", "winget install"):
        assert way in refusal.value.hint


# --- a program that stands in LibreOffice's place ---------------------------------------------------------------------

needs_sh = pytest.mark.skipif(sys.platform == "win32", reason="the program in its place is a shell script")


def in_its_place(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    program = folder / "my office"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("RECOURSE_SOFFICE", str(program))
    return program


@needs_sh
def test_the_program_that_the_environment_names_is_called_once_with_a_profile_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "log"
    copy = 'for file; do case "$file" in *.docx) cp "$file" "${file%.docx}.pdf";; esac; done'
    in_its_place(tmp_path, f'echo "$@" >>"{log}"; {copy}', monkeypatch)
    assert to_pdfs(b"one", b"two") == (b"one", b"two")
    (call,) = log.read_text(encoding="utf-8").splitlines()
    assert call.startswith("-env:UserInstallation=file:///")
    assert call.count(".docx") == 2


@needs_sh
def test_a_program_that_makes_nothing_is_told_of_with_what_it_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_its_place(tmp_path, "echo no more room >&2", monkeypatch)
    with pytest.raises(OutputError, match=r"made no PDF \(no more room\)"):
        to_pdf(b"one")


@needs_sh
def test_a_program_that_does_not_end_is_ended_with_what_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_its_place(tmp_path, f'sleep 600 & echo $! >"{tmp_path / "pid"}"; wait', monkeypatch)
    with pytest.raises(LimitReachedError, match="longer than 2 seconds"):
        to_pdfs(b"one", seconds=2)
    assert not runs(int((tmp_path / "pid").read_text(encoding="utf-8")))


def test_a_program_that_the_environment_names_and_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECOURSE_SOFFICE", "/nowhere/soffice")
    with pytest.raises(MissingPartError, match="RECOURSE_SOFFICE names /nowhere/soffice"):
        to_pdf(b"")


def runs(pid: int) -> bool:
    """Return whether the process still runs; one that has ended and that nobody waits for does not."""
    told = subprocess.run(("ps", "-o", "stat=", "-p", str(pid)), capture_output=True, text=True, check=False).stdout
    return bool(told.strip()) and not told.strip().startswith("Z")
