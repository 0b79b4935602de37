"""Tiles with a figure over what it counts, and the finds with their limits under the names of the classes."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.severity import BySeverity

HEAD = "FINAL INSPECTION REPORT FR-118\n\nInspection date | 12 July 2026\nResult | FAIL\n\n"


@pytest.mark.parametrize(
    ("names", "size"),
    [
        ("units sampled | critical | major | minor", 200),
        ("pieces checked | critical | major | minor", 200),
        ("geprüfte Teile | kritisch | Haupt | Neben", 200),
        ("pièces contrôlées | critique | majeur | mineur", 200),
        ("unidades revisadas | crítico | mayor | menor", 200),
        ("photos taken | critical | major | minor", None),
        ("cartons opened | critical | major | minor", None),
        ("units sampled | hours | tests | pages", None),  # no board of classes
    ],
)
def test_a_figure_over_the_words_for_the_sample_is_its_size(names: str, size: int | None) -> None:
    told = report(f"{HEAD}200 | 0 | 14 | 9\n{names}")
    assert told.sampling.sample_size.major == size


@pytest.mark.parametrize(
    ("figures", "limits"),
    [
        ("0 found, up to 0 accepted | 14 found, up to 10 accepted | 9 found, up to 14 accepted", (0, 10, 14)),
        ("0 found; max. 0 allowed | 14 found; max. 10 allowed | 9 found; max. 14 allowed", (0, 10, 14)),
        ("0 found, up to 0 photos | 14 found, up to 10 photos | 9 found, up to 14 photos", (None, None, None)),
    ],
)
def test_finds_stand_with_their_limits_under_each_class(figures: str, limits: tuple[int | None, ...]) -> None:
    told = report(f"{HEAD}Critical | Major | Minor\n{figures}")
    assert told.allowed == BySeverity(*limits)
    assert told.found == (BySeverity(0, 14, 9) if limits[1] else BySeverity())
