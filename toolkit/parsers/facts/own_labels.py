"""Labels in an office's own words: goods by the word of their trade, an order by the name of the buyer, a unit.

"Toy | Plush otter" stands beside "Toy no. | PO-30S", "Copperleaf PO" under the name of Copperleaf, "M&T SKU" under
that of Marsh & Tilney. They come last, so that they only fill what the labels known to all leave open.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from toolkit.parsers.facts.goods import is_measured
from toolkit.parsers.facts.letterhead import first, top
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.words import dates, folding, lexicon, outcomes
from toolkit.parsers.words.articles import is_code, is_phrase
from toolkit.parsers.words.built_of_words import quantity_built
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.one_value import is_identifier, is_name
from toolkit.parsers.words.readings import quantity

COUNTED = frozenset({"ordered", "lot", "produced", "packed"})
MOST_WORDS = 3  # of such a label
HEAD_ROWS = 2  # in which the firm stands whose paper it is
_JOINED = ("&", "+")
FEWEST = 2  # words of goods, and known labels beside a word that may mean something else


class _Labelled(NamedTuple):
    """A text with what stands right behind it in its row: a label with its value, if it is one."""

    key: str
    label: Piece
    value: Piece
    row: Row


def own_entries(rows: Sequence[Row]) -> Iterator[Entry]:
    """Yield the values of *rows* whose labels are an office's own words."""
    form = list(_form(first(rows)))
    known = sum(concept_of(one.label.text) is not None for one in form)
    heads = [piece.text for row in top(rows)[:HEAD_ROWS] for piece in row.pieces]
    clients = [one.value.text for one in form if concept_of(one.label.text) == "client"]
    names = {word for text in heads for word in folding.key(text).split()}
    names |= {folding.key(text).split()[0] for text in clients}
    initials = {sign for text in (*heads, *clients) for sign in _initials(text)}
    for one in form:
        if concept_of(one.label.text) is None:
            yield from _named_order(one, names)
            yield from _with_initials(one, initials)
            yield from _goods(one, form) if known >= FEWEST else ()
        yield from _unit(one)


def _form(rows: Sequence[Row]) -> Iterator[_Labelled]:
    for row in rows:
        for label, value in pairwise(row.pieces):
            key = folding.key(label.text.strip(" :："))
            fits = 0 < len(key.split()) <= MOST_WORDS and len(row.pieces) % 2 == 0 and folding.key(value.text)
            if fits and concept_of(value.text) is None:
                yield _Labelled(key, label, value, row)


def _named_order(one: _Labelled, names: set[str]) -> Iterator[Entry]:
    """Yield the number of an order that is called by the name of a firm of the report: "Copperleaf PO"."""
    name, _, rest = one.label.text.strip(" :：").partition(" ")
    named = name[:1].isupper() and folding.key(name) in names and concept_of(name) is None
    coded = is_identifier(one.value.text) and is_code(one.value.text) and dates.date(one.value.text) is None
    if named and concept_of(rest) == "po_numbers" and coded and not dates.is_ambiguous(one.value.text):
        yield Entry("po_numbers", one.value.text, one.row.page, one.value.box)


def _initials(name: str) -> Iterator[str]:
    """Yield what the letters that the words of *name* begin with can be: "M&T", "MT" of "Marsh & Tilney Ltd."."""
    words = [word for word in name.split() if word[:1].isupper() or word in _JOINED]
    for end in range(FEWEST, len(words) + 1):
        signs = ["&" if word in _JOINED else word[0] for word in words[:end]]
        if signs[0] != "&" != signs[-1]:
            yield "".join(signs)
            yield "".join(sign for sign in signs if sign != "&")
            yield "".join(signs).replace("&", "+")


def _with_initials(one: _Labelled, initials: set[str]) -> Iterator[Entry]:
    """Yield the number of an order or of goods under a label that begins or ends with the initials of a firm."""
    words = one.label.text.strip(" :：").split()
    rest = next((rest for sign, rest in _ends(words) if sign in initials), "")
    concept = concept_of(rest) or (
        "po_numbers" if folding.key(rest) in lexicon.phrases("label_words", "order") else None
    )
    value = one.value.text
    plain = is_identifier(value) and dates.date(value) is None and not dates.is_ambiguous(value)
    coded = plain and (is_code(value) or (concept == "items" and value.isupper() and "-" in value))
    if concept in ("po_numbers", "items") and coded:
        yield Entry(concept, value, one.row.page, one.value.box)


def _ends(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the first and the last of *words*, each with the others, where it is in capitals."""
    for sign, others in ((words[0], words[1:]), (words[-1], words[:-1])) if len(words) > 1 else ():
        if sign.isupper() and len(sign) >= FEWEST:
            yield sign, " ".join(others)


def _goods(one: _Labelled, form: Sequence[_Labelled]) -> Iterator[Entry]:
    """Yield goods under the word that also has a code in the form, or under one that may be their name in a trade."""
    if not _are_goods(one.value.text):
        return
    coded = next((other for other in form if _is_code_of(other, one.key)), None)
    weak = folding.words_of("weak_goods")
    called = one.key in weak["parts"] or (one.key in weak["qualities"] and is_measured(one.value.text))
    numbered = coded is not None or any(concept_of(other.label.text) == "items" for other in form)
    if coded is not None and one.key in (*lexicon.single_units(), *weak["parts"]):
        yield Entry("product", one.value.text, one.row.page, one.value.box)
        yield Entry("items", coded.value.text, coded.row.page, coded.value.box)
    elif called and numbered:
        yield Entry("product", one.value.text, one.row.page, one.value.box)


def _is_code_of(other: _Labelled, goods: str) -> bool:
    """Tell whether *other* gives the code of what *goods* calls: "Toy no." beside "Toy"."""
    words = other.key.removeprefix(f"{goods} ")
    return words != other.key and words in folding.words_of("label_words")["number"] and is_code(other.value.text)


def _are_goods(text: str) -> bool:
    """Tell whether *text* may name goods: several words, no verdict, no number of goods and no sentence."""
    plain = is_name(text) and is_phrase(text) and len(text.split()) >= FEWEST and not text.rstrip().endswith(".")
    return plain and outcomes.verdict_at_start(text) is None and quantity(text) is None


def _unit(one: _Labelled) -> Iterator[Entry]:
    """Yield the unit in the label of a quantity whose figure has none: "Packed pieces | 1,440"."""
    plain = quantity(one.value.text) is not None and not any(map(str.isalpha, one.value.text))
    counted = plain and (concept_of(one.label.text) in COUNTED or quantity_built(one.label.text))
    units = lexicon.single_units().intersection(folding.words_of("label_words")["quantity"])
    for word in one.label.text.strip(" :：").split() if counted else ():
        if folding.key(word.strip("()（）")) in units:
            yield Entry("unit", word.strip("()（）").casefold(), one.row.page, one.value.box)
