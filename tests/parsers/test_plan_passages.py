"""A passage on the plan in words that nobody listed is explained by the table of the standard."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.report import Quantities
from toolkit.model.severity import BySeverity, Rates
from toolkit.parsers.limits.plan_passages import inspection_of_plan, rates_of_plan, sample_of_plan
from toolkit.parsers.limits.sample_beside_level import sample_beside_level

LOT = Quantities(ordered=1600, lot=1600)


def sample(text: str, known: Quantities = LOT, level: str | None = "II") -> int | None:
    told = sample_of_plan(rows(text), known, level)
    return told and told[0]


def rates(text: str) -> Rates | None:
    told = rates_of_plan(rows(text))
    return told and told[0]


@pytest.mark.parametrize(
    "text",
    [
        "I used ANSI/ASQ Z1.4, Level II. That gave 125 bears out of 1,600, taken from 13\ncartons.",
        "Nach DIN ISO 2859-1, Prüfniveau II. Aus 1.600 Stück\nwurden 125 Lampen aus 20 Kartons genommen.",
        "ISO 2859-1, normal, Level II, 125 pcs (42 + 42 + 41)",
        "NF ISO 2859-1, niveau II : 125 assiettes furent tirées de 34 cartons",
        "按 GB/T 2828.1 II级，共看了125件",
    ],
)
def test_the_number_that_the_table_gives_is_the_sample(text: str) -> None:
    assert sample(text) == 125


@pytest.mark.parametrize(
    "text",
    [
        "ISO 2859-1, level II. The goods stood in 125 cartons.",
        "ISO 2859-1, level II. 126 bears were taken.",  # not what the table gives
        "ISO 2859-1, level II. The part is 125 mm long.",
        "125 bears were counted.",  # no word of the plan
        "ISO 2859-1, level II, for tests 125 bears",
        "ISO 2859-1, Level II gives 125 pcs, but we could only check 80 pcs.",
        "ISO 2859-1, Level II would need 125 pcs; 80 were available.",
        "ISO 2859-1, Level II: 125 pcs planned, 80 pcs pulled.",
        "ISO 2859-1, Level II. 125 pcs per pallet.",
    ],
)
def test_other_numbers_are_no_sample(text: str) -> None:
    assert sample(text) is None


def test_nothing_is_asked_of_the_table_without_level_or_lot() -> None:
    passage = "ISO 2859-1, level II. That gave 125 bears."
    assert sample(passage, level=None) is None
    assert sample(passage, Quantities()) is None
    assert sample(passage, Quantities(ordered=125)) is None  # all of them, or the sample of more?


@pytest.mark.parametrize(
    "text",
    [
        "Level I, normal. AQLs are the ones on your PO: critical 0, major 2.5, minor 4.0.",
        "Die AQL Ihrer Bestellung wurden angewandt. AQL sind hier kritisch 0, Haupt 2,5 und Neben 4,0.",
        "Les NQA du contrat : critique 0, majeur 2,5, mineur 4,0",
    ],
)
def test_rates_stand_behind_the_word_itself(text: str) -> None:
    assert rates(text) == BySeverity(0.0, 2.5, 4.0)


@pytest.mark.parametrize(
    "text",
    [
        "Within AQL: critical 0, major 1, minor 4.",  # these may be finds
        "Critical 0, major 2.5, minor 4.0.",
        "AQL is agreed: critical 0, major 2.7, minor 4.0.",  # not of the standard
        "AQL per client order. Weight: major part 2.5 kg, minor part 4.0 kg.",
        "AQL by client. The factory uses major 4.0, minor 6.5.",
        "AQL by client is not known; usual are major 2.5, minor 4.0.",
        "AQL of our previous inspection: major 1.5, minor 2.5.",
        "AQL: critical 0, major 2.5, minor 4.0. For the second order AQL: critical 0, major 1.5, minor 4.0.",
    ],
)
def test_what_may_be_something_else_is_no_rate(text: str) -> None:
    assert rates(text) is None


@pytest.mark.parametrize(
    ("text", "inspection"),
    [
        ("Sampling: ISO 2859-1, level II, single, tightened", "tightened"),
        (
            "Sampling: ISO 2859-1, level II, single, tightened. Sample size 200. Cartons were chosen at random",
            "tightened",
        ),
        (
            "Sampling ISO 2859-1, single tightened, level II. AQL: critical not allowed, major 1.5, minor 2.5.",
            "tightened",
        ),
        ("ISO 2859-1, level II, tightened, single, no critical defect allowed, major 1.5", "tightened"),
        ("ISO 2859-1, level I: Single sampling, tightened inspection. Critical: not permitted", "tightened"),
        ("DIN ISO 2859-1, einfache Stichprobe, verschärft, Niveau II, kritisch nicht zulässig", "tightened"),
        ("NF ISO 2859-1, niveau II, simple renforcé, critique non admis", "tightened"),
        ("UNI ISO 2859-1, livello II, semplice rinforzato", "tightened"),
        ("ISO 2859-1, level II, tightened inspection only if major defects are found", None),
        ("ISO 2859-1, level II, single tightened. This was not agreed. Critical 0", None),
        ("DIN ISO 2859-1, Prüfniveau II, verschärfte Prüfung", "tightened"),
        ("[抽样标准 | ISO 2859-1 加严检验一次抽样", "tightened"),
        ("NF ISO 2859-1, niveau II, contrôle réduit", "reduced"),
        ("ANSI/ASQ Z1.4, Level II, single, normal", "normal"),
        ("ISO 2859-1, level II, normal inspection; tightened inspection where it fails", None),
        ("The bolts were tightened.", None),
        ("Level II, not tightened", None),
        ("Level II, tightened only if the lot fails", None),
        ("Level II, reduced packing.", None),
        ("Level II. Lot reduced from 3600 to 3200 pcs.", None),
        ("ISO 2859-1, level II, tightened inspection as agreed with the buyer", "tightened"),
    ],
)
def test_the_plan_says_how_strict_it_is(text: str, inspection: str | None) -> None:
    assert inspection_of_plan(rows(text)) == inspection


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("We have opened cartons 12, 22, 41, 77 and 80 and taken out 125 pcs.", 125),
        ("Cartons 12, 50 and 80 and 125 were looked into.", None),
    ],
)
def test_the_last_of_a_list_of_cartons_is_no_sample(text: str, size: int | None) -> None:
    told = sample_beside_level(rows(text), Quantities(ordered=2880))
    assert (told and told[0]) == size
