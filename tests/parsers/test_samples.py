"""Every sample report is read as a careful reader would read it."""

import json
from pathlib import Path
from typing import Any

import pytest

from toolkit.model.codec import to_json
from toolkit.parsers import read
from toolkit.parsers.words import folding

SAMPLES = Path(__file__).parents[2] / "samples" / "reports"
NAMES = sorted(path.stem for path in SAMPLES.glob("*.pdf"))
SEVERITIES = ("critical", "major", "minor")
FIELDS = (
    "kind", "agency", "report_no", "inspection_date", "client", "supplier", "factory", "product", "po_numbers", "items",
    "found", "allowed",
)  # fmt: skip


@pytest.fixture(scope="module", params=NAMES)
def pair(request: pytest.FixtureRequest) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the truth of a sample and what was read from it."""
    truth = json.loads((SAMPLES / f"{request.param}.truth.json").read_text(encoding="utf-8"))
    report = read((SAMPLES / f"{request.param}.pdf").read_bytes(), f"{request.param}.pdf")
    return truth, json.loads(to_json(report))


def row(defect: dict[str, Any]) -> tuple[str, tuple[int, ...]]:
    return folding.key(defect["description"]), tuple(defect[severity] or 0 for severity in SEVERITIES)


def test_every_defect_row_is_there_once_with_its_counts(pair: tuple[dict[str, Any], dict[str, Any]]) -> None:
    truth, read_ = pair
    assert sorted(map(row, read_["defects"])) == sorted(map(row, truth["defects"]))


def test_every_defect_keeps_its_page_and_box(pair: tuple[dict[str, Any], dict[str, Any]]) -> None:
    truth, read_ = pair
    assert sorted(defect["page"] for defect in read_["defects"]) == sorted(
        defect["page"] for defect in truth["defects"]
    )
    assert all(defect["bbox"] for defect in read_["defects"])


def test_the_results_are_those_printed(pair: tuple[dict[str, Any], dict[str, Any]]) -> None:
    truth, read_ = pair
    assert {name: read_["results"][name] for name in ("aql", "overall")} == truth["results"]


@pytest.mark.parametrize("name", FIELDS)
def test_the_particulars_are_those_printed(pair: tuple[dict[str, Any], dict[str, Any]], name: str) -> None:
    truth, read_ = pair
    if truth["kind"] == "inspection" or name == "kind":
        assert said(read_[name]) == said(truth[name])


def said(value: object) -> object:
    return folding.key(value) if isinstance(value, str) else value


def test_the_plan_and_the_quantities_are_those_printed(pair: tuple[dict[str, Any], dict[str, Any]]) -> None:
    truth, read_ = pair
    assert read_["quantities"] == truth["quantities"]
    assert read_["sampling"] == truth["sampling"]


def test_every_part_has_its_verdict(pair: tuple[dict[str, Any], dict[str, Any]]) -> None:
    truth, read_ = pair
    found = {folding.key(part["name"]): part["result"] for part in read_["sections"]}
    assert {folding.key(part["name"]): part["result"] for part in truth["sections"]}.items() <= found.items()


def test_the_problems_that_a_reader_would_see_are_raised(pair: tuple[dict[str, Any], dict[str, Any]]) -> None:
    truth, read_ = pair
    assert {problem["code"] for problem in truth["problems"]} <= {problem["code"] for problem in read_["problems"]}


def test_nobody_is_alarmed_without_a_cause(pair: tuple[dict[str, Any], dict[str, Any]]) -> None:
    truth, read_ = pair
    errors = {problem["code"] for problem in read_["problems"] if problem["level"] == "error"}
    assert errors <= {problem["code"] for problem in truth["problems"]}
