"""Lists under the name of a class, as small tables and as lines of text."""

from tests.parsers.notation import rows
from toolkit.parsers.findings import Findings, findings
from toolkit.parsers.tables import find_tables


def read(text: str) -> Findings:
    lines = rows(text)
    return findings(find_tables(lines), lines)


def counts(found: Findings) -> list[tuple[str, int | None, int | None, int | None]]:
    return [(d.description, d.critical, d.major, d.minor) for d in found.defects]


def test_the_class_stands_over_a_small_table() -> None:
    found = read("Major defects\n[Defect | Qty\n[Loose socket | 3\n\nMinor defects\n[Defect | Qty\n[Dust | 4")
    assert counts(found) == [("Loose socket", None, 3, None), ("Dust", None, None, 4)]


def test_a_list_of_defects_under_no_class_is_a_question() -> None:
    found = read("Findings\n[Defect | Qty\n[Loose socket | 3")
    assert found.defects == ()
    assert [problem.code for problem in found.problems] == ["unread_cells"]


def test_a_table_of_checks_is_no_such_list() -> None:
    assert read("[Check | Finding | Qty | Result\n[Smell | None | 3 pcs | Pass").problems == ()


def test_lines_of_text_count_defects_under_their_class() -> None:
    found = read(
        "Major defects: 7 found, 5 allowed\n• 4 x Crack along a joint\n• 3 pcs Board warped\nMinor\n- 2 x Stain"
    )
    assert counts(found) == [
        ("Crack along a joint", None, 4, None), ("Board warped", None, 3, None), ("Stain", None, None, 2),
    ]  # fmt: skip
    assert (found.found.major, found.allowed.major) == (7, 5)


def test_a_number_in_a_note_under_no_class_counts_nothing() -> None:
    assert read("Remarks\n• 3 pcs were kept by the factory").defects == ()


def test_a_sentence_that_counts_a_defect_beside_a_list_is_a_question() -> None:
    found = read("[Defect | Critical | Major | Minor\n[Scratch | 0 | 2 | 1\n\nCritical: live part touchable, 2 pcs.")
    assert "unread_cells" in [problem.code for problem in found.problems]
