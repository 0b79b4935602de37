"""A pass "with remarks": pending where one asks for something before the goods leave."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_judge import HEAD, LIMITS, LIST

REPORT = f"{HEAD}{LIST.format(2)}{LIMITS.format(2)}\n\nInspection result: {{}}\n\n{{}}"

ASKED = {
    "ACCEPTED WITH REMARK": "Remark: the leaflet is wrong. Supplier shall print it anew before loading.",
    "Passed with comments": "Comments: a new barcode has to be sent for approval of the client.",
    "Angenommen mit Bemerkung": "Bemerkung: Die Aufkleber müssen vor dem Versand getauscht werden.",
    "Accepté avec remarques": "Remarque : les étiquettes doivent être changées avant l'expédition.",
    "Accettato con osservazioni": "Osservazione: le etichette devono essere cambiate prima della spedizione.",
    "Zaakceptowano z uwagami": "Uwaga: etykiety należy wymienić przed wysyłką.",
    "Aprovado com observações": "Observação: as etiquetas devem ser trocadas antes do embarque.",
    "Goedgekeurd met opmerking": "Opmerking: de etiketten moeten voor de verzending worden vervangen.",
    "合格有备注": "备注：出货前必须更换标签。",
}


@pytest.mark.parametrize("result", ASKED)
def test_what_a_remark_asks_for_before_shipment_is_a_condition(result: str) -> None:
    made = report(REPORT.format(result, ASKED[result]))
    assert made.results.overall == "pending"
    assert [problem.code for problem in made.problems if "asks" in problem.message] == ["result_qualified"]


@pytest.mark.parametrize(
    "remark",
    [
        "Remark: some cartons are a little dusty.",
        "Remark: the leaflet was wrong and has been corrected before loading.",
        "Remark: no action is required before shipment.",
    ],
)
def test_any_other_remark_leaves_a_pass_to_be_read(remark: str) -> None:
    made = report(REPORT.format("ACCEPTED WITH REMARK", remark))
    assert made.results.overall == "pass"
    assert [(problem.code, problem.level) for problem in made.problems if "remark" in problem.message] == [
        ("result_qualified", "warning")
    ]


def test_a_pass_with_a_remark_that_was_not_read_is_asked_about() -> None:
    made = report(REPORT.format("ACCEPTED WITH REMARK", ""))
    assert ("result_qualified", "error") in [(problem.code, problem.level) for problem in made.problems]


def test_under_a_plain_pass_a_remark_is_a_remark() -> None:
    made = report(REPORT.format("ACCEPTED", ASKED["ACCEPTED WITH REMARK"]))
    assert (made.results.overall, made.problems) == ("pass", report(REPORT.format("ACCEPTED", "")).problems)


def test_a_refusal_with_remarks_is_a_refusal() -> None:
    made = report(REPORT.format("REJECTED WITH REMARK", ASKED["ACCEPTED WITH REMARK"]))
    assert made.results.overall == "fail"
