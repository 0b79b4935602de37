"""Finds and limits of a class in one line, labelled in several languages: "Major 发现数: 14, 允许数 7"."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.plan_read import errors, limits
from toolkit.model.report import Report

CLASSES = ("Critical", "Major", "Minor")
FOUND, ALLOWED = (0, 14, 18), (0, 7, 10)


def read(form: str, parting: str = "\n", listed: tuple[int, int] = (14, 18)) -> Report:
    """Return the report with the line *form* of each class, over a list of as many defects as *listed*."""
    figures = zip(CLASSES, FOUND, ALLOWED, strict=True)
    lines = parting.join(form.format(name=name, found=found, allowed=allowed) for name, found, allowed in figures)
    head = "FINAL INSPECTION REPORT\n\nInspection date: 2026-11-03\nSample size: 125 pcs"
    rows = f"1 | Major | Handle loose | {listed[0]}\n2 | Minor | Paint run | {listed[1]}"
    return report(f"{head}\n\n{lines}\n\nNo. | Severity | Fault | Qty\n{rows}\n\nResult: FAILED")


@pytest.mark.parametrize("parting", ["\n", "; "])
@pytest.mark.parametrize(
    "form",
    [
        "{name} 发现数: {found}, 允许数 {allowed}",
        "{name} found: {found}, 允许数 {allowed}",
        "{name} 缺陷数: {found}, 允许数 {allowed}",
        "{name} 不良数: {found}, 允许数 {allowed}",
        "{name} 检出: {found}, 允收数 {allowed}",
        "{name} - 发现数: {found} - 允许数: {allowed}",
        "{name}: 发现数 {found} / 允许数 {allowed}",
        "发现数 {name}: {found}, 允许数 {allowed}",
        "{name} 数量: {found}, 允许 {allowed}",
        "{name} 合计: {found}, allowed {allowed}",
        "{name} gefunden: {found}, allowed {allowed}",
        "{name} allowed: {allowed}, gefunden {found}",
        "{name} constatés : {found} (allowed {allowed})",
    ],
)
def test_what_was_found_is_never_the_limit(form: str, parting: str) -> None:
    found = read(form, parting)
    assert all(limit in (None, allowed) for limit, allowed in zip(limits(found), ALLOWED, strict=True))


@pytest.mark.parametrize(
    "form",
    [
        "{name} 发现数: {found}, 允许数 {allowed}",
        "{name} 缺陷数: {found}, 允许数 {allowed}",
        "{name} found: {found}, 允许数 {allowed}",
        "{name} found: {found}, allowed {allowed}",
    ],
)
def test_a_limit_labelled_behind_what_was_found_is_read(form: str) -> None:
    found = read(form)
    assert (limits(found), errors(found)) == (ALLOWED, [])


@pytest.mark.parametrize("word", ["result", "znaleziono", "aangetroffen"])
def test_a_first_figure_of_unknown_sense_is_no_limit_where_the_list_counts_otherwise(word: str) -> None:
    found = read(f"{{name}} {word}: {{found}}, limit {{allowed}}", "; ", listed=(9, 5))
    assert limits(found) == (None, None, None)


def test_a_description_with_a_figure_is_a_defect_still() -> None:
    found = report("FINAL INSPECTION REPORT\n\nDefects found\nMajor: gap over 7 mm (3 pcs)\nMinor: dirt (2 pcs)")
    assert [defect.counts.major for defect in found.defects] == [3, None]
