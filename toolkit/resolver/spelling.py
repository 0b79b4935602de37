"""A misspelt word is taken for the one word of the vocabulary that it can mean."""

import re
from functools import lru_cache

from toolkit.resolver.defect_book import SHORTEST_CORRECTED, Book

SPELLING_CUTOFF = 86
_SHORTEST_CHANGED = 6
_WORD = re.compile(r"[a-z]+")


def corrected(clause: frozenset[str], book: Book) -> frozenset[str]:
    """Return the words of *clause*, each that is misspelt as the word of the vocabulary that it means."""
    return frozenset(_spelling(term, book) for term in clause)


def corrected_text(description: str, book: Book) -> str:
    """Return *description* in lower case with each misspelt word as the word of the vocabulary that it means."""
    return _WORD.sub(lambda hit: _spelling(hit.group(), book), description.casefold())


@lru_cache(maxsize=4096)
def _spelling(term: str, book: Book) -> str:
    """Return the word of the vocabulary that *term* misspells, else *term*."""
    if term in book.known or len(term) < SHORTEST_CORRECTED:
        return term
    from rapidfuzz import fuzz, process
    from rapidfuzz.distance import OSA

    # The first letter is rarely mistyped, and a word that begins otherwise is usually another word.
    alike = [word for word in book.vocabulary if word[0] == term[0]]
    hit = process.extractOne(term, alike, scorer=fuzz.ratio, score_cutoff=SPELLING_CUTOFF)
    if hit:
        return str(hit[0])
    near = [word for word in alike if OSA.distance(term, word, score_cutoff=1) <= 1 and _slip(term, word)]
    return near[0] if len(near) == 1 else term


def _slip(term: str, word: str) -> bool:
    """Return whether one slip of the fingers made *term*: two letters changed over, or one of many replaced."""
    return sorted(term) == sorted(word) or len(term) >= _SHORTEST_CHANGED
