"""A pass "with remarks": what these ask for before the goods leave is a condition, and any other a person should read.

"ACCEPTED WITH REMARK" over "The vendor shall send a corrected tag for approval before shipping" lets nothing go yet.
Under a plain "ACCEPTED" the same sentence is a remark.
"""

from collections.abc import Iterator, Sequence

from toolkit.model.report import Problem, ResultWord
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.problems import error, warning
from toolkit.parsers.results.agreeing import Verdict
from toolkit.parsers.words import lexicon
from toolkit.parsers.words.lazily import Lazy

_SENTENCE = Lazy(r"(?<=[.!。！;；])\s*(?=\S)")
LONGEST = 160  # characters quoted


def with_remarks(verdict: Verdict, remarks: Sequence[str], rows: Sequence[Row]) -> Verdict:
    """Return *verdict*: pending where it is a pass with *remarks*, and one of them asks for something first.

    So may running text of *rows* behind the verdict, under a heading that nobody knows.
    """
    if verdict.word != "pass" or not lexicon.mentions("with_remarks", "words", verdict.text):
        return verdict
    page = verdict.place.page if verdict.place else None
    asked = next(_asking([*remarks, *_behind(verdict, rows)]), None)
    word: ResultWord = "pass" if asked is None else "pending"
    return Verdict(word, verdict.place, (*verdict.problems, _told(verdict.text, asked, remarks, page)), verdict.text)


def _told(text: str, asked: str | None, remarks: Sequence[str], page: int | None) -> Problem:
    if asked is not None:
        message = f"The overall result “{text}” was read as pending, for what a remark asks: “{asked[:LONGEST]}”."
        return warning("result_qualified", message, page)
    if not remarks:
        message = f"The overall result is “{text}”, but no remark was read: does one ask for anything before shipment?"
        return error("result_qualified", message, page)
    return warning("result_qualified", f"The overall result is “{text}”: read the remarks.", page)


def _asking(remarks: Sequence[str]) -> Iterator[str]:
    """Yield the sentences that ask for something before the goods leave, or for somebody's approval."""
    for sentence in (part.strip() for remark in remarks for part in _SENTENCE.split(remark)):
        said = {name for name in ("asks", "before", "leaving", "approval", "done") if _mentions(name, sentence)}
        asked = "asks" in said and "done" not in said and ("approval" in said or {"before", "leaving"} <= said)
        if asked or ("leaving" in said and lexicon.mentions("results_about", "only_after", sentence)):
            yield sentence


def _behind(verdict: Verdict, rows: Sequence[Row]) -> Iterator[str]:
    """Yield the running text behind the place of *verdict*."""
    place = verdict.place
    top = (place.page or 0, place.bbox[1] if place.bbox else 0.0) if place else (0, 0.0)
    return (text for row, text in paragraphs(rows) if (row.page, row.top) > top)


def _mentions(name: str, sentence: str) -> bool:
    return lexicon.mentions("with_remarks", name, sentence)
