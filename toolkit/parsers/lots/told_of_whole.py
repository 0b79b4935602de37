"""Verdicts that a line gives to all goods together: "Whole order OSB 90-7714: REJECTED (one article rejected)"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.results.concluded import heads_result
from toolkit.parsers.results.said import Said, said_in
from toolkit.parsers.words import folding, lexicon

LONGEST = 8  # words of what names the goods
_COLONS = (":", "：")


def told_of_whole(rows: Sequence[Row]) -> Iterator[Said]:
    """Yield each verdict of *rows* behind what names all goods of the report; a number of the order may stand there.

    "Result of the order" is one too, and "Order 90-7714" right under the heading of the result.
    """
    for above, row in pairwise([None, *rows]):
        label, colon, rest = _parted(row.text) if row is not None else ("", "", "")
        headed = above is not None and len(above.pieces) == 1 and heads_result(above.text)
        if row is not None and colon and rest and (_names_whole(label) or _names_order(label, headed=headed)):
            yield from said_in(rest, row.page, row.pieces[0].box)


def _parted(text: str) -> tuple[str, str, str]:
    colon = next((sign for sign in _COLONS if sign in text), _COLONS[0])
    label, found, rest = text.partition(colon)
    return label.strip(), found, rest.strip()


def _names_whole(label: str) -> bool:
    """Tell whether *label* names all goods and says nothing else, but for the number that they have."""
    words = label.split()
    if not 1 < len(words) <= LONGEST:
        return False
    named = _without_codes(words)
    found = [_spoken(named, group) for group in ("all", "goods")]
    rest = set(named.split()) - set(" ".join((*found[0], *found[1])).split())
    return all(found) and rest <= set(folding.words_of("whole_goods")["beside"])


def _names_order(label: str, *, headed: bool) -> bool:
    """Tell whether *label* names the order, of which there is one, with a word for its result or under the heading."""
    words = label.split()
    named = _without_codes(words)
    known = [_spoken(named, group) for group in ("ordered", "results")]
    rest = set(named.split()) - set(" ".join((*known[0], *known[1])).split())
    beside = rest <= set(folding.words_of("whole_goods")["beside"])
    return 0 < len(words) <= LONGEST and bool(known[0]) and beside and (headed or bool(known[1]))


def _without_codes(words: Sequence[str]) -> str:
    """Return *words* without a number and the capitals that are a part of it, "OSB 90-7714", folded."""
    shouted = all(word.isupper() for word in words if word.isalpha())
    kept = (word for word in words if not any(map(str.isdigit, word)))
    known = lexicon.phrases("whole_goods", "goods")
    plain = (word for word in kept if shouted or not word.isupper() or folding.key(word) in known)
    return folding.key(" ".join(plain))


def _spoken(named: str, group: str) -> list[str]:
    return [phrase for phrase in lexicon.phrases("whole_goods", group) if f" {phrase} " in f" {named} "]
