"""Particulars under labels of a trade or of the house, and what looks like them."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Quantities, Report
from toolkit.parsers.words.dates import date_order
from toolkit.parsers.words.described_classes import class_of_head
from toolkit.parsers.words.lexicon import row_kind
from toolkit.parsers.words.readings import level

FORM = """
Marrowgate Goods Check | {top}
{title}

[Inspected | 2026-03-12 | {a}
[{b} | {c}

ISO 2859-1, level II. {plan}

[Defect | Critical | Major | Minor
[Hinge squeaks | 0 | 2 | 0
[Paint run | 0 | 0 | 3
[Total | 0 | 2 | 3
{limits}

[Section | Outcome
[{part} | {said}
[Cartons | Pass

Overall result: PASS
"""


def read(**fields: str) -> Report:
    blank = {
        "top": "Report no. MG-4410", "title": "Final inspection report", "a": "Inspector | Lena Ortiz",
        "b": "Order ref. | KL-20417", "c": "Vendor | Baolin Toys Co., Ltd.", "plan": "Sample size 80 pcs.",
        "limits": "[Accept up to | 0 | 5 | 7", "part": "Measurements", "said": "Pass",
    }  # fmt: skip
    return report(FORM.format(**(blank | fields)))


def test_goods_by_the_word_that_has_a_code_too() -> None:
    told = read(a="Toy | Plush heron with rattle", b="Toy no. | PH-22R")
    assert (told.product, told.items) == ("Plush heron with rattle", ("PH-22R",))
    component = read(a="Component | Jar lid, brushed copper", b="Part no. | JL-8")
    assert (component.product, component.items) == ("Jar lid, brushed copper", ("JL-8",))
    quality = read(a="Quality | Beach towel 90x170 cm, 400 gsm", b="Article | BT-90")
    assert quality.product == "Beach towel 90x170 cm, 400 gsm"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Quality | Very good finish", "Article | BT-90"),
        ("Container | Forty foot high cube", "Container no. | MSK-77012"),
    ],
)
def test_words_that_call_no_goods(a: str, b: str) -> None:
    told = read(a=a, b=b)
    assert told.product is None
    assert "MSK-77012" not in told.items


def test_an_order_by_the_name_of_the_house() -> None:
    assert read(b="Marrowgate PO | MP-2026-11").po_numbers == ("MP-2026-11",)
    assert read(b="Fabric PO | MP-2026-11").po_numbers == ()
    assert read(b="Call-off | AS/45009").po_numbers == ("AS/45009",)


def test_the_unit_in_the_label_of_a_quantity() -> None:
    told = read(a="Ordered pieces | 1,440", b="Packed pieces | 1,320")
    assert told.quantities == Quantities(ordered=1440, packed=1320, unit="pieces")
    assert read(a="Order quantity | 1,440", b="Packed quantity | 1,320").quantities.unit is None


def test_goods_with_their_state_behind_them() -> None:
    told = read(a="Quantity | 1,000 pcs. ordered, 900 pcs. packed", b="Order no. | KL 20417")
    assert told.quantities == Quantities(ordered=1000, packed=900, unit="pcs")


def test_points_part_thousands_where_aqls_have_commas() -> None:
    told = read(a="Pezzi ordinati | 2.000", b="Pezzi finiti | 2.000", plan="AQL critici 0, maggiori 2,5, minori 4,0.")
    assert (told.quantities.ordered, told.quantities.produced) == (2000, 2000)
    point = read(a="Pezzi ordinati | 2.000", b="Pezzi finiti | 2.000", plan="AQL critici 0, maggiori 2.5, minori 4.0.")
    assert point.quantities.ordered is None


def test_a_maker_beside_its_works_sells_what_it_makes() -> None:
    told = read(a="Moulder | Ningxi Beilan Plastic Co., Ltd.", c="Place | Beilan Yuyao plant")
    assert (told.supplier, told.factory) == ("Ningxi Beilan Plastic Co., Ltd.", "Beilan Yuyao plant")
    other = read(a="Moulder | Ningxi Beilan Plastic Co., Ltd.", c="Place | Torvik plant, Oslo")
    assert (other.supplier, other.factory) == (None, "Ningxi Beilan Plastic Co., Ltd.")


def test_a_unit_is_one_of_the_works_or_of_count() -> None:
    told = read(a="Unit | Padmar Stitch Unit-3, Savar")
    assert (told.factory, told.quantities.unit) == ("Padmar Stitch Unit-3, Savar", None)
    counted = read(a="Unit | pairs", b="Order quantity | 1,440")
    assert (counted.factory, counted.quantities.unit) == (None, "pairs")


def test_a_place_is_told_whole_where_its_part_has_no_name() -> None:
    place = "Beilan, atelier de confection, Haimen"
    assert read(c=f"Lieu du contrôle | {place}").factory == place


def test_a_bare_reference_beside_the_number_in_the_title() -> None:
    told = read(top="Leeds office", title="Inspection certificate No. MG-4410", b="Ref. | FC-81 BLUE")
    assert (told.report_no, told.items) == ("MG-4410", ("FC-81 BLUE",))
    alone = read(top="Leeds office", b="Ref. | FC-8177")
    assert alone.report_no == "FC-8177"


@pytest.mark.parametrize(
    "value",
    [
        "HB/rk", "PO 20417", "Contract KV-9", "MG-4410-B", "MG-4398", "EN 12520", "2026-311", "our call of 2 May",
        "12-03-2026",
    ],
)  # fmt: skip
def test_a_bare_reference_of_no_goods_is_no_item(value: str) -> None:
    told = read(top="Leeds office", title="Inspection certificate No. MG-4410", b=f"Ref. | {value}")
    assert (told.report_no, told.items) == ("MG-4410", ())


@pytest.mark.parametrize(
    ("title", "value", "number"),
    [
        ("Inspection certificate No. MG-4410", "DN-5512 (delivery)", "MG-4410"),
        ("Inspection certificate No. MG-4410", "DN-5512", "MG-4410"),
        ("Inspection certificate", "MG-4410", "MG-4410"),
    ],
)
def test_a_docket_numbers_a_report_whose_title_has_no_number(title: str, value: str, number: str | None) -> None:
    assert read(top="Leeds office", title=title, b=f"Docket | {value}").report_no == number


def test_what_looks_like_an_order_is_none() -> None:
    assert read(b="Call-off | 2 of 4").po_numbers == ()
    assert read(b="Marrowgate order | 21-04-26").po_numbers == ()
    assert read(b="Marrowgate order | KL-20417").po_numbers == ("KL-20417",)


@pytest.mark.parametrize("label", ["Tannery", "Weberei", "Imprimeur", "Conceria", "印刷厂"])
def test_who_makes_a_material_is_no_factory_of_the_goods(label: str) -> None:
    assert read(a=f"{label} | Ningxi Beilan Co., Ltd.").factory is None
    alone = read(a=f"{label} | Ningxi Beilan Co., Ltd.", c="Client | Aurel GmbH")
    assert alone.factory == "Ningxi Beilan Co., Ltd."


def test_the_factory_s_own_person_is_not_the_inspector() -> None:
    label = "Person in charge of inspection"
    assert read(a=f"{label} | Wen Hua (factory)").inspector is None
    assert read(a=f"{label} | Wen Hua (Leeds)").inspector == "Wen Hua (Leeds)"


def test_a_number_beside_a_title_with_words_behind_it() -> None:
    told = read(top="Leeds office", title="Factory visit note, finished lamps | MG-FV-0712")
    assert told.report_no == "MG-FV-0712"
    assert read(top="Leeds office", title="Lamps of the spring range | MG-FV-0712").report_no is None


def test_the_count_of_the_goods_is_a_part_where_it_is_judged() -> None:
    told = read(part="Count", said="Does not conform")
    assert [(part.name, part.result) for part in told.sections] == [("Count", "fail"), ("Cartons", "pass")]


def test_limits_that_say_what_passes() -> None:
    told = read(limits="Pass limit: major 5 pcs, minor 7 pcs. If more, whole lot is failed.")
    assert (told.allowed.major, told.allowed.minor) == (5, 7)
    limits = ("Admis au plus", "Ammessi al massimo", "Bestehensgrenze", "Hoogstens toegestaan", "合格上限")
    assert {row_kind(name) for name in limits} == {"allowed"}
    assert row_kind("Pass level of the noise test") is None


def test_heads_that_describe_the_defects_of_one_class() -> None:
    heads = ("主要缺陷說明", "Beschreibung der Hauptfehler", "Mô tả lỗi nặng", "Description des défauts majeurs")
    assert {class_of_head(head) for head in heads} == {"major"}
    others = ("主要项目", "Major components list", "Major quantity list", "缺陷说明", "Critical dimension description")
    assert {class_of_head(head) for head in others} == {None}


def test_two_lists_under_the_class_with_a_word_for_descriptions() -> None:
    told = report("""
鴻益檢驗有限公司
出貨前驗貨報告書

[買方 | Norrvik AB | 驗貨日 | 2026年3月12日

[等級 | AQL | 允收數 | 拒收數 | 實際缺點
[嚴重缺點 | 0 | 0 | 1 | 0
[主要缺點 | 1.0 | 7 | 8 | 4
[次要缺點 | 2.5 | 14 | 15 | 6

[項次 | 主要缺點說明 | 支數
[1 | 鍍層起泡 | 4

[項次 | 次要缺點說明 | 支數
[1 | 表面刮痕 | 6

總判定：允收
""")
    assert [(row.description, row.major, row.minor) for row in told.defects] == [
        ("鍍層起泡", 4, None),
        ("表面刮痕", None, 6),
    ]


@pytest.mark.parametrize(
    ("text", "named"),
    [("G.I. Level-II", "II"), ("GI-III", "III"), ("G.I. Lvl. I", "I"), ("G-II", "II"), ("BGI II", None)],
)
def test_general_inspection_is_no_level(text: str, named: str | None) -> None:
    assert level(text) == named


def test_a_month_in_brackets_tells_the_order_of_a_date() -> None:
    assert date_order(["03/11/2026 (3 November)"]) == "dmy"
    assert date_order(["03/11/2026 (March 11)"]) == "mdy"
    assert date_order(["03/11/2026 (2 visits)"]) is None


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Goods examination before loading", "Goods examination before loading"),
        ("Prüfbericht zur Warenabnahme beim Hersteller", "Warenabnahme beim Hersteller"),
        ("Informe de revisión de mercancía terminada", "revisión de mercancía terminada"),
    ],
)
def test_kinds_of_inspection_in_other_words(title: str, kind: str) -> None:
    assert read(title=title).inspection_type == kind


def test_firms_named_by_a_check_or_by_quality() -> None:
    for name in ("Aurillac Qualité", "Weserland Qualitätsdienst", "PADMAR KNIT AUDIT CELL"):
        told = report(FORM.replace("Marrowgate Goods Check", name).format(
            top="Report no. MG-4410", title="Final inspection report", a="Inspector | Lena Ortiz",
            b="Order ref. | KL-20417", c="Vendor | Baolin Toys Co., Ltd.", plan="Sample size 80 pcs.",
            limits="[Accept up to | 0 | 5 | 7", part="Measurements", said="Pass",
        ))  # fmt: skip
        assert told.agency == name


def test_a_part_that_passed_says_nothing_of_what_made_another_fail() -> None:
    limits = "[Accept up to | 0 | 1 | 7"
    told = read(part="Appearance | Pass\n[Function", said="Fail", limits=limits)
    assert told.results.aql is None
    assert read(part="Appearance", said="Pass", limits=limits).results.aql == "pass"
