"""Acceptance and rejection numbers that each stand beside a word of their own."""

import pytest

from tests.parsers.drawn import report
from toolkit.parsers.limits.accept_reject import pairs_in

PLAN = {"critical": "0/1", "major": "5/6", "minor": "7/8"}


def told(text: str) -> dict[str, str] | None:
    found = pairs_in(text)
    return {severity.value: pair for severity, pair in found.pairs.items()} if found else None


@pytest.mark.parametrize(
    "text",
    [
        "Critical Ac 0 Re 1 – Major Ac 5 Re 6 – Minor Ac 7 Re 8",
        "Critical: accept 0, reject 1; major: accept 5, reject 6; minor: accept 7, reject 8",
        "Kritisch: annehmen 0, ablehnen 1 | Hauptfehler: annehmen 5, ablehnen 6 | Nebenfehler: annehmen 7, ablehnen 8",
        "Critique accepter 0 / refuser 1, majeur accepter 5 / refuser 6, mineur accepter 7 / refuser 8",
        "Críticos Ac=0 Re=1, mayores Ac=5 Re=6, menores Ac=7 Re=8",
        "Critici accettare 0 rifiutare 1; maggiori accettare 5 rifiutare 6; minori accettare 7 rifiutare 8",
        "Críticos aceitar 0 rejeitar 1; maiores aceitar 5 rejeitar 6; menores aceitar 7 rejeitar 8",
        "Krytyczne przyjąć 0 odrzucić 1; istotne przyjąć 5 odrzucić 6; drobne przyjąć 7 odrzucić 8",
        "Kritiek goedkeuren 0, afkeuren 1; hoofdfout goedkeuren 5, afkeuren 6; nevenfout goedkeuren 7, afkeuren 8",
        "Kritik kabul 0 ret 1, majör kabul 5 ret 6, minör kabul 7 ret 8",
        "Lỗi nghiêm trọng nhận 0 loại 1, lỗi nặng nhận 5 loại 6, lỗi nhẹ nhận 7 loại 8",
        "CR: 0收1退 | MA: 5收6退 | MI: 7收8退",
        "致命：允收0，拒收1；主要：允收5，拒收6；次要：允收7，拒收8",
    ],
)
def test_each_number_of_a_pair_has_its_word(text: str) -> None:
    assert told(text) == PLAN


@pytest.mark.parametrize(
    "text",
    [
        "Critical Ac 0 Re 2 – Major Ac 5 Re 9",  # of two samples
        "Major: 5 accepted after rework, 6 in all; minor: 7 accepted, 8 in all",
        "主要 5 合格 6 不合格；次要 7 合格 8 不合格",  # pieces, and no limits
    ],
)
def test_other_figures_beside_such_words_are_no_pairs(text: str) -> None:
    assert told(text) is None


def test_limits_of_a_row_in_words_are_those_of_the_report() -> None:
    found = report(
        """
        Pelmet Goods Audit Co
        Final Random Inspection Report No. PG-77
        [Client | Nord GmbH
        [Inspection date | 2025-09-12
        [Sample size | 80 pcs

        [No. | Defect | Qty | Class
        [1 | Lid cracked | 2 | MA
        [2 | Print smeared | 3 | MI

        [Limits | CR: accept 0 reject 1 | MA: accept 5 reject 6 | MI: accept 7 reject 8

        Overall result: PASS
        """
    )
    assert (found.allowed.critical, found.allowed.major, found.allowed.minor) == (0, 5, 7)
    assert [(row.description, row.major, row.minor) for row in found.defects] == [
        ("Lid cracked", 2, None),
        ("Print smeared", None, 3),
    ]
