"""A missing paper or label is told from a fault of the goods, whatever the words."""

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import REPORT
from toolkit.lacking import goods_beside, labels_missing, lacks_in, lacks_of, papers_missing
from toolkit.model.report import Section


def lacks(name: str, says: str | None) -> set[str]:
    return set(lacks_of(Section(name=name, result="fail", remark=says), says))


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Food contact test report", "not presented"),
        ("Documents", "No declaration of conformity was shown"),
        ("No declaration of conformity", None),
        ("Documents", "No test report for EN 71-3, EN 71-1 and EN 71-2 shown"),
        ("Safety data sheet", "Not available. Factory says they will send it."),
        ("Certificates", "FSC certificate expired"),
        ("Third-party test report", "Not presented by the factory at time of inspection"),
        ("检测报告", "未提供"),
        ("符合性声明", "工厂未能提供。"),
        ("Battery transport paper (UN 38.3)", "Test summary was not shown"),
        ("Paperwork", "Export licence not presented"),
        ("运输文件", "未提供鉴定书"),
    ],
)
def test_a_paper_that_was_not_shown_is_a_paper(name: str, says: str | None) -> None:
    assert lacks(name, says) == {"paper"}


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("CE mark", "CE mark missing on carton"),
        ("Barcode", "EAN label missing on inner box"),
        ("User manual", "German manual missing in gift box"),
        ("Warning label", "Choking warning not printed on polybag, all 1080 ctn same"),
        ("Labels", "Care label: wrong composition printed"),
        ("CE marking", "not affixed"),
        ("标签", "产品无警示语"),
        ("说明书", "缺少德语说明书"),
        ("条码", "外箱条码缺失"),
    ],
)
def test_a_label_a_code_or_a_manual_that_is_missing_is_a_label(name: str, says: str) -> None:
    assert lacks(name, says) == {"label"}


@pytest.mark.parametrize(
    "says", ["Test report and warning label missing", "OEKO-TEX certificate not available; no care label"]
)
def test_both_may_be_missing(says: str) -> None:
    assert lacks("Documents", says) == {"paper", "label"}


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Food contact test report", "Migration exceeds the limit, not accepted"),
        ("Food contact test report", None),
        ("Chemical test", "No report; lead over limit"),
        ("检测报告", "铅含量超标，未通过"),
        ("Packing", "Carton 3-ply instead of 5-ply"),
        ("Packing", "EAN label missing, 3 cartons crushed"),
        ("Packing", "Desiccant missing"),
        ("Assembly", "Screw missing in bag, instruction sheet not enclosed"),
        ("Documents", "CE mark missing and scratches on lid"),
        ("Function", "Warning light missing"),
        ("Function", "Manual switch missing"),
        ("Labelling", "Label peeling off"),
        ("Safety test", "not done"),
    ],
)
def test_where_the_goods_may_be_at_fault_nothing_alone_is_missing(name: str, says: str | None) -> None:
    assert not lacks(name, says)


def test_the_words_of_a_defect_row_are_told_alike() -> None:
    assert lacks_in("Declaration of conformity not shown") == {"paper"}
    assert not lacks_in("Handle missing")


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Electrical safety", "CE mark missing, 3 of 80 pcs live parts reachable"),
        ("Function", "Instructions missing, 12 pcs no power"),
        ("Labels", "Care label missing, 3 pcs with needle inside"),
        ("Labels", "Care label missing with needle inside"),  # no comma parts the two
        ("Documents", "Test report missing; 5 pcs caught fire"),
        ("Labels", "Label missing. All pcs wet."),
        ("Labels", "CE mark missing, at the plug live parts"),
        ("Labels", "Care label missing, 3 pcs missing"),
        ("Labels", "CE mark and plug missing"),
        ("Labels", "Plug missing without CE mark"),
        ("CE mark", "not affixed, 3 pcs no earth wire"),
        ("Care label", "3 pcs wrong"),
        ("条码", "条码缺失，共3件漏电"),
        ("标签", "标签缺失，全部产品受潮"),
    ],
)
def test_a_clause_that_is_not_understood_is_of_the_goods(name: str, says: str) -> None:
    assert not lacks(name, says)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Labels", "Care label missing on 12 pcs in carton 4"),
        ("Labels", "Care label missing, 12 of 80 pcs, see photo 3"),
        ("Care label", "missing on 12 pcs in carton 4"),
        ("Barcode", "3 cartons missing"),
        ("Labels", "EAN missing, all inner boxes"),
        ("Hangtag", "wrong price"),
        ("Labels", "No care label in neck, factory will add it"),
        ("Labels", "Polybag without suffocation warning"),
        ("Labels", "Missing warning label on carton nos. 4"),
        ("条码", "外箱条码缺失，共12箱"),
        ("标签", "全部产品无警示语"),
    ],
)
def test_how_many_and_where_take_nothing_from_a_missing_label(name: str, says: str) -> None:
    assert lacks(name, says) == {"label"}


def asked(remark: str, *checks: Section) -> tuple[str, ...]:
    report = replace(REPORT, defects=(), remarks=(remark,), sections=checks)
    return labels_missing(report) + papers_missing(report)


@pytest.mark.parametrize(
    "remark",
    [
        "Barcodes scanned without error. All labels applied without wrinkles.",
        "No care label is missing.",
        "None of the labels is missing",
        "Test report no. TR-55 shown and valid",
        "Certificate no. 123 was shown.",
        "Certificates: ISO 9001 no. 4711",
        "Warnings: none",
        "No documents were checked at this visit.",
        "Test records were not yet complete",
        "Instructions given, no objections raised",
        "Carton marks as per file, no change",
        "Sticker residue, no label affected",
        "No hangtags were ordered",
        "Declaration: this report is issued without prejudice",
        "标签粘贴无皱",
        "条码扫描无错误",
    ],
)
def test_what_is_denied_must_be_the_label_or_the_paper(remark: str) -> None:
    assert not asked(remark)


@pytest.mark.parametrize(
    "remark",
    [
        "No label on 12 pcs",
        "Carton marks without PO number",
        "Gross weight missing in the shipping mark",
        "Manual in English, no German",
        "Test report no. TR-55 was not shown",
        "Test reports: none",
        "Test reports, certificates were not shown",
        "Products without CE mark",
        "The factory could not show the test report",
        "洗水唛没有缝",
    ],
)
def test_a_label_or_paper_that_is_denied_is_asked_for(remark: str) -> None:
    assert asked(remark) == (remark,)


def test_a_remark_under_a_check_that_passed_asks_nothing() -> None:
    remark = "Hangtag missing on the sample of the factory"
    labels = Section(name="Labels", result="pass", remark=remark)
    assert not asked(remark, labels)
    assert not asked(f"Labels: {remark}", labels)
    assert asked(remark, replace(labels, remark=None)) == (remark,)


@pytest.mark.parametrize(
    ("says", "beside"),
    [
        ("Care label missing, 3 pcs with needle inside", True),
        ("CE mark missing, 3 of 80 pcs shock hazard", True),
        ("EAN label missing, needle in 2 cartons", True),
        ("EAN label missing, 3 cartons crushed", False),  # the packing, which is packed anew
        ("Care label missing on 12 pcs in carton 4", False),
        ("Care label missing, shipping mark smudged", False),
        ("Carton 3-ply instead of 5-ply", False),
        (None, False),
    ],
)
def test_what_is_said_of_the_goods_beside_a_missing_label_is_told(says: str | None, *, beside: bool) -> None:
    assert goods_beside(says) is beside
