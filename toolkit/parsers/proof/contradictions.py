"""What speaks against a pass anywhere in the report: a failed part, a loud verdict, a sentence that refuses the goods.

A buyer who releases shipment and balance on a wrong pass has lost both, so a pass stands only where nothing speaks
against it.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.model.report import Defect, Problem, Quantities, Section
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.results.agreeing import Verdict
from toolkit.parsers.results.loud import LOUD, usual_height
from toolkit.parsers.results.plain_results import listed_options, verdicts_in_cells
from toolkit.parsers.results.told_of_lot import goods_told
from toolkit.parsers.words import lexicon, outcomes
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.options import offers

_CLAUSE = Lazy(r"[.,;:，；。：]\s*")
LONGEST = 200  # characters of a sentence that refuses
LONGEST_SHOUT = 6  # words of a loud verdict


def against_a_pass(
    verdict: Verdict, rows: Sequence[Row], parts: Sequence[Section], defects: Sequence[Defect] = ()
) -> Iterator[Problem]:
    """Yield an error for each thing that contradicts *verdict*, where that is a pass.

    A check that failed by finds that stand among *defects* does not: how many of these may be is for the limits to say.
    """
    if verdict.word != "pass":
        return
    counted = {(defect.page, defect.bbox) for defect in defects}
    for part in parts:
        if part.result == "fail" and (part.page, part.bbox) not in counted:
            level = "warning" if _is_put_right(part.remark or "") else "error"
            yield replace(_against(f"“{part.name}” is called failed", part.page), level=level)
    usual = usual_height(rows)
    told: set[str] = set()
    listed = listed_options(rows)
    for row in rows:
        if id(row) in listed or len(verdicts_in_cells(row)) > 1 or offers(row.text):
            continue  # options, of which another is ticked
        said = _shouted(row, usual) or _refused(row.text)
        if said and said not in told:
            told.add(said)
            yield _against(f"page {row.page} says “{said}”", row.page)


def of_other_goods(verdict: Verdict, quantities: Quantities) -> Iterator[Problem]:
    """Yield an error where the words of a pass speak of another number of goods than the report has: of a part."""
    known = {units for units in (quantities.ordered, quantities.lot, quantities.produced, quantities.packed) if units}
    told = goods_told(verdict.text) if verdict.word == "pass" and known and verdict.place else ()
    if other := next((number for number in told if number not in known), None):
        lot = ", ".join(map(str, sorted(known)))
        page = verdict.place.page if verdict.place else None
        yield _against(f"its words speak of {other} and not of {lot}: “{verdict.text}”", page)


def _is_put_right(remark: str) -> bool:
    """Tell whether *remark* says that the fault was put right on the spot, and not that it was not, or will be."""
    clauses = [clause for clause in _CLAUSE.split(remark) if lexicon.mentions("put_right", "done", clause)]
    open_ = any(lexicon.mentions("put_right", "open", clause) for clause in clauses)
    return bool(clauses) and not open_


def _shouted(row: Row, usual: float) -> str | None:
    """Return what *row* says in letters that are meant to be seen first, where that is no pass."""
    loud = bool(row.words) and min(word.size for word in row.words) > LOUD * usual
    short = len(row.text.split()) <= LONGEST_SHOUT
    word = outcomes.verdict_at_start(row.text) if loud and short else None
    return row.text if word in ("fail", "pending", "aborted") else None


def _refused(text: str) -> str | None:
    """Return the sentence that refuses the goods; one with a condition ("if …") only explains."""
    said = [sentence for sentence in text.split(". ") if lexicon.mentions("refusals", "says", sentence)]
    plain = (sentence.strip() for sentence in said if not lexicon.mentions("refusals", "unless", sentence))
    return next((sentence for sentence in plain if len(sentence) < LONGEST), None)


def _against(what: str, page: int | None) -> Problem:
    message = f"The overall result is a pass, but {what}."
    return Problem(code="results_contradict", level="error", message=message, page=page)
