"""What a person allowed out of order stands in every later paper, above its signatures, in each of its languages."""

from datetime import date

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import (
    ALL_KINDS,
    AS_OF,
    FREE,
    LETTERS,
    ORDER,
    PASSED,
    REPORT,
    RESOLUTION,
    annex_of,
    words,
)
from toolkit.cases.life import Step
from toolkit.documents import Document, draft, mail_draft, signer_sheet
from toolkit.documents.annex import Annex
from toolkit.documents.exceptions import Allowed
from toolkit.documents.language import Language, written_in
from toolkit.documents.statements import statement

WHY = "Customer takes {{ 7*7 }} <as they are> & now."
MADE = Allowed(step="release", who="B. Tal", day=date(2026, 11, 3), why=WHY)
TOLD = (
    "Exception on record: on 3 November 2026 B. Tal allowed the release of shipment and balance for this lot out of "
    "the usual order. The exception is for that step alone; it sets no precedent, settles no claim and waives no right."
)
REASON = "Reason given: Customer takes {{ 7*7 }} <as they are> & now. "


def paper(kind: str, lang: str = "en", exceptions: tuple[Allowed, ...] = (MADE,)) -> Document:
    report, resolution = (PASSED, FREE) if kind == "release" else (REPORT, RESOLUTION)
    annex = annex_of(report) if kind == "evidence" else Annex()
    return draft(kind, report, resolution, ORDER, as_of=AS_OF, lang=lang, annex=annex, exceptions=exceptions)


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_every_paper_says_who_allowed_what_and_when(kind: str) -> None:
    assert TOLD in words(paper(kind).docx)


@pytest.mark.parametrize("lang", ["en", "zh", "en-zh"])
def test_the_reason_is_no_argument_for_the_other_side(lang: str) -> None:
    made = paper("capa", lang)
    assert "as they are" not in words(made.docx)
    assert "as they are" not in mail_draft(made, order=ORDER).decode("utf-8", "replace")
    assert "as they are" in words(signer_sheet(made))


def test_the_reason_stands_where_it_was_said_to_be_public() -> None:
    public = replace(MADE, public=True)
    assert REASON in words(paper("capa", exceptions=(public,)).docx)
    assert "所述理由" in words(paper("capa", "zh", exceptions=(public,)).docx)


@pytest.mark.parametrize("kind", LETTERS)
def test_it_stands_above_the_signatures(kind: str) -> None:
    lines = words(paper(kind).docx).splitlines()
    signed = [number for number, line in enumerate(lines) if line.startswith("_____")]
    assert lines.index(TOLD) < min(signed)


def test_both_languages_say_it_one_under_the_other() -> None:
    text = words(paper("notice", "en-zh").docx)
    assert "例外记录：2026年11月3日，B. Tal 准许本批货物" in text
    assert TOLD in text


def test_several_stand_in_the_order_in_which_they_were_made() -> None:
    later = Allowed(step="close", who="C. Dahl", day=date(2026, 11, 9), why="moved on")
    text = words(paper("notice", exceptions=(MADE, later)).docx)
    assert text.index("B. Tal allowed") < text.index("C. Dahl allowed")


def test_a_paper_without_any_says_nothing_of_it() -> None:
    assert "Exception" not in words(paper("notice", exceptions=()).docx)


@pytest.mark.parametrize("step", list(Step))
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_every_step_that_can_be_allowed_has_its_words(step: Step, language: Language) -> None:
    with written_in(language):
        assert statement(f"step_{step.value}")
