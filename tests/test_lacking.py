"""A missing paper or label is told from a fault of the goods, whatever the words."""

import pytest

from toolkit.lacking import lacks_in, lacks_of, papers_missing
from toolkit.model.report import Report, Section, Source


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


def test_a_quotation_does_not_end_at_a_semicolon_behind_which_the_sentence_goes_on() -> None:
    note = "paper; Maker could not show the certificate for this valve; only an offer of the laboratory was there."
    told = "Maker could not show the certificate for this valve; only an offer of the laboratory was there"
    for text, quoted in ((note, told), ("none; Certificate not shown; label missing", "Certificate not shown")):
        check = Section(name="Valve", result="fail", remark=text)
        report = Report(source=Source(file="a.pdf", sha256="", format="pdf"), sections=(check,))
        assert papers_missing(report) == (quoted,)
