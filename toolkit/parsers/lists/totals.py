"""Totals and limits that no word gives away: rows of a defect list that are no defects.

A list that numbers its rows does not number its totals. Where it numbers none, a last row that is the sum of the
others can be a total or a defect, and a person must say which.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from toolkit.model.report import Problem
from toolkit.model.severity import Severity
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.none_told import counts_none
from toolkit.parsers.words.readings import count

MOST_NUMBERED = 0.6  # share of the rows that have a number in a list that numbers its rows
PLAN = frozenset({"allowed", "both", "reject", "aql", "sample"})
FEWEST = 3  # rows that make a list
MOST_LIMITS = 3  # rows of limits behind a total
STEM = 6  # letters that two forms of a word share: "observado", "observados"
STEMS = ("tot", "sum", "ges")  # total, totaal, totale, somme, suma, gesamt: no word that begins so is certain


def without_totals(lines: Sequence[Line], *, described: bool = True, title: str = "") -> tuple[Line, ...]:
    """Return *lines* with the rows that are no defects as what they are: ``found``, ``none`` or ``unknown``.

    *described* tells whether the table has a column of descriptions. One without it that holds limits is a table of
    the plan, and what it says besides is unknown. *title* stands over it.
    """
    lines = list(_with_sums_of_list([_none(line) for line in lines], title))
    defects = [line for line in lines if line.kind == "defect"]
    if not described and sum(line.kind in PLAN for line in lines) > len(defects):
        return tuple(replace(line, kind="unknown") if line.kind == "defect" else line for line in lines)
    numbered = [line for line in defects if line.numbered]
    if not numbered and (total := _spoken_total(defects)) is not None:
        lines = [replace(line, kind="found") if line is total else line for line in lines]
    if not numbered:
        return tuple(_limits_behind(lines))
    few = len(numbered) < FEWEST or len(numbered) < MOST_NUMBERED * len(defects)
    if few or _total_counts_all(lines):
        return tuple(lines)
    sums = counted_in(numbered)
    return tuple(_named(line, sums) if line.kind == "defect" and not line.numbered else line for line in lines)


def _total_counts_all(lines: Sequence[Line]) -> bool:
    """Tell whether the only total of *lines* is that of all rows above it, those without a number, too.

    What one check found may stand in several rows of one number: its cell is merged, or empty from the second on. So it
    is in a row that sums up others or is of other goods: the printed total alone tells.
    """
    totals = [at for at, line in enumerate(lines) if line.kind == "found"]
    rows = [at for at, line in enumerate(lines) if line.kind == "defect"]
    if len(totals) != 1 or not lines[rows[0]].numbered or rows[-1] > totals[0]:
        return False
    return counted_in([lines[at] for at in rows]) == counted_in([lines[totals[0]]])


def without_subtotals(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return *lines* with the totals of groups of rows as ``subtotal``, where the last total is that of all rows."""
    last = next((line for line in reversed(lines) if line.kind == "found"), None)
    if last is None or counted_in([last]) != counted_in([line for line in lines if line.kind == "defect"]):
        return tuple(lines)
    kept: list[Line] = []
    group: list[Line] = []
    for line in lines:
        # What the last total leaves out, such as a class of which there are none, only this one says.
        of_group = line.kind == "found" and line is not last and bool(group) and set(line.values) <= set(last.values)
        kept.append(replace(line, kind="subtotal") if of_group and counted_in([line]) == counted_in(group) else line)
        group = [] if line.kind == "found" else [*group, line] if line.kind == "defect" else group
    return tuple(kept)


def _limits_behind(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield *lines*, those behind a total that is the sum of the rows above as the limits that their first word names.

    Nothing is listed below such a total: "Limit for full 125 sets", "Máximo aceite" need no more than their one word.
    """
    above: list[Line] = []
    behind = False
    for line in lines:
        behind = behind or (line.kind == "found" and len(above) > 1 and counted_in([line]) == counted_in(above))
        above.extend([line] if line.kind == "defect" else [])
        kind = _limit_said(line.label) if behind and line.kind == "defect" else None
        yield replace(line, kind=kind) if kind else line


def _limit_said(label: str) -> str | None:
    """Return the kind of limit that the first word of *label* decides for; ``None`` where it does not, or for both.

    "Size over max. tolerance" and "Limit switch loose" are defects: the others are words that limits are told with.
    """
    if not all(word.isdigit() or word in _beside_limits() for word in folding.key(label).split()[1:]):
        return None
    words, said = set(folding.key(label).split()[:1]), folding.words_of("rows")
    rejects = not words.isdisjoint(map(folding.key, said["reject"]["key"]))
    allows = not words.isdisjoint(_allowing() - _refusing())
    return ("reject" if rejects else "allowed") if rejects is not allows else None


@cache
def _beside_limits() -> frozenset[str]:
    """Return the words that may stand behind one for a limit: of the plan, of goods, of a sample."""
    rows = folding.words_of("rows")
    words = (*rows["allowed"]["key"], *rows["allowed"]["with"], *rows["reject"]["with"], *rows["sample"]["key"])
    known = (*words, *folding.words_of("limits_told")["whole"], *lexicon.single_units())
    return frozenset(part for word in known for part in folding.key(word).split())


@cache
def _allowing() -> frozenset[str]:
    wordings = (*folding.words_of("rows")["allowed"]["key"], *folding.words_of("totals_told")["most"])
    return frozenset(map(folding.key, wordings))


@cache
def _refusing() -> frozenset[str]:
    return frozenset(map(folding.key, folding.words_of("rows")["reject"]["key"]))


def _with_sums_of_list(lines: Sequence[Line], title: str) -> Iterator[Line]:
    """Yield *lines*, a row that adds up those above it and is named after their list as its total.

    "Sum workmanship" under "Workmanship (80 sets)": the figures and the name say it both.
    """
    above: list[Line] = []
    for line in lines:
        named = line.kind == "defect" and bool(above) and _is_sum_of(line.label, title)
        yield replace(line, kind="found") if named and counted_in([line]) == counted_in(above) else line
        above.extend([line] if line.kind == "defect" else [])


def _is_sum_of(label: str, title: str) -> bool:
    """Tell whether *label* is a word for a total before or behind words of the *title* and no others."""
    words = folding.key(label).split()
    others = [word for word in words if word not in _total_words() and word not in _joining()]
    return 0 < len(others) < len(words) and set(others) <= set(folding.key(title).split())


def _spoken_total(defects: Sequence[Line]) -> Line | None:
    """Return the one of *defects* that is the sum of those above it, more than by chance, and a word of it says so.

    It is the last of them, but for limits that stand behind it.
    """
    for end in range(len(defects) - 1, max(0, len(defects) - 1 - MOST_LIMITS), -1):
        above, line, below = defects[:end], defects[end], defects[end + 1 :]
        if not all(_limit_said(each.label) for each in below):
            return None
        classes = sum(bool(read.value) for read in line.counts().values())
        certain = len(above) >= FEWEST or (len(above) > 1 and classes > 1)
        of_what = below or _has_figure(line.label) or _tells_of_what(line.label)
        says = says_total(line.label) or (begins_with_total(line.label) and of_what)
        if says and certain and counted_in(above) == counted_in([line]):
            return line
    return None


def begins_with_total(label: str) -> bool:
    """Tell whether *label* begins with a word for a total: "Total on 52 sets"; "Total loss of gloss" does, too."""
    return bool({*folding.key(label).split()[:1]} & _total_words())


def _tells_of_what(label: str) -> bool:
    """Tell whether the second word of *label* is as in "Total for this colour", "Summe für Los 2"."""
    return not _joining().isdisjoint(folding.key(label).split()[1:2])


@cache
def _joining() -> frozenset[str]:
    said = (*folding.words_of("rows_of_sample")["between"], *folding.words_of("totals_told")["this"])
    return frozenset(map(folding.key, said))


def _has_figure(label: str) -> bool:
    return any(map(str.isdigit, label))


def says_total(label: str) -> bool:
    """Tell whether a word of *label* is one for a total or for all, and the others say of what: "All observations".

    "Total loss of gloss" and "Lamp failure total" are defects, "Audit total" and "Sheet total" are none. So may all of
    it be one for a number: "Number of defects".
    """
    words = folding.key(label).split()
    spoken = not _total_words().isdisjoint(words)
    ends = (
        len(words) > 1 and words[-1] in folding.words_of("totals_told")["last"] and all(map(_names_paper, words[:-1]))
    )
    return (spoken and all(map(goes_with_total, words))) or ends or lexicon.built(label) == "quantity"


def _names_paper(word: str) -> bool:
    """Tell whether *word* is one for an inspection or a paper, before a word for a total: "Audit total"."""
    return word in _papers() or goes_with_total(word)


@cache
def _papers() -> frozenset[str]:
    said = folding.words_of("label_words")
    return frozenset(map(folding.key, (*said["held"], *said["visit"], *said["paper"])))


def goes_with_total(word: str) -> bool:
    """Tell whether *word* may stand with one for a total: of what there may be several, or what was found."""
    beside = _beside_totals()
    return word in beside or any(len(each) >= STEM and word.startswith(each[:STEM]) for each in beside)


@cache
def _beside_totals() -> frozenset[str]:
    """Return the words that may stand with one for a total: for finds, for defects, of what there may be several."""
    rows, said = folding.words_of("rows")["found"], folding.words_of("rows_of_all")
    every = (
        *rows["key"],
        *rows["with"],
        *said["total"],
        *said["all"],
        *said["goods"],
        *folding.words_of("block_words")["defect"],
    )
    return frozenset(part for word in every for part in folding.key(word).split())


@cache
def _total_words() -> frozenset[str]:
    """Return the words for a total; "found" is one of many defects, too: "Foreign matter found"."""
    said = folding.words_of("rows_of_all")
    words = (folding.key(word) for word in (*said["total"], *said["all"]))
    return frozenset(word for word in words if " " not in word and word != "found")


def _none(line: Line) -> Line:
    """Return a row that says that there are no defects ("None 0 0 0") as such, not as a defect called so."""
    counted = any(read.value for read in line.counts().values())
    return replace(line, kind="none") if line.kind == "defect" and not counted and counts_none(line.label) else line


def _named(line: Line, added: tuple[int, ...]) -> Line:
    """Return a row without a number in a numbered list as the total, where it is the sum or says that it is one.

    The other half of the list may stand in another table: "TOTAL THIS AUDIT" is that of both.
    """
    says = says_total(line.label) or (begins_with_total(line.label) and _tells_of_what(line.label))
    return replace(line, kind="found" if says or counted_in([line]) == added else "unknown")


def doubtful_total(lines: Sequence[Line]) -> Problem | None:
    """Return the question whether the last row is a total, where it is the sum of the rows above it."""
    defects = [line for line in lines if line.kind == "defect"]
    if any(line.kind == "found" for line in lines) or any(line.numbered for line in defects):
        return None
    for end in (len(defects) - 1, len(defects) - 2):
        if end > 0 and counted_in(defects[:end]) == counted_in([defects[end]]) and _may_be_total(defects[end], end):
            message = f"“{defects[end].label}” equals the sum of the rows above it: is it a total or a defect?"
            return Problem(code="totals_mismatch", level="error", message=message, page=defects[end].page)
    return None


def _may_be_total(line: Line, above: int) -> bool:
    """Tell whether *line*, the sum of as many rows *above* it, is more than chance."""
    classes = sum(bool(read.value) for read in line.counts().values())
    begins = any(word.startswith(STEMS) for word in folding.key(line.label).split())
    return above >= FEWEST or begins or says_total(line.label) or (above > 1 and classes > 1)


def unknown_rows(lines: Sequence[Line]) -> list[Problem]:
    """Return a problem for each row of a numbered list that is neither numbered nor its total.

    Where the classes that it counts have a printed total, that says whether the rows are whole.
    """
    known = {severity for line in lines if line.kind == "found" for severity in line.values}
    return [
        Problem(
            code="unread_cells",
            level="warning" if known.issuperset(line.values) else "error",
            message=f"“{line.label}” was not taken as a defect, because it stands among other figures; look at it.",
            page=line.page,
        )
        for line in lines
        if line.kind == "unknown"
    ]


def counted_in(lines: Sequence[Line]) -> tuple[int, ...]:
    """Return what *lines* count of each class, critical first."""
    added = dict.fromkeys(Severity, 0)
    for line in lines:
        for severity, text in line.values.items():
            added[severity] += count(text).value or 0
    return tuple(added.values())
