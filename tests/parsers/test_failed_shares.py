"""Checks that tell how many goods failed, without a verdict of their own."""

import pytest

from tests.parsers.drawn import report

HEAD = (
    "FINAL INSPECTION REPORT\n\nInspection date: 2026-11-03\nSample size: 125 pcs\n\n"
    "No. | Severity | Fault | Qty\n1 | Major | Seam open | 3\n2 | Minor | Thread end | 5\n\n"
)


def sections(text: str) -> list[tuple[str, str | None]]:
    return [(each.name, each.result) for each in report(HEAD + text).sections]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[Pull test | 2 of 5 samples failed\n[Drop test | Pass\n[Rub test | Pass", "Pull test"),
        ("Tests\nPull test | 2 of 5 samples failed\nDrop test | Pass\nRub test | Pass", "Pull test"),
        ("Pull test: 2 of 5 samples failed the pull test\nDrop test: Pass\nRub test: Pass", "Pull test"),
        ("[Prüfung | Ergebnis\n[Zugprüfung | 2 von 5 Mustern fielen durch\n[Falltest | bestanden", "Zugprüfung"),
        ("[Essai | Résultat\n[Traction | 2 sur 5 échantillons ont échoué\n[Chute | conforme", "Traction"),
        ("[Ensayo | Resultado\n[Tracción | 2 de 5 muestras fallaron\n[Caída | conforme", "Tracción"),
        ("[Test | Sample | Passed | Failed\n[Pull test | 5 | 3 | 2\n[Drop test | 3 | 3 | 0", "Pull test"),
        ("[Test | Sample | Failed | Result\n[Pull test | 5 | 2 | see remark\n[Drop test | 3 | 0 | Pass", "Pull test"),
        ("[Test | n | Outcome\n[Barcode scan | 125 | 1 of 125 failed", "Barcode scan"),
    ],
)
def test_a_share_that_failed_fails_its_check(text: str, name: str) -> None:
    assert (name, "fail") in sections(text)


@pytest.mark.parametrize(
    "text",
    [
        "[Pull test | 0 of 5 samples failed\n[Drop test | Pass",
        "[Previous inspection | 2 of 5 failed\n[Drop test | Pass",
        "[Seam strength | 1 of 5 failed, retested: all passed\n[Drop test | Pass",
        "[Article | Inspected | Accepted | Rejected\n[KE-1 | 60 | 58 | 2\n[KE-2 | 65 | 65 | 0",
        "[Pull test | 2 of 5 failed at the supplier\n[Drop test | Pass",
    ],
)
def test_what_did_not_fail_now_or_counts_goods_fails_no_check(text: str) -> None:
    assert "fail" not in [result for _, result in sections(text)]


def test_a_share_that_failed_a_check_is_not_the_result_of_the_whole() -> None:
    assert report(HEAD + "[Test | n | Outcome\n[Barcode scan | 125 | 1 of 125 failed").results.overall is None
