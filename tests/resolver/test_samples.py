"""Each sample report with its order comes out as its description in samples/README.md says."""

import pytest

from tests.resolver.cases import SAMPLES, option, resolved_sample, sample_names, text

EXPECTED = {
    "01-lunchbox-systematic": ("fail", "systematic", "rework"),
    "02-raincoat-scattered": ("fail", "scattered", "sort"),
    "03-lamp-critical": ("fail", "critical", "reject"),
    "04-shelf-pass": ("pass", "none", "none"),
    "05-basket-pending": ("pending", "none", "ask"),
    "06-bakingmat-checklist": ("fail", "none", "rework"),
    "07-tumbler-irreparable": ("fail", "systematic", "reject"),
    "08-treeskirt-marginal": ("fail", "too_few", "concession"),
    "09-trolley-aborted": ("aborted", "none", "ask"),
    "10-cushion-unruled": ("fail", "mixed", "sort"),
    "11-stool-bilingual": ("fail", "mixed", "rework"),
    "12-toolbox-totals": ("unknown", "none", "ask"),
    "13-invoice": ("unknown", "none", "ask"),
    "14-factory-audit": ("unknown", "none", "ask"),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_sample_resolves_as_described(name: str) -> None:
    found = resolved_sample(name)
    assert (found.verdict.result, found.failure.pattern, found.path) == EXPECTED[name]


def test_every_sample_is_expected_somewhere() -> None:
    assert sample_names() == sorted(EXPECTED), f"samples in {SAMPLES} and expectations differ"


def test_the_samples_reach_every_path() -> None:
    assert {path for _, _, path in EXPECTED.values()} == {"rework", "sort", "concession", "reject", "none", "ask"}


def test_the_misprint_is_named_as_the_one_cause() -> None:
    assert "61 of 63 finds in a sample of 80" in text(resolved_sample("01-lunchbox-systematic"), "G9")


def test_the_critical_lamp_cites_page_and_row_of_both_finds() -> None:
    found = resolved_sample("03-lamp-critical")
    assert found.reasons[0].evidence == ("page 1, row 1", "page 2, row 2")
    assert all(option.cost is None for option in found.options)


def test_the_pending_basket_asks_about_each_open_point_and_nothing_else() -> None:
    questions = [ask.question for ask in resolved_sample("05-basket-pending").asks]
    assert len(questions) == 5
    assert "“Tests on the spot” is pending" in questions[1]
    assert not any("carton mark" in question for question in questions)


def test_the_tumblers_cannot_be_reworked_and_the_reason_names_the_share() -> None:
    found = resolved_sample("07-tumbler-irreparable")
    assert found.failure.repairable == "no"
    assert option(found, "rework")[0] is False
    assert "too wide a share of the lot is bad" in found.reasons[0].text


def test_the_tree_skirts_are_conceded_because_delay_costs_more() -> None:
    found = resolved_sample("08-treeskirt-marginal")
    assert found.reasons[0].rule == "G36"
    assert "minor 4 > Ac 3" in found.reasons[0].text
    assert "GBP 425.00" in " ".join(found.next)
