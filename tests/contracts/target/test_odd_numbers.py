"""Contracts that number in their own way: a full-width point behind a figure, sentences counted by another clause."""

import docx

from tests.contracts.target.test_insertion import OPTIONS, planned, read
from tests.packages import saved
from toolkit.contracts.target.insertion import insert

BARE = OPTIONS._replace(comments=False, definitions=False)


def contract(*lines: str) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph().add_run(line).bold = line[-1:] not in ".。"
    return saved(document)


WIDE = contract(
    "灯具采购合同",
    "一、定义",
    "1．甲方为买方，乙方为卖方。",
    "2．产品是指附件所列的灯具。",
    "二、检验",
    "1．甲方可以到工厂查看产品。",
    "2．乙方应当给予协助。",
    "三、付款",
    "1．货款以电汇支付。",
    "2．发票寄送甲方。",
    "四、其他",
    "1．本合同一式两份。",
    "2．附件与本合同具有同等效力。",
)
# The last clause was given a new number, and its sentences were not.
STRAY = contract(
    "SUPPLY AGREEMENT",
    "1. Inspection",
    "1.1 The Purchaser may look at the Goods in the factory.",
    "1.2 The Vendor gives access.",
    "2. Payment",
    "2.1 The price is paid by transfer.",
    "2.2 Invoices go to the Purchaser.",
    "3. General",
    "3.1 Neither party answers for war and flood.",
    "4.2 No change holds unless it is signed.",
    "4.3 Copies are as good as the original.",
    "IN WITNESS WHEREOF the parties have signed.",
)


def test_sentences_with_a_full_width_point_read_as_planned() -> None:
    new = [one.text for one in read(insert(planned(WIDE, "e4-set-off"), BARE)) if one.new]
    assert any(one.startswith("1．") for one in new)
    assert [one.before for one in read(insert(planned(WIDE, "e4-set-off"), BARE)) if not one.new] == [
        one.text for one in read(WIDE)
    ]


def test_a_number_by_which_another_clause_counts_its_sentences_is_passed_over() -> None:
    new = [one.text for one in read(insert(planned(STRAY, "g3-no-waiver", after="3."), BARE)) if one.new]
    assert new[0].startswith("5.")
    assert any(one.startswith("5.2") for one in new)
    assert not any(one.startswith("4.") for one in new)
