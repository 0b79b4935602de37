"""Forty nasty texts in everything that a reading and a decision are shown as: only text there, and none lost."""

import csv
import functools
import io
import re
import unicodedata

import pytest
from msgspec.structs import replace

from tests.cli.test_rows import sheet
from tests.cli.test_shown import Seen
from tests.nasty import NASTY, Nasty
from tests.resolver.cases import AS_OF, DENT, ORDER, resolved, row
from tests.resolver.cases import report as made
from toolkit.cli.console import harmless
from toolkit.cli.explained.account import account
from toolkit.cli.explained.terminal import explanation
from toolkit.cli.explained.webpage import webpage as decision_page
from toolkit.cli.matter import Matter
from toolkit.cli.report_text import report_text
from toolkit.cli.rows.comma_text import comma_text
from toolkit.cli.rows.workbook import workbook
from toolkit.cli.shown.webpage import webpage as reading_page
from toolkit.model.codec import from_json, to_json
from toolkit.model.report import Report

every = pytest.mark.parametrize("nasty", NASTY, ids=[nasty.name for nasty in NASTY])
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")


def report_of(*texts: str) -> Report:
    return made(*(replace(row(DENT, major=2), description=text) for text in texts), remarks=texts)


@functools.cache
def report() -> Report:
    return report_of(*(nasty.value for nasty in NASTY))


def case(under: Report) -> Matter:
    return Matter(under, resolved(under, ORDER), ORDER, AS_OF, "en", None, reviewed=False)


def pages_of(under: Report) -> tuple[Seen, Seen]:
    return Seen(reading_page(under, {})), Seen(decision_page(case(under), account(case(under))))


@functools.cache
def pages() -> tuple[Seen, Seen]:
    return pages_of(report())


@functools.cache
def on_terminal() -> str:
    whole = explanation(account(case(report())), whole=True)
    return harmless(f"{report_text(report())}\n{whole}")


@functools.cache
def cells() -> tuple[list[str], list[object]]:
    """Return the texts of the defect rows: as CSV, and as the first sheet of a workbook."""
    rows = list(csv.reader(io.StringIO(comma_text(report()).decode("utf-8-sig"), newline="")))
    column = rows[0].index("description")
    letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[column]
    book = sheet(workbook(report()), 1)
    return [line[column] for line in rows[1:]], [book[f"{letter}{number + 2}"] for number in range(len(NASTY))]


def stands(nasty: Nasty, text: str) -> bool:
    """Tell whether the words of *nasty* that may not be lost stand in *text*."""
    flat = " ".join(text.split())
    return all(" ".join(harmless(word).split()) in flat for word in nasty.kept)


@every
def test_on_a_page_it_is_text(nasty: Nasty) -> None:
    assert stands(nasty, pages()[0].text)


@pytest.mark.parametrize("number", [0, 1])
def test_no_page_has_other_tags_or_attributes_than_one_with_plain_words(number: int) -> None:
    plain, nasty = pages_of(report_of(*(f"Dent {count}" for count in range(len(NASTY)))))[number], pages()[number]
    assert names(nasty) <= names(plain)


def names(page: Seen) -> set[str]:
    return {name for tag, attributes in page.tags for name in (tag, *attributes)}


@every
def test_on_the_terminal_it_commands_nothing(nasty: Nasty) -> None:
    flat = "".join(on_terminal().split())
    assert all("".join(harmless(word).split()) in flat for word in nasty.kept)


def test_no_sign_that_a_terminal_obeys_is_left() -> None:
    assert {unicodedata.category(sign) for sign in on_terminal()} & {"Cc", "Cf", "Cs"} == {"Cc"}
    assert {sign for sign in on_terminal() if unicodedata.category(sign) == "Cc"} == {"\n"}


@every
def test_in_a_csv_it_is_a_field_and_no_formula(nasty: Nasty) -> None:
    field = cells()[0][NASTY.index(nasty)]
    assert not FORMULA.match(field)
    assert all(word in field for word in nasty.kept if word != nasty.value) or field == f"'{nasty.value}"


@every
def test_in_a_workbook_it_is_a_text(nasty: Nasty) -> None:
    told = cells()[1][NASTY.index(nasty)]
    assert isinstance(told, str)
    assert all(word in told for word in nasty.kept)


@every
def test_in_json_it_comes_back_as_it_was(nasty: Nasty) -> None:
    one = report_of(nasty.value)
    if nasty.name == "lone surrogate":  # no JSON can hold one; the readers put a sign in its place
        with pytest.raises(UnicodeEncodeError):
            to_json(one)
    else:
        assert from_json(to_json(one), Report) == one
