"""Every count is confirmed by a printed total, by a second reader, or by nobody, and that is said."""

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from tests.cli.running import report as sample
from toolkit.model.report import Defect, LotResult, Problem, Report, Source
from toolkit.model.severity import BySeverity
from toolkit.parsers import read
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.proof.confirmation import confirmed
from toolkit.parsers.second import second_pages

ROWS = (Defect(description="Scratch on lid", major=3, page=2), Defect(description="Stain", minor=1, page=3))
UNCONFIRMED = Problem(code="rows_unconfirmed", level="warning", message="No printed total confirms the rows.")
BARE = Report(source=Source(file="r", sha256="", format="pdf"), defects=ROWS, problems=(UNCONFIRMED,))
PAGES = tuple(Page(number, 600, 800) for number in (1, 2, 3, 4))


def same(_: Sequence[int]) -> tuple[Defect, ...]:
    return (replace(ROWS[0], description="Scratch  on l id"), ROWS[1])


def other(_: Sequence[int]) -> tuple[Defect, ...]:
    return (replace(ROWS[0], major=8), ROWS[1])


def never(_: Sequence[int]) -> tuple[Defect, ...]:
    raise AssertionError("totals confirm every row, so nobody is asked")


def test_a_total_that_fits_needs_no_second_reader() -> None:
    made = confirmed(replace(BARE, found=BySeverity(0, 3, 1)), PAGES, never)
    assert made.confirmed == BySeverity(None, "total", "total")


def test_a_second_reader_with_the_same_rows_confirms_them() -> None:
    made = confirmed(replace(BARE, found=BySeverity(None, 3, None)), PAGES, same)
    assert made.confirmed == BySeverity(None, "total", "second_reader")
    assert "second reader found the same rows" in made.problems[0].message
    assert not made.errors


def test_two_readers_that_differ_are_both_quoted() -> None:
    made = confirmed(BARE, PAGES, other)
    assert made.confirmed == BySeverity(None, "unconfirmed", "unconfirmed")
    assert [problem.code for problem in made.errors] == ["readers_differ"]
    assert "0/3/0" in made.errors[0].message
    assert "0/8/0" in made.errors[0].message


def test_the_second_reader_sees_the_pages_of_the_list_and_its_heads() -> None:
    asked: list[int] = []

    def listening(numbers: Sequence[int]) -> tuple[Defect, ...]:
        asked.extend(numbers)
        return same(numbers)

    confirmed(BARE, PAGES, listening)
    assert asked == [1, 2, 3]


def test_figures_from_a_picture_that_nothing_confirms_are_an_error() -> None:
    pictured = tuple(replace_page(page) for page in PAGES)
    assert [problem.code for problem in confirmed(BARE, pictured, None).errors] == ["rows_unconfirmed"]
    totalled = replace(BARE, found=BySeverity(None, 3, 1))
    assert not confirmed(totalled, pictured, None).errors


def replace_page(page: Page) -> Page:
    return Page(page.number, page.width, page.height, recognised=True)


def test_both_readers_agree_on_the_samples_when_both_are_asked() -> None:
    for name in ("01", "02", "04", "10", "11"):
        path = sample(name)
        made = read(path.read_bytes(), path.name, verify=True)
        assert not any(problem.code == "readers_differ" for problem in made.problems), name


def test_the_totals_of_all_lots_are_a_total() -> None:
    lots = (LotResult(item="A", found=BySeverity(0, 2, 1)), LotResult(item="B", found=BySeverity(0, 1, 0)))
    assert confirmed(replace(BARE, lots=lots), PAGES, never).confirmed == BySeverity(None, "total", "total")


def test_a_file_that_the_second_reader_cannot_open_leaves_open_rows_a_question() -> None:
    made = confirmed(BARE, PAGES, lambda _: None)
    assert made.confirmed == BySeverity(None, "unconfirmed", "unconfirmed")
    assert [(p.code, p.level) for p in made.problems[1:]] == [("rows_unconfirmed", "error")]
    fits = confirmed(replace(BARE, found=BySeverity(0, 3, 1)), PAGES, lambda _: None, always=True)
    assert fits.confirmed == BySeverity(None, "total", "total")
    assert not fits.errors


def test_a_damaged_table_of_places_is_no_fault_of_the_program() -> None:
    data = Path(sample("12")).read_bytes()
    damaged = data.replace(b"/Subtype /Image", b"/S7 /Subtype /Image", 1)  # and every place behind it is wrong
    assert second_pages(damaged, [1]) is None
    assert read(damaged, "damaged.pdf", verify=True).errors
