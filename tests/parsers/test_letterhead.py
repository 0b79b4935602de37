"""What stands without a label at the top: the number of the report, the firm, the service."""

import pytest

from tests.parsers.notation import rows, words
from toolkit.parsers.facts.agencies import agency
from toolkit.parsers.facts.letterhead import number, standard, top
from toolkit.parsers.facts.numbers_beside import number_beside
from toolkit.parsers.facts.services import service
from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.layout.pages import Word


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("Alster & Söhne | Bericht A-2219/25", "A-2219/25"),
        ("Vendor inspection letter, no. DH-VI-318", "DH-VI-318"),
        ("Certificate of attendance no. MF-A-20418 – Pre-shipment inspection", "MF-A-20418"),
        ("Shipment inspection by lot – file STV/25/00871", "STV/25/00871"),
        ("檢驗報告 案號 DH-HK-6602", "DH-HK-6602"),
    ],
)
def test_a_number_right_behind_the_word_for_the_paper_is_the_reports(line: str, printed: str) -> None:
    found = number(rows(line))
    assert found is not None
    assert found[0] == printed


def test_a_number_stands_beside_a_title_in_two_languages() -> None:
    told = number(rows("KapokQA\nFinal inspection report 成品终检报告 | No. KQA-YZ-25-0668"))
    assert told is not None
    assert told[0] == "KQA-YZ-25-0668"


def test_neither_a_date_nor_an_order_beside_a_label_is_the_number_of_the_report() -> None:
    assert number(rows("[Inspection date | 2025-02-13")) is None
    assert number(rows("Customer PO | KTA-118204 | Date of inspection | 2 June 2025")) is None
    assert number(rows("Form report QA-077 rev. 5")) is None


@pytest.mark.parametrize("name", ["鼎衡公證檢驗有限公司", "Giám Định Hải Vân", "HALLOWAY INSPECTORATE"])
def test_a_firm_is_known_in_traditional_characters_and_by_two_words(name: str) -> None:
    found = agency(rows(name), [])
    assert found is not None
    assert found[0] == name


def test_the_service_is_known_in_traditional_characters_and_kept_as_printed() -> None:
    found = service(rows("最終檢驗報告"))
    assert found is not None
    assert found[0] == "最終檢驗"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ningbo Tailong Hardware Co., Ltd. | Quality Department", "Ningbo Tailong Hardware Co., Ltd."),
        ("ROWANBERRY APPAREL - FINAL AUDIT SHEET", "ROWANBERRY APPAREL"),
        ("佛山市南冠五金制品厂 Nanguan Hardware Factory", "佛山市南冠五金制品厂 Nanguan Hardware Factory"),
        ("永嘉貿易（香港）有限公司品質檢驗部", "永嘉貿易（香港）有限公司品質檢驗部"),
        ("Quality Office Izmir", "Quality Office Izmir"),
    ],
)
def test_a_firm_writes_in_its_name_and_a_department_only_where_no_firm_is_named(line: str, name: str) -> None:
    found = agency(rows(f"{line}\nFinal inspection record"), [])
    assert found is not None
    assert found[0] == name


def test_neither_a_number_nor_the_buyer_is_the_agency() -> None:
    assert agency(rows("PG-QC-5521\nFinal inspection"), []) is None
    assert agency(rows("HALDEN LINEN HOUSE\nFinal inspection"), [], ["Halden Linen House"]) is None


def test_letters_set_apart_make_words() -> None:
    (line,) = top(rows("A C M E  T E X T I L E"))
    assert line.text == "ACME TEXTILE"


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("最終驗貨報告", "最終驗貨"),
        ("Report on pre-despatch inspection", "pre-despatch inspection"),
        ("ROWANBERRY APPAREL - FINAL AUDIT SHEET", "FINAL AUDIT"),
        ("Raport z kontroli końcowej", "kontroli końcowej"),
    ],
)
def test_the_service_is_the_one_that_the_title_names(line: str, printed: str) -> None:
    found = service(rows(line))
    assert found is not None
    assert found[0] == printed


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("Sampling: UNE-ISO 2859-1, level II", "UNE-ISO 2859-1"),
        ("Sampling: I.S. EN ISO 2859-1, level II", "I.S. EN ISO 2859-1"),
        ("Plan: SANS 2859-1 single normal", "SANS 2859-1"),
        ("Standard IS 2500 (Part 1)", "IS 2500 (Part 1)"),
        ("BS 6001-1 (ISO 2859-1), level II", "BS 6001-1 (ISO 2859-1)"),
        ("The plan is ISO 2859-1", "ISO 2859-1"),
        ("The quantity is 2500", None),
    ],
)
def test_a_standard_has_the_name_of_its_national_edition(line: str, printed: str | None) -> None:
    found = standard(rows(line))
    assert (found and found[0]) == printed


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Marlow QA | Pre-Shipment Inspection\nLeeds | HB-2026-0733", "HB-2026-0733"),
        ("Pre-Shipment Inspection | Marlow QA\nLeeds | HB-2026-0733", None),  # it stands under the firm
        ("Marlow QA | Purchase order\nLeeds | HB-2026-0733", None),
        ("Marlow QA | Pre-Shipment Inspection\nLeeds | 2026-07-12", None),
    ],
)
def test_a_number_right_under_the_title_is_the_reports(text: str, printed: str | None) -> None:
    found = number(rows(text))
    assert (found and found[0]) == printed


@pytest.mark.parametrize(
    ("lines", "printed"),
    [
        ("Verity Beauty Assurance · Reference VBA-2025-771", "VBA-2025-771"),
        ("Verity Beauty Assurance · Order VBA-2025-771", None),
        ("MARRAM QUALITY | MQ-PSI-417\nInspection Report", "MQ-PSI-417"),
        ("Tulla Foods | TF-20-417\nInspection Report", None),  # no firm that inspects
        ("MARRAM QUALITY | MQ-PSI-417 | Form", None),
    ],
)
def test_a_number_by_itself_beside_the_firm_is_the_reports(lines: str, printed: str | None) -> None:
    found = number_beside(rows(lines))
    assert (found and found[0]) == printed


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("TALLIS SOURCING QA - Final inspection by style", "TALLIS SOURCING QA"),
        ("恒正商检（厦门）事务所", "恒正商检（厦门）事务所"),
    ],
)
def test_a_firm_stands_beside_a_title_that_says_more(line: str, name: str) -> None:
    found = agency(rows(line), [])
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize("line", ["公司", "有限公司", "Co., Ltd."])
def test_the_form_of_a_company_alone_is_no_name(line: str) -> None:
    assert agency(rows(f"{line}\n装运前检验报告"), []) is None


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("Kapiti Product Assurance | KPA 7714", "KPA 7714"),
        ("Brightwater Quality Control – BQC-20418", "BQC-20418"),
        ("Nordlicht Prüfdienst | NP 2025-118", "NP 2025-118"),
        ("Halden Inspection Services | HIS 25/0913", "HIS 25/0913"),
        ("Kapiti Product Assurance | SSI 7714", None),  # that of another firm
        ("Kapiti Product Assurance | KPA Form 12", None),
        ("Kapiti Product Assurance | ISO 9001", None),
    ],
)
def test_a_number_behind_the_initials_of_the_firm_is_the_reports(line: str, printed: str | None) -> None:
    found = number_beside(rows(line))
    assert (found and found[0]) == printed


@pytest.mark.parametrize(
    ("first", "running", "name"),
    [
        ("Contrelin – Bureau de contrôle textile", "Contrelin – Rapport CL-2025-0609", "Contrelin"),
        ("Velmora · testing and inspection of toys", "Velmora · Report VM-118", "Velmora"),
        ("Halsted – bureau for quality of goods", "Halsted – Page 1 of 3", "Halsted"),
        ("Vermara – control de calidad textil", "Vermara – Informe VM-2025/1147", "Vermara"),
        ("Contrelin – contrôle textile", "Rapport CL-2025-0609", None),  # told once
        ("Sideboard – quality of wood", "Sideboard – Report SB-118", None),  # the goods
        ("Final – inspection report", "Final – Page 1", None),
    ],
)
def test_a_name_before_what_the_firm_does_is_the_firm_where_it_begins_every_page(
    first: str, running: str, name: str | None
) -> None:
    found = agency(rows(f"{first}\n[Client | Acme"), rows(running), ["Sideboard in oak"])
    assert (found and found[0]) == name


@pytest.mark.parametrize(
    ("text", "heads", "name"),
    [
        ("Petersen & Rauch Import GmbH · Qualitätssicherung\nPrüfbericht", "", "Petersen & Rauch Import GmbH"),
        ("HAMMERFIELD DIY GROUP - Supplier Quality\nInspection report", "", "HAMMERFIELD DIY GROUP"),
        ("Raport z kontroli jakości", "TexKontrol Łódź Sp. z o.o. | Raport nr 918", "TexKontrol Łódź Sp. z o.o."),
        ("Comptoir Asie – agence d'inspection\nRapport d'inspection", "", "Comptoir Asie"),
        ("惠州市聆风电子有限公司\n成品出货检验报告（OQC）", "", "惠州市聆风电子有限公司"),
    ],
)
def test_a_firm_is_named_without_its_department_and_no_title_is_one(text: str, heads: str, name: str) -> None:
    found = agency(rows(text), rows(heads) if heads else ())
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize(
    "trade",
    [
        "Inspección de mercaderías · Lima · Bogotá",
        "Qualitätssicherung, Außenstelle Hanoi",
        "Inspection Services Consumer Products",
        "Consumer Products Services, Paris - Ho Chi Minh City",
    ],
)
def test_what_a_firm_does_and_where_is_not_its_name(trade: str) -> None:
    found = agency(rows(f"Andina Verifica GmbH\n{trade}\nPrüfbericht Nr. WK-4471"), [])
    assert found is not None
    assert found[0] == "Andina Verifica GmbH"


def test_the_number_of_a_standard_may_stand_on_the_next_line() -> None:
    found = standard(rows("Sample 200 pcs, level II (ISO\n2859-1)"))
    assert found is not None
    assert found[0] == "ISO 2859-1"
    assert standard(rows("Sample 200 pcs, level II\n2859-1 pcs")) is None


def test_a_title_behind_the_name_of_the_firm_is_no_part_of_it() -> None:
    running = rows("Meridian Quay Surveyors — Goods Survey before Loading — File MQ/26/3317")
    found = agency(rows("Goods Survey before Loading\nOur file | MQ/26/3317"), running)
    assert found is not None
    assert found[0] == "Meridian Quay Surveyors"


def head_of(logo: str, trade: str, size: float = 16.0, gap: float = 9.0) -> Row:
    """Return a first row with *logo* in letters of *size*, and *trade* behind it in plain ones."""
    letters, left = [], 60.0
    for word in logo.split():
        letters.append(Word(word, left, 40.0 - size, left + 10.0 * len(word), 40.0, 40.0, size))
        left += 10.0 * len(word) + 4
    plain = words(f"~{trade}", letters[-1].x1 + gap, 32.0)
    parts = (tuple(letters), tuple(plain))
    cells = tuple(Cell(part, (part[0].x0, part[0].top, part[-1].x1, 40.0)) for part in parts)
    return Row(1, cells, 24.0, 40.0, words=(*letters, *plain))


TRADE = "Inspection & Certification Group"


@pytest.mark.parametrize(
    ("logo", "size", "gap", "name"),
    [
        ("NORVANT", 16.0, 9.0, f"NORVANT {TRADE}"),
        ("NORVANT", 8.0, 5.0, TRADE),
        ("NORVANT", 16.0, 90.0, TRADE),
        ("NorVant", 16.0, 9.0, f"NorVant {TRADE}"),
        ("A. B. NORVANT", 16.0, 9.0, f"A. B. NORVANT {TRADE}"),
        ("Norvant", 16.0, 9.0, TRADE),  # a word as any other
        ("NORVANT-7", 16.0, 9.0, TRADE),
        ("FAIL", 16.0, 9.0, TRADE),
        *((stamp, 16.0, 9.0, TRADE) for stamp in ("DRAFT", "COPY", "ORIGINAL", "CONFIDENTIAL", "URGENT", "DRAFT COPY")),
        ("PRELIMINARY", 16.0, 9.0, TRADE),
        ("VIETNAM", 16.0, 9.0, TRADE),
    ],
)
def test_what_a_firm_does_stands_behind_its_name_in_large_capitals(
    logo: str, size: float, gap: float, name: str
) -> None:
    found = agency([head_of(logo, TRADE, size, gap), *rows("FINAL RANDOM INSPECTION REPORT")], [])
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize(
    "name",
    [
        "Inspection Services Ltd",  # a whole name
        "Meridian Inspection Group",
        "Inspection Meridian Group",
        "Global Inspection Group",
    ],
)
def test_a_firm_with_a_name_of_its_own_takes_no_logo_before_it(name: str) -> None:
    found = agency([head_of("NORVANT", name), *rows("FINAL RANDOM INSPECTION REPORT")], [])
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize(
    ("logo", "others", "told"),
    [
        ("NORDHAUS", ("Nordhaus GmbH",), ""),
        ("LANTERN", (), "Product | Garden lantern\n"),
        ("NORDHAUS", (), "Client: Nordhaus GmbH\n"),
    ],
)
def test_the_logo_of_another_firm_or_of_the_goods_is_none_of_the_one_that_inspects(
    logo: str, others: tuple[str, ...], told: str
) -> None:
    found = agency([head_of(logo, TRADE), *rows(f"FINAL RANDOM INSPECTION REPORT\n{told}")], [], others)
    assert found is not None
    assert found[0] == TRADE


def test_a_firm_that_a_label_names_may_have_its_logo_in_the_head() -> None:
    told = rows("FINAL RANDOM INSPECTION REPORT\nInspected by | Norvant | Product | Garden lantern")
    found = agency([head_of("NORVANT", TRADE), *told], [])
    assert found is not None
    assert found[0] == f"NORVANT {TRADE}"


def test_a_logo_before_the_title_is_not_joined_to_a_trade_behind_it() -> None:
    found = agency([head_of("NORVANT", "Final Report – Inspection Group")], [])
    assert found is not None
    assert found[0] == "Inspection Group"


def test_the_place_of_a_file_that_a_browser_prints_is_no_number() -> None:
    assert number(rows("Whitlock QC\nfile:///C:/export/export_884213.html | 1/2")) is None
