"""Forms that answer each check with yes or no, count by class what failed, and say beside it what is wrong."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report

HEAD = """
Final inspection report | No. TL-25-31
Inspection date | 6 May 2025

"""
FORM = """
[Ref | Checked | {head} | Critical | Major | Minor | {comment}
[A1 | Stays upright, not tilted | {yes} |  |  |  |
[A2 | No dents in the body | {no} |  | 2 |  | Dent below the spout
[A3 | Lid sits firmly | {no} |  |  | 4 | {told}
[A4 | Marked with the batch | {yes} |  |  |  | 10 of 10
[A5 | Certificate in the box | {no} |  |  |  | promised for May

[ | Critical | Major | Minor
[Kettles found | 0 | 2 | 4
[Accept if not more than | 0 | 5 | 7
"""


def _form(head: str, yes: str, no: str, comment: str = "Comment", told: str = "Lid wobbles") -> Report:
    return report(HEAD + FORM.format(head=head, yes=yes, no=no, comment=comment, told=told))


def _rows(made: Report) -> list[tuple[str, int, int]]:
    return [(row.description, row.counts.major or 0, row.counts.minor or 0) for row in made.defects]


@pytest.mark.parametrize(
    ("head", "yes", "no", "comment"),
    [
        ("Yes / No", "Yes", "No", "Comment"),
        ("Y/N", "Y", "N", "Remarks"),
        ("In order? (Y/N)", "Y", "N", "Reason"),
        ("Ja / Nein", "Ja", "Nein", "Bemerkung"),
        ("Oui / Non", "Oui", "Non", "Commentaire"),
        ("Cumple (sí/no)", "Sí", "No", "Observación"),
        ("Sim / Não", "Sim", "Não", "Observação"),
        ("Tak / Nie", "Tak", "Nie", "Uwaga"),
        ("是/否", "是", "否", "说明"),
        ("OK / NOK", "OK", "NOK", "Comment"),
    ],
)
def test_what_is_said_beside_a_denied_check_is_the_find(head: str, yes: str, no: str, comment: str) -> None:
    made = _form(head, yes, no, comment)
    assert _rows(made) == [("Dent below the spout", 2, 0), ("Lid wobbles", 0, 4)]
    assert "unread_cells" not in {problem.code for problem in made.problems}


@pytest.mark.parametrize("told", ["carton 14", "see photo 3", "accepted by the buyer", "no wobble found", "waived"])
def test_a_comment_that_may_be_something_else_is_no_find(told: str) -> None:
    assert told not in {row[0] for row in _rows(_form("Yes / No", "Yes", "No", told=told))}


def test_where_yes_is_the_fault_the_comments_are_no_finds() -> None:
    made = _form("Yes / No", "No", "Yes")
    assert ("Dent below the spout", 2, 0) not in _rows(made)


def test_the_plan_in_the_cells_of_a_form_is_no_list_of_defects() -> None:
    plan = "[Packed | 900 sets | Sample (level II) | 80 sets | AQL | Critical 0, Major 2.5, Minor 4.0\n"
    made = report(HEAD + plan + FORM.format(head="Yes / No", yes="Yes", no="No", comment="Comment", told="Lid wobbles"))
    assert (made.sampling.sample_size.major, made.sampling.level, made.quantities.packed) == (80, "II", 900)
