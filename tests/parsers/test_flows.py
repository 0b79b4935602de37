"""Pages with a sidebar, and print of two sizes that stands level."""

from toolkit.parsers.layout.flows import flows_of
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.layout.pages import Page, Word

HEIGHT = 800.0


def words(texts: list[str], x: float, top: float, pitch: float) -> list[Word]:
    """Return *texts* below each other, each as the words of one line."""
    found = []
    for number, text in enumerate(texts):
        at, left = top + number * pitch, x
        for token in text.split():
            found.append(Word(token, left, at, left + 5.0 * len(token), at + 10, at + 8, 10.0))
            left += 5.0 * len(token) + 3
    return found


SIDE = [text for n in range(7) for text in (f"Label {n}", f"Value {n}", "")]
TEXT = [f"Line {n} of the report goes over the whole width of its column and on" for n in range(30)]


def test_a_column_whose_lines_stand_level_with_none_is_read_by_itself() -> None:
    page = Page(1, 600.0, HEIGHT, (*words(SIDE, 40, 121, 19), *words(TEXT, 200, 112, 15)))
    flows = flows_of(page)
    assert flows is not None
    assert 100 < flows.x < 200
    texts = [row.text for row in rows_of(page)]
    assert texts[:3] == ["Label 0", "Value 0", "Label 1"]
    assert texts[14:16] == TEXT[:2]


def test_labels_beside_their_values_are_no_sidebar() -> None:
    values = [f"Value {n} of the form, which is as long as values of such forms are, and goes on" for n in range(30)]
    page = Page(1, 600.0, HEIGHT, (*words(SIDE + SIDE[:9], 40, 112, 15), *words(values, 200, 112, 15)))
    assert flows_of(page) is None


def test_small_print_that_stands_level_with_large_is_in_one_row() -> None:
    badge = Word("MAJOR", 100, 104, 130, 113, 111, 9.0)
    figure = Word("×2", 150, 100, 175, 118, 114, 18.0)
    below = Word("note", 100, 130, 130, 140, 138, 9.0)
    assert [row.text for row in rows_of(Page(1, 600.0, HEIGHT, (badge, figure, below)))] == ["MAJOR ×2", "note"]


def test_a_badge_apart_from_its_row_stands_level_with_it_and_a_raised_sign_does_not() -> None:
    figure, badge = Word("Major", 40, 100, 80, 114, 111, 14.0), Word("Pass", 490, 100, 510, 109, 107, 9.3)
    assert [row.text for row in rows_of(Page(1, 600.0, HEIGHT, (figure, badge)))] == ["Major Pass"]
    sign = Word("2)", 82, 100, 90, 109, 107, 9.3)
    assert len(rows_of(Page(1, 600.0, HEIGHT, (figure, sign)))) == 2
