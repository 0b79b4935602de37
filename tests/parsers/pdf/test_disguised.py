"""Figures whose font says that they are signs or letters are read as they are seen, or not at all."""

import pytest

from tests.parsers.pdf.lying_fonts import lying, page_of, report, texts, told
from toolkit.model.severity import BySeverity
from toolkit.parsers.layout.pages import UNDECODED
from toolkit.parsers.pdf.disguised import in_passing
from toolkit.parsers.reader import read

LINES = ("Major 3 of 125", "Minor 4 of 8,067", "AQL 2.9", "0", "7", "PB-3407")
TEXTS = " ".join(LINES).split()
FIGURES = "0123456789"


def said(signs: str) -> dict[str, str]:
    return dict(zip(FIGURES, signs, strict=True))


@pytest.mark.parametrize("file", ["Vera.ttf", "VeraBd.ttf", "VeraIt.ttf"])
@pytest.mark.parametrize(
    "signs",
    [
        "!\"#$%&'()*",
        "ABCDEFGHIJ",
        "qwertzuiop",
        "ÀÁÂÃÄÅÆÇÈÉ",
        "中文字体检验报告主要",
        "１２３４５６７８９０",
        "1$3A5B7!9K",
    ],
    ids=["signs", "capitals", "letters", "accents", "chinese", "fullwidth", "mixed"],
)
def test_figures_in_disguise_are_read_as_they_are_seen(signs: str, file: str) -> None:
    page = page_of(*LINES, says=said(signs), file=file)
    assert texts(page) == TEXTS
    assert told(page) == [("unreadable_text", "warning")]
    assert page.mended


@pytest.mark.parametrize("sign", ["#", "\u00ad", "☐"])
def test_figures_that_all_say_the_same_are_not_read(sign: str) -> None:
    page = page_of(*LINES, says=said(sign * 10))
    assert not set(FIGURES) & set("".join(texts(page)))
    assert ("figures_not_taken", "error") in told(page)


def test_one_figure_in_disguise_within_a_number_is_not_taken_and_told() -> None:
    page = page_of("Major 3 of 125", "8,067", says={"8": "&"})
    assert texts(page) == ["Major", "3", "of", "125", f"{UNDECODED},067"]
    assert told(page) == [("figures_not_taken", "error")]


def test_two_figures_in_disguise_are_too_few_to_take() -> None:
    page = page_of("Major 3 of 125", "8 0", says={"8": "*", "3": "#"})
    assert texts(page) == ["Major", UNDECODED, "of", "125", UNDECODED, "0"]
    assert told(page) == [("figures_not_taken", "error")]


def test_two_figures_that_say_one_sign_spoil_the_proof() -> None:
    page = page_of("1 2 3 4 5 5", says=said("!\"#$%&'()*") | {"4": "$", "3": "$"})
    assert set(texts(page)) == {UNDECODED}
    assert told(page) == [("figures_not_taken", "error")]


@pytest.mark.parametrize("says", [{"0": "O", "1": "I"}, {"0": "o"}, {"8": "B"}])
def test_what_looks_like_the_letter_it_says_accuses_no_font(says: dict[str, str]) -> None:
    assert told(page_of("Major 0 of 18", says={figure: says[figure] for figure in says if figure in "018"})) == []


def test_a_letter_that_may_be_a_figure_is_undecoded_where_it_stands_alone() -> None:
    page = page_of(
        "Level I", "2 3 4 5 6", says={figure: sign for figure, sign in said("!\"#$%&'()*").items() if figure in "23456"}
    )
    assert texts(page) == ["Level", UNDECODED, "2", "3", "4", "5", "6"]
    assert ("figures_not_taken", "error") in told(page)


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u200b"], ids=["space", "fixed space", "no width"])
def test_blanks_with_figures_in_them_are_told(blank: str) -> None:
    page = page_of("Major 3 of 125", "0", "7", says=dict.fromkeys("012357", blank))
    assert texts(page) == ["Major", "of"]
    assert told(page) == [("unreadable_text", "error")]


@pytest.mark.parametrize("file", ["Vera.ttf", "VeraBd.ttf", "VeraIt.ttf", "VeraBI.ttf"])
def test_nothing_is_said_of_signs_and_letters_that_are_what_they_say(file: str) -> None:
    signs = [chr(code) for code in range(33, 127)]
    page = page_of(*(" ".join(signs[start : start + 12]) for start in range(0, len(signs), 12)), says={}, file=file)
    assert texts(page) == signs
    assert told(page) == []


def test_letters_of_a_paper_without_figures_are_what_they_say() -> None:
    words = "The goods were seen in a house of the maker"
    page = page_of(*[words] * 5, says={})
    assert texts(page) == words.split() * 5
    assert told(page) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [("D", [0]), ("-", []), ("7", []), ("Major", []), ('"#&', [0, 1, 2]), ("&,067", [0]), ("PB-#3", []), ("100%", [])],
)
def test_on_any_page_single_characters_and_signs_are_looked_at(text: str, places: list[int]) -> None:
    assert in_passing(text) == places


def test_a_report_whose_figures_say_signs_is_read_as_it_is_seen() -> None:
    signs = {figure: sign for figure, sign in said("!\"#$%&'()*").items() if figure in "0123468"}
    found = read(lying(report(("Total", "0", "4", "20")), signs), "lying.pdf")
    assert [defect.counts for defect in found.defects] == [BySeverity(0, 3, 8), BySeverity(0, 1, 12)]
    assert found.inspection_date == "2026-11-03"
    assert [problem.level for problem in found.problems if problem.code == "unreadable_text"] == ["warning"]
