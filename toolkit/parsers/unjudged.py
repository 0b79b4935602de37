"""Verdicts on single parts that are not understood: printed in a column of verdicts, so they matter."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.model.report import Problem
from toolkit.parsers import building, folding, judged, lexicon, outcomes
from toolkit.parsers.cells import Row
from toolkit.parsers.problems import error, warning

LONGEST = 4  # words: a longer text tells and does not judge
_CLAUSE = re.compile(r"\s*[,;、，；]\s*|\s/\s")


def unjudged(rows: Sequence[Row], *, judged_whole: bool) -> Iterator[Problem]:
    """Yield a question for each part whose verdict is in unknown words, where others in its column are known.

    It stops the answer unless the report judges the whole (*judged_whole*): that was said of these parts, too.
    """
    ask = warning if judged_whole else error
    for column in judged.columns(rows):
        if any(judged.verdict(said.text) or outcomes.verdict_at_start(said.text) for _, said in column):
            for row, said in column:
                if _is_unknown(said.text):
                    name = row.pieces[0].text
                    message = f"The result of “{name}” reads “{said.text}”, which is not understood as pass or fail."
                    yield ask("result_unclear", message, row.page)


def _is_unknown(text: str) -> bool:
    """Tell whether *text* looks like a verdict and is none that is known."""
    words = folding.key(text).split()
    return (
        0 < len(words) <= LONGEST
        and not any(map(str.isdigit, text))
        and any(map(str.isalpha, text))
        and not (_is_known(text) or all(map(_is_known, _CLAUSE.split(text))))
        and lexicon.meaning("columns", text) is None
        and lexicon.row_kind(text) is None
    )


def _is_known(clause: str) -> bool:
    """Tell whether *clause* judges, denies a fault or says nothing of either: "OK, no noise" has two of them."""
    judges = judged.verdict(clause) or outcomes.verdict_at_start(clause)
    neutral = any(lexicon.meaning("no_verdicts", reading) == "neutral" for reading in lexicon.readings(clause))
    return bool(judges) or neutral or _denies_fault(clause)


def _denies_fault(text: str) -> bool:
    """Tell whether *text* says that a fault was looked for and not found: "No breakage", "无破损"."""
    return any(_of_denial().fullmatch(reading) for reading in lexicon.readings(text))


@cache
def _of_denial() -> building.Built:
    words = folding.words_of("no_verdicts")
    return building.built_of(words["denying"], words["faults"], words["besides"])
