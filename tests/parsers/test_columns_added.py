"""Lists of defects with a column for each colour, size or item beside the class, with their total or without."""

import pytest

from tests.parsers.test_headed import counts, read

COLOURS = """
[Code | Defect | Class | White | Grey | Navy | Total | Comment
[S-02 | Skipped stitch | {0} | 1 | 1 | 0 | 2 |
[S-07 | Open seam | {0} | 1 | 0 | 2 | 3 | re-stitched
[P-02 | Untrimmed thread | {1} | 2 | 1 | 2 | {2} |
"""
READ = [("Skipped stitch", None, 2, None), ("Open seam", None, 3, None), ("Untrimmed thread", None, None, 5)]


@pytest.mark.parametrize(("major", "minor"), [("MJ", "MN"), ("MAJ", "MIN"), ("Mj", "Mn"), ("MA", "MI")])
def test_a_column_for_each_colour_stands_before_their_total(major: str, minor: str) -> None:
    assert counts(read(COLOURS.format(major, minor, 5))) == READ


def test_a_total_that_its_colours_do_not_make_is_a_question() -> None:
    assert "unread_cells" in {problem.code for problem in read(COLOURS.format("MJ", "MN", 4)).problems}


@pytest.mark.parametrize(
    "heads",
    [
        "Class | Defect | SKU-10 | SKU-20 | SKU-30 | Total",
        "Klasse | Fehler | Rot | Blau | Grün | Summe",
        "Classe | Défaut | Blanc | Gris | Bleu | Total",
        "Clase | Defecto | S-M | L | XL | Total",
        "Classe | Difetto | Bianco | Grigio | Blu | Totale",
    ],
)
def test_the_class_may_stand_first_in_any_language(heads: str) -> None:
    text = f"[{heads}\n[MJ | Dent | 1 | 0 | 2 | 3\n[MN | Scratch | 0 | 2 | 0 | 2\n[MJ | Crack | 1 | 1 | 1 | 3"
    assert counts(read(text)) == [("Dent", None, 3, None), ("Scratch", None, None, 2), ("Crack", None, 3, None)]


def test_without_a_total_the_columns_are_added() -> None:
    text = "[Defect | Class | White | Grey\n[Dent | MJ | 1 | 2\n[Scratch | MN | 0 | 4\n[Crack | MJ | 1 | 0"
    assert counts(read(text)) == [("Dent", None, 3, None), ("Scratch", None, None, 4), ("Crack", None, 1, None)]


@pytest.mark.parametrize("label", ["Total of all defects", "Total", "Sum", "All defects"])
def test_a_total_of_all_is_held_against_the_rows(label: str) -> None:
    grown = COLOURS.format("MJ", "MN", 5) + f"[{label} |  |  | 4 | 2 | 4 | "
    assert counts(read(grown + "10 |")) == READ
    assert "unread_cells" not in {problem.code for problem in read(grown + "10 |").problems}
    assert "totals_mismatch" in {problem.code for problem in read(grown + "11 |").problems}


def test_the_sum_of_each_column_is_no_defect_where_every_other_row_has_its_class() -> None:
    grown = COLOURS.format("MJ", "MN", 5)
    summed = read(grown + "[ | Defects per colour |  | 4 | 2 | 4 | 10 |")
    assert (counts(summed), summed.problems) == (READ, ())
    assert "unread_cells" in {problem.code for problem in read(grown + "[ | Wobbles |  | 4 | 2 | 4 | 10 |").problems}
