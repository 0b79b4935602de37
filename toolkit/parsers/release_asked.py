"""The result as the answer to a question for the release: "Shipment approved: YES", "Release | granted".

Such labels stand in forms for other things, too ("Status" of an order): they count only where nothing else tells the
result and the counts say the same.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.model.report import Place
from toolkit.parsers import folding, lexicon, outcomes
from toolkit.parsers.cells import Row
from toolkit.parsers.options import BOX
from toolkit.parsers.told_freely import told_freely

_LABELLED = re.compile(r"(?P<label>[^:：?？]{2,60})[:：?？]\s*(?P<answer>[^:：?？]{1,120})")
_CLAUSE = re.compile(r"[,;，；]\s*|\s[–—-]\s|:\s+")
JUDGING = frozenset({"pass", "fail", "pending"})


def asked_release(rows: Sequence[Row]) -> Iterator[tuple[str, str, Place]]:
    """Yield what each answer to such a question says (pass, fail, pending), the words of both, and the place."""
    for row in rows:
        for label, answer in _pairs(row):
            if word := _answered(label, answer):
                yield word, f"{label.strip(' :：?？')}: {answer}", Place(row.page, row.pieces[0].box)


def _pairs(row: Row) -> Iterator[tuple[str, str]]:
    yield from ((label.text, answer.text) for label, answer in pairwise(row.pieces))
    for piece in row.pieces:
        if match := _LABELLED.fullmatch(piece.text.strip()):
            yield match["label"], match["answer"].strip()


def _answered(label: str, answer: str) -> str | None:
    """Return what *answer* says under *label*; ``None`` where that asks for no release, or nothing is ticked."""
    plain = folding.key(folding.without_number(label))
    if plain in lexicon.phrases("release_asked", "subjects"):
        return _of_subject(answer)
    if BOX.search(answer):
        return None
    if plain in lexicon.phrases("release_asked", "asks"):
        yes_or_no = lexicon.meaning("answers", answer)
        return yes_or_no or _judging(answer) or told_freely(f"{plain} {answer}")
    settled = _judging(answer) if plain in lexicon.phrases("release_asked", "labels") else None
    return None if settled == "pending" else settled  # of the order, or of a test


def _of_subject(subject: str) -> str | None:
    """Return what the last words of the *subject* of a message say: "PO 30218 - final inspection done, result PASS"."""
    last = _CLAUSE.split(subject)[-1].strip()
    label, _, rest = last.partition(" ")
    return _judging(last) or (_judging(rest.strip(" :")) if lexicon.row_kind(label.strip(":")) == "result" else None)


def _judging(answer: str) -> str | None:
    said = outcomes.verdict(answer)
    return said if said in JUDGING else None


def names_release(text: str) -> bool:
    """Tell whether *text* is the label of the result under one of these names, and no part of the inspection."""
    plain = folding.key(text)
    return any(plain in lexicon.phrases("release_asked", group) for group in ("asks", "labels"))
