"""Parts of which the ticks say no verdict: two are ticked, "Packing ☒ Pass ☒ Fail", or one that nobody knows."""

from collections.abc import Iterator, Mapping, Sequence

from toolkit.model.report import Problem
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.lists.tick_columns import LONGEST_LIST, ticked_columns, verdict_columns
from toolkit.parsers.lists.ticked_groups import ticked_groups
from toolkit.parsers.problems import error, warning
from toolkit.parsers.results.said import labels
from toolkit.parsers.words.options import begins_with_box, choice

JUDGED_ELSEWHERE = ("overall", "aql_result")  # what is asked about the whole is asked there
MOST = 8  # parts that are asked about one by one


def twice_ticked(rows: Sequence[Row], pages: Sequence[Page], *, judged_whole: bool) -> Iterator[Problem]:
    """Yield an error for each part of *rows* that has several verdicts ticked, and a question for each unknown one.

    The question stops the answer unless the report judges the whole (*judged_whole*): that was said of these, too.
    """
    by_number = {page.number: page for page in pages}
    asked = [row for row in rows if _in_line(row, by_number[row.page])]
    asked += [row for at, row in enumerate(rows) for row in _in_columns(row, rows[at + 1 :], by_number)]
    for row in asked[:MOST]:
        if not any(labels(concept, piece.text) for concept in JUDGED_ELSEWHERE for piece in row.pieces):
            message = f"Several verdicts are ticked, which says none: “{row.text}”."
            yield error("option_unclear", message, row.page)
    ask = warning if judged_whole else error
    for row in [row for row in rows if _is_strange(row, by_number[row.page])][:MOST]:
        yield ask("result_unclear", f"What is ticked is not understood as pass or fail: “{row.text}”.", row.page)


def _is_strange(row: Row, page: Page) -> bool:
    chosen = None if ticked_groups(row, page) or begins_with_box(row, page) else choice(row, page)
    return chosen is not None and chosen.strange and not chosen.verdict and not chosen.ticked


def _in_line(row: Row, page: Page) -> bool:
    chosen = None if ticked_groups(row, page) else choice(row, page)
    return chosen is not None and chosen.ticked > 1


def _in_columns(head: Row, below: Sequence[Row], pages: Mapping[int, Page]) -> Iterator[Row]:
    """Yield the rows under *head*, where that has columns of ticks, that are ticked in several of them."""
    under = [row for row in below[:LONGEST_LIST] if (row.page, row.table) == (head.page, head.table)]
    columns = verdict_columns(head, pages[head.page], under) if head.ruled else []
    if columns:
        yield from (row for row in under if len(ticked_columns(row, pages[row.page], columns)) > 1)
