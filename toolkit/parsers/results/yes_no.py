"""Columns of answers under a head that is itself a verdict: "Point de contrôle | Conforme" over "Oui", "Non".

Yes passes under "Conforme" or "OK?", and fails under "Non conforme", "Failed?" or "Defect". A head that prints both
answers, "Yes / no", asks whether the row is as it should be. Of a ticked pair, "☐ yes ☑ no", the ticked one answers.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.options import boxes_in, is_ticked, ticked_words

Answer = str  # ``pass`` or ``fail``
_OPPOSITE = {"pass": "fail", "fail": "pass"}
_CROSSES = ("x", "X", "×")
_PAIR = re.compile(r"\s*([^/|／()（）]+?)\s*[/|／]\s*([^/|／()（）]+?)\s*[?？]?\s*")
_NO_PAIRS = ("s/n",)  # the serial number
_OPEN_BOX = ("☐", "□")
OPEN = "pending"  # what a pair says that nobody ticked
FEWEST = 3  # heads, of which one asks by its question mark
_REASON = re.compile(r"\s*[:：,，;；]\s*|\s[–—-]\s|\s*(?=[(（])")


class Question(NamedTuple):
    """The head at *place* of a row, and what yes means under it."""

    place: int
    yes: Answer
    pair: bool = False  # whether the head prints both answers


def question(row: Row, *, heads: bool) -> Question | None:
    """Return which head of *row* asks whether all is well, or what is not; *heads* where the others are known ones.

    What names the checks is enough beside it: "Prüfpunkt | i.O.".
    """
    texts = [piece.text for piece in row.pieces]
    known = heads or (bool(texts) and lexicon.meaning("heads_of_answers", texts[0]) == "checks")
    if not texts or not (known or any(map(is_pair, texts)) or (len(texts) >= FEWEST and any(map(_asks, texts)))):
        return None
    judging = [Question(place, word) for place, text in enumerate(texts) if (word := outcomes.verdict(text))]
    # A word for a fault asks where no verdict does: "Checkpoint | Defect? | Remark".
    faults = [Question(place, "fail") for place, text in enumerate(texts) if _names_fault(text)]
    pairs = [Question(place, "pass", pair=True) for place, text in enumerate(texts) if is_pair(text)]
    asking = judging or faults or pairs
    usable = len(asking) == 1 and asking[0].place > 0 and asking[0].yes in _OPPOSITE
    return asking[0] if usable and not any(map(str.isdigit, row.text)) else None


def is_pair(text: str) -> bool:
    """Tell whether *text* prints both answers, as a head over them: "Yes / no", "Ja / Nein", "是/否"."""
    pair = _PAIR.fullmatch(text)
    if pair is None or text.replace(" ", "").casefold() in _NO_PAIRS:
        return False
    return {lexicon.meaning("answers", pair[1]), lexicon.meaning("answers", pair[2])} == {"pass", "fail"}


def _asks(text: str) -> bool:
    return text.rstrip().endswith(("?", "？")) and outcomes.verdict(text) == "pass"


def asks_surely(text: str) -> bool:
    """Tell whether a head of this *text* stands over answers, whatever the heads beside it are."""
    return is_pair(text) or _asks(text)


def asks_of_fault(text: str) -> bool:
    """Tell whether a check of this name may ask whether there is a fault, to which yes is no good answer."""
    return lexicon.names_defects(text) or lexicon.mentions("heads_of_answers", "ill", text)


def _names_fault(text: str) -> bool:
    return lexicon.meaning("heads_of_answers", text) == "faults"


def answered(said: Sequence[str], yes: Answer, *, pair: bool = False) -> list[str]:
    """Return *said*, what stands under such a head, with a verdict for each yes and no; nothing where most is else.

    Verdicts, and what is neither, stay as printed: "N/A", "see photo". Crosses under a *pair*, "Yes / no", may mean
    either where no tick is beside them.
    """
    told = [_ticked(text.strip()) for text in said]
    if pair and any(map(_is_cross, told)) and not any(text in _marks("pass") for text in told):
        return []
    words = [_answer(text, yes, told) for text in told]
    known = [word for word, text in zip(words, told, strict=True) if word or outcomes.verdict(text)]
    if not any(words) or 2 * len(known) <= len(told):
        return []
    return [f"{word}{text[len(_said(text)) :]}" if word else text for word, text in zip(words, told, strict=True)]


def _ticked(text: str) -> str:
    """Return the words that are ticked in *text*, that none is, or *text* where it has no pair or both are ticked."""
    boxes = boxes_in(text)
    if text in _OPEN_BOX or (len(boxes) > 1 and not any(map(is_ticked, boxes))):
        return OPEN
    words = ticked_words(text, _is_answer) or ()
    return words[0] if len(words) == 1 else text


def _is_answer(text: str) -> bool:
    return lexicon.meaning("answers", text) is not None or outcomes.verdict(text) is not None


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
