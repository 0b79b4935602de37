"""Words that say that somebody may be hurt make a defect a matter of safety, whatever its kind and its class."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.resolver.cases import option, order, report, resolved, row, text
from toolkit.documents import draft
from toolkit.errors import RuleRefusesError
from toolkit.model.report import Report
from toolkit.resolver.dangers import says_danger

REMEDY = order(
    concession={"remedy": "credit"}, order={"number": "BT-1"}, buyer={"name": "Alba"}, supplier={"name": "Haitang"}
)
COLOUR = "Uneven colour"


def goods(*rows: object, product: str = "Bamboo tray") -> Report:
    return replace(report(*rows, overall="fail"), product=product)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "said",
    [
        "Splinter at handle, can hurt the hand",
        "Handle injures the hand",
        "Rim cut a finger of the inspector",
        "Edge drew blood",
        "Live wire exposed at cable",
        "Finger gets pinched by hinge",
        "Plug sparks when plugged in",
        "Smell of burning after 5 min",
        "Sewing needle in lining",
        "Toxic smell",
        "Child can choke on the eye",
        "木刺扎手",
        "外壳漏电",
        "Kante verletzt die Hand",
        "Blanke Ader, Stromschlag möglich",
        "L'arête coupe les doigts",
        "Fil dénudé sous tension",
        "El borde corta la mano",
        "Descarga eléctrica al tocar",
        "Cạnh sắc, đứt tay",
        "Vỏ bị rò điện",
    ],
)
@pytest.mark.rule(11)
def test_what_hurts_is_asked_about_told_to_the_signer_and_never_conceded(said: str) -> None:
    failed = goods(row(COLOUR, minor=40), row(said, major=1))
    found = resolved(failed, REMEDY)
    assert any(f"Is “{said}”" in ask.question for ask in found.asks)
    assert "a matter of safety is never conceded" in option(found, "concession")[1]
    with pytest.raises(RuleRefusesError, match="matter of safety"):
        draft("concession", failed, found, REMEDY, as_of=dt.date(2026, 9, 10))
    notice = draft("notice", failed, found, REMEDY, as_of=dt.date(2026, 9, 10))
    assert any(said in caution and "safety" in caution for caution in notice.warnings)


@pytest.mark.parametrize(
    "said",
    [
        "Needle holes along shoulder seam",
        "Logo burnt too faint",
        "Burr at edge, not sharp",
        "Unscharfer Druck",
        "Scratch, finger marks",
        "Colour bleeding",
        "Blood-red shade off",
        "Mould line visible",
        "Incomplete filling of mould",
        "不带电池",
        "毛刺不锋利",
        "表面划伤",
        "Spitze am Saum lose",
        "Màu sắc không đều",
        "Cut by hand",
        "Non-toxic",
        "Suffocation warning missing",
    ],
)
def test_a_blemish_that_shares_a_word_is_none(said: str) -> None:
    assert not says_danger([said], ["Lunch box"])


def test_what_the_goods_are_decides_on_words_of_two_meanings() -> None:
    assert says_danger(["Mould spots inside"], ["Baby bottle"])
    assert not says_danger(["Mould spots inside"], ["Flower pot"])
    assert not says_danger(["Needle bent"], ["Knitting needles"])
    assert not says_danger(["Smokes when lit"], ["Scented candle"])


def test_what_a_report_remarks_beside_a_defect_counts() -> None:
    rough = replace(row("Rough edge", minor=2), remark="injured the inspector")
    assert resolved(goods(rough)).per_defect[0].hazard


@pytest.mark.rule(11)
def test_a_kind_that_is_critical_by_the_knowledge_is_told_and_not_conceded_in_a_lower_class() -> None:
    failed = goods(row("Scratch on panel", minor=40), row("Wood mould on back rail", major=1), product="Wooden cabinet")
    found = resolved(failed, REMEDY)
    assert found.per_defect[1].critical
    assert not found.per_defect[1].hazard
    assert "critical by kind" in text(found, "G11")
    with pytest.raises(RuleRefusesError, match="critical by kind"):
        draft("concession", failed, found, REMEDY, as_of=dt.date(2026, 9, 10))
    notice = draft("notice", failed, found, REMEDY, as_of=dt.date(2026, 9, 10))
    assert any("critical by kind" in caution for caution in notice.warnings)


@pytest.mark.parametrize("product", ["Cutting board", "BB-40 Bamboo board", "Wooden tray", "竹砧板"])
@pytest.mark.rule(11)
def test_mould_on_a_thing_for_food_is_known_and_never_conceded_without_a_word(product: str) -> None:
    failed = goods(row("Scratch on panel", minor=40), row("Mould spots", major=3), product=product)
    found = resolved(failed, REMEDY)
    assert str(found.per_defect[1].kind).endswith("/mould-or-mildew")
    assert found.per_defect[1].hazard
    assert any("Is “Mould spots”" in ask.question for ask in found.asks)
    with pytest.raises(RuleRefusesError, match="matter of safety"):
        draft("concession", failed, found, REMEDY, as_of=dt.date(2026, 9, 10))


@pytest.mark.parametrize("said", ["Mould wear", "Mould offset 0.5 mm", "Mould trace", "Moulded logo unclear"])
def test_what_the_tool_leaves_is_no_mould_that_grows(said: str) -> None:
    found = resolved(goods(row(said, major=3), product="Plastic bucket"), REMEDY)
    assert "mildew" not in str(found.per_defect[0].kind)
