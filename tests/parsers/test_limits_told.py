"""Limits that sentences tell."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.severity import Severity
from toolkit.parsers.limits.limits_told import limits_told


def told(text: str) -> list[tuple[str, str, str]]:
    lines = limits_told(rows(text))
    return [(line.kind, severity.value, value) for line in lines for severity, value in line.values.items()]


@pytest.mark.parametrize(
    "text",
    [
        "Not more than 10 major (MA) defects are accepted.",
        "A maximum of 10 major defects is permitted",
        "The lot is accepted with up to 10 major defects",
        "If more than 10 major defects are found, the lot is rejected.",
        "Höchstens 10 Hauptfehler sind zulässig.",
        "Au maximum 10 défauts majeurs sont tolérés.",
    ],
)
def test_a_sentence_tells_a_limit(text: str) -> None:
    assert told(text) == [("allowed", "major", "10")]


@pytest.mark.parametrize(
    "text",
    [
        "Accept on 7, reject on 8 (major).",
        "Major defects: accept 7, reject 8",
        "Ac 7, Re 8 for major defects",
        "Major, AQL 4: accept 7, reject 8",
        "Für Hauptfehler Annahmezahl 7, Rückweisezahl 8",
        "Para defectos mayores número de aceptación 7, número de rechazo 8",
        "Majör hatalar için kabul sayısı 7, ret sayısı 8",
    ],
)
def test_a_sentence_tells_both_numbers(text: str) -> None:
    assert told(text) == [("allowed", "major", "7"), ("reject", "major", "8")]


def test_pairs_stand_behind_their_classes() -> None:
    text = "Code letter L, sample 200: critical Ac/Re 0/1, major Ac/Re 10/11, minor Ac/Re 14/15"
    assert told(text) == [("both", "critical", "0/1"), ("both", "major", "10/11"), ("both", "minor", "14/15")]


@pytest.mark.parametrize(
    "text",
    [
        "Code letter L, 200, Ac/Re 0/1 10/11 14/15",
        "[Code letter | Sample | Ac/Re\n[L | 200 | 0/1, 10/11, 14/15",
    ],
)
def test_three_pairs_are_those_of_the_classes_in_their_order(text: str) -> None:
    assert told(text) == [("both", "critical", "0/1"), ("both", "major", "10/11"), ("both", "minor", "14/15")]


@pytest.mark.parametrize("text", ["Passed 0/1 10/11 14/15", "Ac/Re 0/3 10/11 14/15", "Ac/Re 0/1 10/11"])
def test_other_pairs_are_no_limits(text: str) -> None:
    assert told(text) == []


def test_one_sentence_may_tell_of_several_classes() -> None:
    text = "The lot is accepted with up to 10 major and 14 minor defects; no critical defects are allowed."
    assert told(text) == [("allowed", "major", "10"), ("allowed", "minor", "14"), ("allowed", "critical", "0")]


@pytest.mark.parametrize(
    "text",
    [
        "The sample is acceptable with no more than eight (8) majors, twelve (12) minors and no critical defect.",
        "So we can accept not more than 8 major and 12 minor faults, and no critical fault at all.",
        "With this sample size the lot is acceptable with up to 8 major, up to 12 minor and no critical defects.",
    ],
)
def test_a_sentence_on_the_whole_sample_tells_all_its_limits(text: str) -> None:
    assert told(text) == [("allowed", "major", "8"), ("allowed", "minor", "12"), ("allowed", "critical", "0")]


def test_a_limit_of_one_sample_is_none_of_the_lot() -> None:
    assert told("A sample is acceptable with up to 2 minor defects.") == []
    assert told("The lot is accepted with up to ten (12) major defects.") == []  # which of the two?


def test_a_sentence_may_be_wrapped() -> None:
    assert told("Not more than 10 major\n(MA) defects are accepted.") == [("allowed", "major", "10")]


@pytest.mark.parametrize(
    "text",
    [
        "Not more than 3 minor defects per garment are accepted.",
        "Not more than 2 major defects on the back panel are accepted.",
        "Not more than 11 major defects were found.",
        "More than 7 major defects were found and the lot is rejected.",
        "Critical defects are not accepted if the client says so.",
        "Up to 10 major defects",
        "First sample, major: accept 3, reject 6",
        "Not more than 10 of 200 major defects are accepted.",
        "Not more than 11 major defects found, accepted.",
        "More than 7 major defects found, the lot is rejected.",
        "More than 10 major defects are acceptable.",
        "If more than 10 major defects are found.",
        "If a maximum of 10 major defects is found, the lot is rejected.",
        "2 critical defects are not accepted.",
        "No critical defects in the lot.",
        "Major: accept 7, reject 10",
        "Major: reject 7, accept 8",
        "Major: accept 2.5, reject 3.5",
        "Major: accept 2,5 reject 3,5",
        "Major and minor accept 7 reject 8",
    ],
)
def test_a_sentence_that_says_something_else(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("lead", ["ISO 2859-1, ", "Agreed with the client: "])
def test_a_class_of_which_none_is_accepted_stands_behind_the_aqls_of_the_others(lead: str) -> None:
    told = limits_told(rows(f"{lead}AQL 2.5 for major and 4.0 for minor, no critical defect allowed."))
    assert [(line.kind, line.values) for line in told] == [
        ("allowed", {Severity.CRITICAL: "0"}),
        ("aql", {Severity.CRITICAL: "0"}),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Packing: no minor defects accepted, AQL major 2.5 minor 4.0.",
        "Packing: no critical defects accepted, AQL major 2.5 minor 4.0.",
        "No minor defects accepted, AQL major 2.5 minor 4.0.",
    ],
)
def test_what_is_refused_of_a_part_or_beside_an_aql_of_its_own_is_no_limit(text: str) -> None:
    assert [line for line in limits_told(rows(text)) if line.kind in ("allowed", "aql")] == []


def test_aqls_by_class_tell_no_limit_for_the_class_without_one() -> None:
    assert list(limits_told(rows("Critical: not allowed; Major: 2.5; Minor: 4.0."))) == []


@pytest.mark.parametrize("end", ["at the most", "at most", "maximum"])
def test_what_makes_figures_limits_may_stand_behind_them(end: str) -> None:
    text = f"The lot goes through when we find no critical, 7 major and 14 minor defects {end}."
    assert told(text) == [("allowed", "critical", "0"), ("allowed", "major", "7"), ("allowed", "minor", "14")]


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("Con ese plan se aceptan como máximo 10 defectos mayores y 14 menores.", (None, 10, 14)),
        ("Defectos críticos no se acepta ninguno.", (0, None, None)),
        ("Under this plan not more than 7 major and 10 minor defects are accepted.", (None, 7, 10)),
        ("According to the standard the supplier may repair 3 major defects.", (None, None, None)),
    ],
)
def test_limits_may_be_told_with_the_plan_that_they_come_from(
    text: str, limits: tuple[int | None, int | None, int | None]
) -> None:
    said = {severity: int(value) for kind, severity, value in told(text) if kind == "allowed"}
    assert tuple(said.get(one.value) for one in Severity) == limits


def test_none_is_accepted_where_the_verb_denies_it() -> None:
    assert told("Sınırlar: kritik hata kabul edilmez.") == [("allowed", "critical", "0")]
    assert told("Kritik etiket hatası kabul edilmez.") == []  # of labels alone
    assert told("Majör için kabul sayısı 7, ret sayısı 11.") == []  # of two samples


@pytest.mark.parametrize(
    "refused",
    [
        "; critical defects are not allowed.",
        ". Critical defects: not accepted.",
        "; a critical defect (needle, mould) is not tolerated.",
        ". No critical defect is allowed.",
    ],
)
def test_a_class_may_be_refused_in_a_clause_of_its_own_behind_the_aqls_of_others(refused: str) -> None:
    plan = f"The quality limits are AQL 2.5 for major and 4.0 for minor defects{refused}"
    assert {("allowed", "critical", "0"), ("aql", "critical", "0")} <= set(told(plan))
    assert ("aql", "critical", "0") not in told(f"Packing: {plan}")
