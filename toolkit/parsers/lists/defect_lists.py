"""The defects of each table, and which of several lists count: a list that only repeats another adds nothing."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from toolkit.model.report import Defect, Problem
from toolkit.model.severity import Counts, Severity
from toolkit.parsers.cards.blocks import Blocks
from toolkit.parsers.cards.captioned import Captioned
from toolkit.parsers.layout.lines import Line, Table
from toolkit.parsers.limits.summary import Summary
from toolkit.parsers.lists.cell_list import CellList
from toolkit.parsers.lists.headed import Headed
from toolkit.parsers.lists.listing import Listing
from toolkit.parsers.lists.matrix import Matrix
from toolkit.parsers.lists.set_aside import Aside
from toolkit.parsers.lists.ticked import Ticked
from toolkit.parsers.lists.under_class import UnderClass
from toolkit.parsers.told.told_counts import counted, plain_line
from toolkit.parsers.told.told_lines import Told
from toolkit.parsers.told.worded import Bullets
from toolkit.parsers.words import folding, lexicon

_ORDINAL = re.compile(
    r"^\s*(?:(?:no\.?\s*)?\(?\d{1,3}\s*(?:[.)、:]|\)\.)(?!\d)|#\s?\d{1,3}\s*[.):–-]?(?=\s))\s*", re.IGNORECASE
)
_NAMED = re.compile(
    r"^\s*(?P<word>[^\W\d_]+)\s*(?:n[or°º]?\.?|#)?\s*\d{1,3}(?:\s*[:.)]\s*|\s+[–—-]\s+)(?=[^\W\d])", re.IGNORECASE
)
_PHOTOS = re.compile(r"\s*\[\d{1,3}\]$")  # the number of photos, in brackets behind the name
_COUNTS = attrgetter(*Severity)  # of a defect, critical first
FEWEST_SUMMED = 2  # rows that a last one can be the total of
LONGEST_TITLE = 12  # words: a longer text over a table is a sentence


class Part(Struct, frozen=True, dict=True):
    """A table that matters with its rows, wrapped descriptions joined, totals told from defects."""

    table: Table
    lines: tuple[Line, ...]
    example: bool = False
    aside: Aside = ""  # what its heading makes of it that is no list of this inspection
    title: str = ""
    heading: str = ""  # the one that set it aside
    once: bool = False  # each row is one find, whatever its figures say

    @cached_property
    def defects(self) -> tuple[Defect, ...]:
        if isinstance(self.table, Summary):
            return ()
        unnumbered = isinstance(self.table, Listing) and self.table.quantity is None and not self.table.items
        rows = [line for line in self.lines if line.kind == "defect" and line.label.strip(" .-")]
        if unnumbered and self.numbered_in_words:
            return tuple(_defect(line, once=False) for line in self.numbered_in_words)
        return tuple(_defect(line, once=self.once or unnumbered) for line in rows)

    @cached_property
    def numbered_in_words(self) -> tuple[Line, ...]:
        """Return its defects with the numbers that their descriptions end or begin with; none unless each has one."""
        rows = [line for line in self.lines if line.kind == "defect" and line.label.strip(" .-")]
        told = [counted(plain_line(line.label), bare=False) for line in rows]
        named = [(line, one) for line, one in zip(rows, told, strict=True) if one is not None]
        whole = len(named) == len(rows) and all(len(line.values) == 1 for line in rows)
        return tuple(_with_number(line, *one) for line, one in named) if whole else ()

    @property
    def counted(self) -> set[Severity]:
        """Return the classes that its defects have counts of."""
        return {severity for defect in self.defects for severity, _ in defect.counts.items()}

    @property
    def is_list(self) -> bool:
        """Tell whether the table has room for defects, though it may hold none."""
        if isinstance(self.table, Matrix):
            return self.table.label is not None or any(line.kind in ("defect", "found") for line in self.table.lines)
        return isinstance(
            self.table, Listing | Blocks | Captioned | CellList | Headed | Bullets | Ticked | Told | UnderClass
        )


def description(label: str) -> str:
    """Return a defect's description without the number of its row and that of its photos: "Issue 1: Zip jams"."""
    named = _NAMED.match(label)
    numbered = named is not None and folding.key(named["word"]) in lexicon.phrases("block_words", "defect")
    plain = label[named.end() :] if named is not None and numbered else label
    return _PHOTOS.sub("", _ORDINAL.sub("", plain, count=1)).strip()


def sums(defects: Iterable[Defect]) -> tuple[int, ...]:
    """Return the sum of the counts of each class, critical first."""
    of_classes = zip(*map(_COUNTS, defects), strict=True)
    return tuple(sum(filter(None, counts)) for counts in of_classes) or (0,) * len(Severity)


def agrees(total: Counts, defects: Iterable[Defect]) -> bool:
    """Tell whether *defects* add up to what *total* prints; a class that it leaves out says nothing."""
    added = sums(defects)
    return all(value == added[list(Severity).index(severity)] for severity, value in total.items())


def confirms(total: Counts, defects: Iterable[Defect]) -> bool:
    """Tell whether *total* is printed for every class that *defects* count, and they add up to it.

    "Critical: 0" alone says nothing of ten major defects.
    """
    added = zip(Severity, sums(defects), strict=True)
    return bool(total) and all(number == (total[severity] or 0) for severity, number in added)


def summed_or_single(read: Sequence[Part], totals: Sequence[Counts]) -> list[Part]:
    """Return *read* with lists whose figures under several heads are no counts as lists of single finds.

    A carton and a place may stand there as well as a number for each article: the printed total tells.
    """
    summed = [part for part in read if isinstance(part.table, Listing) and part.table.items]
    single = [replace(part, once=True) if part in summed else part for part in read]
    if any(confirms(total, [defect for part in read for defect in part.defects]) for total in totals):
        return list(read)
    fits = any(confirms(total, [defect for part in single for defect in part.defects]) for total in totals)
    # One column of numbers that nobody knows may as well be of points, or of a carton.
    alone = {id(part) for part in summed if isinstance(part.table, Listing) and len(part.table.items) == 1}
    return [once if fits or id(part) in alone else part for part, once in zip(read, single, strict=True)]


def without_prose(lists: Sequence[Part], totals: Sequence[Counts]) -> list[Part]:
    """Return *lists* without defects told in words that stand in a table, too, as under a picture of them.

    Others are left out where a printed total says that those in tables are all.
    """
    tables = [part for part in lists if not isinstance(part.table, Told)]
    counted = [defect for part in tables for defect in part.defects]
    told = {s for part in lists if part not in tables for defect in part.defects for s, _ in defect.counts.items()}
    if not counted:
        return list(lists)
    if any(agrees(total, counted) and all(total[severity] is not None for severity in told) for total in totals):
        return tables
    known = {identity(defect) for defect in counted}
    return [part for part in lists if part in tables or not {identity(defect) for defect in part.defects} <= known]


def without_repeats(lists: Sequence[Part], totals: Sequence[Counts]) -> tuple[list[Part], list[Problem]]:
    """Return the lists that count, and a question where a short list is equal to another and no total decides.

    A list counts unless every row of it stands in a longer or earlier one: two lists that merely differ are both
    taken, and if the total fits only one of them, that is for a person to settle.
    """
    everything = [defect for part in lists for defect in part.defects]
    if any(confirms(total, everything) for total in totals):
        return list(lists), []
    kept: list[Part] = []
    dropped: list[Part] = []
    for part in sorted(lists, key=lambda part: -len(part.defects)):
        known = Counter(identity(defect) for other in kept for defect in other.defects)
        own = Counter(identity(defect) for defect in part.defects)
        (dropped if own <= known else kept).append(part)
    in_order = [part for part in lists if part in kept]
    confirmed = any(confirms(total, [defect for part in in_order for defect in part.defects]) for total in totals)
    return in_order, [] if confirmed else [_repeated(part) for part in dropped]


def shows_again(part: Part, lists: Sequence[Part]) -> bool:
    """Tell whether *part* is none of the *lists* that count, and names what they do: the captions of photos."""
    known = [folding.key(defect.description) for one in lists if one is not part for defect in one.defects]
    told = [text for _, text in part.table.junk] + [defect.description for defect in part.defects]
    named = all(any(name in folding.key(text) for name in known) for text in told)
    return bool(known) and part not in lists and named


def _repeated(part: Part) -> Problem:
    first = part.defects[0]
    message = f"“{first.description}” stands in two lists with the same numbers and was counted once: is it one find?"
    return Problem(code="totals_mismatch", level="error", message=message, page=first.page)


def identity(defect: Defect) -> tuple[object, ...]:
    """Return what makes *defect* the same in two lists: its description and its counts."""
    return (folding.key(defect.description), *(count or 0 for count in (defect.critical, defect.major, defect.minor)))


def _with_number(line: Line, text: str, number: str) -> Line:
    return replace(line, label=text, values=dict.fromkeys(line.values, number))


def _defect(line: Line, *, once: bool) -> Defect:
    """Return the defect of *line*; *once* where the list has no column for numbers and names each find by itself."""
    values = {severity: 1 if once else read.value for severity, read in line.counts().items()}
    return Defect(
        description=description(line.label),
        critical=values.get(Severity.CRITICAL),
        major=values.get(Severity.MAJOR),
        minor=values.get(Severity.MINOR),
        page=line.page,
        bbox=line.box,
        item=line.item or line.article,
    )


def is_described(table: Table) -> bool:
    """Tell whether the rows of *table* have a column for the descriptions of defects."""
    return not isinstance(table, Matrix) or (table.label is not None and not table.unknown)
