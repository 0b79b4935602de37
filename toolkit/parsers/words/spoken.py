"""Wordings that are looked for in running text, as whole words."""

from collections.abc import Sequence
from typing import NamedTuple

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words.remembered import remembered


class Spoken(NamedTuple):
    """Wordings to look for in running text: those that are written with spaces, by their first words, and the rest."""

    firsts: frozenset[str]
    spaced: dict[str, tuple[str, ...]]
    unspaced: tuple[str, ...]

    def within(self, folded: str) -> bool:
        """Tell whether one of them stands in *folded*; most texts have no first word in common with any."""
        words = words_in(folded)
        if not self.firsts.isdisjoint(words):
            padded = f" {folded} "
            if any(wording in padded for first in self.firsts & words for wording in self.spaced[first]):
                return True
        return not folded.isascii() and any(wording in folded for wording in self.unspaced)


@remembered
def words_in(folded: str) -> frozenset[str]:
    """Return the words of a text as it is compared."""
    return frozenset(folded.split())


def spoken_of(wordings: Sequence[str]) -> Spoken:
    """Return *wordings*, as they are compared, ready to be looked for."""
    by_first: dict[str, list[str]] = {}
    for wording in filter(None, wordings):
        by_first.setdefault(wording.split()[0], []).append(f" {wording} ")
    return Spoken(
        frozenset(by_first),
        {first: tuple(each) for first, each in by_first.items()},
        tuple(wording for wording in wordings if wording and is_cjk(wording[0])),
    )
