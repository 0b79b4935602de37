"""A grant is read once more in its own statement: whose act it is, on what, not denied, not only supposed."""

import pytest

from toolkit.contracts.checking import check
from toolkit.contracts.confidence import confirmed
from toolkit.contracts.library import library
from toolkit.contracts.passages import Passage, Sentence, passages_in
from toolkit.contracts.playbook import Kind, kinds
from toolkit.contracts.verdicts import Evidence, Status
from toolkit.contracts.whose_act import is_its_own, patterns

KNOWN = library()
# Sentences of no clause type: what makes a contract long.
_REST = " ".join(f"Chapter {number} of the handbook stands on the shelf of the hall." for number in range(50))


@pytest.mark.parametrize(
    ("kind", "text", "is_own"),
    [
        # whose act it is
        ("spec_incorporation", "seller shall make the goods according to the drawings", True),
        ("spec_incorporation", "buyer shall print the leaflets according to the drawings", False),
        ("spec_incorporation", "the goods shall comply with seller's own standards", False),
        ("dupro_right", "buyer may test the goods at any stage of their manufacture", True),
        ("dupro_right", "seller shall test the goods at any stage of their manufacture", False),
        ("inspection_right", "seller shall permit buyer to inspect the goods before dispatch", True),
        ("inspection_right", "the goods may be inspected by buyer before dispatch", True),
        ("inspection_right", "the goods may be inspected by seller before dispatch", False),
        ("inspection_right", "buyer, on giving seller notice, may inspect the goods before dispatch", True),
        ("buyer_set_off", "buyer may deduct sums due from seller", True),
        ("buyer_set_off", "seller may deduct sums due from buyer", False),
        ("rejection_right", "seller may reject defective pallets which buyer sends", False),
        ("repeat_failure", "buyer may cancel the order after two failed tests", True),
        ("repeat_failure", "seller may cancel the order after two failed tests", False),
        # what is denied
        ("quality_warranty", "seller warrants the quality of the goods", True),
        ("quality_warranty", "seller does not warrant the quality of the goods", False),
        ("hidden_defects", "seller is liable for hidden defects found later", True),
        ("hidden_defects", "acme will not be held responsible for hidden defects found later", False),
        ("rework_or_replace_at_supplier_cost", "where goods do not pass, seller shall rework them", True),
        # what is only supposed
        ("rejection_right", "buyer shall reject what is defective within ten days", True),
        ("rejection_right", "if buyer rejects what is defective, the parties meet within ten days", False),
        # another thing, or another occasion
        ("inspection_right", "buyer shall inspect the goods upon receipt", False),
        ("inspection_right", "buyer may inspect the goods upon receipt and before dispatch", True),
        ("approved_sample", "the goods shall match the sample sealed by both", True),
        ("approved_sample", "in a dispute the sample sealed by both goes to the laboratory", False),
        ("reinspection_duty", "reworked goods shall be tested again", True),
        ("reinspection_duty", "in a dispute a representative sample shall be tested again", False),
        ("reinspection_cost_supplier", "seller pays each repeated inspection", True),
        ("reinspection_cost_supplier", "the testing laboratory is paid by seller for each repeated inspection", False),
        ("lc_certificate", "the letter of credit asks for a certificate of inspection", True),
        ("lc_certificate", "the letter of credit asks for a performance bond and a certificate of quality", False),
        ("release_hold", "goods are shipped only after buyer has accepted them", True),
        ("release_hold", "seller ships after purchase orders become binding by its acceptance", False),
        ("deposit_nature", "the deposit is refunded on termination", True),
        ("deposit_nature", "seller shall refund such excess of the deposit on termination", False),
        ("no_waiver", "no waiver of a right is valid unless in writing", True),
        ("no_waiver", "claims not raised in ten days shall be deemed waived unless made in writing", False),
        ("subcontracting", "seller shall not supply help for third parties which manufacture", False),
        # worth less
        ("access_and_help", "buyer may visit the factory at any time", True),
        ("access_and_help", "buyer may visit the factory no more than twice a year", False),
        ("access_and_help", "buyer may visit the factory upon thirty (30) days' prior notice", False),
        ("repeat_failure", "buyer may cancel after two failed tests if seller fails to have them cured", False),
        (
            "rework_or_replace_at_supplier_cost",
            "its remedy for all losses shall be limited to replacement of goods",
            False,
        ),
    ],
)
def test_a_grant_is_the_act_of_its_side_on_its_thing(kind: str, text: str, *, is_own: bool) -> None:
    assert is_its_own(text, text, kind) is is_own


@pytest.mark.parametrize(
    ("kind", "text", "because", "is_own"),
    [
        ("buyer_set_off", "seller keeps books, and buyer may deduct sums due", "buyer may deduct", True),
        ("buyer_set_off", "buyer keeps books, and seller may deduct sums due", "may deduct sums due", False),
        ("inspection_right", "buyer pays in euro; seller shall test each part", "test each part", False),
        ("rejection_right", "buyer may: keep records; reject defective goods", "reject defective goods", True),
        ("rejection_right", "seller may: keep records; reject defective goods", "reject defective goods", False),
    ],
)
def test_only_the_statement_with_the_words_found_is_read(kind: str, text: str, because: str, *, is_own: bool) -> None:
    assert is_its_own(text, because, kind) is is_own


def test_what_is_not_told_counts_in_a_short_statement_of_a_short_contract_alone() -> None:
    text = "all notices shall be in writing"
    assert is_its_own(text, text, "notices")
    assert not is_its_own(text, text, "notices", is_strict=True)
    assert is_its_own(f"{text} and sent by e-mail", text, "notices", is_strict=True)
    assert not is_its_own(f"{text} {'and so on ' * 20}", text, "notices")


def test_chinese_and_types_without_ways_are_left_to_their_phrases() -> None:
    assert is_its_own("买方有权检验货物", "检验", "inspection_right", is_strict=True)
    assert is_its_own("anything", "anything", "law_forum", is_strict=True)
    assert all(patterns())


@pytest.mark.parametrize(
    ("because", "status"), [("in other words: waive", Status.UNCERTAIN), ("waive", Status.PRESENT)]
)
def test_a_grant_in_other_words_alone_is_to_be_read(because: str, status: Status) -> None:
    found = [_granted("a right is not lost", because)]
    assert [one.status for one in confirmed(found, _kind("no_waiver"))] == [status]


def test_a_second_sentence_or_the_title_confirms_it() -> None:
    kind, because = _kind("no_waiver"), "in other words: waive"
    two = [_granted("a right is not lost", because), _granted("nor is a claim", because)]
    assert confirmed(two, kind) == two
    titled = [_granted("a right is not lost", because, heading="9. Waiver")]
    assert confirmed(titled, kind) == titled
    run_in = [_granted("waiver: a right is not lost", because)]
    assert confirmed(run_in, kind) == run_in


def test_a_doubted_grant_is_shown_in_a_long_contract() -> None:
    contract = (
        "SUPPLY AGREEMENT\n\nbetween Alpha GmbH (Buyer) and Beta Ltd (Seller)\n\n1. Notices\n\n"
        "1.1 All notices under this Agreement shall be in writing unless it says something else.\n\n2. Handbook\n\n"
    )
    short, long = (check(passages_in(one), KNOWN, ("notices",))[0] for one in (contract, f"{contract}2.1 {_REST}"))
    assert short.status is not Status.UNCERTAIN
    assert long.status is Status.UNCERTAIN
    assert "in writing" in long.evidence[0].sentence.quote


def _kind(name: str) -> Kind:
    return next(one for one in kinds() if one.type == name)


def _granted(text: str, because: str, heading: str = "") -> Evidence:
    return Evidence(
        Status.PRESENT, Sentence(text, text, Passage("1", heading, text, 0, is_heading=False)), because, said=text
    )
