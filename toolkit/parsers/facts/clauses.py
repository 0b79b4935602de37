"""The clauses of a line that lists particulars, without colons: "Client Dunmore plc - seen 26 March // PO 4711"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from msgspec import Struct

from toolkit.parsers.layout.cells import Row, is_cjk
from toolkit.parsers.layout.pages import Box
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.colon_labels import labels_before_colons
from toolkit.parsers.words.dates import date
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels import LONGEST_LABEL, concept_of
from toolkit.parsers.words.labels_built import is_goods
from toolkit.parsers.words.one_value import is_firm, is_name, is_person, split

FIRMS = frozenset({"client", "supplier", "factory", "works"})
LONGEST_NAME = 8  # words of a firm or of goods
LONGEST = 400  # characters of a line that lists particulars
FEWEST = 2  # clauses with a label: then the line lists particulars, and no sentence begins with the word
SHORTEST_CODE = 3  # signs
# Signs between two clauses, and a point or a comma where another begins.
_HARD = r"\s*//+\s*|\s*[|│•·;；]\s*|\s+[–—/*-]+\s+"
_SOFT = r"(?<=[^\W\d_]{3})\.\s+(?=[^\W_a-z])|(?<=\d)\.\s+(?=[^\W\d_a-z])|[,，、]\s*(?=\D)|,\s+(?=\d)"
_CODE = re.compile(r"(?:[A-Z]{1,4}\s)?(?=\S*\d)[A-Za-z\d][\w./-]*[\w]")
_BRACKETED = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")


class Clause(Struct, frozen=True):
    """A part of a line with a meaning of its own."""

    text: str
    row: Row
    box: Box


def clauses(row: Row) -> list[Clause]:
    """Return the clauses of *row*: its pieces, cut at strokes, signs, points and commas; "Co., Ltd." is not cut."""
    short = [piece for piece in row.pieces if len(piece.text) <= LONGEST]
    return [Clause(part, row, piece.box) for piece in short for part in parts_of(piece.text)]


def parts_of(text: str) -> list[str]:
    """Return the clauses of *text*."""
    cuts = [0, *(start for _, start, _ in labels_before_colons(text)), len(text)]
    runs = (text[begin:end] for begin, end in pairwise(cuts))
    parts = (part for run in runs for hard in re.split(_HARD, run) for part in _apart(hard))
    return [kept for part in parts if (kept := _without_end(part))]


def _without_end(part: str) -> str:
    """Return *part* without the signs around it; "d.o.o." keeps its own point."""
    plain = part.strip(" ,;")
    dotted = "." in plain.rpartition(" ")[2][:-1]
    return plain if dotted or len(plain) <= SHORTEST_CODE else plain.strip(" .")


def _apart(text: str) -> list[str]:
    """Return the parts of *text* between points and commas; the form of a company belongs to the name before it."""
    parts: list[str] = []
    for part in re.split(_SOFT, text):
        formal = part.strip(" .").casefold() in _forms()
        if parts and formal:
            parts[-1] = f"{parts[-1]}, {part}"
        else:
            parts.append(part)
    return parts


@cache
def _forms() -> frozenset[str]:
    return frozenset(form.strip(" .").casefold() for form in folding.words_of("letters")["forms"])


def labelled_clauses(rows: Sequence[Row]) -> Iterator[Entry]:
    """Yield what clauses of *rows* say behind a label without a colon, in lines that list several particulars.

    A line with one clause is one of such a list where the line above or below it begins with a label, too.
    """
    told = [_told(row) for row in rows]
    for at, (row, (parts, colons)) in enumerate(zip(rows, told, strict=True)):
        near = [*told[max(at - 1, 0) : at], *told[at + 1 : at + 2]]
        listed = len(parts) + colons >= FEWEST or any(other for other, _ in near)
        for part, concept, value in parts:
            if listed or _is_sure(part.text, concept):
                yield Entry(concept, value, row.page, part.box)


def _told(row: Row) -> tuple[list[tuple[Clause, str, str]], int]:
    """Return the labelled clauses of *row* with concept and value, and how many others have a label with its colon."""
    parts = [] if row.ruled else clauses(row)
    told = [(part, *said) for part in parts if (said := labelled(part.text))]
    return told, sum(_has_known_label(part.text) for part in parts)


def labelled(text: str) -> tuple[str, str] | None:
    """Return the particular that *text* begins with the label of, and its value; ``None`` where that cannot be one."""
    words = text.split()
    if ":" in text or "：" in text:
        return None
    for length in range(min(LONGEST_LABEL, len(words) - 1), 0, -1):
        concept = concept_of(" ".join(words[:length]))
        value = _without_end(" ".join(words[length:]))
        if concept in _FITS:
            fit = "" if concept == "product" and _begins_with_verb(words[1:]) else _FITS[concept](value)
            return (concept, fit) if fit else None
    return None


def _begins_with_verb(words: Sequence[str]) -> bool:
    """Tell whether a sentence goes on with *words* behind the goods: "Goods may be shipped" names none."""
    said = f"{folding.key(' '.join(words))} "
    return any(said.startswith(f"{verb} ") for verb in lexicon.phrases("told_clauses", "verbs"))


def _has_known_label(text: str) -> bool:
    label, colon, value = text.replace("：", ":").partition(":")
    return bool(colon and value.strip()) and concept_of(label) is not None


def _is_sure(text: str, concept: str) -> bool:
    """Tell whether a clause says by itself who is meant, with a verb before the name: "Requested by Pemberton DIY"."""
    label = folding.key(text)
    by = any(f"{label} ".startswith(f"{said} ") for said in lexicon.phrases("told_clauses", "by"))
    return concept in FIRMS and by


def _firm(value: str) -> str:
    """Return the name of a firm that *value* is; a sentence goes on with small words."""
    name = _BRACKETED.sub("", value).strip()
    words = [word for word in name.split() if word[0].isalpha() or word[0].isdigit()]
    small = sum(word[0].islower() and folding.key(word) not in _joining() for word in words)
    begins = bool(words) and (words[0][0].isupper() or is_cjk(words[0][0]))
    plain = begins and not small and len(words) <= LONGEST_NAME and date(name, "dmy") is None
    return name if plain and is_firm(name) and not is_person(name) and not _is_code(name) else ""


@cache
def _joining() -> frozenset[str]:
    """Return the small words within names: "Bank of Leather", "Casa y Mesa"."""
    return frozenset(map(folding.key, folding.words_of("told_clauses")["joining"]))


def _goods(value: str) -> str:
    plain = is_name(value) and not _is_code(value) and not is_goods(value) and date(value, "dmy") is None
    words = value.split()
    return value if plain and 1 < len(words) <= LONGEST_NAME and any(word.isalpha() for word in words) else ""


def _code(value: str) -> str:
    """Return the number that *value* begins with, where it is all of it or goes on with brackets or small words."""
    match = _CODE.match(value)
    if match is None or len(match[0]) < SHORTEST_CODE or is_goods(value) or date(value, "dmy"):
        return ""
    listed = split(value)
    if len(listed) > 1 and all(map(_is_code, listed)):
        return ", ".join(listed)
    rest = value[match.end() :].strip()
    return match[0] if not rest or rest[0] in "(（" else ""


def _item(value: str) -> str:
    """Return the number of goods that *value* begins with; the name may stand behind it: "DH-300 dog harness"."""
    match = _CODE.match(value)
    plain = match is not None and not is_goods(value) and date(value, "dmy") is None
    return match[0] if match and plain and len(match[0]) >= SHORTEST_CODE else ""


def _number(value: str) -> str:
    return value if _code(value) == value else ""


def _day(value: str) -> str:
    return value if date(value, "dmy") else ""


def _is_code(text: str) -> bool:
    match = _CODE.match(text)
    return match is not None and match.end() == len(text) and sum(map(str.isdigit, text)) > 1


_FITS = {
    **dict.fromkeys(FIRMS, _firm),
    "product": _goods,
    "po_numbers": _code,
    "items": _item,
    "report_no": _number,
    "reference": _number,
    "inspection_date": _day,
    "day": _day,
}
