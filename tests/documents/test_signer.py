"""The sheet for the signer is a file of its own: it shows every ground, and nothing of it stands in the letter."""

from pathlib import Path

import pytest

from tests.documents.letter_cases import (
    KINDS,
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
