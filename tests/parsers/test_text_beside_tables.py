"""Text without rules beside a ruled table, level with its rows: the verdict beside the totals and the limits."""

import pytest
from msgspec.structs import replace

from tests.parsers.drawn import drawn
from tests.parsers.notation import words
from toolkit.model.report import Report, Source
from toolkit.model.severity import BySeverity
from toolkit.parsers.layout.pages import Page, Rule
from toolkit.parsers.reader import understand

HEAD = """
Final inspection report
Report no.: GL-2207
Inspection date: 2025-03-04
Sample size: 125
AQL: critical 0, major 2.5, minor 4.0

[No | Defect | Critical | Major | Minor
[1 | Chipped rim | | 2 |
[2 | Bubble in the glass | | 4 | 3

"""
BOARD = """[ | Critical | Major | Minor
[{} | 0 | 6 | 3
[{} | 0 | 7 | 10
[AQL | 0 | 2.5 | 4.0
"""
BY_CLASS = """[Class | Found | Ac | Re
[Critical | 0 | 0 | 1
[Major | 6 | 7 | 8
[Minor | 3 | 10 | 11
"""
FOUND, ALLOWED = BySeverity(0, 6, 3), BySeverity(0, 7, 10)


def beside(page: Page, first: str, texts: tuple[str, ...], x: float, off: float) -> Report:
    """Return the reading of *page* with *texts* from *x* on, one beside each row from the word *first* on."""
    top = next(word.top for word in page.words if word.text == first)
    more = (word for at, text in enumerate(texts) for word in words(text, x, top + off + at * 18))
    page = replace(page, words=(*page.words, *more))
    return understand([page], Source(file="drawn.pdf", sha256="", format="pdf"))


def moved(page: Page, right: float) -> Page:
    """Return *page* with what is below its list, the board, so far to the *right*."""
    top = next(word.top for word in page.words if word.text == "Total") - 25
    more = [replace(word, x0=word.x0 + right, x1=word.x1 + right) if word.top > top else word for word in page.words]
    rules = [
        Rule(rule.x0 + right, rule.top, rule.x1 + right, rule.bottom) if rule.top > top else rule for rule in page.rules
    ]
    return replace(page, words=tuple(more), rules=tuple(rules))


@pytest.mark.parametrize(
    ("labels", "texts", "off"),
    [
        (("Total", "Accept"), ("AUDIT RESULT:", "☒ PASS   ☐ FAIL"), 3.0),
        (("Gefunden", "Annahmezahl"), ("Gesamturteil", "bestanden"), -7.0),
        (("Encontrados", "Permitidos"), ("DICTAMEN", "Aprobado"), -6.0),
        (("Found", "Allowed"), ("RESULT", "PASSED"), -7.0),
    ],
)
def test_text_on_the_right_does_not_part_the_totals_from_the_limits(
    labels: tuple[str, ...], texts: tuple[str, ...], off: float
) -> None:
    read = beside(drawn(HEAD + BOARD.format(*labels)), labels[0], texts, 420.0, off)
    assert (read.found, read.allowed) == (FOUND, ALLOWED)


def test_so_it_is_with_a_row_for_each_class() -> None:
    page = drawn(HEAD + BY_CLASS)
    page = replace(
        page, words=tuple(replace(w, text="Crit.") if w.text == "Critical" and w.top > 250 else w for w in page.words)
    )
    read = beside(page, "Crit.", ("The goods were packed", "and stood in hall 4.", "Result: Pass"), 420.0, 5.0)
    assert (read.found, read.allowed) == (FOUND, ALLOWED)


def test_text_on_the_left_does_not_part_them_either() -> None:
    page = moved(drawn(HEAD + BOARD.format("Total", "Allowed")), 260.0)
    read = beside(page, "Total", ("VERDICT", "Accepted"), 34.0, -7.0)
    assert (read.found, read.allowed) == (FOUND, ALLOWED)


def test_text_over_and_under_a_table_stays_there() -> None:
    read = beside(drawn(HEAD + BOARD.format("Total", "Allowed")), "Allowed", ("Result: Fail",), 34.0, 40.0)
    assert (read.found, read.allowed, read.results.overall) == (FOUND, ALLOWED, "fail")
