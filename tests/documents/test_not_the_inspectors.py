"""What the factory says beside a defect stands in no letter as a remark of the report."""

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import REPORT, letter, words
from toolkit.documents.not_the_inspectors import inspectors_words

EXCUSE = "Nature: packing; Comment of the factory: Client sent late artwork; we check; Say more: front edge"


@pytest.mark.parametrize(
    ("remark", "own"),
    [
        (EXCUSE, "Say more: front edge"),
        ("Nature: visual; Comment of the factory: We wipe; Action asked: clean", None),
        ("工厂意见：可以接受", None),
        ("Stellungnahme des Lieferanten: üblich", None),
        ("Factory line 3; 10 mm long", "Factory line 3; 10 mm long"),
        ("Told the factory: stop the line", "Told the factory: stop the line"),
        ("Comment of the inspector: deep", "Comment of the inspector: deep"),
        (None, None),
    ],
)
def test_the_inspectors_words_are_kept_and_the_factorys_are_not(remark: str | None, own: str | None) -> None:
    assert inspectors_words(remark) == own


@pytest.mark.parametrize("kind", ["notice", "rework", "evidence"])
def test_an_excuse_of_the_factory_is_in_no_letter_and_the_signer_is_told(kind: str) -> None:
    first, *others = REPORT.defects
    made = letter(kind, report=replace(REPORT, defects=(replace(first, remark=EXCUSE), *others)))
    told = words(made.docx)
    assert "front edge" in told
    assert "late artwork" not in told
    assert "Nature" not in told
    assert any("late artwork" in warning and "Left out" in warning for warning in made.warnings)
