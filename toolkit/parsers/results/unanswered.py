"""Tables of checks with a head that asks, "Yes / no" or "OK?", whose answers were not read: never lost in silence."""

from collections.abc import Iterator, Sequence

from toolkit.model.report import Problem
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.problems import error
from toolkit.parsers.results import judged
from toolkit.parsers.results.yes_no import asks_surely
from toolkit.parsers.words.options import offers

MOST = 8  # checks that are asked about one by one


def unanswered(rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield an error for each such table of *rows* that was not read, and for each check with an unclear answer."""
    for head, said, told in judged.asked_under(rows):
        sure = [piece.text for piece in head.pieces if asks_surely(piece.text)]
        if not sure:
            continue
        if not told:
            names = ", ".join(f"“{one.row.pieces[0].text}”" for one in said[:MOST])
            message = f"A table of checks was not read: what stands under “{sure[0]}” is not understood"
            yield error("result_unclear", f"{message} ({names})." if names else f"{message}.", head.page)
        for one in [one for one in told if _is_unclear(one)][:MOST]:
            message = (
                f"A check was not read: both answers are ticked, or it is not clear what they mean: “{one.row.text}”."
            )
            yield error("option_unclear", message, one.row.page)


def _is_unclear(one: judged.Judged) -> bool:
    """Tell whether *one* has both answers ticked, or answers whether there is a fault."""
    return judged.verdict(one.said.text) is None and (offers(one.said.text) or judged.asks_of_fault(one))
