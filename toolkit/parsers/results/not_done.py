"""Checks that the report says were not made: nothing is known of them, and nobody may have wanted them.

What was wanted and not done is left open, "could not be tested" is pending; "N/A" and "not requested" leave out what
nobody wanted; "not tested" and "not checked" may be either, and are told.
"""

import re
from collections.abc import Iterator, Sequence

from toolkit.model.report import Problem
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.problems import warning
from toolkit.parsers.results.part_names import names_part
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.options import offers

_COLON = re.compile(r"[:：]\s*")
_SENTENCE = re.compile(r"[.,;，。；]\s*")
_REASON = re.compile(r"\s*[,;:：，；.]\s+|\s+[–—-]\s+|[，；：]")
_LETTER = re.compile(r"[^\W\d_]")
FEWEST = 2  # letters of a number before the name of a check: "C.1"
MOST = 8  # checks that are told one by one


def not_done(rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield a warning for each check beside which *rows* say that it was not done."""
    told: set[str] = set()
    for row in rows:
        texts = [piece.text for piece in row.pieces]
        if len(texts) == 1 and _in_part(_COLON.split(texts[0], maxsplit=1)[-1]):
            texts = _COLON.split(texts[0], maxsplit=1)
        said = next((text for text in texts[1:] if _says_so(text)), None)
        names = [text for text in texts if said is not None and text is not said and names_part(text)]
        open_ = any(outcomes.verdict(text) in ("pending", "fail") for text in texts if text is not said)
        if said is None or not names or open_ or offers(row.text):
            continue  # a verdict of its own leaves it open
        name = next((name for name in names if len(_LETTER.findall(name)) > FEWEST), names[0]).strip(" :")
        if folding.key(name) not in told and len(told) < MOST:
            told.add(folding.key(name))
            extent = "not done for all of the goods" if _in_part(said) else "not done"
            message = f"“{name}” was {extent} (“{said}”): nothing is known of it; ask for it if you want it done."
            yield warning("check_not_done", message, row.page)


def _says_so(text: str) -> bool:
    """Tell whether *text* says so, by itself or with its reason behind a sign: "Not done, no spare carton"."""
    word = outcomes.verdict(text)
    if word is not None:
        return word == "na" and folding.key(text) in lexicon.phrases("not_done", "words")
    said, *reason = _REASON.split(text, maxsplit=1)
    return (bool(reason) and folding.key(said) in lexicon.phrases("not_done", "words")) or _in_part(text)


def _in_part(text: str) -> bool:
    """Tell whether a verdict is taken back for some of the goods behind it: "Pass. Not checked for the blue ones"."""
    verdict, *behind = _SENTENCE.split(text)
    begun = (folding.key(sentence) for sentence in behind)
    phrases = tuple(lexicon.phrases("not_done", "words"))
    return outcomes.verdict(verdict) == "pass" and any(sentence.startswith(phrases) for sentence in begun)
