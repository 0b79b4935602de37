"""Whether a report and an order file are about the same goods, and what a letter does where they are not."""

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import ORDER, REPORT, letter
from toolkit.documents.identity import same_item, same_order, same_supplier, share_a_name
from toolkit.errors import IncompleteDocumentError
from toolkit.model.order import Buyer, Order, Supplier
from toolkit.model.report import Place, Report

UNNUMBERED = replace(REPORT, po_numbers=())


def for_item(item: str | None, number: str | None = "HB-450118") -> Order:
    return replace(ORDER, order=replace(ORDER.order, item=item, number=number))


def from_seller(name: str) -> Order:
    return replace(ORDER, supplier=Supplier(name=name))


@pytest.mark.parametrize(
    ("printed", "stated", "same"),
    [
        ("4500187722", "PO 4500187722", True),
        ("HB-450118", "hb 450118", True),
        ("HB-45O118", "HB-450118", True),  # a scan took a nought for a letter
        ("HB-45011", "HB-450118", False),  # the beginning of another number
        ("118", "HB-450118", False),
    ],
)
def test_order_numbers_are_compared_by_their_signs(printed: str, stated: str, same: bool) -> None:
    assert same_order(replace(REPORT, po_numbers=(printed,)), for_item("KT-17-SS", stated)) is same


@pytest.mark.parametrize(
    ("printed", "stated", "same"),
    [
        (("KT-17-SS",), "KT-17 kettle 1.7 l", True),
        (("KT-17-SS", "KT-18"), "KT-18", True),
        (("KT-2",), "KT-2 kettle", True),
        (("KT-17-SS",), "KT-18-SS", False),
        (("KT-17",), "KT-170", False),
        (("KT-17-SS",), "Kettle 1.7 l, 28cm, 1200W", None),
        (("88213",), "88214 kettle", False),
        (("MT-500",), "Tool 5-in-1", None),
        ((), "KT-17", None),
    ],
)
def test_item_numbers_are_told_from_words_and_measures(
    printed: tuple[str, ...], stated: str, same: bool | None
) -> None:
    assert same_item(replace(REPORT, items=printed), for_item(stated)) is same


@pytest.mark.parametrize(
    ("printed", "stated", "same"),
    [
        ("Ningbo Tinwhistle", "NINGBO TINWHISTLE APPLIANCE CO.", True),
        ("Ning Bo Tin Whistle", "Ningbo Tinwhistle Co., Ltd.", True),
        ("Yongkang Hengly", "Hengli Cookware Ltd.", True),
        ("Yiwu Bellows Toys Co., Ltd.", "Ningbo Tinwhistle Appliance Co., Ltd.", False),
        ("宁波锡哨电器有限公司", "Ningbo Tinwhistle", None),  # two scripts
        (None, "Ningbo Tinwhistle", None),  # only the factory is printed, and the seller need not be it
    ],
)
def test_sellers_are_compared_by_their_names(printed: str | None, stated: str, same: bool | None) -> None:
    report = replace(REPORT, supplier=printed, factory=None if printed else "Bellows Works")
    assert same_supplier(report, from_seller(stated)) is same


def test_a_report_without_an_order_number_on_another_item_gets_no_letter() -> None:
    with pytest.raises(IncompleteDocumentError, match=r"the item is “KT-18-SS” in the order file .* and “KT-17-SS” in"):
        letter("notice", UNNUMBERED, order=for_item("KT-18-SS"))


def test_a_number_that_differs_is_told_with_both_values_and_their_places_and_is_not_called_missing() -> None:
    printed = replace(REPORT, places={"po_numbers": Place(page=3)})
    with pytest.raises(IncompleteDocumentError) as fault:
        letter("notice", printed, order=for_item("KT-17-SS", number="HB-450119"))
    number = REPORT.po_numbers[0]
    told = (
        f"is “HB-450119” in the order file ([order] number) and “{number}” in the report ({REPORT.source.file}, page 3)"
    )
    assert told in fault.value.message
    assert "lacks" not in fault.value.message
    assert "po_numbers in the report JSON" in str(fault.value.hint)


def test_what_is_missing_is_told_beside_what_differs() -> None:
    other = replace(for_item("KT-17-SS", number="HB-450119"), buyer=Buyer())
    with pytest.raises(IncompleteDocumentError, match=r"lacks buyer\.name\. Order file and report are not about"):
        letter("notice", order=other)


def test_a_report_without_any_number_from_another_seller_gets_no_letter() -> None:
    report = replace(UNNUMBERED, items=(), supplier="Yiwu Bellows Toys", factory=None)
    with pytest.raises(IncompleteDocumentError, match=r"the seller is .* and “Yiwu Bellows Toys” in the"):
        letter("notice", report)


def test_an_order_number_in_common_outweighs_an_item_of_another_name_and_the_buyer_is_told() -> None:
    told = letter("notice", order=for_item("KT-18-SS electric kettle")).warnings
    assert any("“KT-18-SS electric kettle” in the order and “KT-17-SS” in the report" in warning for warning in told)


@pytest.mark.parametrize(
    ("report", "order", "words"),
    [
        (replace(UNNUMBERED, items=()), ORDER, ("the product “Electric kettle", "the client “Harbour", "“HB-450118”")),
        (UNNUMBERED, for_item(None), ("the item “KT-17-SS”", "the order “HB-450118”")),
        (replace(REPORT, items=()), for_item(None, None), ("the order “HB-450118”", "the supplier “Ningbo Tinwhistle")),
    ],
)
def test_what_no_number_joins_a_person_must_compare(report: Report, order: Order, words: tuple[str, ...]) -> None:
    told = [warning for warning in letter("notice", report, order=order).warnings if "belong together" in warning]
    assert len(told) == 1
    assert all(word in told[0] for word in words)


def test_an_item_number_in_common_is_enough() -> None:
    assert not any("belong together" in warning for warning in letter("notice", UNNUMBERED).warnings)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Pippin & Oak Toys Ltd", "Yunhe Baile Toys Factory", False),
        ("Ningbo Haituo Import & Export Co., Ltd.", "Ningbo Guangyao Lighting Co., Ltd.", False),
        ("Haituo Quality Services", "Ningbo Haituo Import & Export Co., Ltd.", True),
    ],
)
def test_what_firms_make_and_where_they_sit_is_no_name_that_they_share(first: str, second: str, *, same: bool) -> None:
    assert share_a_name(first, second) is same


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ningbo Home Textile Co., Ltd.", "NINGBO HOME TEXTILE CO LTD"),
        ("China Star Trading", "China Star Trading"),
        ("Shenzhen Best Electronics", "Shenzhen Best Electronics Co.,Ltd."),
        ("Global Sourcing Solutions S.r.l.", "Global Sourcing Solutions"),
        ("Asia Inspection", "Asia Inspection Services Ltd."),
        ("Home & Garden", "Home and Garden Inc."),
    ],
)
def test_one_name_is_shared_though_each_of_its_words_is_that_of_many_firms(first: str, second: str) -> None:
    assert share_a_name(first, second)
    assert share_a_name(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Toys Ltd.", "Yunhe Baile Toys Factory"),
        ("Hong Kong Ltd.", "Hong Kong Baile Toys"),
        ("Global Trading Co.", "Global Products Ltd."),
        ("Ningbo Home Textile", "Ningbo Home Lighting"),
        ("AB Toys", "SA Toys"),
        ("Co., Ltd.", "Ltd."),
    ],
)
def test_a_word_of_many_firms_is_no_name_that_two_share(first: str, second: str) -> None:
    assert not share_a_name(first, second)
