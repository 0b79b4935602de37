"""Two reports of one firm that give one code to one row each mean one defect; what nothing resembles is no hint."""

from msgspec.structs import replace

from tests.resolver.cases import report, row
from tests.resolver.second_cases import compared, second
from toolkit.model.comparison import Comparison
from toolkit.model.report import Defect, Photo

RUN = "Paint run on front edge of tread, longer than 10 mm"
SAG = "Short sag of paint at tread edge"
LEG = "Stool rocks on a flat table, one leg 3–4 mm short"
DENT = "Small dent on edge of tread (< 3 mm)"
FIRM = "Bluetang Surveys"


def coded(description: str, code: str, count: int) -> Defect:
    made = row(description, major=count)
    return replace(made, photos=(Photo(page=3, number=1, bbox=(0, 0, 1, 1), caption=f"Photo: {code} seen"),))


def told(*now: Defect, then: tuple[Defect, ...], agency: str = FIRM, product: str = "Folding step stool") -> Comparison:
    first = replace(report(*then), agency=FIRM, product=product)
    return compared(first, second(*now, agency=agency, product=product))


THEN = (coded(RUN, "S-04", 2), coded(LEG, "C-11", 3), coded(DENT, "S-21", 4))
NOW = (coded(SAG, "S-04", 1), coded("Shallow dent at the edge of tread", "S-21", 5))


def test_rows_of_one_code_are_one_defect_and_the_code_is_told() -> None:
    paint = next(one for one in told(*NOW, then=THEN).changes if one.description == RUN)
    assert paint.again == SAG
    assert "Both reports give it the code S-04." in paint.why


def test_another_firm_may_mean_something_else_by_it() -> None:
    changes = told(*NOW, then=THEN, agency="Another Firm").changes
    assert next(one for one in changes if SAG in (one.description, one.again)).change == "new"


def test_a_sign_of_the_goods_or_of_several_rows_joins_nothing() -> None:
    goods = told(*NOW, then=THEN, product="Folding step stool S-04")
    assert next(one for one in goods.changes if one.description == RUN).again is None
    twice = told(*NOW, then=(*THEN, coded("Splinter at the foot of a leg", "S-04", 1)))
    assert next(one for one in twice.changes if one.description == RUN).again is None


def test_what_no_new_defect_resembles_is_not_said_to_have_another_name() -> None:
    """“One leg short” and “short sag” share a word and nothing else."""
    leg = next(one for one in told(row(SAG, major=1), then=(row(LEG, major=3),)).changes if one.description == LEG)
    assert "another name" not in leg.why
    run = next(one for one in told(row(SAG, major=1), then=(row(RUN, major=3),)).changes if one.description == RUN)
    assert "another name" in run.why
