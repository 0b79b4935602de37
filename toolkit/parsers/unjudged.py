"""Verdicts on single parts that are not understood: printed in a column of verdicts, so they matter."""

from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.model.report import Problem
from toolkit.parsers import building, folding, judged, lexicon, outcomes
from toolkit.parsers.cells import Row
from toolkit.parsers.problems import error

LONGEST = 4  # words: a longer text tells and does not judge


def unjudged(rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield an error for each part whose verdict is in unknown words, where others in its column are known."""
    for column in judged.columns(rows):
        if any(judged.verdict(said.text) or outcomes.verdict_at_start(said.text) for _, said in column):
            for row, said in column:
                if _is_unknown(said.text):
                    name = row.pieces[0].text
                    message = f"The result of “{name}” reads “{said.text}”, which is not understood as pass or fail."
                    yield error("result_unclear", message, row.page)


def _is_unknown(text: str) -> bool:
    """Tell whether *text* looks like a verdict and is none that is known."""
    words = folding.key(text).split()
    return (
        0 < len(words) <= LONGEST
        and not any(map(str.isdigit, text))
        and any(map(str.isalpha, text))
        and judged.verdict(text) is None
        and outcomes.verdict_at_start(text) is None
        and lexicon.meaning("no_verdicts", text) != "neutral"
        and not _denies_fault(text)
        and lexicon.meaning("columns", text) is None
        and lexicon.row_kind(text) is None
    )


def _denies_fault(text: str) -> bool:
    """Tell whether *text* says that a fault was looked for and not found: "No breakage", "无破损"."""
    return any(_of_denial().fullmatch(reading) for reading in lexicon.readings(text))


@cache
def _of_denial() -> building.Built:
    words = folding.words_of("no_verdicts")
    return building.built_of(words["denying"], words["faults"], words["besides"])
