"""What the words of a heading say of a lot: its name, its item, its size and its sample."""

import re
from collections.abc import Collection, Iterator

from toolkit.parsers.limits.plans import drawn_in, is_for_tests
from toolkit.parsers.lots.lot_brackets import figures_in_brackets, without_figures
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.articles import is_number
from toolkit.parsers.words.labels import LONGEST_LABEL, concept_of
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.readings import quantity

_SIGN = Lazy(r"\s+[–—·•|-]\s+|[,;]\s+")
_MARKS = ".,;:()（）：，；–—-"
CLAUSE = re.compile(r"\s+[–—·•-]\s+|[:：;；|]\s*|,\s+")


def names_goods(text: str, item: str) -> bool:
    """Tell whether *item* is one of the words of *text*, or several: "Conclusion for MG-01: PASS"."""
    words = [word.strip(_MARKS) for word in text.split()]
    own = [word.strip(_MARKS) for word in item.split()]
    return bool(own) and any(words[at : at + len(own)] == own for at in range(len(words) - len(own) + 1))


def first_clause(text: str) -> str:
    return CLAUSE.split(without_figures(text.strip()), maxsplit=1)[0].strip()


def names_lot(text: str) -> bool:
    """Tell whether *text* speaks of a lot, or begins with the word for an item and goes on with its number."""
    return lexicon.mentions("judged_apart", "lots", text) or names_item(text) or labelled_item(text) is not None


def names_item(text: str) -> bool:
    """Tell whether *text* begins with the word for an item and its number, a name may follow: "SKU LG-01 Rose"."""
    words = first_clause(text).split()
    numbered = (place for place in range(1, min(len(words), LONGEST_LABEL)) if is_number(words[place]))
    return any(concept_of(" ".join(words[:place])) == "items" for place in numbered)


def labelled_item(text: str) -> str | None:
    """Return what stands behind the label of an item that *text* begins with, up to its next label.

    "Colour: Ecru   Lot quantity: 1,300 pcs   Sample size: 125 pcs".
    """
    label, colon, behind = text.strip().replace("：", ":").partition(":")
    if not colon or lexicon.meaning("lot_tables", label.strip()) != "item":
        return None
    words = behind.split()
    for at in range(len(words)):
        until = next((end for end in range(at, min(at + LONGEST_LABEL, len(words))) if words[end].endswith(":")), None)
        if until is not None and concept_of(" ".join(words[at : until + 1]).rstrip(":")):
            words = words[:at]
            break
    name = _SIGN.split(without_figures(" ".join(words)), maxsplit=1)[0].strip(" ,;")
    return name or None


def begins_with(text: str, items: Collection[str | None]) -> bool:
    """Tell whether *text* begins with one of *items*, or with the word for one and its number: "Artikel LX-10 Lamp"."""
    within = in_brackets(text)
    return within in items or any(item is not None and _leads(text, item) for item in items)


def lot_in(heading: str, items: Collection[str]) -> str | None:
    """Return the one of *items* that *heading* begins with, the longest; a word for one may stand before it."""
    return max((item for item in items if _leads(heading, item)), key=len, default=None)


def _leads(text: str, item: str) -> bool:
    """Tell whether *item* stands at the start of *text*, or behind the word for one."""
    words, own = text.split(), item.split()
    behind = words[1:] if words and lexicon.meaning("lot_tables", words[0].strip(":：")) == "item" else words
    whole = [
        [word.rstrip(":：,;") if at == len(own) - 1 else word for at, word in enumerate(said[: len(own)])]
        for said in (words, behind)
    ]
    return bool(own) and own in whole


def in_brackets(heading: str) -> str | None:
    """Return the number that stands in brackets behind the name of a lot: "2.1 Navy (CS-77-NVY) – result: FAIL"."""
    inside = folding.brackets(first_clause(heading)).strip("()（） ")
    label, _, number = inside.replace(":", " ").rpartition(" ")
    if label and (lexicon.meaning("lot_tables", label.strip(" .")) == "item" or concept_of(label.strip()) == "items"):
        inside = number  # "(réf. CS-77)", "(Art. CS-77)"
    return inside if inside and is_number(inside) else None


def item_of(heading: str) -> str | None:
    """Return the item that *heading* labels, or begins with."""
    plain = folding.without_number(heading)
    if lexicon.meaning("lot_tables", plain.partition(" ")[0]) == "item":
        heading = plain  # "2.1 Artikel TK-7"
    first, second, *_ = [*first_clause(heading).split(), "", ""]
    labelled = (text for named, text in labelled_in(heading) if named == "items")
    number = second if lexicon.meaning("lot_tables", first) == "item" else first
    told = next(labelled, None) or _article(heading) or in_brackets(heading)
    return told or (number if is_number(number) else None) or labelled_item(heading)


def _article(heading: str) -> str | None:
    """Return the number of the item that stands behind that of the lot: "Lot 2: DX-20 Ladder, 3 steps"."""
    clauses = CLAUSE.split(heading.strip())
    words = clauses[1].split() if len(clauses) > 1 and lexicon.mentions("judged_apart", "lots", clauses[0]) else []
    return words[0] if words and is_number(words[0]) and not is_counted(clauses[1]) else None


def name_of(heading: str) -> str | None:
    """Return the name of a lot that has no item: what stands before the first sign ("Lot A").

    One word names it with its size behind it alone: "Cedar: failed – Lot size 900 pcs".
    """
    name = first_clause(heading)
    sized = any(named == "lot" and is_counted(told) for named, told in labelled_in(heading[len(name) :]))
    return name if len(name.split()) > 1 or is_number(name) or (name and sized) else None


def is_counted(clause: str) -> bool:
    """Tell whether *clause* is a number of goods and nothing else: "1,200 pcs"."""
    read = quantity(clause)
    return read is not None and read[1] is not None and len(clause.split()) <= 2  # noqa: PLR2004


def labelled_in(heading: str) -> Iterator[tuple[str, str]]:
    """Yield what the clauses of *heading* name and what stands behind it: "lot size 1,100 pcs", "item WC-60"."""
    yield from figures_in_brackets(heading)
    heading = without_figures(heading)
    for clause in CLAUSE.split(heading):
        words = clause.split()
        for length in range(min(LONGEST_LABEL, len(words) - 1), 0, -1):
            if concept := concept_of(" ".join(words[:length])):
                if concept != "lot" or length > 1 or len(words) > 2:  # noqa: PLR2004 - "Lot 2" is its number
                    yield concept, " ".join(words[length:])
                break
    sizes = {size for clause in CLAUSE.split(heading) if _tells_sample(clause) for size in drawn_in(clause)}
    if len(sizes) == 1:  # "80 units drawn and checked"
        yield "sample_size", str(sizes.pop())


def _tells_sample(clause: str) -> bool:
    """Tell whether *clause* is of goods drawn to be looked at, and for nothing else: "3 sets for the archive"."""
    words = [word for word in folding.key(clause).split() if not word.isdigit()]
    known = {*lexicon.phrases("plan_words", "drawn"), *lexicon.phrases("plan_words", "taking"), *lexicon.units()}
    small = set(folding.words_of("label_edges")["words"]) | set(folding.words_of("judged_apart")["beside_drawn"])
    return all(word in known or word in small for word in words) and not is_for_tests(clause)
