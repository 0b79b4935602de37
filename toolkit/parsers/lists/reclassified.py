"""Notes that give a defect another class than before: "Defect no. 3 was reclassified from minor to major"."""

from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.model.report import Problem
from toolkit.parsers.layout.cells import Row, is_cjk
from toolkit.parsers.layout.lines import Line, Table
from toolkit.parsers.problems import error
from toolkit.parsers.told.told_words import Token, classes_in, tokens_of
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.by_class import sentences
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.readings import count

_SENTENCE = Lazy(r"(?<=[^\d\s][^\d\s])[.;。]\s*")
CHANGING = ("reclassed", "changed")  # words of the lexicon
LONGEST = 90  # characters quoted
_QUOTES = ('"', "“", "”", "„", "«", "»", "'", "‘", "’", ":", "(")
_ARROWS = ("→", ">", "➔", "⇒")


def reclassified(tables: Sequence[Table], rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield an error for each page with such a note, unless the row it stands in already has the class it ends with."""
    of_row = {(line.page, line.box): line for table in tables for line in table.lines if line.kind == "defect"}
    told: set[int] = set()
    for row in rows:
        if row.page in told or not any(
            lexicon.mentions("figures_told", each, row.text) for each in ("reclassed", "changed")
        ):
            continue
        note = next((each for each in sentences(row.text, _SENTENCE) if _changes(each)), None)
        if note is not None and not _is_done(note, of_row.get((row.page, row.box))):
            told.add(row.page)
            message = (
                f"“{note.strip()[:LONGEST]}” changes the class of a defect: does the list show the old or the new one?"
            )
            yield error("unread_cells", message, row.page)


def _changes(sentence: str) -> bool:
    """Tell whether *sentence* says that a class was changed, and not that one may be."""
    if lexicon.mentions("figures_told", "rules", sentence) or lexicon.is_earlier(sentence):
        return False
    if lexicon.mentions("figures_told", "reclassed", sentence):
        return bool(classes_in(sentence))
    return lexicon.mentions("figures_told", "changed", sentence) and _leads_to_class(list(tokens_of(sentence)))


def _leads_to_class(tokens: Sequence[Token]) -> bool:
    """Tell whether a class is what the words of *tokens* lead from or to: "from minor to major", "to a major one".

    In Chinese what goes on behind the name of a class is no class: "改为次要包装".
    """
    for place, token in enumerate(tokens):
        if token.severity is None or not _leads_to([each for each in tokens[:place] if not _is(each, "articles")]):
            continue
        behind = tokens[place + 1] if place + 1 < len(tokens) else None
        if not (behind and is_cjk(token.text[-1]) and behind.kind == "unknown" and is_cjk(behind.text[0])):
            return True
    return False


def _leads_to(before: Sequence[Token]) -> bool:
    words = [token for token in before if token.text not in _QUOTES]
    return bool(words) and (words[-1].text in _ARROWS or _is(words[-1], "leads_to"))


def _is(token: Token, name: str) -> bool:
    return folding.key(token.text) in _words(name)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(map(folding.key, folding.words_of("figures_told")[name]))


def _is_done(note: str, line: Line | None) -> bool:
    """Tell whether *line*, the row of a defect with this *note*, counts it in the class that the note ends with."""
    last = classes_in(note)[-1:]
    return line is not None and bool(last) and last[0] in {s for s, text in line.values.items() if count(text).value}
