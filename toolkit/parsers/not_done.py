"""Checks that the report says were not made: nothing is known of them, and nobody may have wanted them.

What was wanted and not done is left open, "could not be tested" is pending; "N/A" and "not requested" leave out what
nobody wanted; "not tested" and "not checked" may be either, and are told.
"""

import re
from collections.abc import Iterator, Sequence

from toolkit.model.report import Problem
from toolkit.parsers import folding, lexicon, outcomes
from toolkit.parsers.cells import Row
from toolkit.parsers.options import offers
from toolkit.parsers.part_names import is_name
from toolkit.parsers.problems import warning

_REASON = re.compile(r"\s*[,;:：，；.]\s+|\s+[–—-]\s+|[，；：]")
MOST = 8  # checks that are told one by one


def not_done(rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield a warning for each check beside which *rows* say that it was not done."""
    told: set[str] = set()
    for row in rows:
        said = next((piece for piece in row.pieces[1:] if _says_so(piece.text)), None)
        names = [piece for piece in row.pieces if said is not None and piece is not said and is_name(piece)]
        if said is None or not names or offers(row.text):
            continue
        name = max(names[:2], key=lambda piece: len(piece.text)).text.strip(" :")  # a number may stand before it
        if folding.key(name) not in told and len(told) < MOST:
            told.add(folding.key(name))
            message = f"“{name}” was not done (“{said.text}”): nothing is known of it; ask for it if you want it done."
            yield warning("check_not_done", message, row.page)


def _says_so(text: str) -> bool:
    """Tell whether *text* says so, by itself or with its reason behind a sign: "Not done, no spare carton"."""
    word = outcomes.verdict(text)
    if word is not None:
        return word == "na" and folding.key(text) in lexicon.phrases("not_done", "words")
    said, *reason = _REASON.split(text, maxsplit=1)
    return bool(reason) and folding.key(said) in lexicon.phrases("not_done", "words")
