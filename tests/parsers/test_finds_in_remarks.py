"""Checklists that count by class and tell the find beside the verdict, in a column of remarks."""

import pytest

from tests.parsers.drawn import report

HEAD = """
Final inspection report | No. TL-25-31
Inspection date | 6 May 2025

"""
LIST = """
[No. | Check item | Requirement | Result | CR | MA | MI | Remark (problem found)
[1 | Lid | Closes tightly | NG |  | 2 |  | Lid jams half way
[2 | Colour | As the sample | OK |  |  |  | two cartons opened
[3 | Handle | Firm | NG |  |  | 3 | Handle has a burr
[4 | Cord | 80 cm | NG | 1 | 1 |  | Cord cut near the plug
[Total |  |  |  | 1 | 3 | 3 |
[Accept |  |  |  | 0 | 5 | 7 |
"""


def _told(text: str) -> list[tuple[str, int, int, int]]:
    made = report(text)
    return [
        (one.description, one.counts.critical or 0, one.counts.major or 0, one.counts.minor or 0)
        for one in made.defects
    ]


def test_the_remark_of_a_failed_check_is_the_find() -> None:
    assert _told(HEAD + LIST) == [
        ("Lid jams half way", 0, 2, 0),
        ("Handle has a burr", 0, 0, 3),
        ("Cord cut near the plug", 1, 1, 0),
    ]
    assert not any(problem.level == "error" for problem in report(HEAD + LIST).problems)


@pytest.mark.parametrize(
    "heads",
    [
        "[Nr. | Prüfpunkt | Anforderung | Ergebnis | kritisch | Haupt | Neben | Bemerkung",
        "[N° | Point vérifié | Exigence | Résultat | Critique | Majeur | Mineur | Remarques",
        "[序号 | 检查项目 | 要求 | 结果 | 致命 | 主要 | 次要 | 问题描述",
        "[# | Point | Standard | OK/NG | Cri | Maj | Min | Comments",
    ],
)
def test_heads_of_other_languages(heads: str) -> None:
    text = LIST.replace("[No. | Check item | Requirement | Result | CR | MA | MI | Remark (problem found)", heads)
    assert [row[0] for row in _told(HEAD + text)] == [
        "Lid jams half way",
        "Handle has a burr",
        "Cord cut near the plug",
    ]


def test_who_has_to_act_is_no_find() -> None:
    text = LIST.replace("Remark (problem found)", "Action by")
    assert not any(row[0].startswith(("Lid jams", "Handle has", "Cord cut")) for row in _told(HEAD + text))


def test_a_list_that_names_its_defects_keeps_its_remarks_apart() -> None:
    text = LIST.replace("Check item", "Defect").replace("| Requirement |", "| Seen on |")
    described = _told(HEAD + text)[0][0]
    assert described.startswith("Lid")
    assert "jams" not in described


def test_where_nothing_passes_the_rows_are_defects() -> None:
    text = "\n".join(line for line in LIST.split("\n") if not line.startswith("[2"))
    assert not any(row[0] == "Lid jams half way" for row in _told(HEAD + text))


@pytest.mark.parametrize("verdict", ["OK", ""])
def test_a_count_beside_a_check_that_did_not_fail_leaves_the_question(verdict: str) -> None:
    text = HEAD + LIST.replace("| NG |  |  | 3 |", f"| {verdict} |  |  | 3 |")
    assert "Handle has a burr" not in [row[0] for row in _told(text)]
    assert any(problem.level == "error" for problem in report(text).problems)


ROWS = """
[No. | {head} | Requirement | Result | CR | MA | MI | Remark
[1 | {first} | as agreed | NG |  | 2 |  | {one}
[2 | Colour | As the sample | OK |  |  |  |
[3 | {second} | firm | NG |  |  | 3 | {other}
[Total |  |  |  | 0 | 2 | 3 |
[Accept |  |  |  | 0 | 5 | 7 |
"""


def _with(one: str, other: str, *, head: str = "Check item", checks: tuple[str, str] = ("Hood", "Strap")) -> list[str]:
    text = ROWS.format(head=head, first=checks[0], second=checks[1], one=one, other=other)
    return [row[0] for row in _told(HEAD + text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("see picture 8", "see picture 9"),
        ("box 14", "box 22"),
        ("Hood torn at the seam", "N/A"),
        ("Hood torn at the seam", "none"),
        ("Hood torn at the seam", "dito"),
        ("Hood torn at the seam", "waived by client"),
        ("factory will sort", "factory will sort"),
        ("torn hoods reworked by factory, now OK", "strap too short"),
        ("scratches accepted by the buyer", "strap too short"),
        ("no scratches seen", "strap too short"),
        ("siehe Bild 3", "Riemen zu kurz"),
        ("rayure, retouche prévue", "sangle trop courte"),
        ("见图3", "带子太短"),
        ("无划痕", "带子太短"),
    ],
)
def test_a_remark_that_tells_no_fault_is_no_find(one: str, other: str) -> None:
    assert not {one, other} & set(_with(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hood torn at the seam", "No label"),
        ("Haube gerissen", "Riemen schließt nicht"),
        ("capuche déchirée", "sangle trop courte"),
        ("capucha rota", "falta la etiqueta"),
        ("cappuccio strappato", "manca l'etichetta"),
        ("capuz rasgado", "alça solta"),
        ("kaptur rozdarty", "brak etykiety"),
        ("kap gescheurd", "label ontbreekt"),
        ("başlık yırtık", "kayış eksik"),
        ("mũ bị rách", "thiếu nhãn"),
        ("帽子破裂", "带子太短"),
    ],
)
def test_a_remark_that_tells_a_fault_is_the_find(one: str, other: str) -> None:
    assert _with(one, other) == [one, other]


def test_a_check_that_is_a_fault_keeps_its_name() -> None:
    one, other = "torn on the left side", "too short at the back"
    assert _with(one, other, checks=("Hood does not open", "Strap loose"))[:1] != [one]
    assert one not in _with(one, other, head="Possible defect")
    assert _with(one, other, checks=("No holes", "Strap")) == [one, other]
