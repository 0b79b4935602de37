"""Columns of answers under a head that is itself a verdict: "Point de contrôle | Conforme" over "Oui", "Non".

Yes passes under "Conforme" or "OK?", and fails under "Non conforme", "Failed?" or "Defect".
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words import folding, lexicon, outcomes

Answer = str  # ``pass`` or ``fail``
_OPPOSITE = {"pass": "fail", "fail": "pass"}
_CROSSES = ("x", "X", "×")
_REASON = re.compile(r"\s*[:：,，;；]\s*|\s[–—-]\s|\s*(?=[(（])")


class Question(NamedTuple):
    """The head at *place* of a row, and what yes means under it."""

    place: int
    yes: Answer


def question(row: Row, *, heads: bool) -> Question | None:
    """Return which head of *row* asks whether all is well, or what is not; *heads* where the others are known ones.

    What names the checks is enough beside it: "Prüfpunkt | i.O.".
    """
    texts = [piece.text for piece in row.pieces]
    if not texts or not (heads or lexicon.meaning("heads_of_answers", texts[0]) == "checks"):
        return None
    judging = [Question(place, word) for place, text in enumerate(texts) if (word := outcomes.verdict(text))]
    # A word for a fault asks where no verdict does: "Checkpoint | Defect? | Remark".
    faults = [Question(place, "fail") for place, text in enumerate(texts) if _names_fault(text)]
    asking = judging or faults
    usable = len(asking) == 1 and asking[0].place > 0 and asking[0].yes in _OPPOSITE
    return asking[0] if usable and not any(map(str.isdigit, row.text)) else None


def _names_fault(text: str) -> bool:
    return lexicon.meaning("heads_of_answers", text) == "faults"


def answered(said: Sequence[str], yes: Answer) -> list[str]:
    """Return *said*, what stands under such a head, with a verdict for each yes and no; nothing where most is else.

    Verdicts, and what is neither, stay as printed: "N/A", "see photo".
    """
    told = [text.strip() for text in said]
    words = [_answer(text, yes, told) for text in told]
    known = [word for word, text in zip(words, told, strict=True) if word or outcomes.verdict(text)]
    if not any(words) or 2 * len(known) <= len(told):
        return []
    return [f"{word}{text[len(_said(text)) :]}" if word else text for word, text in zip(words, told, strict=True)]


def _answer(text: str, yes: Answer, all_told: Sequence[str]) -> Answer | None:
    """Return the verdict that *text* answers; ``None`` where it is none, or a pass that may be taken back behind it."""
    said = _said(text)
    if said in _marks("pass"):
        word = "pass" if yes == "pass" or not any(map(_is_cross, all_told)) else None
    elif _is_cross(said):
        word = _crossed(yes, all_told)
    else:
        word = lexicon.meaning("answers", said)
    if word is None:
        return None
    result = word if yes == "pass" else _OPPOSITE[word]
    return result if result == "fail" or said == text else None


def _crossed(yes: Answer, all_told: Sequence[str]) -> Answer | None:
    """Return what a cross answers: yes, since it marks a box; beside ticks no.

    Beside words for yes and no it is not known which it is, nor beside ticks under a head that asks what is wrong.
    """
    others = [said for text in all_told if not _is_cross(said := _said(text))]
    ticks = any(said in _marks("pass") for said in others)
    spoken = any(said not in _marks("pass") and lexicon.meaning("answers", said) for said in others)
    if spoken or (ticks and yes == "fail"):
        return None
    return "fail" if ticks else "pass"


def _is_cross(text: str) -> bool:
    return text in _CROSSES or text in _marks("fail")


def _marks(word: Answer) -> frozenset[str]:
    return frozenset(folding.words_of("result_marks")[word])


def _said(text: str) -> str:
    """Return the answer that *text* begins with, without its reason: "No – label missing", "Oui (voir photo 3)"."""
    return _REASON.split(text, maxsplit=1)[0]
