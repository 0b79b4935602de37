"""The sample that a passage gives in words of its own, beside the level or a word for drawing: "took 125 (level II)".

Only sizes of the standard count, so that no lot and no count of defects is taken for one, and only where all passages
give the same.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from toolkit.model.report import Place, Quantities
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.limits.denied_drawing import is_denied
from toolkit.parsers.limits.plan_passages import is_unsure
from toolkit.parsers.limits.plans import is_for_tests
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.of_sample import SMALLEST
from toolkit.parsers.words.readings import level
from toolkit.sampling import is_sample_size

LONGEST = 400  # characters of a passage
REACH = 3  # words between a number and the word for drawing
LATER = 6  # words between an auxiliary and the verb at the end of its clause
SHORT = 4  # letters of "out"
_SENTENCE = Lazy(r"[;；。]\s*|\.\s+(?=[^\W_a-z])")
_TOKEN = Lazy(r"(?<![\d.,/#\-–])(?<!\d )\d{2,4}(?![\d%]|[.,/\-–]\d|\s?%|\s\d{3}(?!\d))|[^\W\d_]+|[(),]")
_IN_BRACKETS = Lazy(
    r"(?<![\d.,])(?P<size>\d{2,4})\s*[^\W\d_]{0,12}\s*[(（](?:[^\W\d_]{3,12},\s*)?(?P<level>S-[1-4]|I{1,3}|[ⅠⅡⅢ])\s?[级級]?[)）]"
)


def sample_beside_level(rows: Sequence[Row], quantities: Quantities) -> tuple[int, Place] | None:
    """Return the sample that a passage of *rows* gives beside its level, or else beside a word for drawing it."""
    lots = {quantities.lot, quantities.packed, quantities.produced, quantities.ordered}
    for sizes_in in (_beside_level, _drawn):
        told: dict[int, Place] = {}
        for row, text in _texts(rows):
            for sentence in _SENTENCE.split(text):
                told.update({size: Place(row.page, row.box) for size in sizes_in(sentence) if size not in lots})
        if told:
            return next(iter(told.items())) if len(told) == 1 else None
    return None


def level_behind_sample(rows: Sequence[Row]) -> tuple[str, Place] | None:
    """Return the level that stands as a mere figure in brackets behind the sample: "200 pcs (II)"."""
    told: dict[str, Place] = {}
    for row in rows:
        for match in _IN_BRACKETS.finditer(row.text):
            if is_sample_size(int(match["size"])) and (name := level(match["level"], alone=True)):
                told[name] = Place(row.page, row.box)
    return next(iter(told.items())) if len(told) == 1 else None


def _texts(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Yield the passages, and lines of several pieces or cells, that are short enough to speak of the plan."""
    several = ((row, row.text) for row in rows if row.ruled or len(row.pieces) > 1)
    yield from ((row, text) for row, text in (*paragraphs(rows), *several) if len(text) <= LONGEST)


def _is_of_others(sentence: str) -> bool:
    ruled = lexicon.mentions("results_about", "ruled", sentence)
    return ruled or lexicon.is_earlier(sentence) or is_for_tests(sentence)


def _beside_level(sentence: str) -> set[int]:
    """Return the one size in a *sentence* that names the level."""
    named = level(sentence) is not None or _IN_BRACKETS.search(sentence) is not None
    if not named or _is_of_others(sentence):
        return set()
    sizes = {size for size, _, _ in _sizes(sentence)}
    return sizes if len(sizes) == 1 else set()


def _drawn(sentence: str) -> set[int]:
    """Return the sizes right behind a verb for drawing, or before it with no more than the goods between."""
    label = sentence.split(":", 1)[0] if ":" in sentence else ""
    if concept_of(label) == "sample_size":
        return set()  # what it labels was looked at, and is of a check
    if is_unsure(sentence) or _is_of_others(sentence) or lexicon.mentions("plan_words", "checks", label):
        return set()
    return {size for size, before, behind in _sizes(sentence) if _drawn_before(before) or _drawn_behind(behind)}


def _drawn_before(words: Sequence[str]) -> bool:
    """Tell whether *words* end with one for drawing, a short one may follow: "we have taken out"."""
    last = words[-2:-1] if words and len(words[-1]) <= SHORT else ()
    return _says_drawn(words[-1:]) or _says_drawn(last)


def _drawn_behind(words: Sequence[str]) -> bool:
    """Tell whether *words* right behind goods say that they were drawn: "80 finished lamps were taken from the line".

    Behind an auxiliary the verb may stand at the end of the clause: "80 Lampen wurden vom Band genommen".
    """
    if _says_drawn(_clause(words[:REACH])):
        return True
    passive = folding.words_of("told_quantities")["between"]
    at = next((at for at, word in enumerate(words[:REACH]) if folding.key(word) in passive), None)
    return at is not None and _says_drawn(_clause(words[at + 1 : at + 1 + LATER]))


def _clause(words: Sequence[str]) -> Sequence[str]:
    """Return *words* up to one that joins another clause, or a sign: "cartons 77 and 80 and taken out 125 pcs"."""
    joins = (*folding.words_of("told_visit")["joining"], *",()")
    return list(takewhile(lambda word: word not in joins and folding.key(word) not in joins, words))


def _sizes(sentence: str) -> Iterator[tuple[int, Sequence[str], Sequence[str]]]:
    """Yield each number of goods that can be a sample, with the words right before and behind it."""
    found = [*_TOKEN.finditer(sentence)]
    tokens = [match[0] for match in found]
    for at, token in enumerate(tokens):
        if not token.isdecimal() or int(token) < SMALLEST or not is_sample_size(int(token)):
            continue
        behind = tokens[at + 1 : at + 1 + REACH + LATER]
        packs = lexicon.units() - lexicon.single_units()
        if behind and folding.key(behind[0]) in packs:
            continue  # "50 cartons", "32 cm"
        if is_denied(sentence, *found[at].span()):
            continue
        yield int(token), tokens[max(0, at - REACH) : at], behind


def _says_drawn(words: Sequence[str]) -> bool:
    known = (*folding.words_of("plan_words")["drawn"], *folding.words_of("plan_words")["taking"])
    said = {folding.key(word) for word in words}
    return not said.isdisjoint(known)
