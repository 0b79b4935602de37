"""Words that a narrow cell has broken in two: verdicts, labels and numbers of goods, and no free text."""

import pytest

from toolkit.parsers.layout.broken_cells import with_whole_cells
from toolkit.parsers.layout.cells import Cell, Piece, Row
from toolkit.parsers.layout.pages import Word
from toolkit.parsers.words.inline import inline

HEIGHT, LINE, LETTER = 9.0, 12.0, 5.0


def row(*texts: str, ruled: bool = True) -> Row:
    """Return a row of cells, each with its lines of print parted by a stroke."""
    cells = tuple(cell(text, left=at * 100.0) for at, text in enumerate(texts))
    words = tuple(word for each in cells for word in each.words)
    return Row(1, cells, 0.0, 40.0, table=int(ruled), words=words)


def cell(text: str, left: float) -> Cell:
    words: list[Word] = []
    for down, line in enumerate(text.split("|")):
        x, top = left, down * LINE
        for said in line.split():
            words.append(Word(said, x, top, x + LETTER * len(said), top + HEIGHT, top + HEIGHT, HEIGHT))
            x += LETTER * (len(said) + 1)
    return Cell(tuple(words), (left, 0.0, left + 90.0, 40.0))


def read(*texts: str, ruled: bool = True) -> list[str]:
    return [each.text for each in with_whole_cells([row(*texts, ruled=ruled)])[0].cells]


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("Not conformin|g", "Not conforming"), ("Not accep|ted", "Not accepted"),
        ("Condi|tional pass", "Conditional pass"),
        ("nicht bestan|den", "nicht bestanden"), ("Non con|forme", "Non conforme"), ("Samp|le size", "Sample size"),
        ("BM-|OCHRE", "BM-OCHRE"), ("KT-|40-|RED", "KT-40-RED"),
    ],
)  # fmt: skip
def test_what_is_known_as_a_whole_is_put_together(printed: str, whole: str) -> None:
    assert read("Trial", printed) == ["Trial", whole]


@pytest.mark.parametrize(
    "printed",
    ["Pot|hole", "Hem open|at seam", "Screw mis|sing", "Pass|word", "two-|tone", "Fail|ure"],
)
def test_free_text_stays_as_printed(printed: str) -> None:
    assert read("Trial", printed) == ["Trial", printed.replace("|", " ") if "-" not in printed else "two-tone"]


def test_two_cells_are_never_put_together() -> None:
    assert read("Accep", "ted") == ["Accep", "ted"]


def test_a_line_without_rules_has_no_cells() -> None:
    assert read("Accep|ted", ruled=False) == ["Accep ted"]


@pytest.mark.parametrize("lines", [("Style /", "colour"), ("Style", "/ colour"), ("Client /", "agent")])
def test_a_label_that_a_stroke_leaves_open_goes_on_below(lines: tuple[str, ...]) -> None:
    box = (0.0, 0.0, 60.0, 24.0)
    assert list(inline(Piece(" ".join(lines), box, box, lines=lines), 1)) == []


def test_a_label_over_its_value_has_it() -> None:
    box = (0.0, 0.0, 60.0, 24.0)
    assert [e.text for e in inline(Piece("Style KT-40", box, box, lines=("Style", "KT-40")), 1)] == ["KT-40"]
