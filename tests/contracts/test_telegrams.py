"""Clauses without a verb are read with their title, however it stands over them; a sentence says what it says."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contracts.labelled import KNOWN, NOTHING
from toolkit.contracts.checking import Status, Verdict, check
from toolkit.contracts.passages import passages_in
from toolkit.contracts.telegrams import lead_of

FORMS = ("7. {title}. {text}", "7. {title}\n\n{text}", "7. {title}\n\n7.1 {text}", "7. {title}: {text}")
PARTIES = "This contract is between Orval Ltd. (the “Buyer”) and Varden Ltd. (the “Seller”)."


def cases() -> Iterator[tuple[str, str, str, str]]:
    table = tomllib.loads(Path(__file__).with_name("telegrams.toml").read_text(encoding="utf-8"))
    for kind, told in table.items():
        for label, texts in told.items():
            yield from ((kind, label, title, text) for title, text in texts)


def verdict(kind: str, text: str) -> Verdict:
    return check(passages_in(f"CONTRACT\n\n{PARTIES}\n\n{text}"), KNOWN, (kind,))[0]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("kind", "label", "title", "text"), list(cases()))
def test_a_clause_without_a_verb_is_read_with_its_title(
    kind: str, label: str, title: str, text: str, form: str
) -> None:
    status = verdict(kind, form.format(title=title, text=text)).status
    assert status in ({Status.ABSENT, Status.UNCERTAIN} if label == NOTHING else {Status(label)})


def test_it_is_quoted_as_it_stands() -> None:
    told = verdict("quality_warranty", "7. Warranty. 24 months after receipt.")
    assert told.evidence[0].sentence.quote == "24 months after receipt."


@pytest.mark.parametrize(
    "text",
    [
        "The Buyer may inspect the goods before shipment.",
        "Before shipment the Seller shall inform the Buyer.",
        "At its own cost, the Seller inspects the goods.",
    ],
)
def test_a_sentence_with_a_verb_takes_none_from_its_title(text: str) -> None:
    assert lead_of(text, ("Inspection",)) is None
