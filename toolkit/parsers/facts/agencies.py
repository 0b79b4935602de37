"""The name of the inspection firm, which mostly stands without a label: in the letterhead, or behind "inspected by"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from toolkit.model.report import Place
from toolkit.parsers.facts.agency_names import (
    is_about_goods,
    is_agency,
    is_agency_word,
    is_department,
    is_part,
    is_trade,
)
from toolkit.parsers.facts.firm_names import (
    PARTS,
    is_firm,
    is_no_name,
    is_one_of,
    is_plain_name,
    looks_like_a_name,
    without_department,
    without_logo,
    without_number,
    without_stop,
)
from toolkit.parsers.facts.letterhead import NUMBER, first, is_generic, top
from toolkit.parsers.facts.logo_over_trade import logo_over_trade
from toolkit.parsers.facts.logos import is_of_paper, with_logo
from toolkit.parsers.facts.named_first import named_first, over_department
from toolkit.parsers.facts.names_before_trade import name_before_trade
from toolkit.parsers.facts.names_by_title import (
    before_title_of,
    before_titles,
    beside_title,
    flush_over_title,
    over_title,
    stands_over_title,
)
from toolkit.parsers.facts.offices import office, without_more
from toolkit.parsers.facts.services import begins_with_service, named_in
from toolkit.parsers.layout.cells import Piece, Row, is_cjk
from toolkit.parsers.layout.pages import Box
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.built_of_words import is_built
from toolkit.parsers.words.cues import may_hold
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy, has_cjk

FIRST_LINES = 2
LONGEST_TOWN = 8  # signs of Chinese
_TAIL = re.compile(
    r"\s*(?:©|\(c\)|®|™|\b(?:page|seite|página|pagina|pág|blatt|sheet|trang|strona)\b|\bmember\b).*$"
    r"|\s+[-–|]\s+\S+\.\S+.*$",
    re.IGNORECASE,
)
_GLUED = Lazy(r"[\u4e00-\u9fff（）()]{2,}?有限公司(?=[\u4e00-\u9fff]{2})", needs=has_cjk)  # "…有限公司出货前验货报告"
_STROKES = re.compile(r"\s+[–—|·-]\s+")
_SENTENCE_END = re.compile(r"(?<=\w{2})\.(?:\s|$)|[,;(]|\s[-–—]\s")


def agency(
    rows: Sequence[Row], heads: Sequence[Row], others: Sequence[str] = (), goods: str = ""
) -> tuple[str, Place] | None:
    """Return the name of the inspection firm from the running heads, the top of the first page or a sentence.

    *others* are the buyer, the seller, the factory and the goods: their names may read like a firm that inspects. A
    line on the *goods* and what was done to them is a title; one with the name of a buyer may be that of a firm.
    """
    titles = {id(row) for row in (*top(rows), *heads) if goods and is_about_goods(row.text, goods)}
    rows, heads = ([row for row in each if id(row) not in titles] for each in (rows, heads))
    written = {id(row): name for row in rows if (name := label_of_letter(row))}
    named = _named_firm([row for row in rows if id(row) not in written], heads, others)
    named = named or next((told for row in rows if written.get(id(row)) == "from" for told in _sender(row)), None)
    return (without_more(without_department(_before_title(named[0]))), named[1]) if named else None


def _before_title(name: str) -> str:
    """Return *name* without the title of the paper behind it: "Meridian Quay Surveyors — Goods survey — File"."""
    first, *rest = _STROKES.split(name)
    titled = any(named_in(part) is not None or is_no_name(part) for part in rest)
    return first if titled and first.strip() and not is_no_name(first) else name


def label_of_letter(row: Row) -> str:
    """Return ``to`` or ``from`` where *row* says to whom a letter goes, or from whom: "To: | Prowse Linen Co."."""
    label, colon, _ = row.pieces[0].text.partition(":") if row.pieces else ("", "", "")
    told = (name for name in ("to", "from") if folding.key(label) in lexicon.phrases("letters", name))
    return next(told, "") if colon else ""


def _sender(row: Row) -> Iterator[tuple[str, Place]]:
    """Yield the firm between the name and the town of who writes: "From: Nadia Qureshi, Adler & Finch Sourcing"."""
    parts = row.text.partition(":")[2].split(",")
    firms = [part.strip() for part in parts[1:] if is_agency(part.strip()) or "&" in part]
    yield from ((firm, Place(row.page, row.box)) for firm in firms[:1])


def _named_firm(rows: Sequence[Row], heads: Sequence[Row], others: Sequence[str]) -> tuple[str, Place] | None:
    department: tuple[str, Place] | None = None
    told: list[tuple[str, Place]] = []
    for name, row, box in (*_names(heads, rows, others), *_behind(rows)):
        if is_agency(name) and not _by("agency_behind").match(name) and not is_one_of(name, others):
            if not (is_department(name) or is_trade(name)):
                told.append((name, Place(row.page, box)))
            else:
                department = department or (name, Place(row.page, box))
    if told:
        if owner := _owner_of(told[0][0], heads, rows, others):
            return owner
        full = [one for one in (*told, *_first_lines(rows, others)) if _is_longer(one[0], told[0][0])]
        return min(full, key=lambda one: not told[0][0].startswith(one[0].split()[0]), default=told[0])
    named = _letterhead_name(heads, others) or next(_first_lines(rows, others), None) or office(rows, others)
    named = named or beside_title(rows, others) or _before_trade(rows, heads, others)
    if department and not named:
        named = next(before_titles(rows, others), None) or over_department(rows, department[0], others)
    if department and not named and is_trade(department[0]):
        named = logo_over_trade(rows, others)  # "Quality control of footwear" is under a name, and is none
    named = named or department or over_title(rows, others) or flush_over_title(rows, others)
    named = named or name_before_trade(rows, others)
    return named or named_first(rows, heads, others) or logo_over_trade(rows, others) or before_title_of(rows, others)


def _is_longer(name: str, short: str) -> bool:
    """Tell whether *name* is the full name of the company that *short* names by its first word and its trade."""
    full = lexicon.mentions("kinds", "company", name) and not lexicon.mentions("kinds", "company", short)
    first, words = folding.key(name).split(" ", 1)[0], folding.key(short)
    return full and (words.split(" ", 1)[0] == first or (is_cjk(first[0]) and first in words))


def _before_trade(rows: Sequence[Row], heads: Sequence[Row], others: Sequence[str]) -> tuple[str, Place] | None:
    """Return the name before what the firm does, where it begins every page, too: "Contrelin – Bureau de contrôle"."""
    running = [PARTS.split(piece.text)[0] for row in (*heads, *rows[-1:]) for piece in row.pieces]
    for row in top(rows)[:FIRST_LINES]:
        for piece in row.pieces:
            name, *trade = PARTS.split(piece.text)[::2]
            inspects = len(trade) == 1 and any(map(is_agency_word, folding.key(trade[0]).split()))
            title = inspects and (is_generic(folding.key(trade[0]).split()) or begins_with_service(trade[0]))
            set_as_head = row is top(rows)[0] and (name.isupper() or stands_over_title(row, rows))
            known = name in running or set_as_head
            if inspects and not title and known and is_plain_name(name) and not is_one_of(name, others):
                return name, Place(row.page, piece.box)
    return None


def _owner_of(name: str, heads: Sequence[Row], rows: Sequence[Row], others: Sequence[str]) -> tuple[str, Place] | None:
    """Return the company in the letterhead of which *name* is a department: "Outgoing Quality Assurance Department"."""
    if not is_part(name):
        return None
    firms = (_letterhead_name(heads, others), *_first_lines(rows, others))
    formal = next((firm for firm in firms if firm and lexicon.mentions("kinds", "company", firm[0])), None)
    return formal or next(before_titles(rows, others), None)


def _first_lines(rows: Sequence[Row], others: Sequence[str]) -> Iterator[tuple[str, Place]]:
    """Yield the firms in whose name the first lines are written: with the form of a company, or all in capitals."""
    for row in top(rows)[:FIRST_LINES]:
        for piece in row.pieces:
            for name in (part for text in _texts(piece) for part in _named_in(text)):
                if is_firm(name.strip(" ,;|")) and not (is_one_of(name, others) or is_of_paper(name)):
                    yield name.strip(" ,;|"), Place(row.page, piece.box)


def _letterhead_name(heads: Sequence[Row], others: Sequence[str]) -> tuple[str, Place] | None:
    """Return the name that runs over every page: whose paper it is."""
    for row in heads:
        for piece in row.pieces:
            if is_firm(without_department(piece.text)) and not is_one_of(piece.text, others):
                return piece.text, Place(row.page, piece.box)
            words = folding.key(piece.text).split()
            plain = len(words) in range(2, 6) and not any(map(str.isdigit, piece.text)) and ":" not in piece.text
            capitals = all(word[0].isupper() or word in ("of", "and", "&", "de") for word in piece.text.split())
            if (
                plain
                and capitals
                and not is_generic(words)
                and looks_like_a_name(piece.text)
                and concept_of(piece.text) is None
                and not is_one_of(piece.text, others)
            ):
                return piece.text, Place(row.page, piece.box)
    return None


def _names(heads: Sequence[Row], rows: Sequence[Row], others: Sequence[str]) -> Iterator[tuple[str, Row, Box]]:
    foot = first(rows)[-2:]
    for row in [*heads, *top(rows), *foot]:
        for before, piece in pairwise((None, *row.pieces)):
            if piece is None or _is_of_label(before, piece, row):
                continue
            for name in (named for text in _texts(piece) for named in _named_in(text)):
                plain = without_logo(without_stop(without_number(_TAIL.sub("", name)).strip(" ,;|")))
                yield with_logo(before, piece, plain, rows, others), row, piece.box


def _is_of_label(before: Piece | None, piece: Piece, row: Row) -> bool:
    """Tell whether *piece* is a label that is built of known words ("Inspection place"), or a number beside one."""
    label = is_built(piece.text) and piece is not row.pieces[-1]
    return label or (before is not None and concept_of(before.text) is not None and any(map(str.isdigit, piece.text)))


def _texts(piece: Piece) -> Iterator[str]:
    """Yield the texts of *piece* that may be a name: its lines, where one of them is a title or a number, and all."""
    if len(piece.lines) > 1 and any(is_no_name(line) or named_in(line) for line in piece.lines):
        yield from (line for line in piece.lines if not is_no_name(line))
    yield piece.text


def _behind(rows: Sequence[Row]) -> Iterator[tuple[str, Row, Box]]:
    """Yield what stands before a disclaimer, behind "inspection by", and behind "by" in the first rows only."""
    first_rows = {id(row) for row in top(rows)}
    for row in rows[-2:]:
        for piece in row.pieces:
            name, dash, rest = piece.text.partition(" - ")
            if dash and lexicon.mentions("headings", "disclaimer", rest):
                yield name, row, piece.box
    for row in rows:
        for piece in row.pieces:
            for text in piece.lines or (piece.text,):
                if name := _behind_by(text, in_title=id(row) in first_rows):
                    yield name, row, piece.box


def _behind_by(text: str, *, in_title: bool) -> str:
    match = _by("agency_behind").search(text) or (_by("agency_behind_in_title").search(text) if in_title else None)
    if match is None or lexicon.is_earlier(_SENTENCE_END.split(text[: match.start()])[-1]):
        return ""  # "Previous inspection: random inspection by Norbury Survey Ltd" names the firm of that one
    return _SENTENCE_END.split(text[match.end() :], maxsplit=1)[0].strip()


@cache
def _by(concept: str) -> Lazy:
    words = lexicon.phrases("kinds", concept)
    phrases = "|".join(map(re.escape, words))
    return Lazy(rf"\b({phrases})\s+(?=[A-ZÀ-Þ])", re.IGNORECASE, needs=may_hold(lambda: words))


def _named_in(text: str) -> Iterator[str]:
    """Yield what *text* may name: its part beside the title of the report ("Acme QA - Inspection Report"), or all."""
    parts = PARTS.split(text)[::2]
    if len(parts) == 2:  # noqa: PLR2004 - a name and a title
        titled = [is_generic(folding.key(NUMBER.sub(" ", part)).split()) for part in parts]
        if not any(titled):  # "Acme QA - Final inspection by colour"
            titled = [begins_with_service(part) and not lexicon.mentions("kinds", "company", part) for part in parts]
        yield from (part for part, is_title in zip(parts, titled, strict=True) if not is_title and any(titled))
    if len(parts) > 2:  # noqa: PLR2004 - the name of a company, its town and its site
        yield from (part for part in parts[:1] if lexicon.mentions("kinds", "company", part) or _runs_on(parts))
    if len(parts) != 2 or not any(titled):  # noqa: PLR2004 - else it has a title, too
        yield text
    if len(parts) == 2 and not any(titled):  # noqa: PLR2004 - its town or its address
        yield parts[0]
    if (glued := _GLUED.match(text)) and is_generic(folding.key(text[glued.end() :]).split()):
        yield glued[0]
    name, comma, town = text.partition("，")
    if comma and len(town) <= LONGEST_TOWN:
        yield name


def _runs_on(parts: Sequence[str]) -> bool:
    """Tell whether *parts* are a running head: a name first and the paper with its number last, "… · Report MD-25"."""
    return is_no_name(parts[-1]) and any(map(str.isdigit, parts[-1])) and not is_no_name(parts[0])
