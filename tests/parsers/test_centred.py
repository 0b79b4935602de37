"""A verdict that is broken over two lines is one: its second line alone would say the contrary."""

from msgspec.structs import replace

from tests.parsers.notation import row
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.centred import settled

PITCH = 13.0


def under(text: str, above: Row, pitch: float = PITCH) -> Row:
    """Return the row of *text* one line of print under *above*, its cells in the columns that *text* tells."""
    found = row(text)
    move = above.top + pitch - found.top
    words = tuple(replace(w, top=w.top + move, bottom=w.bottom + move, base=w.base + move) for w in found.words)
    moved = {id(old): new for old, new in zip(found.words, words, strict=True)}
    cells = tuple(replace(cell, words=tuple(moved[id(w)] for w in cell.words)) for cell in found.cells)
    return Row(found.page, cells, found.top + move, found.bottom + move, 0, words)


def test_a_broken_verdict_is_put_together_with_the_rest_of_its_row() -> None:
    above = row("Marquage et | NON | Notice absente")
    (made,) = settled([above, under("étiquetage | CONFORME", above)])
    assert [piece.text for piece in made.pieces] == ["Marquage et étiquetage", "NON CONFORME", "Notice absente"]


def test_two_rows_with_a_verdict_each_stay_two() -> None:
    above = row("Emballage | CONFORME")
    assert len(settled([above, under("Dimensions | NON CONFORME", above)])) == 2


def test_a_verdict_that_begins_over_a_row_of_one_line_belongs_to_it() -> None:
    above = row(" | NOT | Fails in pairing")
    (made,) = settled([above, under("4 Functional tests | CONFORM", above)])
    assert [piece.text for piece in made.pieces] == ["4 Functional tests", "NOT CONFORM", "Fails in pairing"]


def noted(name: str, verdict: str, note: str) -> list[list[str]]:
    """Return the rows of a part with a note in small print under its name and its verdict at half their height."""
    above = row(name)
    middle = replace(row(f" | {verdict}"), top=above.top + 6, bottom=above.bottom + 6)
    words = tuple(replace(word, top=word.top + 6, bottom=word.bottom + 6, base=word.base + 6) for word in middle.words)
    cells = tuple(replace(cell, words=words) if cell.words else cell for cell in middle.cells)
    below = under(f"~{note}", above)
    return [
        [piece.text for piece in each.pieces]
        for each in settled([above, replace(middle, cells=cells, words=words), below])
    ]


def test_a_verdict_centred_beside_a_part_and_its_note_is_of_that_part() -> None:
    assert noted("Workmanship", "Accepted", "125 looked at") == [["Workmanship", "Accepted"], ["125 looked at"]]
    assert noted("Packaging", "Refusé", "4 points") == [["Packaging", "Refusé"], ["4 points"]]


def test_what_is_centred_beside_a_label_and_judges_nothing_stays_by_itself() -> None:
    assert len(noted("Workmanship", "Hall 3", "125 looked at")) == 3


def test_a_label_in_two_lines_goes_on_beside_a_value_in_their_middle() -> None:
    above = row(" | | Ordered")
    middle, below = under("Order | 4711 | | 24,000 pcs", above, 6.0), under(" | | quantity", above, 12.0)
    (made,) = settled([above, middle, below])
    assert [piece.text for piece in made.pieces] == ["Order", "4711", "Ordered quantity", "24,000 pcs"]
