"""Verdicts that a line gives to all goods together: "Whole order OSB 90-7714: REJECTED (one article rejected)"."""

from collections.abc import Iterator, Sequence

from toolkit.parsers import folding, lexicon
from toolkit.parsers.cells import Row
from toolkit.parsers.said import Said, said_in

LONGEST = 8  # words of what names the goods
_COLONS = (":", "：")


def told_of_whole(rows: Sequence[Row]) -> Iterator[Said]:
    """Yield each verdict of *rows* behind what names all goods of the report; a number of the order may stand there."""
    for row in rows:
        label, colon, rest = _parted(row.text)
        if colon and rest and _names_whole(label):
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
    named = folding.key(" ".join(word for word in words if not _is_code(word)))
    found = [_spoken(named, group) for group in ("all", "goods")]
    rest = set(named.split()) - set(" ".join((*found[0], *found[1])).split())
    return all(found) and rest <= set(folding.words_of("whole_goods")["beside"])


def _is_code(word: str) -> bool:
    """Tell whether *word* is a number or a part of one in capitals: "OSB", "90-7714"."""
    known = folding.key(word) in lexicon.phrases("whole_goods", "goods")
    return any(map(str.isdigit, word)) or (word.isupper() and word.isascii() and not known)


def _spoken(named: str, group: str) -> list[str]:
    return [phrase for phrase in lexicon.phrases("whole_goods", group) if f" {phrase} " in f" {named} "]
