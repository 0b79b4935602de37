"""Defects in sentences whose class the next sentence gives, or that a comment follows."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report
from toolkit.parsers.told.told_items import items

HEAD = """
Survey report no. KT-25-07
Inspection date | 6 May 2025

Findings

"""


def _rows(made: Report) -> list[tuple[int, int]]:
    return [(row.counts.major or 0, row.counts.minor or 0) for row in made.defects]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Spout drips were noted on 4 pcs. We class this as a major defect, since the water", "Spout drips"),
        ("Spout drips on 4 pcs. This is graded major because it may scald the user.", "Spout drips"),
        ("Spout drips: 4 pcs. We regard it as major.", "Spout drips"),
        ("Tülle tropft, an 4 Stück festgestellt. Wir stufen dies als Hauptfehler ein, da es verbrüht.", "Tülle tropft"),
        ("Le bec goutte sur 4 pièces. Nous classons ce défaut comme majeur.", "Le bec goutte"),
        ("La boca gotea en 4 piezas. Lo consideramos un defecto mayor.", "La boca gotea"),
        ("Spout drips were seen on 4 pcs (major). They can be mended with a ring.", "Spout drips"),
        ("A crack at the spout on 4 pcs (major). The crack runs to the rim.", "A crack at the spout"),
    ],
)
def test_a_sentence_behind_gives_the_class_or_comments(text: str, words: str) -> None:
    told = items(text)
    assert [(one.text, one.severity, one.number) for one in told] == [(words, "major", "4")]


@pytest.mark.parametrize(
    "text",
    [
        "Spout drips on 4 pcs. The factory regards it as minor.",
        "Spout drips on 4 pcs. We would class this as major.",
        "Spout drips on 4 pcs. We do not class this as major.",
        "Spout drips on 4 pcs. Last time we classed this as major.",
        "Spout drips on 4 pcs. We class 2 of them as major.",
        "Spout drips on 4 pcs. We class this as major or minor.",
        "Spout drips on 4 pcs. We class this as major. Lid loose on 3 pcs.",
        "Spout drips on 4 pcs (major). The handle was loose.",
        "Spout drips on 4 pcs. The handles are major.",
    ],
)
def test_what_gives_no_class_for_certain_is_not_read(text: str) -> None:
    assert items(text) == ()


def test_the_paragraphs_of_a_survey_are_read_one_by_one() -> None:
    made = report(
        f"{HEAD}2.1 Spout drips were noted on 4 pcs. We class this as a major defect, since the water\n"
        "is hot when it falls on the table.\n2.2 Lid stiff: 3 pcs, major.\n"
        "2.3 Light stains on the base were present on 6 pcs (minor). They come off with a cloth.\n"
        "This makes 7 major and 6 minor defects in all.\n"
    )
    assert _rows(made) == [(4, 0), (3, 0), (0, 6)]
    assert not [problem for problem in made.problems if problem.code in ("unread_cells", "totals_mismatch")]
