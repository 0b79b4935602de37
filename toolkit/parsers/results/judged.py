"""Columns of verdicts: what stands under a head such as "Result" or "P/F", where letters and marks are verdicts too."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import Column, column_of, spans
from toolkit.parsers.layout.lines import NEAR
from toolkit.parsers.lists.history import heads_history
from toolkit.parsers.results import yes_no
from toolkit.parsers.results.yes_no import Question, answered, question
from toolkit.parsers.words import classes, failing, folding, lexicon, outcomes
from toolkit.parsers.words.denied_words import is_denied_good, outcomes_of
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.readings import count
from toolkit.parsers.words.remembered import remembered

_REASON_WORD = Lazy(r"[^\W\d_]{3}|[\u4e00-\u9fff]{2}")
_REASON = re.compile(r"\s*[:：,，;；(（]\s*|\s[–—-]\s")
_TALLY = re.compile(r"\d+\s+[^\W\d_]+[,;/]\s*\d+\s+[^\W\d_]+\s*$")
FEWEST = 3  # heads of a table
FEWEST_CHECKS = 2  # heads of a table of checks
LONGEST_HEAD = 3  # words
EDGE = 3.0  # points by which two lines of one cell may begin apart
_WORD = re.compile(r"[^\W\d_]{3,}")
_LABELLED = re.compile(r"[^:：]{1,30}[:：]")


class Judged(NamedTuple):
    """A row with what it prints under the head of the verdicts."""

    row: Row
    said: Piece


def columns(rows: Sequence[Row]) -> Iterator[list[Judged]]:
    """Yield for each head of verdicts the rows under it that print something there."""
    for index, row in enumerate(rows):
        if heads_history(row.pieces):
            continue
        place = _head(row)
        asked = question(row, heads=is_head(row)) if place is None else None
        if place is not None:
            yield _told_by_denials(said_under(rows, index, place))
        elif asked is not None:
            yield _answered(said_under(rows, index, asked.place), asked)
        elif _heads_checks(row) or _is_over_verdict(row, rows[index + 1 : index + 2]):
            told = (_told_by_denials(said_under(rows, index, place)) for place in reversed(range(1, len(row.pieces))))
            yield next(filter(_are_verdicts, told), [])


def said_under(rows: Sequence[Row], index: int, place: int) -> list[Judged]:
    """Return the rows that print something under the head at *place* of the row at *index*."""
    under = [(body, _under(body, rows[index], place)) for body in body(rows, index)]
    return [Judged(body, piece) for body, piece in under if piece is not None]


def _heads_checks(row: Row) -> bool:
    """Tell whether *row* heads a table of checks: which of its columns judges, what stands under them tells."""
    checks = sum(lexicon.meaning("checks", piece.text) is not None for piece in row.pieces)
    return checks >= FEWEST_CHECKS and not any(map(str.isdigit, row.text))


def _is_over_verdict(row: Row, below: Sequence[Row]) -> bool:
    """Tell whether *row* is one of heads, none of them known, over a row that gives a part its verdict.

    "Point | Constat | Commentaire" over "Quantité | Conforme | …".
    """
    heads = len(row.pieces) >= FEWEST and not any(map(str.isdigit, row.text)) and not _holds_verdict(row)
    short = all(len(piece.text.split()) <= LONGEST_HEAD for piece in row.pieces)
    return heads and short and bool(below) and len(below[0].pieces) >= FEWEST_CHECKS and _holds_verdict(below[0])


def _holds_verdict(row: Row) -> bool:
    return any(outcomes.verdict(piece.text) is not None for piece in row.pieces[1:])


def _are_verdicts(said: Sequence[Judged]) -> bool:
    """Tell whether most of what stands in a column are verdicts: "Test | Befund", "Check | Requirement" over "met"."""
    return 2 * sum(verdict(piece.text) is not None for _, piece in said) > len(said)


def asked_under(rows: Sequence[Row]) -> Iterator[tuple[Row, list[Judged], list[Judged]]]:
    """Yield each head of *rows* that asks and is no head of verdicts, what is printed under it, and that as read."""
    for index, row in enumerate(rows):
        asked = question(row, heads=is_head(row)) if _head(row) is None and not heads_history(row.pieces) else None
        if asked is not None:
            said = said_under(rows, index, asked.place)
            yield row, said, _answered(said, asked)


def _answered(said: Sequence[Judged], asked: Question) -> list[Judged]:
    """Return *said* with verdicts for yes and no; nothing where anything else stands in the column.

    Where the row may ask for a fault it stays as printed.
    """
    words = answered([piece.text for _, piece in said], asked.yes, pair=asked.pair)
    told = [Judged(row, replace(piece, text=word)) for (row, piece), word in zip(said, words, strict=False)]
    return [old if asked.pair and asks_of_fault(old) else new for old, new in zip(said, told, strict=False)]


def asks_of_fault(one: Judged) -> bool:
    """Tell whether *one* may answer whether there is a fault: "Any rust? | yes"; beside what was asked for it does not.

    "Rust | none | none | yes" says that it is as it should be.
    """
    name = next((piece.text for piece in one.row.pieces if _WORD.search(piece.text)), one.row.pieces[0].text)
    wanted = sum(piece.ink[0] < one.said.ink[0] for piece in one.row.pieces if _WORD.search(piece.text)) > 1
    return yes_no.asks_of_fault(name) and (not wanted or name.rstrip().endswith(("?", "？")))


def _told_by_denials(said: list[Judged]) -> list[Judged]:
    """Return *said* with verdicts for words that nobody lists and their denials: "Withstood" and "Not withstood".

    A denial with its reason keeps it, and what is a verdict by itself stays as it is.
    """
    told = outcomes_of([piece.text for _, piece in said])
    return [
        one if word is None or verdict(one.said.text) is not None else Judged(one.row, replace(one.said, text=word))
        for one, word in zip(said, told, strict=True)
    ]


@remembered
def verdict(text: str) -> str | None:
    """Return what *text* says in a column of verdicts: a verdict, a letter or a mark, or one behind a finding."""
    labelled = lexicon.meaning("no_verdicts", text) != "neutral"  # a handle that "held" waits for nothing
    groups = ("results_in_column", "results_labelled") if labelled else ("results_in_column",)
    known = next(filter(None, (lexicon.meaning(group, text) for group in groups)), None)
    plain = outcomes.verdict(text) or known or _denied(text, groups) or _marked(text.strip())
    return plain or _behind_finding(text) or _before_reason(text, groups) or ("fail" if failing.fails(text) else None)


def is_told(text: str) -> bool:
    """Tell whether *text* has more words than a verdict: "1 of 5 failed: rivet", "Failed (1 of 5: rivet)"."""
    told = failing.fails(text) or _before_reason(text, ("results_in_column", "results_labelled")) is not None
    bare = outcomes.verdict(text) is not None
    return (told and not bare) or (bare and _REASON_WORD.search(folding.brackets(text)) is not None)


def _denied(text: str, groups: Sequence[str]) -> str | None:
    """Return ``fail`` for "not" before a word that passes in a column alone: "Not good", "Unmet", "Does not hold"."""
    first, _, rest = folding.key(text).partition(" ")
    denied = first in folding.words_of("results_about")["negations"]
    denied = denied and any(lexicon.meaning(group, rest) == "pass" for group in groups)
    return "fail" if denied or is_denied_good(text) else None


def _before_reason(text: str, groups: Sequence[str]) -> str | None:
    """Return a fail, or that nothing was done or is settled, with its reason behind it: "not met: 2 of 6 broke".

    A pass counts only alone: what stands behind it may take it back. "Failed: 0" tells a number and no reason. What is
    not applicable and waits for something all the same ("N/A – laboratory report to follow") is open.
    """
    said, *reasons = (part.strip() for part in _REASON.split(text, maxsplit=1))
    if not any(
        _REASON_WORD.search(reason) and count(reason).state in ("other", "number") and count(reason).value != 0
        for reason in reasons
    ):
        return None
    known = outcomes.verdict(said) or next(filter(None, (lexicon.meaning(group, said) for group in groups)), None)
    word = known or _denied(said, groups)
    if word == "na" and any(map(_is_to_come, reasons)):
        return "pending"
    if word == "pending" and any(failing.said_in(reason).words & {"fail"} for reason in reasons):
        return "fail"  # "Pending – failed 2 of 5 drops"
    waits = word == "pending" and lexicon.meaning("no_verdicts", said) != "neutral"  # "Held, no slip"
    return word if waits or word in ("fail", "aborted") else None


def _is_to_come(reason: str) -> bool:
    """Tell whether *reason* says that something is still to be shown: "laboratory report to follow"."""
    return lexicon.mentions("results_about", "to_come", reason) or "pending" in outcomes.verdicts_in(reason)


def _behind_finding(text: str) -> str | None:
    """Return the verdict that stands behind what was found: "2 of 5 broke - NOT ACCEPTED", "9.1 - 11.4 % OK".

    A fail counts behind any words; a pass behind figures only, for words before it may take it back.
    """
    if _TALLY.search(text):  # "9 OK, 1 NG" counts
        return None
    word, start = outcomes.verdict_at_end(text), outcomes.verdict_at_start(text)
    if word == "fail" and start in (None, "fail"):
        return None if failing.said_in(text).denied else word
    before = " ".join(text.split()[:-1])
    if failing.is_part_of_sample(before):  # "4 of 5 OK"
        return None
    return word if word == "pass" and start in (None, "pass") and not _WORD.search(before) else None


def _marked(text: str) -> str | None:
    marks = folding.words_of("result_marks")
    return next((word for word in ("pass", "fail") if text and set(text) <= set(marks[word])), None)


def is_head(row: Row) -> bool:
    """Tell whether *row* is one of heads, though one of them can be a verdict: "Test | Qty | 不良 | Result"."""
    texts = [piece.text for piece in row.pieces]
    known = [text for text in texts if _is_column(text)]
    if len(texts) > 2 and question(row, heads=False) is not None:  # noqa: PLR2004 - "Checkpoints | Fail" judges a part
        return True
    return len(texts) >= FEWEST and len(known) > 1 and not any(map(str.isdigit, row.text))


def is_over_counts(row: Row, below: Row | None) -> bool:
    """Tell whether a verdict in *row* heads a column of counts, as the row *below* shows: "Test | Samples | Not OK"."""
    heads = [index for index, piece in enumerate(row.pieces) if outcomes.verdict(piece.text)]
    if below is None or len(heads) != 1 or len(row.pieces) < FEWEST or any(map(str.isdigit, row.text)):
        return False
    under = _under(below, row, heads[0]) if (row.page, row.table) == (below.page, below.table) else None
    return under is not None and count(under.text).state == "number"


def _is_column(text: str) -> bool:
    return (
        lexicon.meaning("columns", text) is not None
        or lexicon.meaning("checks", text) is not None
        or lexicon.row_kind(text) in ("result", "sample")
    )


def _head(row: Row) -> int | None:
    """Return which head of *row* stands over verdicts; ``None`` where *row* holds no heads or several such."""
    heads = [index for index, piece in enumerate(row.pieces) if lexicon.row_kind(piece.text) == "result"]
    others = [piece for piece in row.pieces if outcomes.verdict(piece.text)]
    return heads[0] if len(heads) == 1 and heads[0] > 0 and (not others or is_head(row)) else None


def body(rows: Sequence[Row], index: int) -> Iterator[Row]:
    """Yield the rows under the heads at *index*, up to the end of their table."""
    last = rows[index]
    for row in rows[index + 1 :]:
        near = row.table == last.table if last.ruled else not row.ruled and row.top - last.bottom < NEAR
        same = row.page == last.page and near
        if not (same or goes_on(last, row)) or _head(row) is not None or _begins_other(row):
            return
        if not last.ruled and len(row.pieces) < 2:  # noqa: PLR2004 - a heading or a note ends a table without rules
            if not _is_rest_of_last(last, row):
                return
            last = replace(last, bottom=row.bottom)
            continue
        yield row
        last = row


def _is_rest_of_last(last: Row, row: Row) -> bool:
    """Tell whether *row* is the second line of the last cell of *last*: small letters right under where that begins."""
    if len(row.pieces) != 1 or len(last.pieces) < 2 or not row.text[:1].islower():  # noqa: PLR2004
        return False
    return abs(row.pieces[0].ink[0] - last.pieces[-1].ink[0]) < EDGE and row.top - last.bottom < last.bottom - last.top


def _begins_other(row: Row) -> bool:
    """Tell whether *row* begins another part of a sheet, which is one table from its title to its signatures.

    It heads columns of classes, is a heading, or holds labels with their values side by side.
    """
    texts = [piece.text for piece in row.pieces]
    several = len(texts) > 1
    by_class = several and sum(classes.severity(text) is not None for text in texts) > 1
    labels = several and all(_LABELLED.match(text) for text in texts)
    return by_class or labels or (len(texts) == 1 and lexicon.meaning("headings", texts[0]) is not None)


def goes_on(previous: Row, row: Row) -> bool:
    """Tell whether *row* can be the next row of a table that was cut by the end of a page."""
    return row.page == previous.page + 1 and row.ruled and previous.ruled and len(row.cells) == len(previous.cells)


def _under(row: Row, head: Row, place: int) -> Piece | None:
    """Return what *row* prints under the head at *place*."""
    found: Sequence[Column] = spans(head.pieces, ruled=head.ruled)
    return next((piece for piece in row.pieces[1:] if column_of(piece, found) == place), None)
