"""The parts of an inspection that have a verdict of their own: quantity, workmanship, tests, packing, labels."""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from toolkit.model.report import Place, Section
from toolkit.parsers.facts.agency_names import is_agency
from toolkit.parsers.facts.letterhead import names_standard, top
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import EDGE
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.lists.compared import without_comparisons
from toolkit.parsers.lists.history import without_history
from toolkit.parsers.lists.tick_columns import (
    LONGEST_LIST,
    TICKS,
    has_boxes,
    says_not_done,
    ticked_columns,
    verdict_columns,
)
from toolkit.parsers.lists.ticked_groups import ticked_groups
from toolkit.parsers.results import judged
from toolkit.parsers.results.answers import answered, behind_particular, paired
from toolkit.parsers.results.check_goods import OfGoods, about_check, goods_of_checks
from toolkit.parsers.results.failed_shares import failed_counts, failed_share
from toolkit.parsers.results.lots_beside import lots_beside
from toolkit.parsers.results.papers_shown import shown
from toolkit.parsers.results.part_lines import lines_of_parts, listed, told
from toolkit.parsers.results.part_names import RESULTS, Named, is_name, remark
from toolkit.parsers.results.part_rests import with_rests
from toolkit.parsers.results.said import labels
from toolkit.parsers.results.under_lots import Spot, each_once, spot, with_lots_of_headings
from toolkit.parsers.results.yes_no import question
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.labels import NUMERIC, concept_of
from toolkit.parsers.words.options import choice

_ENDS = (".", ":", "：", "。", ";", "!", "?")
_MARK = re.compile(r"[A-Z]{0,2}[.-]?\d{1,3}")
_NO_LOTS: Mapping[Spot, str] = {}
FIGURES = NUMERIC - {"aql", "level"}  # "AQL (workmanship)" is the name of a part


def _is_conclusion(row: Row) -> bool:
    """Tell whether *row* prints the result of the whole or of the counts, which is no part of its own."""
    return any(labels(concept, piece.text) for piece in row.pieces for concept in ("overall", "aql_result"))


def _is_of_earlier(row: Row) -> bool:
    """Tell whether *row* says by its label how an inspection before this one ended."""
    return bool(row.pieces) and lexicon.is_earlier(row.pieces[0].text)


def _is_over_names(row: Row) -> bool:
    """Tell whether the cells of *row* stand over who signs, and nothing else: "Prepared | Checked | Approved"."""
    return len(row.pieces) > 1 and all(lexicon.meaning("signing", piece.text) is not None for piece in row.pieces)


def without_whole(parts: Sequence[Section], whole: Place | None) -> tuple[Section, ...]:
    """Return *parts* without what stands in the line of the result of the *whole*: "Supplier | Keli Ltd | PASS"."""
    level = whole.bbox[1] if whole is not None and whole.bbox is not None else None
    return tuple(
        part
        for part in parts
        if level is None
        or whole is None
        or part.page != whole.page
        or part.bbox is None
        or abs(part.bbox[1] - level) > 1
    )


def _is_at(row: Row, place: Place | None) -> bool:
    """Tell whether *row* is the line that *place* is on."""
    if place is None or place.bbox is None or place.page != row.page:
        return False
    return row.top < (place.bbox[1] + place.bbox[3]) / 2 < row.bottom


def sections(
    rows: Sequence[Row], pages: Sequence[Page], whole: Place | None = None, lots: Mapping[Spot, str] = _NO_LOTS
) -> tuple[Section, ...]:
    """Return each part and each single check with a printed verdict once; that on one lot is not that on another.

    A check that passed is told as well: a second report settles with it what failed in the first.
    *whole* is where the overall result is printed: what stands beside it is a headline and no part. *lots* are those
    under whose headings the rows stand.
    """
    by_number = {page.number: page for page in pages}
    judgements = {id(row): said for column in judged.columns(rows) for row, said in column}
    lines, counted, apart = lines_of_parts(rows), failed_counts(rows), lots_beside(rows)
    titles = set(map(id, top(rows)))  # here the name of an agency stands beside the result of the whole
    found: list[tuple[Section, str | None]] = []
    goods = goods_of_checks(rows)
    previous: Row | None = None
    columns: list[Piece] = []
    rows = without_history(without_comparisons(rows))
    for index, row in enumerate(rows):
        found += [(each, lots.get(spot(row))) for each in apart.get(id(row), ())]
        if id(row) in apart:
            previous = row
            continue
        columns = verdict_columns(row, by_number[row.page], rows[index + 1 : index + 1 + LONGEST_LIST]) or (
            columns if previous and _goes_on_with(row, previous, by_number[row.page]) else []
        )
        below = rows[index + 1] if index + 1 < len(rows) else None
        judgement = judgements.get(id(row))  # "Workmanship | Not accepted | See above" is a row of a table with heads
        heads = _is_head(row, below) and not columns and judgement is None
        heads = heads or (id(below) in judgements and question(row, heads=False) is not None)  # "Prüfpunkt | i.O."
        own = _is_conclusion(row) or _is_at(row, whole) or _is_of_earlier(row) or _is_over_names(row)
        read: Sequence[Named] = [
            Named(name, RESULTS[word], None) for name, word in answered(row, previous) if is_name(name)
        ]
        read = read or (() if own else ticked_groups(row, by_number[row.page]))
        if not read and not own and not heads:
            read = lines.get(id(row)) or _read(row, by_number[row.page], previous, columns, judgement)
            read = read or _failed(row, counted)
        previous, of_goods = row, goods.get(id(row))
        for named in (about_check(one, of_goods) for one in read):
            firm = is_agency(named.name.text) and " " in named.name.text.strip()  # "Testing | Failed" is a part
            agency = id(row) in titles and judgement is None and firm
            if not agency and not _is_particular(named, row):
                found.append((_section(named, row, of_goods), lots.get(spot(row))))
    return with_rests(each_once(with_lots_of_headings(found)), rows)


def _is_head(row: Row, below: Row | None) -> bool:
    heads = judged.is_head(row) or judged.is_over_counts(row, below)
    return heads and not _gives_verdicts(row, below)


def _section(named: Named, row: Row, told: OfGoods | None) -> Section:
    place = Section(name=named.name.text.strip(" :"), items=told.names if told else (), page=row.page, bbox=row.box)
    return replace(place, result=named.result, remark=named.remark)


def _failed(row: Row, counted: Mapping[int, Named]) -> Sequence[Named]:
    """Return the check of *row* whose failing is told by the number of goods alone; a class is no check."""
    if not row.pieces or classes.severity(row.pieces[0].text) is not None:
        return ()
    named = counted.get(id(row)) or failed_share(row)
    return (named,) if named is not None else ()


def _goes_on_with(row: Row, previous: Row, page: Page) -> bool:
    """Tell whether *row* is in the same grid as the *previous* one, or a line with boxes to tick below another."""
    return row.table == previous.table if row.ruled else has_boxes(row, page)


def _gives_verdicts(row: Row, below: Row | None) -> bool:
    """Tell whether *row* has names and verdicts in turns, as the one *below* has: "Quantity | OK | Packing | OK"."""
    return bool(paired(row)) and below is not None and bool(paired(below))


def _read(
    row: Row, page: Page, previous: Row | None, columns: Sequence[Piece], judgement: Piece | None
) -> Sequence[Named]:
    """Return the parts that *row* gives a verdict on: one, or several in a line of text; a class is no part."""
    open_ = judgement is not None and judged.verdict(judgement.text) in ("fail", "pending")
    open_ = open_ or (judgement is not None and shown(row, judgement) is not None)
    # "Test report EN 71-3 | Hold" is a part.
    plan = bool(row.pieces) and names_standard(row.pieces[0].text) and not open_
    if plan or (row.pieces and classes.severity(row.pieces[0].text) is not None):
        return ()  # a row of the plan
    if (pairs := paired(row)) and all(is_name(name) for name, _ in pairs):
        return tuple(Named(name, RESULTS[word], None) for name, word in pairs)
    row = behind_particular(row)
    if columns:
        named = _marked(row, page, columns)
    elif (named := _ticked(row, page)) is None and not _offers(row, page):
        named = _judged(row, judgement) or _worded(row, previous) or told(row)
    return (named,) if named else listed(row)


def _marked(row: Row, page: Page, columns: Sequence[Piece]) -> Named | None:
    """Return the part whose row has a tick in one of the *columns*, or says in place of one that nothing was done."""
    hit = ticked_columns(row, page, columns)
    names = _named(row.pieces)
    if names and not hit and says_not_done(row, columns):
        return Named(names[0], RESULTS["na"], None)
    if len(hit) != 1 or not names:
        return None
    rest = [piece.text for piece in names[1:] if piece.text.strip() not in TICKS]
    return Named(names[0], RESULTS[outcomes.verdict(hit[0].text) or ""], remark(rest))


def _offers(row: Row, page: Page) -> bool:
    """Tell whether *row* offers verdicts, of which the words alone say none."""
    return (chosen := choice(row, page)) is not None and not chosen.verdict


def _ticked(row: Row, page: Page) -> Named | None:
    chosen = choice(row, page)
    if chosen is None or chosen.verdict not in RESULTS:
        return None
    names = _named(row.pieces)
    if not names or names[0].ink[0] > row.box[0] + 0.5 * (row.box[2] - row.box[0]):
        return None
    return Named(names[0], RESULTS[chosen.verdict], remark([piece.text for piece in names[1:]]))


def _judged(row: Row, said: Piece | None) -> Named | None:
    """Return the part of a row with *said* under a head for verdicts, where "F" and "✗" are verdicts too."""
    paper = shown(row, said) if said else None
    result = paper or (RESULTS.get(judged.verdict(said.text) or "") if said else None)
    before = [piece for piece in row.pieces if said and piece.ink[0] < said.ink[0]]
    names = _named(before) or [piece for piece in before if _names_in_group(piece)]
    if result is None or not names:
        return None
    verdict = None if said and (paper or judged.is_told(said.text)) else said
    return Named(names[0], result, _rest(row.pieces, verdict, names[0]))


def _named(found: Sequence[Piece]) -> list[Piece]:
    """Return the pieces that can be the name of a part; a mark that numbers the row is one only where it is alone."""
    return sorted((piece for piece in found if is_name(piece)), key=_numbers_row)


def _names_in_group(piece: Piece) -> bool:
    """Tell whether *piece* names a check behind the group that it is of, "Safety: Cord", and no value of a label."""
    group, _, name = piece.text.partition(":")
    halves = (replace(piece, text=group), replace(piece, text=name))
    labelled = concept_of(group) is not None or lexicon.row_kind(group) is not None
    return all(map(is_name, halves)) and not labelled and not any(map(str.isdigit, name))


def _numbers_row(piece: Piece) -> bool:
    """Tell whether *piece* is a running number or a mark before one: "3", "T3"."""
    return _MARK.fullmatch(piece.text.strip(" .)")) is not None


def _rest(found: Sequence[Piece], *taken: Piece | None) -> str | None:
    """Return what a row says beside its part and the verdict, without its running number and mere dashes."""
    inks = {piece.ink for piece in (*taken, *filter(_numbers_row, found[:1])) if piece is not None}
    rest = [piece.text for piece in found if piece.ink not in inks and not piece.text.strip(" .").isdigit()]
    return remark([text for text in rest if any(map(str.isalnum, text))])


def _worded(row: Row, above: Row | None) -> Named | None:
    """Return the part named in a row that ends in, or holds, exactly one verdict word.

    "N/A" beside a verdict is a remark that was left out.
    """
    found = [piece for piece in row.pieces if piece.text.strip(" .-–#)").strip()]
    verdicts = [piece for piece in found if (word := outcomes.verdict(piece.text)) and word in RESULTS]
    verdicts = [piece for piece in verdicts if not _ends_sentence(piece, above, row)]
    if len(verdicts) > 1:
        verdicts = [piece for piece in verdicts if outcomes.verdict(piece.text) != "na"] or verdicts[:1]
    if len(verdicts) != 1:
        return None
    verdict = verdicts[0]
    word = RESULTS[outcomes.verdict(verdict.text) or ""]
    names = sorted(_names(found, verdict, above), key=_numbers_row)
    if not names:
        return None
    return Named(names[0], word, _rest(found, None if judged.is_told(verdict.text) else verdict, names[0]))


def _ends_sentence(piece: Piece, above: Row | None, row: Row) -> bool:
    """Tell whether *piece* is the last word of a sentence that begins over it: "if it opens, the test is / failed".

    Behind a name of its own row it is the verdict on that.
    """
    if above is None or row.ruled or above.page != row.page or not piece.text[:1].islower():
        return False
    if any(is_name(one) for one in row.pieces if one.ink[0] < piece.ink[0]):
        return False
    over = [one for one in above.pieces if abs(one.ink[0] - piece.ink[0]) <= EDGE]
    near = row.top - above.bottom < row.bottom - row.top
    return near and any(len(one.text.split()) > 1 and one.text[-1:] not in _ENDS for one in over)


def _names(found: Sequence[Piece], verdict: Piece, above: Row | None) -> Iterator[Piece]:
    left = [piece for piece in found if piece.ink[0] < verdict.ink[0]]
    yield from (piece for piece in left if is_name(piece))
    if above is None or (left and not all(":" in piece.text for piece in left)):
        return
    # The verdict stands a little lower than the name it belongs to, or before it in a list of checks.
    if above.page and verdict.ink[1] - above.bottom < 0.8 * (above.bottom - above.top):
        yield from (piece for piece in above.pieces[:1] if is_name(piece))


def _is_particular(named: Named, row: Row) -> bool:
    """Tell whether *named* is a figure or another particular of the report, which may be left out."""
    return _is_figure(named.name, row) or (named.result == "na" and concept_of(named.name.text) is not None)


def _is_figure(name: Piece, row: Row) -> bool:
    """Tell whether *name* labels a figure of the report and the figure is there: "Sample size 80 pcs".

    Where the verdict comes first the figure is of the check: "Packing | Pass | 13 cartons opened".
    """
    behind = [piece.text for piece in row.pieces if piece.ink[0] > name.ink[0]]
    if behind and outcomes.verdict(behind[0]) and not any(map(str.isdigit, folding.without_number(name.text))):
        return False
    if behind and judged.verdict(behind[0]) in ("fail", "pending"):
        return False  # "Test report EN 71-3 | Hold": a part that did not pass is told in any case
    if any(shown(row, piece) for piece in row.pieces[1:]):
        return False  # "Test report | Shown, no. 4711"
    value = " ".join([name.text, *behind])
    return any(map(str.isdigit, value)) and any(labels(concept, name.text) for concept in FIGURES)
