"""The sheet for the signer is a file of its own: it shows every ground, and nothing of it stands in the letter."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import (
    KINDS,
    ORDER,
    changed,
    letter,
    own_templates,
    rows,
    silent,
    supplied,
    words,
)
from toolkit.documents import signer_sheet
from toolkit.errors import IncompleteDocumentError
from toolkit.model.order import Rights


@pytest.mark.parametrize("kind", KINDS)
def test_it_shows_each_right_with_its_place_and_ground(kind: str) -> None:
    made = letter(kind)
    shown = rows(signer_sheet(made))
    assert made.signer.grounds
    for ground in made.signer.grounds:
        assert any(row[0] == f"{ground.right} Under: {ground.place}" for row in shown)


@pytest.mark.parametrize("kind", KINDS)
def test_the_letter_itself_says_nothing_of_it(kind: str) -> None:
    text = words(letter(kind).docx)
    assert "For the signer" not in text
    assert not any(ground.right in text for ground in letter(kind).signer.grounds)


def test_it_says_that_it_is_not_to_be_sent_and_whether_a_law_is_named() -> None:
    text = words(signer_sheet(letter("rework", order=silent())))
    assert "do not send it" in text
    assert "The order file names no law of the order" in text


def test_it_tells_what_to_know_before_signing() -> None:
    made = letter("rejection", order=silent())
    text = words(signer_sheet(made))
    assert made.warnings
    assert all(warning in text for warning in made.warnings)


def test_a_template_that_loses_a_ground_is_refused(tmp_path: Path) -> None:
    own = changed(supplied("signer"), lambda xml: xml.replace("{{ row.right }}", ""))
    with pytest.raises(IncompleteDocumentError, match="is not in the letter"):
        signer_sheet(letter("rework"), templates=own_templates(tmp_path, "signer", own))


def test_a_hold_under_a_clause_is_to_be_held_against_all_that_the_letter_takes_it_for() -> None:
    """A clause may make the balance wait for a report, and say nothing of a stricter plan or a written release."""
    order = replace(ORDER, contract=replace(ORDER.contract, rights=Rights(balance_hold="2.2", goods_hold="3")))
    plan = letter("rework", order=order)
    (balance,) = (ground for ground in plan.signer.grounds if ground.right.startswith("The balance"))
    (goods,) = (ground for ground in plan.signer.grounds if ground.right.startswith("Goods that have not passed"))
    assert balance.needs is not None
    assert goods.needs is not None
    assert balance.needs.startswith("Claimed under clause 2.2: check that it grants that the balance waits")
    assert "re-inspection by the tightened plan" in balance.needs
    assert "written release" in balance.needs
    assert goods.needs.startswith(
        "Claimed under clause 3: check that it grants that goods which have not passed do not"
    )
    assert "only asks that nothing ships before your written release, and that the goods are kept apart" in goods.needs
    assert balance.needs in words(signer_sheet(plan))
    assert "under clause 2.2 of the order. We ask you to agree that it is released when" in words(plan.docx)
    asked = letter("rework", order=silent())
    assert not any("Claimed under" in (ground.needs or "") for ground in asked.signer.grounds)
