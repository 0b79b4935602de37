"""Sections of two or three sentences are known by what they grant together, in the English of any country."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.contracts.labelled import KNOWN, granted, labelled
from toolkit.contracts.checking import Status, check
from toolkit.contracts.passages import passages_in
from toolkit.contracts.roles import normal, roles

ALLOWED = {"present": {Status.PRESENT}, "few": set(Status) - {Status.PRESENT}}
CHINESE = re.compile("[\u4e00-\u9fff]{4}")
# The verbs of a grant: the sentence grants nothing with one of them denied.
VERBS = {
    "buyer_set_off": r"(?:直接|径行|予以|相互)?(?:扣除|抵扣|抵销|冲抵|扣回|扣抵|扣款|相抵|冲销|减付)|有权",
    "hidden_defects": r"(?<=[应须])承担|(?<=须)负责|有权",
    "repeat_failure": r"有权|解除|终止|取消",
    "replacement_step_in": (
        r"由(?:卖方|乙方|供方|供货方)(?:负担|承担|支付|全额|补足|赔偿)|(?<=卖方)(?:负担|承担|支付)|扣除|扣抵|收取"
        r"|自行返工|委托|另请|另购|有权"
    ),
    "subcontracting": r"(?<=卖方)自行生产|取得|征得|(?<=全部)在其",
    "rejection_right": r"有权|享有(?!对)|(?<=有权)(?:拒收|退货)|(?<=直接)退货",
}


def denied() -> Iterator[tuple[str, str]]:
    """Yield the Chinese grants of all tables, of each type of VERBS, with one verb denied."""
    for path in sorted(Path(__file__).parent.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for kind, verbs in VERBS.items():
            for text in filter(CHINESE.search, _present(table.get(kind))):
                yield from (
                    (kind, f"{text[: verb.start()]}不{text[verb.start() :]}") for verb in re.finditer(verbs, text)
                )


def _present(told: Any) -> list[str]:
    return told.get("present", []) if isinstance(told, dict) else []


@pytest.mark.parametrize(("kind", "label", "text"), [*labelled("remedies.toml"), *labelled("remedies_denied.toml")])
def test_a_section_is_known_by_what_its_sentences_grant(kind: str, label: str, text: str) -> None:
    assert granted(check(passages_in(f"4. {text}"), KNOWN, (kind,))[0]) in ALLOWED[label]


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("For defects found after acceptance the Seller's only obligation is to repair the Goods.", "one remedy alone"),
        ("Where hidden defects come to light later the Buyer retains its rights for one year from delivery.", "months"),
        ("The Buyer may claim for hidden defects, subject to proof that they existed at dispatch.", "proof"),
    ],
)
def test_hidden_defects_with_one_remedy_or_a_short_time_are_the_weaker(text: str, grade: str) -> None:
    found = check(passages_in(f"4. {text}"), KNOWN, ("hidden_defects",))[0]
    assert found.status is not Status.PRESENT, grade


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("buyer_set_off", "The Buyer may set off claims once the Seller's service department has approved them."),
        ("repeat_failure", "The Buyer may cancel the order if three successive submissions of the lot are rejected."),
        ("inspection_right", "The Buyer may carry out one final inspection per order at the Seller's factory."),
    ],
)
def test_what_waits_for_the_seller_or_comes_too_seldom_is_the_weaker(kind: str, text: str) -> None:
    assert check(passages_in(f"4. {text}"), KNOWN, (kind,))[0].status is Status.WEAKER


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Party B produces kettles for Party A.", "seller produces kettles for buyer."),
        ("Hohlmann GmbH (Party B) makes bags and sells them to Party A.", "sells them to buyer."),
        ("Arvo Ltd supplies the pumps; Mervyn Mills buys them.", "buyer buys them."),
        ("Castor has its lamps made by Ferro Lighting.", "buyer has its lamps made by seller."),
        ("The Yard builds boats for the Charterhouse.", "seller builds boats for buyer."),
    ],
)
def test_who_makes_for_whom_tells_who_sells(text: str, told: str) -> None:
    assert normal(text, roles([text])).endswith(told)


@pytest.mark.parametrize(("kind", "text"), sorted(set(denied())))
def test_a_chinese_grant_whose_verb_is_denied_grants_nothing(kind: str, text: str) -> None:
    assert granted(check(passages_in(f"4. {text}"), KNOWN, (kind,))[0]) is not Status.PRESENT
