"""Lists, totals, limits and particulars of reports in seven further languages."""

import pytest

from tests.parsers.notation import rows
from tests.parsers.test_headed import counts, read
from toolkit.model.severity import BySeverity
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.facts.particulars import particulars
from toolkit.parsers.words.folding import key

HEADS = {
    "it": ("Descrizione del difetto", "Critici", "Maggiori", "Minori", "Totale difetti rilevati", "Massimo ammesso"),
    "pl": ("Opis wady", "Krytyczne", "Poważne", "Drobne", "Razem stwierdzono", "Dopuszczalne"),
    "pt": ("Descrição do defeito", "Crítico", "Maior", "Menor", "Total de defeitos", "Máximo permitido"),
    "nl": ("Omschrijving gebrek", "Kritiek", "Hoofd", "Neven", "Totaal gevonden", "Maximaal toegestaan"),
    "tr": ("Hata tanımı", "Kritik", "Majör", "Minör", "Toplam hata", "İzin verilen"),
    "tr in capitals": ("HATA TANIMI", "KRİTİK", "MAJÖR", "MİNÖR", "TOPLAM HATA", "KABUL SAYISI"),
    "cs": ("Popis vady", "Kritické", "Závažné", "Drobné", "Celkem zjištěno", "Přípustný počet"),
    "id": ("Uraian cacat", "Kritis", "Mayor", "Minor", "Jumlah ditemukan", "Batas maksimum"),
}
LABELS = {
    "it": "Numero rapporto | A-118\nData ispezione | 12/05/2025\nCommittente | Casa Lucente\nQuantità ordinata | 1200",
    "pl": "Numer raportu | A-118\nData kontroli | 12/05/2025\nZamawiający | Casa Lucente\nIlość zamówiona | 1200",
    "pt": "Relatório n.º | A-118\nData da inspeção | 12/05/2025\nCliente | Casa Lucente\nQuantidade pedida | 1200",
    "nl": "Rapportnummer | A-118\nDatum keuring | 12/05/2025\nOpdrachtgever | Casa Lucente\nBestelaantal | 1200",
    "tr": "Rapor No | A-118\nMuayene tarihi | 12/05/2025\nMüşteri | Casa Lucente\nSipariş miktarı | 1200",
    "cs": "Protokol č. | A-118\nDatum kontroly | 12. května 2025\nZákazník | Casa Lucente\nObjednáno | 1200",
    "id": "Nomor laporan | A-118\nTanggal inspeksi | 12 Mei 2025\nPembeli | Casa Lucente\nJumlah pesanan | 1200",
}


@pytest.mark.parametrize("language", HEADS)
def test_a_list_with_its_total_and_its_limits_is_read(language: str) -> None:
    what, critical, major, minor, total, allowed = HEADS[language]
    found = read(
        f"[{what} | {critical} | {major} | {minor}\n[Abc | 0 | 3 | 0\n[Def | 0 | 0 | 4\n"
        f"[{total} | 0 | 3 | 4\n[{allowed} | 0 | 5 | 7"
    )
    assert counts(found) == [("Abc", 0, 3, 0), ("Def", 0, 0, 4)]
    assert (found.found, found.allowed) == (BySeverity(0, 3, 4), BySeverity(0, 5, 7))


@pytest.mark.parametrize("language", LABELS)
def test_the_particulars_are_known(language: str) -> None:
    lines = rows("\n".join(f"[{line}" for line in LABELS[language].split("\n")))
    found = particulars(list(entries(lines)), [line.text for line in lines])
    assert found.texts == {"report_no": "A-118", "inspection_date": "2025-05-12", "client": "Casa Lucente"}
    assert found.quantities.ordered == 1200


@pytest.mark.parametrize(
    ("capitals", "small"),
    [("KABUL SAYISI", "kabul sayısı"), ("MİNÖR", "minör"), ("Yapılmadı", "YAPILMADI"), ("SIPARIŞ", "sipariş")],
)
def test_the_turkish_i_is_the_same_with_and_without_its_point(capitals: str, small: str) -> None:
    assert key(capitals) == key(small)
