"""Cases taken from the guide's own sentences, as report JSON and order file, decided as the guide asks."""

import datetime as dt
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.resolver.cases import AS_OF
from toolkit.model.codec import from_json
from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import Report
from toolkit.model.resolution import Resolution
from toolkit.resolver import resolve

HERE = Path(__file__).parent
# The first set was written with the program, the second from the guide alone by somebody who had not seen it.
DAYS = {"decisions": AS_OF, "decisions_second": dt.date(2026, 9, 10)}
CASES: dict[str, dict[str, Any]] = {
    f"{folder}/{name}": {"as_of": day, **wanted}
    for folder, day in DAYS.items()
    for name, wanted in tomllib.loads((HERE / folder / "expected.toml").read_text(encoding="utf-8")).items()
}


def decided(name: str) -> Resolution:
    made = from_json((HERE / f"{name}.report.json").read_bytes(), Report)
    terms = tomllib.loads((HERE / f"{name}.order.toml").read_text(encoding="utf-8"), parse_float=Decimal)
    order = msgspec.convert(terms, Order, strict=False)
    return resolve(made, order, policy=Policy(), as_of=CASES[name]["as_of"])


def said(found: Resolution) -> str:
    notes = (line for option in found.options for line in option.why)
    return " ".join((*(reason.text for reason in found.reasons), *notes, *found.next))


@pytest.mark.parametrize("name", CASES)
def test_the_path_is_the_guides(name: str) -> None:
    wanted, found = CASES[name], decided(name)
    assert found.path in wanted["path"]
    assert found.failure.pattern in wanted.get("pattern", [found.failure.pattern])
    ways = [decision.path for decision in found.per_defect]
    assert ways == wanted.get("per_defect", ways)


@pytest.mark.parametrize("name", CASES)
def test_what_is_open_and_what_is_barred_is_the_guides(name: str) -> None:
    wanted, found = CASES[name], decided(name)
    open_ways = {option.path for option in found.options if option.allowed}
    assert set(wanted.get("allowed", ())) <= open_ways
    assert not set(wanted.get("barred", ())) & open_ways


@pytest.mark.parametrize("name", CASES)
def test_the_reasons_and_questions_are_the_guides(name: str) -> None:
    wanted, found = CASES[name], decided(name)
    fired = {reason.rule for reason in found.reasons} | {advice.rule for advice in found.next_order}
    assert set(wanted.get("rules", ())) <= fired
    assert not set(wanted.get("not_rules", ())) & fired
    assert set(wanted.get("asks", ())) <= {ask.field for ask in found.asks}
    asked = " ".join(ask.question for ask in found.asks)
    assert [words for words in wanted.get("questions", ()) if words not in asked] == []
    assert set(wanted.get("because", ())) <= set(found.verdict.because)


@pytest.mark.parametrize("name", CASES)
def test_the_texts_say_what_the_guide_says(name: str) -> None:
    wanted, found = CASES[name], decided(name)
    text = said(found)
    asked = " ".join(ask.question for ask in found.asks)
    assert [words for words in wanted.get("says", ()) if words not in text] == []
    assert [words for words in wanted.get("never", ()) if words in f"{text} {asked}"] == []


@pytest.mark.parametrize("name", [name for name in CASES if "next_order" in CASES[name]])
def test_the_next_order_is_told_what_the_failure_says(name: str) -> None:
    assert set(CASES[name]["next_order"]) <= {advice.kind for advice in decided(name).next_order}


def test_every_case_has_its_two_files() -> None:
    files = {f"{folder}/{path.name.split('.')[0]}" for folder in DAYS for path in (HERE / folder).iterdir()}
    assert files - {f"{folder}/expected" for folder in DAYS} == set(CASES)
