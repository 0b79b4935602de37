"""What is made of recognised letters: words as the ink parts them, dashes, boxes, lines that meet."""

from collections.abc import Sequence
from typing import Any

import pytest

np = pytest.importorskip("numpy")
pytest.importorskip("cv2", reason="the optional part that reads pictures")
pytest.importorskip("rapidocr", reason="the optional part that reads pictures")

from tests.parsers.notation import page, row  # noqa: E402
from toolkit.parsers.layout.pages import NOT_TAKEN, UNDECODED, CheckBox, Page, Rule, Word  # noqa: E402
from toolkit.parsers.problems import error  # noqa: E402
from toolkit.parsers.scan.doubtful import DOUBTFUL  # noqa: E402
from toolkit.parsers.scan.drawn import boxes_of  # noqa: E402
from toolkit.parsers.scan.filled import filled  # noqa: E402
from toolkit.parsers.scan.inked import as_inked  # noqa: E402
from toolkit.parsers.scan.meeting import meeting  # noqa: E402
from toolkit.parsers.scan.spelling import Seen, words_in  # noqa: E402
from toolkit.parsers.words.options import choice  # noqa: E402

HIGH, WIDE = 40.0, 20.0  # of a letter, in pixels


def signs(text: str, confidences: Sequence[float]) -> list[Any]:
    """Return the letters of *text* as the recogniser tells them: the first confidences, those of spaces among them."""
    made = []
    for place, letter in enumerate(text):
        x = place * WIDE
        if letter != " ":
            made.append((letter, [(x, 0.0), (x + WIDE, 0.0), (x + WIDE, HIGH), (x, HIGH)]))
    return [(letter, confidences[index], corners) for index, (letter, corners) in enumerate(made)]


def words(text: str, unsure: int | None = None) -> list[tuple[str, bool]]:
    """Return the words of *text* and whether each is sure, where the letter at *unsure* was hardly made out."""
    confidences = [0.3 if place == unsure else 1.0 for place in range(len(text))]
    score = sum(confidences) / len(text)
    return [(word.text, word.confidence > 0.85) for word in words_in(text, score, signs(text, confidences))]


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("820 套", ["820", "套"]),
        ("重2.5", ["重", "2.5"]),
        ("ISO 2859-1", ["ISO", "2859-1"]),
        ("Total found 13", ["Total", "found", "13"]),
        ("( ) Pass (X) Fail [ ] Hold", ["( )", "Pass", "(X)", "Fail", "[ ]", "Hold"]),
    ],
)
def test_a_number_stays_whole_whatever_script_is_beside_it(text: str, parted: list[str]) -> None:
    assert [word for word, _ in words(text)] == parted


@pytest.mark.parametrize(("place", "doubted"), [(0, "Total"), (7, "found"), (12, "13"), (13, "13")])
def test_a_letter_in_doubt_makes_its_own_word_doubtful(place: int, doubted: str) -> None:
    """The recogniser keeps the last confidences of a line with spaces back; its score tells what they lack."""
    assert doubted in [word for word, sure in words("Total found 13", place) if not sure]


def test_a_line_without_doubt_has_none() -> None:
    assert all(sure for _, sure in words("Total found 13"))


def ink(*boxes: tuple[int, int, int, int], size: tuple[int, int] = (200, 1000)) -> Any:
    drawn = np.zeros(size, np.uint8)
    for x0, top, x1, bottom in boxes:
        drawn[top:bottom, x0:x1] = 255
    return drawn


@pytest.mark.parametrize("called", ["1", "7", "l", "-"])
def test_a_flat_stroke_is_a_dash_and_no_figure(called: str) -> None:
    (word,) = as_inked([Seen(called, (90, 90, 115, 115), 0.6)], ink((95, 101, 108, 104), (0, 80, 1000, 82)))
    assert (word.text, called == "-" or word.confidence) == ("-", True)


def test_a_stroke_called_the_chinese_one_is_a_dash_in_doubt() -> None:
    (word,) = as_inked([Seen("一", (90, 90, 125, 115), 0.9)], ink((93, 101, 121, 104)))
    assert (word.text, word.confidence) == ("-", 0.0)


@pytest.mark.parametrize(("called", "sure"), [("1", True), ("-", False)])
def test_an_upright_stroke_is_a_figure_and_a_dash_in_doubt(called: str, sure: bool) -> None:
    (word,) = as_inked([Seen(called, (90, 90, 115, 115), 0.9)], ink((100, 94, 103, 110)))
    assert (word.text, word.confidence > 0.85) == (called, sure)


def test_a_thin_stroke_that_leans_to_the_right_is_a_slash_and_one_with_a_foot_is_a_figure() -> None:
    leaning = ink()
    for step in range(30):
        left = 110 - step // 3
        leaning[92 + step, left : left + 2] = 255
    assert [word.text for word in as_inked([Seen("1", (95, 90, 120, 124), 0.6)], leaning)] == ["/"]
    leaning[122:124, 92:112] = 255
    assert [word.text for word in as_inked([Seen("1", (95, 90, 120, 124), 0.6)], leaning)] == ["1"]


@pytest.mark.parametrize(("steps", "sure"), [(2, True), (4, False)])
def test_a_slash_is_as_sure_as_it_leans_more_than_a_figure_in_italics(steps: int, sure: bool) -> None:
    leaning = ink()
    for step in range(32):
        left = 110 - step // steps
        leaning[92 + step, left : left + 2] = 255
    (word,) = as_inked([Seen("1", (90, 90, 120, 126), 0.6)], leaning)
    assert (word.text, word.confidence > DOUBTFUL) == ("/", sure)


@pytest.mark.parametrize(("width", "sure"), [(15, False), (20, True)])
def test_a_dash_is_as_sure_as_it_is_longer_than_any_figure(width: int, sure: bool) -> None:
    (word,) = as_inked([Seen("1", (90, 90, 120, 115), 0.6)], ink((93, 98, 93 + width, 108)))
    assert (word.text, word.confidence > DOUBTFUL) == ("-", sure)


def lost_page(*texts: str) -> Page:
    """Return a page with words that do not decode, one for each of *texts* that is seen there."""
    words = tuple(Word(UNDECODED * len(text), 50 * n, 10, 50 * n + 40, 20, 20, 10) for n, text in enumerate(texts))
    lost = error(NOT_TAKEN, "Some were lost.", 1)
    return Page(1, 600, 800, words, problems=(lost, error("unreadable_text", "It ends so: they were not taken.", 1)))


def seen_page(*texts: str, doubted: tuple[int, ...] = ()) -> Page:
    words = tuple(Word(text, 50.0 * n + 2, 11.0, 50.0 * n + 38, 19, 19, 8) for n, text in enumerate(texts) if text)
    return Page(1, 600, 800, words, doubted=tuple((50.0 * n + 2, 11.0) for n in doubted), recognised=True)


def test_words_from_the_picture_take_away_the_code_of_those_that_were_lost() -> None:
    page = filled(lost_page("12", "8"), seen_page("12", "8"))
    assert [word.text for word in page.words] == ["12", "8"]
    assert (page.words[0].top, page.words[0].size) == (10, 10)
    assert [one.code for one in page.problems] == ["unreadable_text", "unreadable_text"]
    in_part = filled(lost_page("12", "8"), seen_page("12", ""))
    assert in_part.problems[0].code == NOT_TAKEN


def test_a_doubtful_word_is_told_however_many_there_are_and_whatever_its_text() -> None:
    texts = [str(number) for number in range(10, 20)]
    page = filled(lost_page(*texts), seen_page(*texts, doubted=(8,)))
    assert [one.message for one in page.problems if one.level == "error"][-1].endswith("“18”.")
    sure = filled(lost_page("12", "12"), seen_page("12", "12", doubted=(9,)))
    assert "doubt" not in " ".join(one.message for one in sure.problems)


def test_words_end_where_the_ink_does() -> None:
    seen = [Seen("Item", (100, 50, 170, 90), 1.0), Seen("No.", (210, 50, 260, 90), 1.0)]
    first, second = as_inked(seen, ink((100, 55, 188, 85), (198, 55, 260, 85)))
    assert (first.box[2], second.box[0]) == (188, 198)


def test_a_filled_box_is_a_ticked_one_and_a_blot_of_a_photo_is_none() -> None:
    page_ink = ink((100, 100, 122, 122), (300, 100, 322, 122), (322, 110, 400, 180), size=(1400, 1000))
    page_ink[100:122, 200:222] = 255
    page_ink[103:119, 203:219] = 0
    found = {box.box[0]: box.ticked for box in boxes_of(page_ink)}
    assert found == {100: True, 200: False}


def test_a_line_ends_where_it_meets_another_and_not_in_the_next_table() -> None:
    level = [Rule(0, top, 500, top) for top in (100, 120, 126, 150)]
    made = meeting([*level, Rule(50, 99, 50, 122.4)], 595)
    assert [rule for rule in made if not rule.level] == [Rule(50, 100, 50, 120)]


def options(ticked: int) -> Page:
    """Return a page with three boxes, of which the recogniser saw the open ones as letters and not the ticked one."""
    one = row("验货结论：  合格   不合格   让步接收")
    boxes = [
        CheckBox((word.x0 - 9, word.top, word.x0 - 1, word.top + 8), ticked=index == ticked)
        for index, word in enumerate(one.words[1:])
    ]
    made = page([one])
    return Page(1, made.width, made.height, made.words, checkboxes=tuple(boxes), recognised=True)


@pytest.mark.parametrize(("ticked", "verdict"), [(0, "pass"), (1, "fail"), (2, "pending"), (9, None)])
def test_the_boxes_of_a_picture_tell_which_option_is_ticked(ticked: int, verdict: str | None) -> None:
    found = choice(row("验货结论：  合格   不合格   让步接收"), options(ticked))
    assert found is not None
    assert found.verdict == verdict


def test_words_that_do_not_decode_are_read_from_the_picture_and_told() -> None:
    lost, kept = Word(UNDECODED * 2, 50, 100, 62, 110, 108, 10), Word("Major", 10, 100, 40, 110, 108, 10)
    seen = Page(
        1, 600, 800,
        (Word("Mayor", 10, 101, 40, 109, 107, 9), Word("13", 51, 101, 61, 109, 107, 9)),
        problems=(error("unreadable_text", "Recognised with doubt on page 1: “13”.", 1),),
        doubted=((51, 101),),
    )  # fmt: skip
    lie = error(NOT_TAKEN, "The text of page 1 says other figures than are drawn; they were not taken.", 1)
    blank = error("unreadable_text", "Figures are drawn on page 1 where its text is blank.", 1)
    made = filled(Page(1, 600, 800, (kept, lost), problems=(lie, blank)), seen)
    assert lie not in made.problems  # for they were now
    assert blank in made.problems
    assert [word.text for word in made.words] == ["Major", "13"]
    assert made.words[1].base == lost.base
    assert [problem.level for problem in made.problems] == ["error", "warning", "error"]
    assert made.recognised
