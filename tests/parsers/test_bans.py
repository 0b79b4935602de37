"""Goods that must not be shipped are refused, whatever way out is told; what waits is pending."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.parsers.results.said import said_in

LIST = "[Defect | Critical | Major | Minor\n[Dent | 0 | 4 | 2\n\n"


def overall(text: str) -> str | None:
    read = report(f"{HEAD}Shipping decision | {text}\n\n{LIST}")
    return read.results.overall


@pytest.mark.parametrize(
    "text",
    [
        "DO NOT SHIP. Ref. 410 is to be sorted 100% and presented again; nothing goes out before.",
        "Must not be shipped. Nothing before re-inspection.",
        "Do not load. Replace all valves and present again before Friday.",
        "Nicht versenden. Vor der Nachprüfung geht nichts raus.",
        "Ware nicht ausliefern. Nacharbeit bis Freitag.",
        "Ne pas expédier. Tri à 100 % ; rien ne part avant.",
        "No embarcar. Reprocesar y volver a presentar; nada sale antes.",
        "Non spedire. Cernita al 100 % e nuova ispezione; prima non parte nulla.",
        "Não embarcar. Selecionar e reapresentar; nada sai antes.",
        "Nie wysyłać. Towar przesortować, przed tym nic nie wyjeżdża.",
        "Niet verzenden. Eerst sorteren; tot dan vertrekt niets.",
        "Sevk etmeyin. Ayıklama ve tekrar sunum; önce hiçbir şey çıkmaz.",
        "Không được xuất hàng. Phải chọn lọc và kiểm lại, trước đó không xuất.",
        "不得出货。返工全检后重新报验，之前一律不得装柜。",
        "Refused. Loading before Friday only after sorting.",
    ],
)
def test_a_ban_refuses_the_goods_whatever_way_out_stands_behind_it(text: str) -> None:
    assert overall(text) == "fail"


@pytest.mark.parametrize(
    "text",
    [
        "Do not ship before the lab result.",
        "Goods must not be shipped without the approval of the buyer.",
        "Do not ship. The test report is to follow.",
        "Not released until the certificate arrives.",
        "Nicht freigeben, bis der Kunde entschieden hat.",
        "Bis zum Eingang des Prüfberichts nicht freigeben.",
        "Ne pas libérer avant le résultat du laboratoire.",
        "No embarcar hasta recibir el informe de laboratorio.",
        "Non spedire prima del risultato del laboratorio.",
        "Não embarcar antes do resultado do laboratório.",
        "Nie wysyłać przed otrzymaniem wyniku z laboratorium.",
        "Niet verzenden voordat het labrapport er is.",
        "Laboratuvar sonucu gelmeden sevk etmeyin.",
        "Không được xuất hàng trước khi có kết quả thử nghiệm.",
        "检测报告出来之前不得出货。",
        "客户确认前不得装运。",
    ],
)
def test_a_ban_that_waits_for_something_stays_pending(text: str) -> None:
    assert overall(text) == "pending"


@pytest.mark.parametrize(
    "text", ["Do not ship until the client has decided on the sorting.", "Do not ship if the drop test fails."]
)
def test_a_ban_that_may_be_either_or_is_a_rule_is_not_guessed(text: str) -> None:
    assert overall(text) != "fail"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("SHIPMENT IS STOPPED until the lamps are repaired and inspected again.", "fail"),
        ("Spedizione bloccata finché le lampade non sono riparate.", "fail"),
        ("Versand gestoppt, bis der Prüfbericht da ist.", "pending"),
        ("Shipment is stopped until Monday.", None),
    ],
)
def test_a_shipment_that_is_stopped_is_refused_where_the_goods_are_made_good(text: str, word: str | None) -> None:
    assert [said.word for said in said_in(text, 1, (0, 0, 0, 0))] == [word][: word is not None]
