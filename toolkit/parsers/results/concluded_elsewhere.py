"""A result where no label announces one: a sentence on the whole lot under a heading of the office's own.

"In the end", "VI. Finding", "Word to you": no list has the headings that people choose. It is taken from there only
where the counts say the same. Any other sentence may take a release back, so that none of the report may keep the
goods, and it stands behind all that was checked, as conclusions do.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from toolkit.model.report import Place
from toolkit.parsers.facts.services import named_in
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.results.closing_lines import boxes
from toolkit.parsers.results.told_freely import denies, may_hold_back, tells_leaving, told_freely, waits
from toolkit.parsers.results.told_of_lot import CONDITIONS, depends, names_goods, sentences_of, told_of_lot
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.options import offers
from toolkit.parsers.words.others import names_others, names_seller

_AND = re.compile(r",?\s+(?:and|und|et|y|e|và)\s+")
_ENDS = (".", "!", "。", "！")  # of a sentence; a title or a label has none
_ANY = frozenset(
    {"a", "an", "any", "each", "every", "ein", "eine", "jede", "jedes", "un", "une", "tout", "toute", "todo"}
)


def refused_elsewhere(rows: Sequence[Row]) -> Iterator[tuple[str, Place]]:
    """Yield the paragraphs that refuse the goods as a whole, wherever they stand."""
    for row, text in paragraphs(rows):
        if not row.ruled and not offers(text) and text.rstrip().endswith(_ENDS) and refused_in(text):
            yield text, Place(row.page, row.pieces[0].box)


def released_elsewhere(rows: Sequence[Row]) -> Iterator[tuple[str, Place]]:
    """Yield the paragraphs that release the goods as a whole; none where another sentence keeps them, or may do so."""
    told = [one for one in _statements(rows) if not offers(one.text) and not _is_title(one.text)]
    if any(_may_keep(sentence) for one in told for sentence in sentences_of(one.text)):
        return
    for index, (row, text, whole) in enumerate(told):
        behind = [sentence for each in told[index:] for sentence in sentences_of(each.text)]
        if whole and released_in(text) and not any(map(_may_limit, behind)):
            yield text, Place(row.page, row.pieces[0].box)


class _Statement(NamedTuple):
    """What a report says in one place; *whole* where a full stop or a frame of its own ends it."""

    row: Row
    text: str
    whole: bool


def _statements(rows: Sequence[Row]) -> list[_Statement]:
    """Return the paragraphs of *rows* and the lines in frames of their own, in the order of the report."""
    framed = (_Statement(row, row.text, whole=True) for row in boxes(rows) if not _is_heading(row.text))
    told = (_Statement(row, text, text.rstrip().endswith(_ENDS)) for row, text in paragraphs(rows))
    return sorted((*told, *framed), key=lambda one: (one.row.page, one.row.top))


def _is_heading(text: str) -> bool:
    """Tell whether *text* names an act or goods of a kind: "Release for shipment", "Accepted goods"."""
    first, _, rest = text.strip().partition(" ")
    attributed = outcomes.verdict(first.strip(".,:")) is not None and rest[:1].isalpha() and first[-1:].isalpha()
    return attributed or folding.key(first) in folding.words_of("results_about")["nouns"]


def _is_title(text: str) -> bool:
    """Tell whether *text* names the kind of inspection and judges nothing: "Re-inspection report CR-3301/2"."""
    plain = not text.rstrip().endswith(_ENDS) and named_in(text) is not None
    return plain and not outcomes.verdicts_in(text) - {"na"}


def _may_limit(sentence: str) -> bool:
    """Tell whether *sentence* may take the certainty from a release before it; not what the seller is asked to do.

    "Mill was advised to shear the loops" leaves the lot accepted, but for what must be done before the goods may go.
    """
    asked = names_seller(sentence) and lexicon.mentions("closing", "advised", sentence)
    bound = lexicon.mentions("closing", "bound", sentence) or waits(sentence)
    return may_hold_back(sentence) and not (asked and not (names_goods(sentence) or tells_leaving(sentence) or bound))


def held_elsewhere(rows: Sequence[Row]) -> Iterator[tuple[str, Place]]:
    """Yield the paragraphs that say of the goods as a whole that they wait: "We have put the shipment on hold".

    None where another lets them go.
    """
    told = list(paragraphs(rows))
    if any(released_in(text) for _, text in told):
        return
    for row, text in told:
        waits = (_waits(sentence) for sentence in sentences_of(text))
        plain = not row.ruled and not offers(text) and text.rstrip().endswith(_ENDS)
        if plain and any(waits):
            yield text, Place(row.page, row.pieces[0].box)


def may_be_kept(rows: Sequence[Row], place: Place) -> bool:
    """Tell whether a sentence of *rows* keeps the goods or may do so, or a row from *place* on has words that do."""
    told = [text for _, text in paragraphs(rows) if not _is_title(text)]
    if any(_may_keep(sentence) for text in told for sentence in sentences_of(text)):
        return True
    top = (place.page or 0, place.bbox[1] if place.bbox else 0.0)
    behind = [row for row in rows if (row.page, row.bottom) > top and not offers(row.text)]
    return any(may_hold_back(piece.text) or _heads_conditions(piece.text) for row in behind for piece in row.pieces)


def released_in(text: str) -> bool:
    """Tell whether a sentence of *text* releases the lot, and every other that speaks of it says the same."""
    told = [_conclusion(sentence) for sentence in sentences_of(text)]
    sentences = [sentence for sentence in told if _judges_lot(sentence)]
    return bool(sentences) and all(_said(sentence) == "pass" for sentence in sentences)


def refused_in(text: str) -> bool:
    """Tell whether a sentence of *text* refuses the lot, and none releases it: the others say what is to be done."""
    told = {_said(sentence) for sentence in sentences_of(text) if _judges_lot(sentence)}
    return told == {"fail"}


def _conclusion(sentence: str) -> str:
    """Return what *sentence* concludes from what it says before: "..., so the goods are accepted and may go"."""
    before, found, clause = _so().split(sentence, maxsplit=1) if _so().search(sentence) else ("", "", "")
    if not found or may_hold_back(before) or denies(before):
        return sentence
    first, *rest = _AND.split(clause)
    return sentence if any(may_hold_back(one) or denies(one) for one in rest) else first


@cache
def _so() -> re.Pattern[str]:
    return re.compile(rf",\s+({'|'.join(map(re.escape, folding.words_of('told_freely')['so']))})\s+", re.IGNORECASE)


def _judges_lot(sentence: str) -> bool:
    """Tell whether *sentence* says of the lot what becomes of it: no rule, no wish, no one else's word, no part."""
    if _said(sentence) is None or not names_goods(sentence) or depends(sentence):
        return False
    rule = folding.key(sentence).split()[:1][0] in _ANY  # "A lot with more is refused"
    others = names_others(sentence) or lexicon.mentions("others", "third", sentence)
    others = others or lexicon.mentions("closing", "asking", sentence)
    return not rule and not others and not lexicon.is_earlier(sentence)


def _said(sentence: str) -> str | None:
    """Return what *sentence* says by its cues, or else by the verdict that it has of the goods.

    Of a release with words that nobody knows, none may be one that holds goods back; "Rejected goods have to be
    sorted" begins with its verdict and refuses nothing.
    """
    if (free := told_freely(sentence)) is not None:
        return free
    attributed = outcomes.verdict(sentence.split(maxsplit=1)[0]) is not None
    told = None if attributed else told_of_lot(sentence)
    held = told is not None and told.word == "pass" and (may_hold_back(sentence) or denies(sentence))
    return None if told is None or held or told.word not in ("pass", "fail") else told.word


def _waits(sentence: str) -> bool:
    said = lexicon.mentions("told_freely", "on_hold", sentence)
    other = lexicon.mentions("told_freely", "other_goods", sentence)
    return said and not other and told_freely(sentence) == "pending" and _judges_lot(sentence)


def _may_keep(sentence: str) -> bool:
    """Tell whether *sentence* says, or may say, that goods are not to go, or not yet; not what was said before."""
    if lexicon.is_earlier(sentence):
        return False
    if told_freely(sentence) in ("fail", "pending") or (denies(sentence) and _tells_act(sentence)):
        return True
    return any(lexicon.mentions("results_about", each, sentence) for each in CONDITIONS) and names_goods(sentence)


def _tells_act(sentence: str) -> bool:
    """Tell whether *sentence* is on what was done with the goods: "The red lamps were not presented"."""
    return lexicon.mentions("told_freely", "acts", sentence)


def _heads_conditions(text: str) -> bool:
    return folding.key(text) in lexicon.phrases("release_asked", "conditions")
