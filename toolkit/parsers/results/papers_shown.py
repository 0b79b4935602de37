"""Papers and approved samples that a report says were shown, or were not: "Packing list | Presented, 14 Aug 2026"."""

import re

from toolkit.model.report import SectionResult
from toolkit.parsers.layout.cells import Piece, Row, is_cjk
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.months import month_of
from toolkit.parsers.words.remembered import remembered

LONGEST_DETAIL = 14  # words of what stands behind: its number, its day, who signed it
LONGEST_SIGN = 5  # letters of who issued it: "SGS"
_WORD = re.compile(r"[^\W_]+")


def shown(row: Row, said: Piece) -> SectionResult | None:
    """Return ``pass`` where *row* is of a paper that was shown, by what is *said* of it, ``pending`` where it was not.

    Of goods the same words judge nothing: "Rust | Seen".
    """
    before = (piece.text for piece in row.pieces if piece.ink[0] < said.ink[0])
    name = next((text for text in before if any(map(str.isalpha, text))), "")
    paper = lexicon.mentions("papers_shown", "papers", name) and not lexicon.names_defects(name)
    return _told(said.text) if paper else None


@remembered
def _told(text: str) -> SectionResult | None:
    """Return what *text* says of a paper; nothing where more stands behind "shown" than which paper it is.

    "Shown, but expired" and "Shown on 3 of 5 cartons" are left to a person.
    """
    plain = folding.key(text)
    if any(_begins(plain, wording) for wording in lexicon.phrases("papers_shown", "missing")) or _denied(plain):
        return "pending"
    way = _way(plain)
    return "pass" if way and "?" not in text and _names_only(text, len(way.split()), way) else None


def _denied(plain: str) -> bool:
    denial = next((word for word in lexicon.phrases("papers_shown", "denials") if _begins(plain, word)), None)
    return denial is not None and _way(plain.removeprefix(denial).strip()) is not None


def _way(plain: str) -> str | None:
    return next((wording for wording in lexicon.phrases("papers_shown", "shown") if _begins(plain, wording)), None)


def _begins(plain: str, wording: str) -> bool:
    return plain == wording or plain.startswith(f"{wording} ") or (is_cjk(wording[0]) and plain.startswith(wording))


def _names_only(text: str, words: int, way: str) -> bool:
    """Tell whether behind the *way* of being shown, of so many *words*, stand but numbers, days and signs."""
    if is_cjk(way[0]):
        rest = folding.key(text).removeprefix(way)
        for detail in lexicon.phrases("papers_shown", "details"):
            rest = rest.replace(detail, " ") if is_cjk(detail[0]) else rest
        return not any(map(is_cjk, rest))
    behind = _WORD.findall(text)[words:]
    return len(behind) <= LONGEST_DETAIL and all(map(_is_detail, behind))


def _is_detail(word: str) -> bool:
    sign = word.isupper() and len(word) <= LONGEST_SIGN and folding.key(word) not in _against()
    known = folding.key(word) in lexicon.phrases("papers_shown", "details")
    return sign or known or any(map(str.isdigit, word)) or month_of(word) is not None


def _against() -> frozenset[str]:
    """Return the words that take back what stands before them, in capitals as well: "BUT", "NOT"."""
    return frozenset((*lexicon.phrases("no_verdicts", "contrasting"), *lexicon.phrases("papers_shown", "denials")))
