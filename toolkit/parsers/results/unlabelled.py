"""Verdicts that no label of the whole stands beside: a plain "Result", the title's end, a word in large letters."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from toolkit.parsers.facts import letterhead
from toolkit.parsers.facts.agency_names import is_title_or_agency
from toolkit.parsers.layout.cells import Piece, Row, lines_in_box, parted_by_size
from toolkit.parsers.layout.frames import STARS, unframed
from toolkit.parsers.results import judged
from toolkit.parsers.results.loud import LOUD, is_loud, stands_out, usual_height
from toolkit.parsers.results.plain_results import concludes, is_sentence, offers
from toolkit.parsers.results.said import Said, labels, said_in
from toolkit.parsers.results.title_chips import is_chip
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.others import is_of_others
from toolkit.parsers.words.readings import count

TITLE_ROWS = 3
_REASON = " – "
FEWEST_PARTS = 3  # parts with a verdict each, one under the other
_BEHIND = re.compile(r"(\s[-–—|·]\s|[:：]\s*)")
APART = 1.5  # heights of a stamp to what stands above it


def in_title_bar(rows: Sequence[Row]) -> Iterator[Said]:
    """Yield the verdict at the end of one of the first lines, beside the agency's name or the title."""
    usual = usual_height(rows)
    first_row = next(iter(letterhead.first(rows)), None)
    for row in letterhead.first(rows)[:TITLE_ROWS]:
        *names, last = row.pieces or (None,)
        if last is not None and not names:
            yield from _behind_title(last, row)
        chip = row is first_row and is_chip(row) and is_loud(row.pieces[0], row, usual)
        if last is None or not names or not (chip or _is_letterhead(names, last)):
            continue
        _, _, rest = last.text.rpartition(":")
        if outcomes.verdict(rest.strip()):
            yield from said_in(rest.strip(), row.page, last.box)


def _is_letterhead(names: Sequence[Piece], last: Piece) -> bool:
    """Tell whether *names* are a title or an agency's name; beside a word in capitals they may say more of the firm."""
    loud = last.text.isupper() and ":" not in last.text
    return all(
        is_title_or_agency(name.text)
        or _numbers_paper(name.text)
        or (loud and lexicon.mentions("kinds", "company", name.text))
        for name in names
    )


def _numbers_paper(text: str) -> bool:
    """Tell whether *text* is a word for the paper or the visit with its number: "QC visit #1187"."""
    said = folding.words_of("label_words")
    words = folding.key(text).split()
    named = [word for word in words if not any(map(str.isdigit, word))]
    known = {*said["paper"], *said["visit"], *said["number"], *letterhead.title_words()}
    return (
        len(named) < len(words)
        and bool({*said["paper"], *said["visit"]}.intersection(named))
        and known.issuperset(named)
    )


def _behind_title(piece: Piece, row: Row) -> Iterator[Said]:
    """Yield the verdict behind the title in one line with it: "FINAL INSPECTION REPORT – REJECTED"."""
    title, sign, rest = (*_BEHIND.split(piece.text, maxsplit=1), "", "")[:3]
    paper = any(lexicon.mentions("kinds", name, title) for name in ("papers", "titles_alone"))
    titled = sign and paper and letterhead.is_title(title) and not lexicon.is_of_another_paper(title)
    if titled and outcomes.verdict(unframed(rest)):
        yield from said_in(rest, row.page, piece.box)


def standing_alone(rows: Sequence[Row], first_table: tuple[int, float]) -> Iterator[Said]:
    """Yield verdicts that fill a line of the first page by themselves."""
    usual = usual_height(rows)
    first = letterhead.first(rows)
    parts = _of_parts(first)
    for row, above, below in zip(first, [None, *first], [*first[1:], None], strict=False):
        if (
            id(row) in parts
            or offers(row)
            or judged.is_head(row)
            or _is_noun(row)
            or _is_of_others(above, row, below)
            or (above is not None and _goes_on(above, row))
        ):
            continue
        if above is not None and (denial := _denial(above, row)):
            denied = outcomes.verdict(f"{denial} {row.text}")
            yield from said_in(f"{denial} {row.text}", row.page, row.box) if denied == "fail" else ()
            continue
        if _is_answer(row, above):
            yield from said_in(_REASON.join(piece.text for piece in row.pieces), row.page, row.pieces[0].box)
            continue
        alone = len(row.pieces) == 1 and (row.page, row.top) < first_table
        for piece in row.pieces:
            if above is not None and _is_of_counts(piece, above):
                continue
            seen = alone or (stands_out(piece, row, usual) and not names_figures(row))
            box = len(row.pieces) == 1 and not (row.ruled and _is_headed(above, row))
            text = (_loud_start(row, usual) if box else "") or (_result_in(piece.text) if seen else "")
            yield from said_in(text, row.page, piece.box)


def _of_parts(rows: Sequence[Row]) -> set[int]:
    """Return the ids of the rows without rules that give a part and its verdict, in a column of such verdicts."""
    columns: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        judged_at = [place for place, piece in enumerate(row.pieces) if place and outcomes.verdict(piece.text)]
        if len(judged_at) == 1 and not row.ruled:
            columns[round(row.pieces[judged_at[0]].ink[0])].append(row)
    return {id(row) for column in columns.values() if len(column) >= FEWEST_PARTS for row in column}


def stamped(rows: Sequence[Row]) -> Iterator[Said]:
    """Yield the verdict in capitals that fills a line as a stamp does, "★ RELEASED ★", or is large: the only one.

    It stands apart from what is above: right under the name of a check it is that check's. So may a verdict in large
    letters that begins a box with its reason, where it lets nothing go.
    """
    usual = usual_height(rows)
    boxes = [row for above, row in zip([None, *rows], rows, strict=False) if row.ruled and not _is_headed(above, row)]
    found = [(True, said) for row in boxes if (said := _boxed(row, usual)) is not None]
    for row, above, below in zip(rows, [None, *rows], [*rows[1:], None], strict=False):
        plain = unframed(row.text)
        alone = len(row.pieces) == 1 and not row.ruled and plain.isupper() and not _is_noun(row)
        framed = row.text.strip()[:1] in STARS and row.text.strip()[-1:] in STARS
        if alone and (framed or is_loud(row.pieces[0], row, usual)) and not _is_of_others(above, row, below):
            apart = above is None or above.page != row.page or row.top - above.bottom > APART * (row.bottom - row.top)
            found.extend((apart, said) for said in said_in(plain, row.page, row.pieces[0].box))
    yield from (said for apart, said in found if apart and len(found) == 1)


def _is_of_counts(piece: Piece, above: Row) -> bool:
    """Tell whether *piece* stands under the label of the result of the counts: "AQL outcome", beside their figures."""
    over = [head for head in above.pieces if head.ink[0] < piece.ink[2] and piece.ink[0] < head.ink[2]]
    return len(above.pieces) > 1 and any(labels("aql_result", head.text) for head in over)


def _is_headed(above: Row | None, row: Row) -> bool:
    """Tell whether *above* is a heading of something else than the conclusion: the box of a check stands under it."""
    if above is None or above.page != row.page or above.ruled or len(above.pieces) != 1:
        return False
    heading = above.text.strip()
    told = concludes(heading) or labels("overall", heading) or is_title_or_agency(heading)
    return not told and not heading.endswith((".", "。"))


def _boxed(row: Row, usual: float) -> Said | None:
    """Return the refusal or the wait in large letters that begins the box of *row*: what limits a pass is unknown."""
    text = _loud_start(row, usual) if len(row.pieces) == 1 and not is_of_others(row.text) else ""
    word = outcomes.RESULTS.get(outcomes.verdict(unframed(text.partition(_REASON)[0])) or "") if text else None
    return Said(word, row.page, row.pieces[0].box, text, whole=False) if word in ("fail", "pending") else None


def _loud_start(row: Row, usual: float) -> str:
    """Return the verdict in large letters that begins a box, with its reason in small ones; empty elsewhere."""
    verdict, reason = parted_by_size(lines_in_box(row), LOUD * usual)
    return f"{verdict}{_REASON}{reason}" if reason and outcomes.verdict(unframed(verdict)) else ""


def _is_noun(row: Row) -> bool:
    """Tell whether *row* names the act of releasing, and may be the label of what stands beside or under it."""
    return folding.key(row.text) in folding.words_of("results_about")["nouns"]


def _is_of_others(above: Row | None, row: Row, below: Row | None) -> bool:
    """Tell whether *row* is the label of what the client or the factory decides, or stands right under one.

    By itself it says that the client has still to decide.
    """
    near = below is not None and below.top - row.bottom < row.bottom - row.top
    over = near or (below is not None and outcomes.verdict(below.text) is not None)
    undecided = outcomes.verdict(row.text) is not None and not row.text.rstrip().endswith((":", "："))
    label = (over or not undecided) and is_of_others(row.text)
    return label or (above is not None and is_of_others(above.text))


def _goes_on(above: Row, row: Row) -> bool:
    """Tell whether *row* is the rest of a sentence that begins *above*: its word judges no more than that sentence."""
    lines = len(above.pieces) == len(row.pieces) == 1 and not above.ruled
    near = row.top - above.bottom < row.bottom - row.top
    return lines and near and row.text[:1].islower() and above.text[-1:] not in ":：" and len(above.text.split()) > 1


def _denial(above: Row, row: Row) -> str:
    """Return the word at the end of the line *above* that denies what follows: "Report 7, oak trays – NOT" over *row*.

    A line of one word may be a label, as is one that ends in the "NO" of a number.
    """
    *before, last = above.text.split() or [""]
    near = row.page == above.page and row.top - above.bottom < APART * (row.bottom - row.top)
    told = bool(before) and concept_of(above.pieces[-1].text) is None
    plain = near and told and len(row.pieces) == 1 and not above.ruled and not row.ruled
    return last if plain and folding.key(last) in folding.words_of("results_about")["negations"] else ""


def _result_in(text: str) -> str:
    """Return what stands behind a plain "Result:" in *text*; a numbered line without it is a remark."""
    label, _, rest = outcomes.without_subject(text).partition(":")
    if rest and lexicon.row_kind(folding.without_ordinal(label)) == "result":
        return "" if lexicon.mentions("results_about", "parts", label) else rest  # "Workmanship result: PASSED"
    return text if folding.without_ordinal(text) == text.strip() else ""


def _is_answer(row: Row, above: Row | None) -> bool:
    """Tell whether *row* is a verdict with a sentence beside it, right under a plain "Result" in a line of its own."""
    if above is None or len(row.pieces) != 2 or row.ruled or len(above.pieces) != 1:  # noqa: PLR2004 - and a sentence
        return False
    verdict, told = (piece.text for piece in row.pieces)
    headed = labels("result", above.text) or lexicon.row_kind(folding.without_number(above.text)) == "result"
    return headed and outcomes.verdict(verdict) is not None and is_sentence(told)


def names_figures(row: Row) -> bool:
    """Tell whether the first word of *row* names the figures behind it: "Accept | 0 | 5 | 7"."""
    _, *others = row.pieces
    return len(others) > 1 and all(count(piece.text).value is not None for piece in others)
