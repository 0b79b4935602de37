"""The annex of two inspections: every change in its table, landscape, the head on every page, equal bytes each time."""

import datetime as dt
import io
import typing
import zipfile

import docx
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from toolkit.documents.compared import CHANGES, POINTS, counts_text, interval_text, proof_text, rate_text, tally
from toolkit.documents.comparison import TITLE, comparison_annex
from toolkit.documents.structure import structure_faults
from toolkit.model.comparison import Change, Changed, Checked, Comparison, Proof
from toolkit.model.report import Place
from toolkit.model.resolution import Rate
from toolkit.model.severity import BySeverity, Severity

DAY = dt.date(2026, 9, 22)
SCRATCH = Changed(
    description="Scratch on the lid",
    again="盖子划痕",
    severity=Severity.MAJOR,
    first=BySeverity(0, 13, 0),
    second=BySeverity(0, 4, 0),
    first_rate=Rate(0.065, 0.035, 0.109),
    second_rate=Rate(0.02, 0.005, 0.05),
    change="improved",
    why="13 of 200 (6.5 %) then, 4 of 200 (2 %) now.",
    first_places=(Place(page=4), Place(page=4), Place(cell="AQL!B7")),
)
GLUE = Changed(description="Excess glue", change="new", by_rework="Parts that are bonded again leave glue.")
COMPARISON = Comparison(
    first="Q-1 of 2026-09-07",
    second="Q-2 of 2026-09-21",
    verdict="fail",
    because=("major 14 > Ac 8",),
    changes=(GLUE, SCRATCH),
    fair=(Checked(point="fresh_sample", proof="disproved", why="The cartons opened are those of the first."),),
    means=("The lot failed again.",),
)


def opened(comparison: Comparison = COMPARISON, **facts: str) -> Word:
    return docx.Document(io.BytesIO(comparison_annex(comparison, as_of=DAY, **facts)))


def cells(word: Word, table: int) -> list[list[str]]:
    return [[cell.text.replace("\xa0", " ").strip() for cell in row.cells] for row in word.tables[table].rows]


def text(word: Word) -> str:
    return "\n".join(paragraph.text for paragraph in word.paragraphs)


def test_every_change_has_its_row() -> None:
    assert cells(opened(), 0)[1:] == [
        ["new", "Excess glue", "-", "-", "-", "Perhaps from the correction: Parts that are bonded again leave glue."],
        [
            "improved",
            "Scratch on the lid\nSecond report: 盖子划痕\nfirst: page 4, AQL!B7",
            "major",
            "13 (6.5 %)\n3.5 to 11 %",
            "4 (2 %)\n0.5 to 5 %",
            "13 of 200 (6.5 %) then, 4 of 200 (2 %) now.",
        ],
    ]


def test_every_point_of_the_sample_has_its_row() -> None:
    assert cells(opened(), 1)[1:] == [["Fresh sample", "disproved", "The cartons opened are those of the first."]]


def test_the_title_tells_the_facts_that_are_known_and_no_others() -> None:
    told = text(opened(order_number="PO-7731", supplier="Ningbo Box Co."))
    assert "Order: PO-7731. Supplier: Ningbo Box Co. Date: 22 September 2026." in told
    assert "Product" not in told
    assert "Verdict of the second report: fail: major 14 > Ac 8." in told
    assert "Something speaks against the second sample" in told


def test_the_page_lies_on_its_side_and_the_head_repeats() -> None:
    word = opened()
    section = word.sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    assert all("<w:tblHeader/>" in table.rows[0]._tr.xml for table in word.tables)  # noqa: SLF001
    assert all("<w:tblHeader/>" not in row._tr.xml for table in word.tables for row in table.rows[1:])  # noqa: SLF001


def test_two_reports_without_a_defect_say_so() -> None:
    assert "Neither report lists a defect." in text(opened(replace(COMPARISON, changes=())))


def test_equal_input_gives_equal_bytes_and_names_no_tool() -> None:
    made = comparison_annex(COMPARISON, as_of=DAY, author="Buyer GmbH")
    assert made == comparison_annex(COMPARISON, as_of=DAY, author="Buyer GmbH")
    core = docx.Document(io.BytesIO(made)).core_properties
    assert (core.title, core.author, core.comments) == (TITLE, "Buyer GmbH", "")
    assert not [name for name in zipfile.ZipFile(io.BytesIO(made)).namelist() if "thumbnail" in name]


WORDS = st.text(max_size=30)


@settings(deadline=None, max_examples=25)
@given(
    st.lists(st.builds(Changed, description=WORDS, why=WORDS, change=st.sampled_from(list(CHANGES))), max_size=3), WORDS
)
def test_whatever_a_report_prints_word_opens_the_file(changes: list[Changed], name: str) -> None:
    comparison = replace(COMPARISON, changes=tuple(changes), first=name)
    assert not list(structure_faults(comparison_annex(comparison, as_of=DAY, product=name)))


def test_counts_are_told_by_class_where_there_are_several() -> None:
    assert counts_text(BySeverity(0, 12, 3)) == "12 maj + 3 min"
    assert counts_text(BySeverity(0, 1200, 0)) == "1,200"
    assert counts_text(BySeverity(major=0)) == "0"
    assert counts_text(None) == counts_text(BySeverity()) == "-"


def test_rates_have_the_digits_that_say_something() -> None:
    assert (rate_text(Rate(0.065, 0, 1)), rate_text(Rate(0.0001, 0, 1)), rate_text(None)) == ("6.5 %", "<0.1 %", "")
    assert interval_text(Rate(0.065, 0.0314, 0.1025)) == "3.1 to 10 %"
    assert not interval_text(Rate(0.0, 0.0, 0.018))


def test_the_tally_names_what_is_there_the_worst_first() -> None:
    assert tally((SCRATCH, GLUE, GLUE)) == "2 new, 1 improved"
    assert not tally(())


def test_every_word_of_the_model_has_its_words() -> None:
    assert set(CHANGES) == set(typing.get_args(Change))
    points = [Checked(point="plan", proof=proof, why="") for proof in typing.get_args(Proof)]
    assert [proof_text(point) for point in points] == ["proved", "not shown", "disproved"]
    assert set(POINTS) == set(typing.get_args(typing.get_type_hints(Checked)["point"]))
