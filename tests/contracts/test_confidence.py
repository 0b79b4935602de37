"""A grant is believed where it names its own matter and stands among no other; else the user is asked to read it."""

import pytest

from toolkit.contracts.checking import check
from toolkit.contracts.confidence import confided
from toolkit.contracts.library import library
from toolkit.contracts.passages import Passage, Sentence, passages_in
from toolkit.contracts.verdicts import Evidence, Status

KNOWN = library()


@pytest.mark.parametrize(
    ("kind", "title", "text", "status"),
    [
        ("notice_period", "claims", "claims are made within thirty days of receipt", Status.PRESENT),
        ("notice_period", "termination", "it ends if a failure lasts thirty days after receipt", Status.UNCERTAIN),
        ("notice_period", "inspection and termination", "claims are made within thirty days", Status.PRESENT),
        ("inspection_not_acceptance", "claims", "buyer has control of the defense of such claims", Status.UNCERTAIN),
        ("hidden_defects", "forecasts", "acceptance is no waiver of latent defects", Status.PRESENT),
        ("records", "records", "seller keeps all documents with confidential information apart", Status.UNCERTAIN),
        ("records", "records", "seller keeps all inspection documents for ten years", Status.PRESENT),
        ("buyer_set_off", "fees", "buyer may deduct any tax required by law from the fees", Status.UNCERTAIN),
        ("law_forum", "termination", "this contract is under the laws of england", Status.PRESENT),
    ],
)
def test_a_grant_counts_in_a_section_on_its_own_matter(kind: str, title: str, text: str, status: Status) -> None:
    assert judged(kind, title, text) is status


@pytest.mark.parametrize(
    ("kind", "text", "status"),
    [
        ("reinspection_duty", "seller pays the additional inspection costs of the processing", Status.UNCERTAIN),
        ("reinspection_duty", "the goods are inspected again", Status.PRESENT),
        ("dupro_right", "seller bears the inspection costs incurred in processing", Status.UNCERTAIN),
        ("dupro_right", "buyer may inspect the goods in processing", Status.PRESENT),
        ("title_risk", "buyer may buy elsewhere at seller's risk and cost", Status.UNCERTAIN),
        ("title_risk", "the risk passes on delivery", Status.PRESENT),
        ("deposit_nature", "seller does not have to repay the deposit", Status.UNCERTAIN),
        ("deposit_nature", "seller has to repay the deposit", Status.PRESENT),
        ("no_waiver", "payments do not discharge the debt", Status.UNCERTAIN),
        ("no_waiver", "a failure to enforce a term is no waiver", Status.PRESENT),
    ],
)
def test_a_grant_names_what_makes_its_type(kind: str, text: str, status: Status) -> None:
    assert judged(kind, "terms", text) is status


def test_a_long_sentence_has_to_name_its_matter_outright() -> None:
    short = "the goods shall be of the quality that buyer knows"
    rest = " and shall be sent by the road and in the boxes which are usual for such things in the trade of both sides"
    assert judged("quality_warranty", "terms", short) is Status.PRESENT
    assert judged("quality_warranty", "terms", short + rest) is Status.UNCERTAIN
    assert judged("quality_warranty", "terms", f"{short} and free from defects{rest}") is Status.PRESENT


def test_what_another_statement_deals_with_takes_nothing_away() -> None:
    text = "buyer may return what does not conform; confidential information stays with buyer"
    assert judged("rejection_right", "terms", text, "buyer may return") is Status.PRESENT
    assert judged("rejection_right", "terms", text, "confidential information stays") is Status.UNCERTAIN


def test_what_repeats_the_library_or_grants_less_is_left() -> None:
    found = Evidence(Status.PRESENT, _sentence(""), "x", repeats=True)
    assert confided(found, "x", "termination", "records") is found
    weaker = Evidence(Status.WEAKER, _sentence(""), "x")
    assert confided(weaker, "x", "termination", "records") is weaker


def test_a_doubted_grant_is_shown_to_be_read() -> None:
    contract = (
        "SUPPLY AGREEMENT\n\nbetween Alpha GmbH (Buyer) and Beta Ltd (Seller)\n\n"
        "7. Termination\n\n7.1 Either party may end the Agreement where a failure of the other party to comply with a "
        "law is not remedied within thirty (30) days of receipt of a notice of it."
    )
    verdict = check(passages_in(contract), KNOWN, ("notice_period",))[0]
    assert verdict.status is Status.UNCERTAIN
    assert "thirty (30) days" in verdict.evidence[0].sentence.quote


def judged(kind: str, title: str, text: str, because: str = "") -> Status:
    return confided(Evidence(Status.PRESENT, _sentence(text), because or text), text, title, kind).status


def _sentence(text: str) -> Sentence:
    return Sentence(text, text, Passage("1", "", text, 0, is_heading=False))
