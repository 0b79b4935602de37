"""Records in forms that no reader knows: what repeats is read where the printed totals prove it, and nothing else."""

from collections.abc import Sequence

import pytest

from tests.parsers.drawn import drawn
from toolkit.model.severity import BySeverity, Counts
from toolkit.parsers.layout.cells import Row as PageRow
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.layout.lines import Table
from toolkit.parsers.lists.defect_lists import sums
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.repeated.proved import proved, unproved

Row = tuple[str, int, int, int]

FAULTS: list[tuple[str, str, int]] = [
    ("Handle comes off when lifted", "Major", 3),
    ("Paint blister near the lid", "Minor", 4),
    ("Screw head stands out", "Major", 2),
    ("Label glued askew", "Minor", 1),
]
FOUND = BySeverity(critical=0, major=5, minor=5)

# One record each: {words}, {name} for its class and {number}.
FORMS = {
    "words over class over number": "{words}\n{name}\nQty {number}\n\n",
    "class before all": "{name}\n{words}\nseen on {number} pcs\n\n",
    "number first": "{number} pcs\n{name}\n{words}\n\n",
    "labels beside": "Fault | {words}\nGrade | {name}\nUnits | {number}\nPlace | Side\n\n",
    "labels with a colon": "Comment: {words}\nSeverity: {name}\nQuantity: {number}\n\n",
    "a question over it": "Is the piece sound? | No\nComment: {words}\nWeight: {name}\nPieces: {number}\n\n",
    "class in brackets": "{words} ({name})\nfound: {number}\n\n",
    "class and number on one line": "{words}\n{name} · {number} pcs · photo added\n\n",
    "share of the sample": "{words}\n{name} | {number} of 80\n\n",
    "in small tables": "[{words}\n[Class | {name}\n[Quantity | {number}\n\n",
    "numbered by the form": "Finding no. {at}\n{words}\n{name} x {number}\n\n",
    "numbered before the words": "Finding {at} – {words}, seen at once\nGrade | {name}\nQty | {number}\n\n",
    "a note behind": "{words}\n{name}\nQty {number}\nSorted out by the works {at}\n\n",
}
CHINESE = {
    "手柄松动": ("主要", 3),
    "漆面起泡": ("次要", 4),
    "螺丝凸出": ("主要", 2),
    "标签贴歪": ("次要", 1),
}


def _records(form: str, faults: Sequence[tuple[str, str, int]] = FAULTS) -> str:
    return "".join(
        form.format(words=words, name=name, number=number, at=at)
        for at, (words, name, number) in enumerate(faults, start=1)
    )


def _read(text: str, found: Counts = FOUND) -> list[Row] | None:
    rows = rows_of(drawn("What we saw\n\n" + text))
    tables = proved([], rows, found)
    if tables is None:
        return None
    return _told(tables, rows)


def _told(tables: Sequence[Table], rows: Sequence[PageRow]) -> list[Row]:
    found = []
    for each in findings(tables, rows).defects:
        critical, major, minor = sums([each])
        found.append((each.description, critical, major, minor))
    return found


def _expected(faults: Sequence[tuple[str, str, int]] = FAULTS) -> list[Row]:
    return [
        (words, 0, number if name == "Major" else 0, number if name == "Minor" else 0) for words, name, number in faults
    ]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_records_that_the_totals_prove(form: str) -> None:
    noted = ", seen at once" if "seen at once" in form else ""
    assert _read(_records(form)) == [(f"{row[0]}{noted}", *row[1:]) for row in _expected()]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("left_out", [0, -1])
def test_a_total_that_leaves_a_record_out_proves_nothing(form: str, left_out: int) -> None:
    _, name, number = FAULTS[left_out]
    less = {"Major": (5 - number, 5), "Minor": (5, 5 - number)}[name]
    assert _read(_records(form), BySeverity(critical=0, major=less[0], minor=less[1])) is None


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_total_of_more_than_is_listed_proves_nothing(form: str) -> None:
    assert _read(_records(form), BySeverity(critical=0, major=6, minor=5)) is None


def test_classes_that_head_their_records() -> None:
    text = (
        "MAJOR\n\nHandle comes off when lifted\n3 pcs\n\nScrew head stands out\n2 pcs\n\n"
        "MINOR\n\nPaint blister near the lid\n4 pcs\n\nLabel glued askew\n1 pc\n\n"
    )
    assert sorted(_read(text) or []) == sorted(_expected())


def test_every_class_with_its_number_on_each_record() -> None:
    text = "".join(
        f"{words}\nCritical 0 Major {number if name == 'Major' else 0} Minor {number if name == 'Minor' else 0}\n\n"
        for words, name, number in FAULTS
    )
    assert _read(text) == _expected()


def test_records_in_two_columns() -> None:
    text = (
        "Handle comes off when lifted | Paint blister near the lid\nMajor | Minor\nQty 3 | Qty 4\n\n"
        "Screw head stands out | Label glued askew\nMajor | Minor\nQty 2 | Qty 1\n\n"
    )
    assert sorted(_read(text) or []) == sorted(_expected())


def test_records_in_chinese() -> None:
    text = "".join(f"{words}\n等级：{name}\n数量：{number} 件\n\n" for words, (name, number) in CHINESE.items())
    told = _read(text)
    assert told is not None
    assert [row[0] for row in told] == list(CHINESE)


def test_a_part_named_before_the_fault_is_asked_about() -> None:
    text = _records("{at}. Part {name}\n{words}\nQty {number}\n\n").replace("Part", "Lid")
    parts = ["Lid", "Rim", "Base", "Box"]
    text = "".join(
        f"{part}\n{words}\n{name}\nQty {number}\n\n" for part, (words, name, number) in zip(parts, FAULTS, strict=True)
    )
    assert _read(text) is None  # nothing tells that the second line describes, and not the first


def test_two_numbers_of_goods_that_both_fit_are_asked_about() -> None:
    text = "".join(
        f"{words}\n{name}\n{number} pcs | {other} sets\n\n"
        for (words, name, number), other in zip(FAULTS, (2, 1, 3, 4), strict=True)
    )
    assert _read(text) is None


def test_numbers_that_only_count_the_records_are_none_of_finds() -> None:
    faults = [(words, "Major", at) for at, (words, _, _) in enumerate(FAULTS, start=1)]
    text = _records("No. {at}\n{words}\n{name}\n\n", faults)
    assert _read(text, BySeverity(critical=0, major=10, minor=0)) is None


@pytest.mark.parametrize("form", ["labels with a colon", "in small tables", "words over class over number"])
def test_without_totals_records_say_in_words_what_their_number_is(form: str) -> None:
    rows = rows_of(drawn("What we saw\n\n" + _records(FORMS[form])))
    tables = unproved([], rows)
    assert tables is not None
    assert _told(tables, rows) == _expected()


def test_without_totals_a_bare_figure_is_no_number_of_goods() -> None:
    rows = rows_of(drawn("What we saw\n\n" + _records("{words}\n{name}\nRef {number}\n\n")))
    assert unproved([], rows) is None
