"""What the report itself tells that the supplier will hold against the buyer; a paper that quotes it hands it over."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from toolkit.documents.brief import Brief, Kind
from toolkit.documents.fields import clean
from toolkit.model.report import Report
from toolkit.resources import package_table

_SENTENCE = re.compile(r"(?<=[.!?;])\s+|(?<=[。；])")
_PAUSE = ",，…"


class Ground(NamedTuple):
    """One thing that speaks for the other side: how it *is* said, how the opposite is, and *so* what to do about it.

    *answer* says what to do before the supplier is answered who declines just that; empty where nothing follows.
    """

    is_said: re.Pattern[str]
    is_not: re.Pattern[str] | None
    so: str
    answer: str = ""

    def stands_in(self, sentence: str) -> bool:
        """A denial counts between the pauses around what is said: "Hole not drilled, also missing on the sample"."""
        for found in self.is_said.finditer(sentence):
            begin = 1 + max(sentence.rfind(pause, 0, found.start()) for pause in _PAUSE)
            ends = (sentence.find(pause, found.end()) for pause in _PAUSE)
            end = min((place for place in ends if place >= 0), default=len(sentence))
            if not (self.is_not and self.is_not.search(sentence, begin, end)):
                return True
        return False


def held_against(brief: Brief) -> Iterator[str]:
    """Yield what to do about each sentence of the report that pleads the supplier's case; a release claims nothing."""
    if brief.kind is Kind.RELEASE:
        return
    told: dict[str, list[str]] = {}
    for sentence in _sentences(brief.report):
        for ground in _grounds():
            if ground.stands_in(sentence):
                told.setdefault(ground.so, []).append(f"“{sentence}”")
    for so, sentences in told.items():
        yield f"The paper quotes what may be held against you: {', '.join(dict.fromkeys(sentences))}. {so}"


def bears_out(report: Report) -> Iterator[tuple[str, str]]:
    """Yield each defect and remark of *report* that bears the supplier out, whole, and what to do before an answer."""
    for text in (*(row.description for row in report.defects), *report.remarks_in_all):
        parts = [part.strip() for part in _SENTENCE.split(clean(text)) if part.strip()]
        for ground in _grounds():
            if ground.answer and any(ground.stands_in(part) for part in parts):
                yield clean(text).strip().rstrip("."), ground.answer


def _sentences(report: Report) -> Iterator[str]:
    failed = (section.remark for section in report.sections if section.result in ("fail", "pending"))
    for text in (*(row.description for row in report.defects), *filter(None, failed), *report.remarks_in_all):
        yield from (part.strip().rstrip(".") for part in _SENTENCE.split(clean(text)) if part.strip())


@cache
def _grounds() -> tuple[Ground, ...]:
    table = package_table("toolkit.documents", "held_against.toml")

    def pattern(text: str) -> re.Pattern[str]:
        for name, meant in table["names"].items():
            text = text.replace(f"{{{name}}}", meant)
        return re.compile(text, re.IGNORECASE | re.VERBOSE)

    return tuple(
        Ground(
            pattern(row["is"]), pattern(row["is_not"]) if "is_not" in row else None, row["so"], row.get("answer", "")
        )
        for row in table["ground"]
    )
