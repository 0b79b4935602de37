"""A letter as PDF, where LibreOffice is installed: one to three pages for a usual case."""

import shutil
import sys

import pypdfium2
import pytest

from tests.documents.letter_cases import ALL_KINDS, aborted, letter, pending
from toolkit.documents import to_pdf
from toolkit.errors import ExitCode, MissingPartError

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


@needs_office
@pytest.mark.slow
@pytest.mark.parametrize("kind", ALL_KINDS)
def test_a_usual_letter_has_one_to_three_pages_with_words_on_each(kind: str) -> None:
    pages = pypdfium2.PdfDocument(to_pdf(letter(kind).docx))
    assert 1 <= len(pages) <= 3
    for page in pages:
        assert len(page.get_textpage().get_text_range()) > 300


@needs_office
@pytest.mark.slow
@pytest.mark.parametrize("case", [pending, aborted])
def test_a_notice_on_an_open_result_has_at_most_two_pages(case: object) -> None:
    assert callable(case)
    assert len(pypdfium2.PdfDocument(to_pdf(letter("notice", *case()).docx))) <= 2


@pytest.mark.skipif(sys.platform == "darwin", reason="found in its fixed place on macOS")
def test_without_libreoffice_the_way_to_get_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PROGRAMFILES", "PROGRAMFILES(X86)"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(MissingPartError, match="LibreOffice") as refusal:
        to_pdf(b"")
    assert refusal.value.exit_code is ExitCode.MISSING_PART
    assert "libreoffice-writer" in refusal.value.hint
