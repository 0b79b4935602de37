"""Labels that are built of words: what one needs and what may stand beside that.

A label is laid out word by word, which a regular expression does as well; but one of so many words takes 20 ms to
compile, and most labels hold a word that no building knows.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words.folding import key
from toolkit.parsers.words.lazily import FIRST_CJK


class Wordings:
    """Wordings of one kind, as compared: whole words, or, in Chinese, wherever they stand."""

    def __init__(self, wordings: Iterable[str]) -> None:
        self.all = frozenset(map(key, wordings))

    @cached_property
    def spaced(self) -> tuple[str, ...]:
        return tuple(wording for wording in self.all if wording[0] < FIRST_CJK or not is_cjk(wording[0]))

    @cached_property
    def unspaced(self) -> tuple[str, ...]:
        return tuple(wording for wording in self.all if is_cjk(wording[0]))

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(wording for wording in self.spaced if " " not in wording)

    @cached_property
    def phrases(self) -> tuple[str, ...]:
        return tuple(f" {wording} " for wording in self.spaced if " " in wording)

    @cached_property
    def starts(self) -> dict[str, list[str]]:
        """Return them by their first word, or the first sign of Chinese: there are too many to try each."""
        found: dict[str, list[str]] = {}
        for wording in sorted(self.all, key=len, reverse=True):
            first = wording[0] if is_cjk(wording[0]) else wording.split(" ", 1)[0]
            found.setdefault(first, []).append(wording)
        return found

    def within(self, padded: str) -> bool:
        """Tell whether one of them stands in *padded*, a text with a space before and behind it."""
        if not self.words.isdisjoint(padded.split()) or any(phrase in padded for phrase in self.phrases):
            return True
        return not padded.isascii() and any(one in padded for one in self.unspaced)

    def ends(self, text: str, start: int) -> Iterator[int]:
        """Yield where *text* goes on behind each of them that stands at *start*."""
        sign = text[start : start + 1]
        if not sign:
            return
        if is_cjk(sign):
            for wording in self.starts.get(sign, ()):
                if text.startswith(wording, start):
                    end = start + len(wording)
                    yield end + text.startswith(" ", end)
        elif start == 0 or text[start - 1] == " ":
            for wording in self.starts.get(text[start:].split(" ", 1)[0], ()):
                end = start + len(wording)
                if text.startswith(wording, start) and (end == len(text) or text[end] == " "):
                    yield end + 1

    def fill(self, text: str, start: int) -> bool:
        """Tell whether *text* is made of them alone from *start* on."""
        # No place is tried twice, and none within another: a line may have thousands of these words.
        waiting, tried = [start], {start}
        while waiting:
            place = waiting.pop()
            if place >= len(text):
                return True
            further = set(self.ends(text, place)) - tried
            tried |= further
            waiting.extend(further)
        return False


class Built:
    """A label that holds one of each of the *needed* wordings, and else only those and *others*."""

    def __init__(self, needed: Sequence[Sequence[str]], others: Sequence[str]) -> None:
        self.needed = tuple(map(Wordings, needed))
        self.known = Wordings(word for part in (*needed, others) for word in part)
        self.starts = frozenset(wording.partition(" ")[0] for wording in self.known.spaced)

    def fullmatch(self, reading: str) -> bool:
        """Tell whether *reading*, a text as it is compared, is such a label."""
        if not reading or (reading.isascii() and reading.split(" ", 1)[0] not in self.starts):
            return False
        padded = f" {reading} "
        return all(part.within(padded) for part in self.needed) and self.known.fill(reading, 0)


class Counting:
    """Labels as "Number of faults": the wordings in this order; the second and the last may be left out."""

    def __init__(
        self, first: Sequence[str], between: Sequence[str], defect: Sequence[str], others: Sequence[str]
    ) -> None:
        self.first, self.between, self.defect, self.others = map(Wordings, (first, between, defect, others))
        self.starts = frozenset(self.first.starts)

    def fullmatch(self, reading: str) -> bool:
        """Tell whether *reading*, a text as it is compared, is such a label."""
        return any(
            self.others.fill(reading, end)
            for counted in self.first.ends(reading, 0)
            for start in (counted, *self.between.ends(reading, counted))
            for end in self.defect.ends(reading, start)
        )


class Labels:
    """Labels that are built of words, with what each means; only those are tried that can begin as a text does."""

    def __init__(self, labels: Iterable[tuple[str, Built | Counting]]) -> None:
        self.labels = tuple(labels)

    @cached_property
    def starts(self) -> dict[str, list[int]]:
        """Return the places of the labels by the words that they may begin with; Chinese has no first words."""
        found: dict[str, list[int]] = {}
        for place, (_, label) in enumerate(self.labels):
            for start in label.starts:
                found.setdefault(start, []).append(place)
        return found

    def meanings(self, readings: Iterable[str]) -> tuple[str, ...]:
        """Return what each label means that one of *readings*, of a text as it is compared, is; the first one first."""
        places = {
            place
            for reading in readings
            for place in (
                self.starts.get(reading.split(" ", 1)[0], ()) if reading.isascii() else range(len(self.labels))
            )
            if self.labels[place][1].fullmatch(reading)
        }
        return tuple(self.labels[place][0] for place in sorted(places))


def built_of(first: Sequence[str], second: Sequence[str], others: Sequence[str]) -> Built:
    """Return a label that holds one of *first* and of *second*, and else only those and *others*."""
    return Built([part for part in (first, second) if part], others)
