"""What the first lines of a report tell of an inspection before this one, and so name no kind of this one.

"At the previous inspection we attended the works to conduct a final random inspection", "Anlässlich der ersten Prüfung
führten wir eine Endprüfung durch".
"""

import re
from collections.abc import Sequence

from toolkit.parsers.facts.letterhead import first
from toolkit.parsers.layout.cells import Row, is_cjk
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.words import folding, lexicon

_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s+|[。；]\s*")
_PART = re.compile(rf"{_SENTENCE.pattern}|\s+[/|–—-]\s+")
NEAR = 2  # words between "earlier" and the kind of an inspection


def earlier_sentences(rows: Sequence[Row]) -> list[str]:
    """Return the sentences of the first page on an inspection before this one, as compared; lines may cut them."""
    texts = (text for _, text in paragraphs(first(rows)))
    return [folding.key(each) for text in texts for each in _SENTENCE.split(text) if lexicon.is_earlier(each)]


def tells_of_earlier(line: str, kind: str, sentences: Sequence[str]) -> bool:
    """Tell whether *line* names its *kind* of inspection in one of *sentences*, or as that of an earlier one."""
    said = kind.split(" / ", maxsplit=1)[0]  # of a title in two halves the first
    own = next((part for part in _PART.split(line) if said in part), line)
    return lexicon.is_earlier(own) or _is_called_earlier(own, said) or any(folding.key(own) in one for one in sentences)


def _is_called_earlier(text: str, kind: str) -> bool:
    """Tell whether a word beside *kind* in *text* says that it was before: "the earlier pre-shipment inspection"."""
    before, _, behind = text.partition(kind)
    if any(map(is_cjk, kind)):
        return False
    near = folding.key(before).split()[-NEAR:], folding.key(behind).split()[:1]
    said = folding.words_of("earlier_kinds")
    return any(
        word in map(folding.key, said[name])
        for words, name in zip(near, ("before", "behind"), strict=True)
        for word in words
    )
