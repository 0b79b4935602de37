"""What a report says before any label: its title, its kind, the agency's name, the service and the standard."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.model.report import Place
from toolkit.parsers import classes, lexicon, outcomes
from toolkit.parsers.cells import Row
from toolkit.parsers.entries import concept_of

TITLE_ROWS = 9
LARGE = 1.25  # times the usual size of letters: a title
LONGEST_NAME = 70
_NUMBER = re.compile(r"(?=[\w/.-]*\d[\w/.-]*\d[\w/.-]*\d)[A-Z0-9][A-Z0-9/.\-_]{4,29}")
_PARTS = re.compile(r"(\s+[-–—/|·]+(?:\s+|$))")
_TAIL = re.compile(r"\s*(?:©|\(c\)|®|™|\bpage\b|\bmember\b).*$|\s+[-–|]\s+\S+\.\S+.*$", re.IGNORECASE)


def top(rows: Sequence[Row]) -> list[Row]:
    """Return the first rows of the report."""
    return first(rows)[:TITLE_ROWS]


def first(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of the first page that holds any; a cover may be a mere picture."""
    page = first_page(rows)
    return [row for row in rows if row.page == page]


def first_page(rows: Sequence[Row]) -> int:
    return min((row.page for row in rows), default=1)


def titles(rows: Sequence[Row]) -> list[str]:
    """Return the texts of the first page that can be a title, largest letters first."""
    found: list[tuple[float, str]] = []
    for row in top(rows):
        for piece in row.pieces:
            size = max((word.size for word in row.words if word.x0 >= piece.ink[0] - 1), default=0.0)
            if ":" not in piece.text and len(piece.text) <= 2 * LONGEST_NAME:
                found.append((-round(size, 1), piece.text))
    return [text for _, text in sorted(found, key=lambda item: item[0])]


def says_other(rows: Sequence[Row]) -> bool:
    """Tell whether the title is that of another kind of paper (an invoice, an audit, a test report)."""
    return any(lexicon.mentions("kinds", "other", text) for text in titles(rows)[:4])


def says_inspection(rows: Sequence[Row]) -> bool:
    """Tell whether the first rows call the paper an inspection."""
    return any(lexicon.mentions("kinds", "inspection", row.text) for row in top(rows))


def service(rows: Sequence[Row]) -> tuple[str, Place] | None:
    """Return the kind of inspection that the title names, as printed."""
    for row in top(rows):
        for piece in row.pieces:
            for phrase in lexicon.phrases("kinds", "services"):
                text = _as_printed(piece.text, phrase)
                if text:
                    return text, Place(row.page, piece.box)
    return None


def _as_printed(text: str, phrase: str) -> str | None:
    words = [re.escape(word) for word in phrase.split()]
    match = re.search(r"[\s\-–]*".join(words), text, re.IGNORECASE)
    if match is None or (match.start() and text[match.start() - 1].isalnum()):
        return None
    return match[0]


def product(rows: Sequence[Row], names: Sequence[str]) -> tuple[str, Place] | None:
    """Return the product that stands over the report as its largest line, where no label names it.

    *names* are the firms already known: their letterheads are large too.
    """
    sizes = sorted(word.size for row in first(rows) for word in row.words)
    if not sizes:
        return None
    usual = sizes[len(sizes) // 2]
    largest = [row for row in top(rows) if max((w.size for w in row.words), default=0) > LARGE * usual]
    for row in largest:
        for piece in row.pieces:
            if _can_be_product(piece.text, names):
                return piece.text, Place(row.page, piece.box)
    return None


def _can_be_product(text: str, names: Sequence[str]) -> bool:
    words = lexicon.key(text).split()
    if text.isascii() and " " not in text.strip():
        return False  # a number such as ST/IP/26-15
    known = any(
        lexicon.key(name) in lexicon.key(text) or lexicon.key(text) in lexicon.key(name) for name in names if name
    )
    is_title = any(lexicon.mentions("kinds", group, text) for group in ("titles_alone", "services", "company"))
    other = is_title or known or ":" in text or concept_of(text) or outcomes.verdict_at_start(text) or is_agency(text)
    plain = [word for word in words if word.isalpha()]
    own = any(word in _title_words() for word in words) or bool(
        classes.classes_alone(text)
    )  # words of the report itself
    return len(plain) > 1 and not other and not own and lexicon.meaning("headings", text) is None


def is_generic(words: Sequence[str]) -> bool:
    """Tell whether *words* are those of a title: any agency's report could be called so."""
    return all(word in _title_words() or any(map(str.isdigit, word)) or len(word) == 1 for word in words)


def number(rows: Sequence[Row]) -> tuple[str, Place] | None:
    """Return the number that stands in the title itself ("INSPECTION REPORT AL-20931")."""
    for row in top(rows):
        for piece in row.pieces:
            match = _NUMBER.search(piece.text)
            if match and lexicon.mentions("kinds", "titles", piece.text) and concept_of(piece.text) is None:
                return match[0], Place(row.page, piece.box)
    return None


def agency(rows: Sequence[Row], heads: Sequence[Row]) -> tuple[str, Place] | None:
    """Return the name of the inspection firm from the running heads or the top of the first page."""
    for name, row, box in _names(heads, rows):
        if is_agency(name):
            return name, Place(row.page, box)
    return _letterhead_name(heads)


def _letterhead_name(heads: Sequence[Row]) -> tuple[str, Place] | None:
    """Return the name that runs over every page: whose paper it is."""
    for row in heads:
        for piece in row.pieces:
            words = lexicon.key(piece.text).split()
            plain = len(words) in range(2, 6) and not any(map(str.isdigit, piece.text)) and ":" not in piece.text
            capitals = all(word[0].isupper() or word in ("of", "and", "&", "de") for word in piece.text.split())
            if (
                plain
                and capitals
                and not is_generic(words)
                and _looks_like_a_name(piece.text)
                and concept_of(piece.text) is None
            ):
                return piece.text, Place(row.page, piece.box)
    return None


def _names(heads: Sequence[Row], rows: Sequence[Row]) -> Iterator[tuple[str, Row, tuple[float, float, float, float]]]:
    foot = first(rows)[-2:]
    for row in [*heads, *top(rows), *foot]:
        for piece in row.pieces:
            for name in _named_in(piece.text):
                yield _without_logo(_without_number(_TAIL.sub("", name)).strip(" ,.;|")), row, piece.box


def _named_in(text: str) -> Iterator[str]:
    """Yield what *text* may name: its part beside the title of the report ("Acme QA - Inspection Report"), or all."""
    parts = _PARTS.split(text)[::2]
    if len(parts) == 2:  # noqa: PLR2004 - a name and a title
        titled = [is_generic(lexicon.key(part).split()) for part in parts]
        yield from (part for part, is_title in zip(parts, titled, strict=True) if not is_title and any(titled))
    yield text


def _without_number(name: str) -> str:
    """Return *name* without the numbers that a running head sets behind it ("Acme QA / FR-2026-77 -")."""
    parts = _PARTS.split(name)
    while len(parts) > 1 and (not parts[-1].strip() or any(map(str.isdigit, parts[-1]))):
        parts = parts[:-2]
    return "".join(parts)


def _without_logo(name: str) -> str:
    """Return *name* without the initials that its logo sets between the words."""
    words = name.split()
    initials = "".join(word[0] for word in words if word[:1].isalpha() and not _is_initials(word))
    kept = [word for word in words if not (_is_initials(word) and initials.startswith(word))]
    return " ".join(kept)


def _is_initials(word: str) -> bool:
    return 2 <= len(word) <= 4 and word.isalpha() and word.isupper()  # noqa: PLR2004 - letters of a logo


def is_agency(text: str) -> bool:
    """Tell whether *text* reads like the name of an inspection firm."""
    words = lexicon.key(text).split()
    if not words or len(text) > LONGEST_NAME or ":" in text or concept_of(text):
        return False
    if lexicon.without_ordinal(text) != text.strip() or lexicon.meaning("headings", text):
        return False  # a numbered heading
    if any(map(outcomes.verdict, words)):
        return False
    named = any(_is_agency_word(word) for word in words) or _has_chinese_agency(text)
    return (
        named
        and not is_generic(words)
        and not lexicon.mentions("kinds", "titles_alone", text)
        and not text.rstrip().endswith((".", "?"))
        and _looks_like_a_name(text)
    )


def _is_agency_word(word: str) -> bool:
    return lexicon.mentions("kinds", "agencies", word) or word.endswith("qc")


def is_title_or_agency(text: str) -> bool:
    """Tell whether *text* is the title of a report or the name of an inspection firm."""
    return is_agency(text) or is_generic(lexicon.key(text).split()) or lexicon.mentions("kinds", "titles_alone", text)


def _has_chinese_agency(text: str) -> bool:
    return any(phrase in text for phrase in lexicon.phrases("kinds", "agencies") if phrase[0] > "\u2e80")


@cache
def _title_words() -> frozenset[str]:
    return frozenset(word for phrase in lexicon.phrases("kinds", "titles") for word in phrase.split()) | frozenset(
        word for phrase in lexicon.phrases("kinds", "services") for word in phrase.split()
    )


def _looks_like_a_name(text: str) -> bool:
    """Tell whether most words begin with a capital: a sentence about inspections does not."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 3]  # noqa: PLR2004 - small words vary
    return not words or sum(word[0].isupper() or word[0] > "\u2e80" for word in words) >= 0.7 * len(words)


def standard(rows: Sequence[Row]) -> tuple[str, Place] | None:
    """Return the sampling standard that the report names, as printed."""
    for row in rows:
        match = _standards().search(row.text)
        if match:
            return " ".join(match[0].split()), Place(row.page, row.box)
    return None


@cache
def _standards() -> re.Pattern[str]:
    return re.compile("|".join(lexicon.patterns("standards")), re.IGNORECASE)
