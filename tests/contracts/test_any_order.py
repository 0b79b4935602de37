"""Clauses in any order and voice: who acts, what is done, to what and at whose cost, with the look-alikes of each."""

import pytest

from tests.contracts.labelled import labelled, see_worth
from toolkit.contracts.checking import check
from toolkit.contracts.construing import IN_OTHER_WORDS
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in


@pytest.mark.parametrize(("kind", "label", "text"), labelled("any_order.toml"))
def test_a_clause_is_known_in_any_order(kind: str, label: str, text: str) -> None:
    see_worth(kind, label, text)


def test_no_letter_rests_on_a_rule_by_itself() -> None:
    text = "4. The costs of segregating a rejected batch shall be recovered from the Seller."
    (verdict,) = check(passages_in(text), library(), ("sorting",))
    assert verdict.evidence[0].because.startswith(IN_OTHER_WORDS)


@pytest.mark.parametrize(
    "preamble",
    [
        "Norvell buys valves from Aster.",
        "Aster sells valves to Norvell.",
        "Aster S.r.l. supplies valves to Norvell.",
    ],
)
def test_who_trades_with_whom_is_known_from_one_sentence(preamble: str) -> None:
    text = f"SUPPLY AGREEMENT\n\n{preamble}\n\n1. Norvell may inspect the goods at the works of Aster at any time."
    (verdict,) = check(passages_in(text), library(), ("inspection_right",))
    assert verdict.status.value == "present"
    (verdict,) = check(passages_in(text.replace("1. Norvell may", "1. Aster may")), library(), ("inspection_right",))
    assert verdict.status.value != "present"
