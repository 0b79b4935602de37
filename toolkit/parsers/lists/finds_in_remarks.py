"""Checklists that count by class, and tell the find itself beside the verdict: "Gap | NG | | 2 | | Gap too big".

What is checked and what it should be stand before the counts, and name no defect. A remark may as well say where to
look or what is done: it is the find only where it tells a fault, and the check tells none. In a form that is answered
with yes and no, what is denied is wrong: there half of the remarks have to tell a fault, and none anything else.
"""

import re
from collections.abc import Iterator, Sequence

from toolkit.parsers.layout.cells import Piece, Row, is_cjk
from toolkit.parsers.layout.columns import Column, spans
from toolkit.parsers.lists.groups import Group, in_a_class
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.readings import count

SHORTEST = 2  # letters of a word
MOSTLY = 0.5  # of the remarks on what a form answers with no
_CLAUSE = re.compile(r"[,;，；、]\s*")
_OPTIONS = re.compile(r"(?:.*[(（\s])?([^\s/(（]+)\s*/\s*([^\s/)）]+)[)）]?\s*")


def column_of_finds(row: Row, groups: Sequence[Group], below: Sequence[Row]) -> Column | None:
    """Return the column under the heads in *row* that tells what failed checks found, if each of these is told there.

    *groups* are the classes among the heads, *below* the rows under them.
    """
    columns = spans(row.all_pieces, ruled=row.ruled)
    others = [column for column in columns if not _is_of_class(column, groups)]
    results = [column for column in others if lexicon.row_kind(column.name) == "result" or _are_options(column.name)]
    if len(results) != 1:
        return None
    counted = list(_counted(groups, below))
    answers = any(_answer(_under(results[0], each)) for each in counted)
    fails = _is_denied if answers else _failed
    judged = [fails(pieces) for each in below if (pieces := _under(results[0], each))]
    # A list of defects lets nothing pass.
    if not counted or all(judged) or not all(fails(_under(results[0], each)) for each in counted):
        return None
    told = [column for column in others if column not in results and _tells_finds(column.name)]
    checks = [column for column in others if column not in (*results, *told)]
    if len(told) != 1 or any(lexicon.names_defects(column.name) for column in checks):
        return None
    remarks = [_text(_under(told[0], each)) for each in counted]
    if answers:
        return told[0] if _tell_what_is_wrong(remarks) else None
    finds = all(map(_tells_fault, remarks))
    return told[0] if finds and not any(_checks_fault(checks, each) for each in counted) else None


def _is_of_class(column: Column, groups: Sequence[Group]) -> bool:
    return any(own.x0 <= (column.x0 + column.x1) / 2 <= own.x1 for group in groups for own in group.columns.values())


def _counted(groups: Sequence[Group], below: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows that count under a class, without totals, limits and the plan."""
    for row in below:
        named = any(lexicon.row_kind(piece.text) not in (None, "result") for piece in row.pieces)
        if not named and any(count(piece.text).value for piece in row.pieces if in_a_class(piece, groups)):
            yield row


def _under(column: Column, row: Row) -> Sequence[Piece]:
    return [piece for piece in row.pieces if column.holds(piece)]


def _failed(pieces: Sequence[Piece]) -> bool:
    return any(outcomes.verdict(piece.text) == "fail" for piece in pieces)


def _are_options(head: str) -> bool:
    """Tell whether *head* asks for one of two answers that exclude each other: "Yes / No", "Conforms (Y/N)", 是/否."""
    match = _OPTIONS.fullmatch(head)
    said = [lexicon.meaning("answers", each) or outcomes.verdict(each) for each in match.groups()] if match else []
    return sorted(each or "" for each in said) == ["fail", "pass"]


def _answer(pieces: Sequence[Piece]) -> str | None:
    return lexicon.meaning("answers", _text(pieces)) if pieces else None


def _is_denied(pieces: Sequence[Piece]) -> bool:
    return _answer(pieces) == "fail"


def _tell_what_is_wrong(remarks: Sequence[str]) -> bool:
    """Tell whether half of *remarks*, on what should be and is not, tell a fault, and the others may."""
    others = [each for each in remarks if not _tells_fault(each)]
    words = all(is_cjk(each[:1]) or len(each.split()) > 1 for each in others)
    plain = words and not any(map(str.isdigit, " ".join(others)))  # "carton 14"
    return plain and all(map(_says_nothing_else, others)) and len(others) <= MOSTLY * len(remarks)


def _tells_finds(head: str) -> bool:
    """Tell whether *head* is one for remarks, or for what was found."""
    known = folding.key(head) in map(folding.key, folding.words_of("finds_in_remarks")["heads"])
    remarks = lexicon.meaning("headings", folding.without_brackets(head)) == "remarks"
    return known or remarks or lexicon.meaning("columns", head) == "description"


def _text(pieces: Sequence[Piece]) -> str:
    return " ".join(piece.text for piece in pieces)


def _tells_fault(remark: str) -> bool:
    """Tell whether *remark* is a fault, and not what was done with the goods or allowed: "scratches, now reworked"."""
    fault = _names_fault(remark) or lexicon.mentions("no_verdicts", "faults", remark)
    return fault and _says_nothing_else(remark)


def _says_nothing_else(remark: str) -> bool:
    """Tell whether *remark* does not say where to look, what was done or allowed, nor denies a fault."""
    aside = lexicon.mentions("finds_in_remarks", "asides", remark) or lexicon.mentions("told_items", "done", remark)
    allowed = lexicon.mentions("put_right", "done", remark) or lexicon.mentions("with_remarks", "approval", remark)
    nothing = outcomes.verdict(remark) is not None or lexicon.mentions("not_done", "words", remark)
    return not (aside or allowed or nothing or _denies_fault(remark))


def _checks_fault(checks: Sequence[Column], row: Row) -> bool:
    """Tell whether what *row* checks, the first words in it, is a fault by itself: "Lid does not close".

    A requirement may deny one: "Box clean, not crushed", "Paint even, no runs".
    """
    texts = (_text(_under(column, row)) for column in checks)
    first = next((text for text in texts if sum(map(str.isalpha, text)) >= SHORTEST), "")
    return any(_names_fault(clause) and not _denies_fault(clause) for clause in _CLAUSE.split(first))


def _names_fault(text: str) -> bool:
    return lexicon.mentions("finds_in_remarks", "faults", text) or lexicon.mentions("told_freely", "not", text)


def _denies_fault(text: str) -> bool:
    """Tell whether *text* begins with the denial of a fault: "No scratches"; "No label" is one."""
    plain = folding.key(text)
    denied = next((each for each in lexicon.phrases("none_told", "denies") if f"{plain} ".startswith(f"{each} ")), None)
    denied = denied or next((each for each in lexicon.phrases("none_told", "denies") if _joined(each, plain)), None)
    denied = denied or next(
        (each for each in lexicon.phrases("told_freely", "not") if plain.startswith(f"{each} ")), None
    )
    rest = plain[len(denied) :] if denied else ""
    faults = lexicon.mentions("finds_in_remarks", "faults", rest) or lexicon.mentions("no_verdicts", "faults", rest)
    return bool(rest) and (faults or lexicon.names_defects(rest))


def _joined(denial: str, plain: str) -> bool:
    return is_cjk(denial[:1]) and plain.startswith(denial)
