"""Which of the clause types that are asked for a sentence may say anything of: mostly of none, which is soon known."""

from collections.abc import Iterable, Iterator

from toolkit.contracts.concepts import begun
from toolkit.contracts.frame_rules import frames
from toolkit.contracts.playbook import Kind

_Words = tuple[tuple[str, int], ...]


class Asked:
    """The clause types *kinds*, with the words of which a sentence must have one that a phrase can be found in."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        self.kinds = tuple(kinds)
        rules = ((1 << number, frames().get(kind.type)) for number, kind in enumerate(self.kinds))
        self._framed = tuple((one, frame) for one, frame in rules if frame is not None)
        self._all_framed = sum(one for one, _ in self._framed)
        self._latin = _words((*kind.latin, *kind.headed, *kind.wordings.words) for kind in self.kinds)
        self._every = _words((*kind.words, *kind.headed, *kind.wordings.words) for kind in self.kinds)

    def of(self, text: str) -> Iterator[Kind]:
        """Yield the types of which the normalised sentence *text* may say something, in their order."""
        may_say = self._named(text)
        if self._all_framed & ~may_say:
            said = begun(text)
            for one, frame in self._framed:
                if not may_say & one and frame.may_say(said):
                    may_say |= one
        yield from (kind for number, kind in enumerate(self.kinds) if may_say >> number & 1)

    def _named(self, text: str) -> int:
        """Return the types that *text* has a word of, each as a bit."""
        named = 0
        for word, types in self._latin if text.isascii() else self._every:
            if types & ~named and word in text:
                named |= types
        return named


def _words(of_kinds: Iterable[Iterable[str]]) -> _Words:
    """Return the words, each with the types that it is one of, as bits; those of the most types first."""
    found: dict[str, int] = {}
    for number, words in enumerate(of_kinds):
        for word in words:
            found[word] = found.get(word, 0) | 1 << number
    return tuple(sorted(found.items(), key=lambda entry: -entry[1].bit_count()))
