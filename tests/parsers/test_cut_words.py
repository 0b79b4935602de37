"""Words of headings that a narrow column cuts without a hyphen."""

from tests.parsers.notation import words
from toolkit.model.report import Source
from toolkit.parsers.layout.cut_words import with_whole_words
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.reader import understand

PLACES = (30, 60, 250, 330, 410)
ROWS = (("1", "Offene Naht", "", "2", "1"), ("2", "Kratzer am Griff", "", "1", "3"), ("", "Summe", "", "3", "4"))
BARE = ("", "", "", "", "")


def page(first: tuple[str, ...], second: tuple[str, ...], line: float = 12.0, middle: tuple[str, ...] = BARE) -> Page:
    """Return a list under heads on two lines, some perhaps in the middle of both, without rules."""
    printed = [*words("Prüfbericht Nr. PB-7781", 30, 60), *words("Prüfdatum: 12.03.2026", 30, 80)]
    heads = ((110.0, first), (110.0 + line / 2, middle), (110.0 + line, second))
    rows = enumerate(ROWS, start=1)
    for top, cells in (*heads, *((110.0 + line + 18 * number, row) for number, row in rows)):
        for x, cell in zip(PLACES, cells, strict=True):
            printed.extend(words(cell, x, top))
    return Page(1, 595.0, 842.0, tuple(printed))


def texts(of: Page) -> list[str]:
    return [word.text for word in of.words]


def test_a_class_cut_in_two_is_one_word_on_the_line_of_the_other_heads() -> None:
    lower = page(("", "", "", "", "Nebenfehle"), ("Nr.", "Fehler", "Kritisch", "Hauptfehler", "r"))
    upper = page(("Nr.", "Fehler", "Kritisch", "Hauptfehler", "Nebenfehle"), ("", "", "", "", "r"))
    cut, others = ("", "", "", "", "Nebenfehle"), ("Nr.", "Fehler", "Kritisch", "Hauptfehler", "")
    middle = page(cut, ("", "", "", "", "r"), middle=others)
    for cut_page in (lower, upper, middle):
        found = understand([cut_page], Source(file="x.pdf", sha256="", format="pdf"))
        assert [(row.description, row.major, row.minor) for row in found.defects] == [
            ("Offene Naht", 2, 1),
            ("Kratzer am Griff", 1, 3),
        ]
        assert (found.found.major, found.found.minor) == (3, 4)


def test_words_that_are_whole_or_stand_elsewhere_stay_as_they_are() -> None:
    for cut in (
        page(("", "", "", "", "Nebenfehler"), ("Nr.", "Fehler", "Kritisch", "Hauptfehler", "r")),
        page(("", "", "", "Nebenfehle", ""), ("Nr.", "Fehler", "Kritisch", "Hauptfehler", "r")),
        page(("", "", "", "", "Nebenfehle"), ("Nr.", "Fehler", "Kritisch", "Hauptfehler", "r"), line=40.0),
        page(("", "", "", "", "Nebel"), ("Nr.", "Fehler", "Kritisch", "Hauptfehler", "r")),
        page(("", "Material", "", "", ""), ("Nr.", "Kurztext", "Kritisch", "Hauptfehler", "r")),
    ):
        assert texts(with_whole_words(cut)) == texts(cut)
