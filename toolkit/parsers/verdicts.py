"""The verdicts a report prints: overall and by AQL. They may differ, and a word alone in a sentence is no verdict."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from toolkit.model.report import Place, Problem, ResultWord
from toolkit.parsers import folding, letterhead, lexicon, outcomes
from toolkit.parsers.agencies import is_title_or_agency
from toolkit.parsers.cells import Piece, Row
from toolkit.parsers.inline import Entry
from toolkit.parsers.labels import concept_of
from toolkit.parsers.options import begins_with_option, choice
from toolkit.parsers.pages import Box, Page
from toolkit.parsers.problems import error
from toolkit.parsers.readings import count
from toolkit.parsers.said import Said, labels, said_in
from toolkit.parsers.tick_columns import LONGEST_LIST, ticked_columns, verdict_columns

SAME_LINE = 20.0  # points: the words beside ticked options are no verdict of their own
TITLE_ROWS = 3
LONGEST_RESULT = 60  # characters: what is longer tells and does not judge
OVER = 2.0  # heights of a verdict between it and the label under it
LOUD = 1.25  # times the usual height of letters: a verdict meant to be seen first


class Verdict(Struct, frozen=True):
    word: ResultWord | None = None
    place: Place | None = None
    problems: tuple[Problem, ...] = ()
    text: str = ""  # as printed, with the reason that may stand behind the word


def overall(
    rows: Sequence[Row],
    heads: Sequence[Row],
    found: Sequence[Entry],
    pages: Sequence[Page],
    first_table: tuple[int, float],
) -> Verdict:
    """Return the overall result: what is labelled so, else the verdict that stands by itself on the first page.

    *first_table* is page and top of the first table of counts: a small verdict below it belongs to a check.
    """
    by_number = {page.number: page for page in pages}
    labelled = list(_labelled("overall", [*rows, *heads], found, by_number))
    plain = [*_plain_result(found, rows), *_plain_choice(rows, by_number)]
    alone = [*plain, *_in_title_bar([*heads, *rows]), *_standing_alone(rows, first_table)]
    usual = usual_height(rows)
    loud = [said for said in alone if said.box[3] - said.box[1] > LOUD * usual]
    if labelled:
        return _agreed([*labelled, *loud], "overall result")
    unclear = _not_understood(found)
    if unclear.problems:  # a small word somewhere else does not stand in for it
        return _agreed(loud, "overall result") if loud else unclear
    return _agreed(alone, "overall result")


def _not_understood(found: Sequence[Entry]) -> Verdict:
    """Return the question that a labelled result asks when its words are unknown: it is printed, so it matters."""
    for entry in found:
        if entry.concept == "overall" and not entry.column and len(entry.text) < LONGEST_RESULT:
            message = f"The overall result reads “{entry.text}”, which is not understood as pass, fail or pending."
            return Verdict(problems=(error("result_unclear", message, entry.page),))
    return Verdict()


def _is_loud(piece: Piece, row: Row, usual: float) -> bool:
    """Tell whether *piece* is in letters that are meant to be seen first, such as a box with the verdict."""
    return all(word.size > LOUD * usual for word in row.words if piece.ink[0] <= word.center <= piece.ink[2])


def usual_height(rows: Sequence[Row]) -> float:
    """Return the usual height of the letters on the first page."""
    heights = sorted(word.size for row in letterhead.first(rows) for word in row.words)
    return heights[len(heights) // 2] if heights else 10.0


def of_workmanship(rows: Sequence[Row], found: Sequence[Entry], pages: Sequence[Page]) -> Verdict:
    """Return the AQL result, where one is labelled."""
    return _agreed(list(_labelled("aql_result", rows, found, {page.number: page for page in pages})), "AQL result")


def _labelled(concept: str, rows: Iterable[Row], found: Sequence[Entry], pages: dict[int, Page]) -> Iterator[Said]:
    rows = list(rows)
    in_columns = [*_in_columns(concept, rows, pages), *_over_label(concept, rows)]
    yield from in_columns
    ticked = {(said.page, said.box[1]) for said in in_columns}
    above = ""  # options may stand under their label
    for row in rows:
        under, above = concept_of(folding.without_number(above)) == concept, row.text
        own = any(labels(concept, piece.text) for piece in row.pieces)
        # Under the label, but of something else: "Drop test ☑ Pass ☐ Fail".
        if not own and not (under and any(begins_with_option(piece.text) for piece in row.pieces[:1])):
            continue
        chosen = choice(row, pages[row.page])
        if chosen is not None or (under and len(set(_verdicts(row))) > 1):
            ticked.add((row.page, row.top))
            word = outcomes.RESULTS.get(chosen.verdict or "") if chosen else None
            yield Said(word, row.page, row.box, text=row.text)
        elif under and _begins_with_verdict(row):
            yield from said_in(" – ".join(piece.text for piece in row.pieces), row.page, row.box)
    by_class = set(_first_of_several(rows)) if any(entry.concept == concept for entry in found) else ()
    for entry in found:
        # A column of verdicts under the word is a list of parts, not the result of the whole.
        if (
            entry.concept != concept
            or entry.column
            or (entry.page, entry.box) in by_class
            or any(page == entry.page and abs(entry.box[1] - top) < SAME_LINE for page, top in ticked)
        ):
            continue
        first = entry.lines[0] if entry.lines and outcomes.verdict(entry.lines[0]) else entry.text
        # "WITHIN LIMITS" is no verdict on the goods; "RED" is one only where it is labelled.
        limited = lexicon.meaning("results_in_column" if concept == "aql_result" else "results_labelled", first)
        if word := outcomes.RESULTS.get(limited or ""):
            yield Said(word, entry.page, entry.box, first.strip())
        else:
            yield from said_in(folding.without_ordinal(first), entry.page, entry.box)


def _begins_with_verdict(row: Row) -> bool:
    """Tell whether *row* is a verdict, or has one with words on the lot beside it: "PASSED | The lot conforms ..."."""
    first, *others = (piece.text for piece in row.pieces)
    judged = outcomes.verdict_at_start(first) if not others else outcomes.verdict(first)
    return judged is not None and not any(map(outcomes.verdict_at_start, others)) and not _names_figures(row)


def _in_columns(concept: str, rows: Sequence[Row], pages: dict[int, Page]) -> Iterator[Said]:
    """Yield the verdict whose column a row with the label of *concept* ticks: "Overall conclusion | ☐ | ☑ | ☐".

    The row may have its verdict in words across the columns.
    """
    columns: list[Piece] = []
    grid = (0, 0)
    for index, row in enumerate(rows):
        heads = verdict_columns(row, pages[row.page], rows[index + 1 : index + 1 + LONGEST_LIST])
        columns = heads or (columns if row.ruled and (row.page, row.table) == grid else [])
        grid = (row.page, row.table)
        if columns and not heads and row.pieces and labels(concept, row.pieces[0].text):
            hit = ticked_columns(row, pages[row.page], columns)
            said = hit or [piece for piece in row.pieces[1:] if outcomes.verdict(piece.text)]
            word = outcomes.RESULTS.get(outcomes.verdict(said[0].text) or "") if len(said) == 1 else None
            yield Said(word, row.page, row.box, text=row.text)


def _over_label(concept: str, rows: Sequence[Row]) -> Iterator[Said]:
    """Yield the verdict that stands over its label, as in the boxes of a cover: "REJECT" over "overall"."""
    for above, row in pairwise(rows):
        near = above.page == row.page and row.top - above.bottom < OVER * (above.bottom - above.top)
        for piece in row.pieces if near and not any(outcomes.verdict(other.text) for other in row.pieces) else ():
            over = [one for one in above.pieces if concept_of(piece.text) == concept and _is_over(one, piece)]
            if len(over) == 1 and outcomes.verdict(over[0].text) and _is_loud(over[0], above, row.bottom - row.top):
                yield from said_in(over[0].text, above.page, over[0].box)


def _is_over(upper: Piece, lower: Piece) -> bool:
    return abs(upper.center - lower.center) < max(upper.width, lower.width) / 2


def _first_of_several(rows: Iterable[Row]) -> Iterator[tuple[int, Box]]:
    """Yield where a row begins to give several verdicts, one for each class: "判定 | 合格 | 不合格 | 合格"."""
    for row in rows:
        for first, second in pairwise(row.pieces):
            if outcomes.verdict(first.text) and outcomes.verdict(second.text):
                yield row.page, first.box
                break


def _plain_result(found: Sequence[Entry], rows: Sequence[Row]) -> Iterator[Said]:
    """Yield the verdict beside a plain "Result": under that word, or one of several, it is the result of a part."""
    parts = {(row.page, piece.box) for row in rows if _offers(row) for piece in row.pieces}
    first = letterhead.first_page(rows)
    for entry in found:
        plain = entry.concept == "result" and entry.page == first and not entry.below
        if plain and (entry.page, entry.box) not in parts:
            yield from said_in(entry.text, entry.page, entry.box)


def _plain_choice(rows: Sequence[Row], pages: dict[int, Page]) -> Iterator[Said]:
    """Yield what the only options of the report under a plain "Result" say: "RESULT: □ ACCEPT ■ REJECT □ HOLD".

    Right under figures by class they are of those, but not under the rules of their table. Under a heading they are of
    the part that it names; on the first page it may be the report's title.
    """
    offered = [
        (above, row, chosen)
        for above, row in zip([None, *rows], rows, strict=False)
        if labels("result", row.text) and (chosen := choice(row, pages[row.page])) is not None
    ]
    for above, row, chosen in offered if len(offered) == 1 else ():
        beside = above.pieces[:1] if above is not None and above.table == row.table else ()
        of_figures = any(lexicon.row_kind(piece.text) is not None for piece in beside)
        of_part = above is not None and len(above.pieces) == 1 and row.page != letterhead.first_page(rows)
        word = outcomes.RESULTS.get(chosen.verdict or "")
        if word and not of_figures and not of_part:
            yield Said(word, row.page, row.box, text=row.text)


def _in_title_bar(rows: Sequence[Row]) -> Iterator[Said]:
    """Yield the verdict at the end of one of the first lines, beside the agency's name or the title."""
    for row in letterhead.first(rows)[:TITLE_ROWS]:
        *names, last = row.pieces or (None,)
        if last is None or not names or not all(is_title_or_agency(piece.text) for piece in names):
            continue
        _, _, rest = last.text.rpartition(":")
        if outcomes.verdict(rest.strip()):
            yield from said_in(rest.strip(), row.page, last.box)


def _standing_alone(rows: Sequence[Row], first_table: tuple[int, float]) -> Iterator[Said]:
    """Yield verdicts that fill a line of the first page by themselves."""
    usual = usual_height(rows)
    first = letterhead.first(rows)
    for row, above in zip(first, [None, *first], strict=False):
        if _offers(row) or (above is not None and _goes_on(above, row)):
            continue
        alone = len(row.pieces) == 1 and (row.page, row.top) < first_table
        for piece in row.pieces:
            if alone or (_is_loud(piece, row, usual) and not _names_figures(row)):
                yield from said_in(_result_in(piece.text), row.page, piece.box)


def _goes_on(above: Row, row: Row) -> bool:
    """Tell whether *row* is the rest of a sentence that begins *above*: its word judges no more than that sentence."""
    lines = len(above.pieces) == len(row.pieces) == 1 and not above.ruled
    near = row.top - above.bottom < row.bottom - row.top
    return lines and near and row.text[:1].islower() and above.text[-1:] not in ":：" and len(above.text.split()) > 1


def _names_figures(row: Row) -> bool:
    """Tell whether the first word of *row* names the figures behind it: "Accept | 0 | 5 | 7"."""
    _, *others = row.pieces
    return len(others) > 1 and all(count(piece.text).value is not None for piece in others)


def _result_in(text: str) -> str:
    """Return what stands behind a plain "Result:" in *text*; a numbered line without it is a remark."""
    label, _, rest = outcomes.without_subject(text).partition(":")
    if rest and lexicon.row_kind(folding.without_ordinal(label)) == "result":
        return rest
    return text if folding.without_ordinal(text) == text.strip() else ""


def _offers(row: Row) -> bool:
    """Tell whether *row* holds several verdicts: options to tick, or one for each class."""
    return len(_verdicts(row)) > 1


def _verdicts(row: Row) -> list[str]:
    return [verdict for piece in row.pieces if (verdict := outcomes.verdict_at_start(piece.text))]


def _agreed(said: Sequence[Said], name: str) -> Verdict:
    words = {verdict.word for verdict in said if verdict.word}
    if len(words) == 1:
        first = next(verdict for verdict in said if verdict.word)
        return Verdict(first.word, Place(first.page, first.box), tuple(_qualified(said, name)), first.text.strip())
    if not words:
        unclear = [verdict for verdict in said if verdict.text]
        if not unclear:
            return Verdict()
        message = f"The {name} offers options, but which one is ticked cannot be told: “{unclear[0].text}”."
        return Verdict(problems=(error("result_unclear", message, unclear[0].page),))
    quoted = "; ".join(f"“{verdict.text}” on page {verdict.page}" for verdict in said if verdict.word)
    return Verdict(
        problems=(
            error("results_contradict", f"The report states its {name} in different ways: {quoted}.", said[0].page),
        )
    )


def _qualified(said: Sequence[Said], name: str) -> Iterator[Problem]:
    for each in said:
        if not each.whole:
            message = f"The {name} reads “{each.text}”: what stands beside the verdict may limit it."
            yield Problem(code="result_qualified", level="warning", message=message, page=each.page)
