"""A verdict far from the name that begins the paper, and a board of tiles under "AQL"."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from tests.parsers.drawn import drawn
from tests.parsers.notation import words
from tests.parsers.test_headed import counts, read
from toolkit.model.report import Report, Source
from toolkit.parsers.layout.pages import Word
from toolkit.parsers.reader import understand

REST = """
Inspection VQ-88120
[Product | Shelf, 3 boards
[Order quantity | 480 pcs
[Sample size | 50 pcs
[Inspection date | 2025-03-14

[Defect | Critical | Major | Minor
[Board split | 0 | {} | 0
[Total | 0 | {} | 0
[Max. allowed | 0 | 3 | 5
"""


def large(found: Sequence[Word], times: float) -> tuple[Word, ...]:
    return tuple(replace(word, top=word.bottom - times * word.size, size=times * word.size) for word in found)


def titled(name: str, verdict: str, number: int, *, apart: float = 420.0) -> Report:
    """Return what is made of a page with *name* in large letters over it, and *verdict* in its line."""
    page = drawn(REST.format(number, number))
    line = (*large(words(name, 34.0, 30.0), 1.8), *words(verdict, apart, 30.0))
    page = replace(page, words=(*line, *page.words))
    return understand([page], Source(file="drawn.pdf", sha256="", format="pdf"))


def test_a_verdict_far_from_the_name_of_the_platform_is_the_result() -> None:
    assert (titled("vireoqual", "FAILED", 6).results.overall, titled("vireoqual", "PASSED", 2).results.overall) == (
        "fail",
        "pass",
    )


def test_a_pass_there_is_held_against_the_counts() -> None:
    assert "result_contradicts_counts" in [problem.code for problem in titled("vireoqual", "PASSED", 6).problems]


@pytest.mark.parametrize("name", ["Workmanship", "Packing", "AQL", "Client"])
def test_what_is_checked_is_no_name(name: str) -> None:
    assert titled(name, "PASSED", 2).results.overall is None


def test_a_verdict_beside_the_name_may_belong_to_it() -> None:
    assert titled("vireoqual", "PASSED", 2, apart=110.0).results.overall is None


BOARD = "AQL\n{0} (AQL 0) | {1} (AQL 2.5) | {2} (AQL 4.0)\n{3}\nmax. allowed 0 | max. allowed 3 | max. allowed 5"
LIST = "\n\nDefects\n[Defect | Major | Minor\n[Board split | 6 |\n[Edge rough | | 4"


@pytest.mark.parametrize(
    ("names", "figures"),
    [
        (("Critical", "Major", "Minor"), "0 found | 6 found | 4 found"),
        (("Kritisch", "Hauptfehler", "Nebenfehler"), "gefunden 0 | gefunden 6 | gefunden 4"),
    ],
)
def test_a_board_under_aql_may_say_in_words_what_was_found(names: tuple[str, ...], figures: str) -> None:
    found = read(BOARD.format(*names, figures) + LIST)
    assert (found.found.major, found.allowed.major, found.aql.major) == (6, 3, 2.5)
    assert counts(found) == [("Board split", None, 6, None), ("Edge rough", None, None, 4)]


def test_bare_figures_under_aql_may_be_rates() -> None:
    found = read(BOARD.format("Critical", "Major", "Minor", "0 | 6 | 4") + LIST)
    assert found.found.major is None
