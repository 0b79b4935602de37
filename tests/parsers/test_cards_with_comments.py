"""Cards headed by class, defect and number on one line, with comments below that are no part of the name."""

import pytest
from msgspec.structs import replace

from tests.parsers.notation import rows
from tests.parsers.test_headed import counts, read
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.pages import Box
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables

TWO = [("Rivet sits loose", None, 3, None), ("Smear on the rim", None, None, 4)]


def cards(comment: str, *, major: str = "MAJ", minor: str = "MIN", unit: str = "units") -> str:
    return (
        f"Findings\n\n{major} | Rivet sits loose | 3 {unit}\n{comment}\n\n\n"
        f"{minor} | Smear on the rim | 4 {unit}\n{comment}\n"
    )


@pytest.mark.parametrize(
    ("comment", "major", "minor", "unit"),
    [
        ("~Seen at the handle, 8 to 15 mm.", "MAJ", "MIN", "units"),
        ("~am Griff, 8 bis 15 mm", "Hauptfehler", "Nebenfehler", "Stück"),
        ("~Vu sur la poignée. Limite 2 mm.", "Majeur", "Mineur", "pièces"),
        ("~Visto en el asa", "Mayor", "Menor", "uds"),
        ("Seen at the handle of boxes from May.", "MAJ", "MIN", "units"),  # from the edge of the card on
    ],
)
def test_a_comment_under_the_title_of_a_card_is_no_part_of_it(comment: str, major: str, minor: str, unit: str) -> None:
    found = read(cards(comment, major=major, minor=minor, unit=unit))
    assert (counts(found), found.problems) == (TWO, ())


def moved(row: Row, x: float, y: float) -> Row:
    """Return *row* so many points further to the right and down."""

    def shifted(box: Box) -> Box:
        return (box[0] + x, box[1] + y, box[2] + x, box[3] + y)

    cells = []
    for cell in row.cells:
        words = [
            replace(w, x0=w.x0 + x, x1=w.x1 + x, top=w.top + y, bottom=w.bottom + y, base=w.base + y)
            for w in cell.words
        ]
        cells.append(replace(cell, words=tuple(words), box=shifted(cell.box)))
    every = tuple(word for cell in cells for word in cell.words)
    return replace(row, cells=tuple(cells), words=every, top=row.top + y, bottom=row.bottom + y)


def test_the_rest_of_a_title_in_its_own_print_is_a_part_of_it() -> None:
    first, rest, last = rows("MAJ | Rivet sits loose at | 3 units\nthe upper hinge\nMIN | Smear on the rim | 4 units")
    lines = [first, moved(rest, 120.0, -6.0), last]
    assert counts(findings(find_tables(lines), lines))[0][0] == "Rivet sits loose at the upper hinge"


def test_a_comment_that_tells_a_defect_of_its_own_is_a_question() -> None:
    found = read(cards("~Rim bent (minor): 2 units"))
    assert counts(found) == TWO
    assert "unread_cells" in {problem.code for problem in found.problems}


def test_the_next_part_of_the_report_ends_the_cards() -> None:
    found = read(cards("~Seen at the handle.") + "Remarks\nMIN | Cartons of the first line | 4 units")
    assert counts(found)[:2] == TWO
