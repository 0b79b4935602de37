"""Columns beside the description of a defect: its place, what was done about it, columns that nobody knows."""

from tests.parsers.test_headed import counts, read
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.layout.typeset import Grid, Placed, typeset
from toolkit.parsers.lists.findings import Findings, findings
from toolkit.parsers.lists.tables import find_tables

HEADS = (
    Placed("No.", 0, 0, rows=2), Placed("Finding", 0, 1, rows=2), Placed("{place}", 0, 2, rows=2),
    Placed("Number of defects", 0, 3, columns=3),
    Placed("Critical", 1, 3), Placed("Major", 1, 4), Placed("Minor", 1, 5),
)  # fmt: skip
BODY = (("1", "Loose thread", "collar", "0", "0", "6"), ("2", "Seam open", "left leg", "0", "2", "0"))


def merged(place: str) -> Findings:
    heads = (Placed(c.text.format(place=place), c.row, c.column, c.rows, c.columns) for c in HEADS)
    body = (Placed(text, 2 + row, column) for row, texts in enumerate(BODY) for column, text in enumerate(texts))
    found = rows_of(typeset(1, [Grid((*heads, *body))]))
    return findings(find_tables(found), found)


def test_a_place_is_no_part_of_the_description_where_the_classes_stand_under_a_head_of_their_own() -> None:
    for place in ("Place", "Area on garment", "Zone", "Remark"):
        assert counts(merged(place)) == [("Loose thread", 0, 0, 6), ("Seam open", 0, 2, 0)], place


def test_two_columns_of_words_under_unknown_heads_are_a_question() -> None:
    found = read("[Beheld | Whereabouts | Critical | Major | Minor\n[Crack | Lid | 0 | 1 | 0\n[Dent | Base | 0 | 0 | 2")
    assert "unread_cells" in {problem.code for problem in found.problems}


def test_the_only_column_under_an_unknown_head_describes_the_defect() -> None:
    found = read(
        "[No. | Beheld | Zone | Critical | Major | Minor\n[1 | Crack | A | 0 | 1 | 0\n[2 | Dent | B | 0 | 0 | 2"
    )
    assert counts(found) == [("Crack", 0, 1, 0), ("Dent", 0, 0, 2)]


def test_nil_under_a_class_is_no_lost_defect() -> None:
    found = read("[No. | Defect | Qty\n[CRITICAL\n[ | Nil | \n[MAJOR\n[1 | Lid bent | 2")
    assert counts(found) == [("Lid bent", None, 2, None)]
    assert "unread_cells" not in {problem.code for problem in found.problems}


def test_a_table_of_tests_is_no_list_of_defects() -> None:
    found = read(
        "[Test | Pieces | Requirement | Observation\n[Seat load | 3 | 1,300 N | no damage\n[Moisture | 10 | 8 % | 9 %"
    )
    assert found.problems == ()


def test_a_list_goes_on_behind_pictures_with_the_rows_that_fill_its_columns() -> None:
    text = (
        "Ref. | Observation | Class | Quantity\n4.1 | Crack at the leg | Major | 2 pcs\n\n\n\n\nPhoto 1: crack\n"
        "4.2 | Lacquer run | Minor | 4 pcs"
    )
    found = read(text)
    assert counts(found) == [("Crack at the leg", None, 2, None), ("Lacquer run", None, None, 4)]
    assert "unread_cells" not in {problem.code for problem in found.problems}


def test_a_row_that_repeats_one_of_the_list_behind_pictures_is_a_question() -> None:
    found = read(
        "Ref. | Observation | Class | Quantity\n4.1 | Crack at the leg | Major | 2 pcs\n\n\n\n\nPhoto 1: crack\n"
        "4.1 | Crack at the leg | Major | 2 pcs"
    )
    assert counts(found) == [("Crack at the leg", None, 2, None)]
    assert "unread_cells" in {problem.code for problem in found.problems}
