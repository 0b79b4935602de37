"""The number of a piece beside the word for the sample is no size of a sample."""

import pytest

from tests.parsers.drawn import report

PLAN = """
Acme Inspection Ltd
Final Random Inspection Report No. R-1001
[Client | Nord GmbH
[Supplier | Best Co Ltd
[Product | Deck stool
[Order quantity | 2000 pcs
[Inspection date | 2025-09-12

ISO 2859-1, single sampling, general level II. 125 stools were unpacked, set up and examined. Acceptance
limits: no critical, 7 major (AQL 2.5), 10 minor (AQL 4.0).

[Finding | Class | Count
[Seam open | Major | 5
[Thread loose | Minor | 3

"""
END = "\n\nOverall result: PASS"


@pytest.mark.parametrize(
    "caption",
    [
        "Stool set up, sample 14 | Carton, side mark",
        "Loose rivet, sample 32",
        "Sample 14, near the hinge",
        "Hocker aufgebaut, Muster 14",
        "Tabouret monté, échantillon 14",
    ],
)
def test_a_piece_named_by_its_number_is_not_the_size_of_the_sample(caption: str) -> None:
    assert report(f"{PLAN}{caption}{END}").sampling.sample_size.major == 125


@pytest.mark.parametrize(
    "line", ["Visual inspection, sample 80", "General inspection level II, sample 80", "Sample 80, from all cartons"]
)
def test_a_sample_in_a_line_on_the_plan_is_its_size(line: str) -> None:
    plain = PLAN[: PLAN.index("ISO 2859")] + line + PLAN[PLAN.index("\n\n[Finding") :]
    assert report(plain + END).sampling.sample_size.major == 80


def test_limits_too_large_for_so_few_pieces_are_asked_about() -> None:
    read = report(PLAN.replace("125 stools were unpacked", "Stools were unpacked") + "Sample size: 14 pcs" + END)
    told = [problem.message for problem in read.problems if problem.code == "limit_differs_from_standard"]
    assert any("7 of 14 units at AQL 2.5" in message for message in told), read.problems
    assert any(p.level == "error" for p in read.problems if p.code == "limit_differs_from_standard")


def asked_of_plan(words: str) -> list[str]:
    plan = PLAN.replace("125 stools were unpacked", "Stools were unpacked").replace("single sampling", words)
    read = report(f"{plan}Sample size: 14 pcs{END}")
    return [problem.level for problem in read.problems if problem.code == "limit_differs_from_standard"]


def test_a_plan_for_reduced_inspection_may_allow_more_of_fewer_pieces() -> None:
    assert asked_of_plan("single sampling, reduced inspection") == []


def test_a_plan_for_tightened_inspection_allows_no_more_than_the_normal_one() -> None:
    assert "error" in asked_of_plan("single sampling, tightened inspection")


@pytest.mark.parametrize("line", ["Sample 90, as ISO 2859-1", "ISO 2859-1, sample 90"])
def test_the_number_beside_the_name_of_the_standard_is_the_size_of_the_sample(line: str) -> None:
    plain = PLAN[: PLAN.index("ISO 2859")] + line + PLAN[PLAN.index("\n\n[Finding") :]
    assert report(plain + END).sampling.sample_size.major == 90
