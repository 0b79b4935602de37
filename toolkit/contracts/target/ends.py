"""Where the clauses of a contract end: at the words and lines to sign at, or the title of an annex."""

import re
from collections.abc import Iterable, Iterator

from toolkit.contracts.target.paragraphs import Paragraph
from toolkit.contracts.target.signing import SENTENCE_ENDS, signs

_TITLE = 90  # signs: a longer paragraph is a sentence
_ANNEX = re.compile(r"(?:exhibit|annex|appendix|schedule|attachment)\s+[\dA-Z]{1,3}\b|附件|附录", re.IGNORECASE)


def is_end(one: Paragraph) -> bool:
    """Tell whether *one* stands behind the last clause: words or lines to sign at, or the title of an annex."""
    text = one.text.strip()
    if one.label or not text:
        return False
    is_annex = _ANNEX.match(text) is not None and len(text) <= _TITLE and not text.endswith(SENTENCE_ENDS)
    return signs(text) or is_annex


def before_the_end(inside: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs of the last clause, up to the signatures or the annexes."""
    for one in inside:
        if is_end(one):
            return
        yield one
