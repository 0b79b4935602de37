"""What a report says before any label: its title, its kind, its number and the standard."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from toolkit.model.report import Place
from toolkit.parsers.layout.cells import Cell, Piece, Row, is_cjk
from toolkit.parsers.layout.pages import Word
from toolkit.parsers.words import dates, folding, lexicon
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy, has_digit

TITLE_ROWS = 9
LONGEST_NAME = 70
A_LOGO = 3  # words
SPACED = 8  # letters set apart that make words
FLUSH = 2.0  # points
_LINE = 6.0  # points between a title and its number, less than a line
WIDER = 1.5  # times the usual gap between two letters: a space
MARKS = " .:#-–—·•|/,()"
NUMBER = re.compile(r"(?=[A-Z0-9])(?=(?:[\w/.-]{0,40}\d){3})[A-Z0-9][A-Z0-9/.\-_]{4,29}")


def _may_name_standard(text: str) -> bool:
    """Tell whether *text* has the number of a standard in it, which few texts have."""
    plain = text.lower()
    return has_digit(text) and any(map(plain.__contains__, folding.words_of("standards")["figures"]))


_STANDARDS = Lazy(lambda: "|".join(lexicon.patterns("standards")), re.IGNORECASE, needs=_may_name_standard)
# Where a browser kept the paper: "file:///…/report.html".
_ADDRESS = Lazy(r"\b\w+://\S*", needs=lambda text: "://" in text)


def top(rows: Sequence[Row]) -> list[Row]:
    """Return the first rows of the report."""
    found = [*map(_closed_up, first(rows)[:TITLE_ROWS])]
    return [*map(_spread, found[:1]), *found[1:]]


def _spread(row: Row) -> Row:
    """Return *row* as one text where its words in capitals are set far apart, as in a logo: "PENNINE   SURVEY"."""
    texts = [piece.text for piece in row.pieces]
    loud = all(text.isalpha() and text.isupper() and text.isascii() for text in texts)
    if row.ruled or len(texts) < A_LOGO or not loud or any(map(concept_of, texts)):
        return row
    whole = replace(row.words[0], text=" ".join(texts), x1=row.words[-1].x1)
    return replace(row, cells=(Cell((whole,), row.box),), words=(whole,))


def _closed_up(row: Row) -> Row:
    """Return *row* with the words that its letters make, where they are set apart: "A C M E   T R A D E"."""
    words = row.words
    if len(words) < SPACED or any(len(word.text) > 1 or not word.text.isalpha() for word in words):
        return row
    gaps = [second.x0 - first.x1 for first, second in pairwise(words)]
    usual = sorted(gaps)[len(gaps) // 2]
    made: list[Word] = []
    for word, gap in zip(words, [usual * WIDER + 1, *gaps], strict=True):
        if gap > usual * WIDER:
            made.append(word)
        else:
            made[-1] = replace(made[-1], text=made[-1].text + word.text, x1=word.x1)
    return replace(row, cells=(Cell(tuple(made), row.box),), words=tuple(made))


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


def says_rules(rows: Sequence[Row]) -> bool:
    """Tell whether the title is that of rules for inspections: "Inspection instruction for third-party inspectors"."""
    return any(lexicon.mentions("kinds", "rules", text) for text in titles(rows)[:4])


def says_inspection(rows: Sequence[Row]) -> bool:
    """Tell whether the first rows call the paper an inspection."""
    return any(lexicon.mentions("kinds", "inspection", row.text) for row in top(rows))


def is_generic(words: Sequence[str]) -> bool:
    """Tell whether *words* are those of a title: any agency's report could be called so."""
    return all(
        word in title_words() or any(map(str.isdigit, word)) or len(word) == 1 or _ends_as_title(word) for word in words
    )


def _ends_as_title(word: str) -> bool:
    """Tell whether *word* is Chinese and ends in a word of a title, as its compounds do: "成品终检报告"."""
    return not word.isascii() and any(word.endswith(ending) for ending in title_words() if is_cjk(ending[0]))


def number(rows: Sequence[Row]) -> tuple[str, Place] | None:
    """Return the number that stands in the title itself ("INSPECTION REPORT AL-20931") or beside it."""
    for row in top(rows):
        if lexicon.mentions("kinds", "forms", row.text):
            continue
        titled = any(is_title(piece.text) and concept_of(piece.text) in (None, "report_no") for piece in row.pieces)
        for piece in row.pieces:
            found = _number_in(piece, titled=titled)
            if found:
                return found, Place(row.page, piece.box)
    return _number_behind(rows) or _number_under(rows)


def _number_under(rows: Sequence[Row]) -> tuple[str, Place] | None:
    """Return the number that stands right under the title, flush with it, and not under a label.

    The name of the firm may stand beside both, in a line between theirs.
    """
    rows = top(rows)
    for place, row in enumerate(rows):
        near = [rows[place - 1]] if place else []
        near += [above for above in rows[max(0, place - 2) : max(0, place - 1)] if row.top - above.bottom < _LINE]
        over = [piece for above in near for piece in above.pieces if is_title(_without_quality(piece.text))]
        for piece in row.pieces:
            flush = any(abs(piece.ink[side] - title.ink[side]) <= FLUSH for title in over for side in (0, 2))
            if flush and NUMBER.fullmatch(piece.text) and any(map(str.isalpha, piece.text)):
                return piece.text, Place(row.page, piece.box)
    return None


def _without_quality(text: str) -> str:
    """Return a title without the letters for a firm's own quality control: "Pre-shipment QA report"."""
    letters = lexicon.phrases("kinds", "tails")
    return " ".join(word for word in text.split() if not (word.isupper() and folding.key(word) in letters))


def _number_behind(rows: Sequence[Row]) -> tuple[str, Place] | None:
    """Return the number right behind a word for the paper, in a title that says more: "Visit letter, no. DH-318"."""
    for row in top(rows):
        for piece in row.pieces:
            for line in (_ADDRESS.sub("", told) for told in piece.lines or (piece.text,)):
                match = _behind_paper().search(line) if has_digit(line) and _names_paper(line) else None
                other = lexicon.mentions("kinds", "forms", line) or lexicon.is_of_another_paper(line)
                if match and not other and dates.date(match[2]) is None:
                    return f"{match['apart'] or ''}{match[2]}".rstrip(".-/"), Place(row.page, piece.box)
    return None


def _names_paper(line: str) -> bool:
    """Tell cheaply whether *line* can hold a word for a paper, alone or at the end of a German one."""
    plain = line.casefold()
    return any(paper in plain for paper in folding.words_of("kinds")["papers"])


@cache
def _behind_paper() -> re.Pattern[str]:
    """Return the pattern of a number behind a word for a paper, with or without "no." between them."""
    papers = "|".join(map(re.escape, folding.words_of("kinds")["papers"]))
    numbers = "|".join(map(re.escape, folding.words_of("kinds")["numbers"]))
    return re.compile(
        rf"(?:(?<!\w)|(?=[\u2e80-\u9fff])|(?<=[a-zäöü])(?=bericht|protokoll))(?i:{papers})"
        rf"(?:(?:\s+[^\W\d_]+){{0,4}}\s*,?\s*(?i:{numbers})(?!\w)[\s.:：#]*(?P<apart>[A-Z]{{2,4}}\s(?=\d))?)?"
        rf"[\s.:：#]*(?:(?<!\w)|(?<=[\u2e80-\u9fff]))({NUMBER.pattern})(?!\w)"  # "report n. VC 25/1774"
    )


def _number_in(piece: Piece, *, titled: bool) -> str | None:
    """Return the number of a line that is otherwise a title or "No."; beside a title it may stand alone."""
    for line in piece.lines or (piece.text,):
        match = NUMBER.search(line)
        rest = line.replace(match[0], " ").strip(MARKS) if match else ""
        dated = match is not None and dates.date(match[0]) is not None
        if (
            match
            and not dated
            and (is_title(rest) or folding.key(rest) in lexicon.phrases("kinds", "numbers") or (titled and not rest))
        ):
            return match[0]
    return None


def is_title(text: str) -> bool:
    """Tell whether *text* is a title and nothing else: all of its words are, and one says more than "no" or "page"."""
    words = folding.key(text).split()
    telling = any(len(word) > 2 and not word.isdigit() and word in title_words() for word in words)  # noqa: PLR2004
    return telling and is_generic(words)


@cache
def title_words() -> frozenset[str]:
    """Return the words that titles of reports are made of."""
    return frozenset(word for phrase in lexicon.phrases("kinds", "titles") for word in phrase.split()) | frozenset(
        word for phrase in lexicon.phrases("kinds", "services") for word in phrase.split()
    )


def standard(rows: Sequence[Row]) -> tuple[str, Place] | None:
    """Return the sampling standard that the report names, as printed."""
    for row, below in zip(rows, [*rows[1:], None], strict=True):
        wraps = below is not None and row.text.rsplit(maxsplit=1)[-1:] and _is_cut(row.text.split()[-1])
        match = _STANDARDS.search(f"{row.text} {below.text}" if below is not None and wraps else row.text)
        if match:
            return " ".join(match[0].split()), Place(row.page, row.box)
    return None


def _is_cut(word: str) -> bool:
    """Tell whether *word*, the last of a line, is the name of a norm whose number stands on the next: "(ISO"."""
    return word.strip("(（") in folding.words_of("standards")["norms"]


def names_standard(text: str) -> bool:
    """Tell whether *text* names a sampling standard."""
    return _STANDARDS.search(text) is not None
