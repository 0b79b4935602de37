"""References that somebody typed: they keep their number where Word counts the clause that they mean anew."""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from toolkit.contracts.target.labels import number_of
from toolkit.contracts.target.outline import Clause
from toolkit.contracts.target.paragraphs import Paragraph
from toolkit.contracts.target.wordfile import W

_TYPED = re.compile(
    r"\b(?:clauses?|sections?|subsections?|articles?|paragraphs?)[\s\u00a0]+(\d+|[IVXLC]+\b)[\d.()a-zA-Z-]*"
    r"(?! of (?:the|such) [A-Z]\w+ (?:Act|Code|Law|Rules?|Convention))|第\s*(\d+|[一二三四五六七八九十百]+)\s*条",
    re.IGNORECASE,
)
_AROUND = 30  # signs shown before and behind a reference


def typed_references(paragraphs: Iterable[Paragraph], shifted: Iterable[Clause]) -> Iterator[str]:
    """Yield each typed reference to one of the clauses *shifted*, with its place and some words around it."""
    numbers = {number_of(one.label) for one in shifted}
    for one in paragraphs:
        text = _typed(one.node)
        for hit in _TYPED.finditer(text):
            if number_of(f" {hit.group(1) or hit.group(2)}") in numbers:
                around = text[max(0, hit.start() - _AROUND) : hit.end() + _AROUND].strip()
                yield f"{one.label + ': ' if one.label else ''}“…{around}…”"


def _typed(paragraph: etree._Element) -> str:
    """Return the words of *paragraph* without what fields show: Word counts those."""
    found: list[str] = []
    shown = 0
    for node in paragraph.iter(f"{W}t", f"{W}fldChar"):
        if node.tag == f"{W}fldChar":
            shown += {"begin": 1, "end": -1}.get(str(node.get(f"{W}fldCharType")), 0)
        elif shown == 0 and next(node.iterancestors(f"{W}fldSimple"), None) is None:
            found.append(node.text or "")
    return "".join(found)
