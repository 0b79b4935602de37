"""The report's number at the end of one of its first lines, behind a short word or a title: "Acme Ltd. No. GQ/7702"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.model.report import Place
from toolkit.parsers.facts.clauses import clauses
from toolkit.parsers.facts.letterhead import first, is_title
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words import dates, folding, lexicon
from toolkit.parsers.words.alternatives import in_both_scripts
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.labels_built import is_goods
from toolkit.parsers.words.months import month_of
from toolkit.parsers.words.one_value import is_norm

ROWS = 5  # first lines
LEAST_FIGURES = 3
MOST_OF_STAGE = 3  # words of a stage of the order and the word for a number behind it
_CODE = r"(?P<code>(?:[A-Z]{1,4}\s)?(?=[\w/.-]*\d)[A-Z\d][\w/.-]*\w(?:\s[A-Z])?)"
_TAIL = re.compile(r"(?:^|\s)(?P<code>(?P<letters>[A-Z]{2,5})[\s-]?\d[\w/-]*)$")
_OF_OTHERS = ("order", "item", "lot", "client", "supplier", "factory", "sample", "packed")


def number_in_head(rows: Sequence[Row], others: Sequence[str]) -> tuple[str, Place] | None:
    """Return the one number that ends a clause of the first lines; none of *others*, which number goods and orders."""
    told: dict[str, Place] = {}
    for row in first(rows)[:ROWS]:
        for clause in clauses(row) if not row.ruled else ():
            for code in _numbers(clause.text):
                if code not in others and _may_number_report(code):
                    told.setdefault(code, Place(row.page, clause.box))
    return next(iter(told.items())) if len(told) == 1 else None


def _may_number_report(code: str) -> bool:
    figures = sum(map(str.isdigit, code))
    other = is_goods(code) or is_norm(code) or dates.date(code, "dmy") is not None
    return figures >= LEAST_FIGURES and not other


def _numbers(text: str) -> Iterator[str]:
    if lexicon.mentions("kinds", "forms", text) or lexicon.is_of_another_paper(text) or lexicon.is_earlier(text):
        return
    labelled = _behind_word().search(text)
    if labelled is not None:
        before = text[: labelled.start("code")].strip(" .:#")
        words = before.split()
        staged = lexicon.mentions("services_built", "stages", " ".join(words[-MOST_OF_STAGE:]))  # "Pre-Embarque N.º"
        others = not staged and any(lexicon.mentions("label_words", name, " ".join(words[-2:])) for name in _OF_OTHERS)
        named = {concept_of(" ".join(words[-length:])) for length in (1, 2, 3, 4)} - {None, "reference"}
        if named <= {"report_no"} and not others and _may_stand_before(text[: labelled.start()].strip(" .,–—-")):
            yield labelled["code"]
    elif (tail := _TAIL.search(text)) and is_title(text[: tail.start("code")].strip(" –—-")):
        letters = tail["letters"]
        yield from [tail["code"]] if concept_of(letters) is None and month_of(letters) is None else []


def _may_stand_before(words: str) -> bool:
    """Tell whether *words*, before the word for a number, are none, those of a paper or the name of who inspects."""
    spoken = any(lexicon.mentions("kinds", group, words) for group in ("inspection", "papers", "agencies"))
    return not words or spoken or is_title(words)


@cache
def _behind_word() -> re.Pattern[str]:
    spaced, unspaced = in_both_scripts(folding.words_of("kinds")["number_words"])
    return re.compile(rf"(?:(?<!\w)(?i:{spaced})(?![^\W\d_])|{unspaced})\.?\s*[:：]?\s*{_CODE}$")
