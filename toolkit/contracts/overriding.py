"""Which sentence takes precedence over another by its number, so that what the other says against it does not count.

A right and its opposite in one contract leave the buyer with a dispute: only "notwithstanding clause 2.1", beside the
right, or "subject to clause 2B" in the opposite tells which of the two counts. "Any other provision" names none.
"""

import re
from collections.abc import Iterator, Sequence

from toolkit.contracts.passages import Passage, Sentence
from toolkit.contracts.verdicts import Evidence

# Between the word and the number stand "the", "clause", and other numbers.
_NUMBERED = (
    r" ?(?:(?:the|to|of|provisions?|terms?|clauses?|articles?|sections?|paragraphs?|items?|no\.?|and|or|第|条|款)"
    r"[ ,]*|[\w]+(?:\.\w+)*, ?|\w*\d\w*(?:\.\w+)* (?=and|or))*$"
)
_GOES_BEFORE = re.compile(
    r"(?<!not )(?:\b(?:notwithstanding|in spite of|despite|prevails? over|takes? (?:precedence|priority) over"
    r"|overrides?|supersedes?|replaces?|in (?:the )?place of)|尽管|优先于|取代)" + _NUMBERED
)
_YIELDS = re.compile(
    r"(?:\b(?:(?<!not )subject to|save as (?:provided|set out|stated) in)|受限于|以不违反)" + _NUMBERED
)
_IT = re.compile(r"(?:it|they|this|these|such)\b", re.IGNORECASE)
# Before a sentence: what it goes before is no condition of what it says.
_IN_SPITE_OF_CLAUSES = re.compile(
    r"(?:notwithstanding|in spite of|despite) (?:the )?(?:(?:provisions?|terms?|contents?) of )?"
    r"(?:anything (?:to the contrary|else)?[^,;.]{0,50}"
    r"|any (?:other )?(?:provisions?|terms?)(?: (?:of|in|to) [^,;.]{0,50})?"
    r"|(?:this |any )?(?:clauses?|articles?|sections?|paragraphs?) \d[\w.]*"
    r"(?:(?: and|,) \d[\w.]*)*(?: ?\([^()]{1,60}\))?)"
    r", (?=\w)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w.])[\dA-Z]\w*(?:\.\w+)*(?<!\.)", re.IGNORECASE)


def overrides(granted: Sequence[Evidence], bad: Evidence, sentences: Sequence[Sentence]) -> bool:
    """Tell whether the clause of one of *granted* goes before *bad* by its number, or *bad* gives way to it."""
    against, quote = bad.sentence.passage, bad.sentence.text
    for one in granted:
        passage = one.sentence.passage
        if _takes_up(one.sentence, bad.sentence) or (passage.at != against.at and _names(_YIELDS, quote, passage)):
            return True
        beside = (other.text for other in sentences if _is_one_clause(other.passage, passage))
        if any(_names(_GOES_BEFORE, text, against) for text in beside):
            return True
    return False


def without_clauses(text: str) -> str:
    """Return *text* without the clauses that it goes before: "Notwithstanding clause 2.1, the balance is not due"."""
    opened = _IN_SPITE_OF_CLAUSES.match(text)
    return text if opened is None else text[opened.end() :]


def _takes_up(later: Sentence, earlier: Sentence) -> bool:
    """Tell whether *later*, of the clause of *earlier*, says when "it" is so: both are one rule."""
    behind = later.passage.at > earlier.passage.at and _is_one_clause(later.passage, earlier.passage)
    return behind and _IT.match(later.quote) is not None


def _is_one_clause(passage: Passage, other: Passage) -> bool:
    return passage.at == other.at or (bool(passage.clause) and passage.clause == other.clause)


def _names(word: re.Pattern[str], text: str, passage: Passage) -> bool:
    """Tell whether *word* stands in *text* before the number of *passage*, or of what it stands in."""
    places = set(_places(passage.place))
    return any(
        one.group().lower() in places and word.search(text[: one.start()].lower()) is not None
        for one in _NUMBER.finditer(text)
    )


def _places(place: str) -> Iterator[str]:
    """Yield the numbers by which one can name *place*: "2.1" and "2"."""
    parts = place.lower().split(".")
    yield from (".".join(parts[:length]) for length in range(1, len(parts) + 1) if parts[0])
