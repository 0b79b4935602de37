"""Paragraphs of a letter that tell the defects of a class one after the other, over the ends of their lines."""

from tests.parsers.drawn import report
from tests.parsers.test_headed import counts, read
from tests.parsers.test_ordinary_reports import HEAD

LETTER = """
There were no critical defects. We found the following major defects: 4 pieces with pulled loops on
the face side, 3 pieces with broken selvedge, and 2 pieces with an oil stain larger than 1 cm. That
makes 9 major defects in all.

We also found these minor defects: 5 pieces with loose thread ends at the hem, 2 pieces with a crooked
care label, and 1 piece with slight shade variation. That makes 8 minor defects in all.
"""


def test_a_paragraph_is_read_over_its_lines() -> None:
    found = read(LETTER)
    assert counts(found) == [
        ("pulled loops on the face side", None, 4, None),
        ("broken selvedge", None, 3, None),
        ("oil stain larger than 1 cm", None, 2, None),
        ("loose thread ends at the hem", None, None, 5),
        ("crooked care label", None, None, 2),
        ("slight shade variation", None, None, 1),
    ]
    assert (found.found.major, found.found.minor, found.problems) == (9, 8, ())


def test_a_sum_that_its_defects_do_not_make_is_a_problem() -> None:
    read_whole = report(f"{HEAD}{LETTER.replace('makes 9 major', 'makes 11 major')}Overall result: FAILED")
    assert "totals_mismatch" in {problem.code for problem in read_whole.problems}
