"""The tables of a report as its parts, with what their titles make of them and what no word of a plan names.

A row that nobody knows is a total where the lists add up to it, and a limit where the standard says so.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from toolkit.model.severity import Severity
from toolkit.parsers.facts.letterhead import names_standard
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.cut_rows import going_on, with_cut_rows
from toolkit.parsers.layout.lines import Line, Table
from toolkit.parsers.layout.pages import Box
from toolkit.parsers.limits.by_standard import explained, found_of, with_limits
from toolkit.parsers.limits.summary import Summary
from toolkit.parsers.lists.defect_lists import Part, is_described, sums
from toolkit.parsers.lists.items_summed import without_items
from toolkit.parsers.lists.joining import joined
from toolkit.parsers.lists.matrix import Matrix
from toolkit.parsers.lists.set_aside import Heading, set_aside
from toolkit.parsers.lists.totals import without_subtotals, without_totals
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.of_sample import printed_sizes
from toolkit.parsers.words.ordered import halves_of
from toolkit.parsers.words.readings import count, counts_up

FEWEST_SUMMED = 2  # rows that a last one can be the total of
LONGEST_TITLE = 12  # words: a longer text over a table is a sentence
Place = tuple[int, Box]  # page and box of a row


def parts(tables: Iterable[Table], rows: Sequence[Row]) -> list[Part]:
    """Return *tables* as parts; those that explain the classes are examples, those under a heading of others set aside.

    *rows* tell what stands over a table.
    """
    listed = with_cut_rows(tables)
    placed = {(row.page, row.box): row for row in rows}
    titled = list(_titled(listed, rows))
    made = [
        Part(
            table,
            without_subtotals(without_totals(_in_words(table, placed), described=is_described(table), title=title)),
            example=_is_example(table, title),
            aside="earlier" if lexicon.is_earlier(title) or _is_of_earlier(table) else over.kind,
            title=title,
            heading=over.text,
        )
        for table, title, over in titled
    ]
    made = _with_totals(_with_limits(made, rows))
    own = [part for part in made if part.defects and not part.example]
    if all(part.aside == "earlier" and lexicon.mentions("set_aside", "this", part.title) for part in own):
        return [replace(part, aside="") for part in made]  # then "first inspection" is the name of this one
    return made


def _in_words(table: Table, rows: Mapping[Place, Row]) -> list[Line]:
    """Return the lines of *table*, those cut by a page as one, without what numbers them or sums up items."""
    head = next(iter(table.header.pieces), None)
    apart = {line.number for line in table.lines if _is_numbered_apart(line, rows.get((line.page, line.box)))}
    return without_serials(joined(without_items(_explained(table))), head.text if head else "", apart)


def _is_numbered_apart(line: Line, row: Row | None) -> bool:
    """Tell whether the number of *line* has a place of its own before its words: "1 | 1 of 4 legs cracked".

    Another column may stand between the two: "1 | A-7 | 1 of 4 legs cracked".
    """
    words, label = row.text.split() if row else [], line.label.split()
    cells = [piece.text.split() for piece in row.pieces[1:]] if row else []
    begun = (words[1:], *cells)
    return bool(label) and any(text[:FEWEST_SUMMED] == label[:FEWEST_SUMMED] for text in begun)


def without_serials(lines: Sequence[Line], head: str = "", apart: Collection[int | None] = ()) -> list[Line]:
    """Return *lines* without the running numbers that stand before their words, where these count all defects up.

    Under one *head* for both columns ("No. Defects found") every one is a number; those *apart* stand in no words.
    """
    first, _, others = head.partition(" ")
    both = lexicon.meaning("columns", first) == "ordinal" and lexicon.meaning("columns", others) == "description"
    defects = [line for line in lines if line.kind == "defect"]
    in_words = both and len(defects) > FEWEST_SUMMED  # two may count "1 side" and "2 sides"
    numbers = [line.number or (_leading_number(line.label) if in_words else None) for line in defects]
    swallowed = {
        id(line): number
        for line, number in zip(defects, numbers, strict=True)
        if number is not None and number not in apart and _holds(line.label, number, wrapped=both)
    }
    # Else "2 sides stained" may be the second.
    sure = both or (len(swallowed) >= FEWEST_SUMMED and len(swallowed) > len(defects) / 2)
    if not counts_up(numbers) or not sure:
        return list(lines)
    return [
        replace(line, label=_without(line.label, swallowed[id(line)])) if id(line) in swallowed else line
        for line in lines
    ]


def _holds(label: str, number: int, *, wrapped: bool) -> bool:
    """Tell whether *label* begins with *number*, or holds it once: beside the middle of words that are *wrapped*."""
    words = label.split(" ")
    return len(words) > 1 and (words[0] == str(number) or (wrapped and words.count(str(number)) == 1))


def _without(label: str, number: int) -> str:
    words = label.split(" ")
    words.remove(str(number))
    return " ".join(words)


def _leading_number(label: str) -> int | None:
    first = label.partition(" ")[0]
    return int(first) if first.isdecimal() else None


def _with_limits(made: Sequence[Part], rows: Sequence[Row]) -> list[Part]:
    """Return the parts *made*; in a plan that names its AQLs alone, what the list adds up to is its total.

    The other row is that of the limits then, where it is so for a sample that the report prints.
    """
    plans = [not is_described(part.table) and any(line.kind == "aql" for line in part.lines) for part in made]
    if not any(plans):
        return list(made)
    sizes = printed_sizes(row.text for row in rows if _speaks_of_sample(row))
    limited = [
        replace(part, lines=tuple(with_limits(part.lines, sizes))) if plan else part
        for part, plan in zip(made, plans, strict=True)
    ]
    told = _with_found(limited, _added(_counted(limited)))
    return [
        one if plan and any(line.kind == "found" for line in one.lines) else part
        for part, one, plan in zip(made, told, plans, strict=True)
    ]


def _speaks_of_sample(row: Row) -> bool:
    """Tell whether *row* names the standard or the sample, and may give its size."""
    words = set(folding.key(row.text).split())
    return names_standard(row.text) or not words.isdisjoint(folding.words_of("rows")["sample"]["key"])


def _with_totals(made: Sequence[Part]) -> list[Part]:
    """Return the parts *made*, with what nobody names in a plan as the total where the rows add up to it.

    So may the last row of a list do, and then it is no defect.
    """
    if not any(isinstance(part.table, Summary | Matrix) for part in made):
        return list(made)
    counted = _counted(made)
    told = _with_found(made, _added(counted))
    if any(one is not other for one, other in zip(told, made, strict=True)):
        return told
    summed = {id(part): with_sum for part in counted if (with_sum := _last_as_total(part)) is not None}
    again = [summed.get(id(part), part) for part in made]
    confirmed = _with_found(again, _added([summed.get(id(part), part) for part in counted])) if summed else again
    return confirmed if any(one is not other for one, other in zip(confirmed, again, strict=True)) else list(made)


def _with_found(made: Sequence[Part], added: Mapping[Severity, int]) -> list[Part]:
    """Return the parts *made*, those with a total by the sums *added* made anew, and all others as they are."""
    plans = {id(part): _found_in(part, added) for part in made if isinstance(part.table, Summary | Matrix)}
    return [
        replace(part, lines=tuple(lines)) if (lines := plans.get(id(part))) and tuple(lines) != part.lines else part
        for part in made
    ]


def _found_in(part: Part, added: Mapping[Severity, int]) -> list[Line]:
    """Return the lines of *part*; a plan without descriptions has none of the defects that are *added* up."""
    described = is_described(part.table) and not isinstance(part.table, Summary)
    own = _added([part]) if not described else {}
    return found_of(part.lines, {s: number - own.get(s, 0) for s, number in added.items()}, described=described)


def _counted(made: Sequence[Part]) -> list[Part]:
    return [part for part in made if not part.example and not part.aside]


def _added(counted: Sequence[Part]) -> dict[Severity, int]:
    return dict(zip(Severity, sums([defect for part in counted for defect in part.defects]), strict=True))


def _last_as_total(part: Part) -> Part | None:
    """Return *part* with its last row as the total, where no row is one and the others add up to it."""
    places = [at for at, line in enumerate(part.lines) if line.kind == "defect"]
    if len(places) <= FEWEST_SUMMED or any(line.kind == "found" for line in part.lines):
        return None
    last = replace(part.lines[places[-1]], kind="found")
    summed = replace(part, lines=(*part.lines[: places[-1]], last, *part.lines[places[-1] + 1 :]))
    total = [count(last.values[s]).value or 0 if s in last.values else 0 for s in Severity]
    return summed if tuple(total) == sums(summed.defects) else None


def _explained(table: Table) -> list[Line]:
    lines = halved(table.lines)
    return explained(lines, described=is_described(table)) if isinstance(table, Matrix) else lines


def _titled(tables: Sequence[Table], rows: Sequence[Row]) -> Iterator[tuple[Table, str, Heading]]:
    """Yield *tables* with their titles and headings; the rest of one on a new page has those of its beginning."""
    title, over = "", Heading()
    for table, heading, rest in zip(tables, set_aside(tables, rows), going_on(tables, rows), strict=True):
        title, over = (title, over) if rest else (_title(table, rows), heading)
        yield table, title, over


def _title(table: Table, rows: Sequence[Row]) -> str:
    """Return the last line over *table* that is not of its own grid; empty where a sentence stands there."""
    place = (table.header.page, table.header.top)
    over = [row for row in rows if (row.page, row.bottom) <= (place[0], place[1] + 1)]
    own = (table.header.page, table.header.table)
    head = next((row for row in reversed(over) if not row.ruled or (row.page, row.table) != own), None)
    title = head.text if head is not None else ""
    numbered = folding.without_ordinal(title) != title.strip()
    return title if numbered or len(title.split()) < LONGEST_TITLE else ""


def _is_of_earlier(table: Table) -> bool:
    """Tell whether the head over the descriptions says so itself: "Defect at first inspection"."""
    if not isinstance(table, Matrix):
        return False
    heads = (head for head in table.header.pieces if head.ink[0] < table.groups[0].x0)
    return any(lexicon.is_earlier(head.text) for head in heads)


def _is_example(table: Table, title: str) -> bool:
    """Tell whether a table explains the classes instead of counting defects.

    The head of a class column does not, nor that of one which tells more of each defect: "Minor | Explanation".
    """
    every = [cell.text for cell in table.header.cells]
    heads = [head for at, head in enumerate(every) if not (_is_class(head) or _is_note(head, every[:at]))]
    kinds = ("examples", "classifying")
    return any(lexicon.mentions("headings", kind, text) for text in (*heads, title) if text for kind in kinds)


def _is_class(head: str) -> bool:
    return lexicon.meaning("columns", head) == "severity"


def _is_note(head: str, before: Sequence[str]) -> bool:
    """Tell whether *head* is that of notes on the rows, behind the columns of the classes: "Minor | Explanation"."""
    return any(classes.severity(each) is not None for each in before) and lexicon.mentions("own_words", "legends", head)


def halved(lines: Iterable[Line]) -> list[Line]:
    """Return *lines* with those whose cells hold two figures ("Found / Ac | 2 / 3") as one line for each figure.

    A line with a cell that has not both is unknown.
    """
    return [half for line in lines for half in (_halves(line) if "/" in line.kind else (line,))]


def _halves(line: Line) -> Iterable[Line]:
    said = [(s, *half) for s, text in line.values.items() for half in halves_of(line.kind, text)]
    kinds = dict.fromkeys(kind for _, kind, _ in said)
    if line.kind in kinds:
        return (replace(line, kind="unknown"),)
    return (replace(line, kind=kind, values={s: text for s, each, text in said if each == kind}) for kind in kinds)
