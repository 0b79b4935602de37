"""The title right over a table of nothing but classes and figures, which tells what these count: "Defects counted"."""

from collections.abc import Sequence
from functools import cache

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.lists.set_aside import of_heading
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.building import Wordings


def kind_of_title(row: Row, above: Sequence[Row]) -> str | None:
    """Return the kind of row that the title right over a table of nothing but classes names: "Defects counted"."""
    title = above[-1] if above else None
    if title is None or title.page != row.page or len(title.pieces) != 1 or any(map(str.isdigit, title.text)):
        return None
    words = folding.key(title.text)
    if of_heading(title.text) != "earlier" and _of_finds().fill(words, 0) and _names_finds().within(f" {words} "):
        return "found"
    kind = lexicon.row_kind(title.text)
    return kind if kind is not None and _is_only(kind, words) else None


def _is_only(kind: str, words: str) -> bool:
    """Tell whether a title of *words* says *kind* and nothing beside: "AQL", but not "Defects Ac/Re"."""
    said = folding.words_of("rows").get(kind, {})
    beside = folding.words_of("block_words")["defect"] if kind == "allowed" else ()  # "Allowed defects"
    keys = frozenset(map(folding.key, (*said.get("key", ()), *beside)))
    return words in map(folding.key, said.get("exact", ())) or keys.issuperset(words.split())


@cache
def _names_finds() -> Wordings:
    return Wordings((*folding.words_of("block_words")["defect"], *folding.words_of("titles_of_finds")["found"]))


@cache
def _of_finds() -> Wordings:
    """Return the words that a title of counts has: those of limits, targets and other people's counts are not known."""
    return Wordings((*_names_finds().all, *folding.words_of("titles_of_finds")["beside"]))
