"""The kind of inspection that a sentence says a visit was made for, where the title calls the paper something else.

"INSPECTION ABORT NOTE" over "We attended at the supplier's premises in order to carry out a pre-shipment inspection".
"""

import re
from collections.abc import Iterator, Sequence

from toolkit.model.report import Place
from toolkit.parsers.facts.letterhead import first
from toolkit.parsers.facts.services import named_in, service
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.words import folding, lexicon

_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})\.\s+|[。；]\s*")


def kind_of_inspection(rows: Sequence[Row], firm: str = "", heads: Sequence[Row] = ()) -> tuple[str, Place] | None:
    """Return the kind that the title names, or else a sentence on the visit; the whole where a line cuts the latter."""
    named = service(rows, firm, heads)
    told = service_told(rows)
    return told if told is not None and (named is None or _is_cut(named, told[0], rows)) else named


def service_told(rows: Sequence[Row]) -> tuple[str, Place] | None:
    """Return the one kind of inspection that sentences of the first page say they came for."""
    found = {folding.key(kind): (kind, place) for kind, place in _told(rows)}
    return next(iter(found.values())) if len(found) == 1 else None


def _told(rows: Sequence[Row]) -> Iterator[tuple[str, Place]]:
    for row, text in paragraphs(first(rows)):
        for sentence in _SENTENCE.split(text):
            if _is_of_visit(sentence) and (kind := named_in(sentence)):
                yield kind, Place(row.page, row.box)


def _is_of_visit(sentence: str) -> bool:
    """Tell whether *sentence* says that a visit was made for something, and speaks of no other visit."""
    told = all(lexicon.mentions("visit_made_for", name, sentence) for name in ("visits", "purposes"))
    return told and not lexicon.mentions("visit_made_for", "others", sentence) and not lexicon.is_earlier(sentence)


def _is_cut(named: tuple[str, Place], told: str, rows: Sequence[Row]) -> bool:
    """Tell whether the line of *named* ends within the kind that the sentence has *told*: "a pre-shipment"."""
    kind, place = named
    own = next((piece.text for row in rows for piece in row.pieces if piece.box == place.bbox), "")
    begun = folding.key(told).startswith(f"{folding.key(kind)} ")
    return begun and folding.key(own).endswith(folding.key(kind))
