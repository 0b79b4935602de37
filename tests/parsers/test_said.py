"""Which of several sayings of a verdict are the first line of another."""

import random

from toolkit.parsers.results.said import Said, without_first_lines


def said(text: str, *, page: int = 1, top: float = 100.0) -> Said:
    return Said("pass", page, (0.0, top, 200.0, top + 10), text)


def test_the_first_line_of_a_wrapped_verdict_is_no_saying_of_its_own() -> None:
    wrapped = said("Passed, subject to the remarks below")
    assert without_first_lines([said("Passed, subject", top=95), wrapped]) == [wrapped]


def test_what_ends_with_its_sentence_stands_on_another_page_or_lower_is_whole() -> None:
    long = said("Passed. See remarks")
    for whole in (said("Passed."), said("Passed", page=2), said("Passed", top=120.0), said("Passed", top=79.0)):
        assert without_first_lines([whole, long]) == [whole, long]


def test_the_same_words_twice_and_words_that_only_begin_alike_stay() -> None:
    twice = [said("Passed"), said("Passed"), said("Passed123"), said("")]
    assert without_first_lines(twice) == twice


def test_thousands_of_sayings_come_out_as_if_each_were_held_against_all_others() -> None:
    chance = random.Random(7)  # noqa: S311  no secret hangs on it
    words = ["Pass", "Pass.", "of the", "lot", "remarks:", "合格。", "\u3000"]
    told = [
        said(
            " ".join(chance.choices(words, k=chance.randint(0, 4))), page=chance.randint(1, 2), top=chance.random() * 90
        )
        for _ in range(600)
    ]

    def begins(one: Said, other: Said) -> bool:
        near = one.page == other.page and abs(one.box[1] - other.box[1]) < 20.0 and bool(one.text)
        rest = other.text.removeprefix(one.text) if near else ""
        goes_on = rest not in ("", other.text) and rest[:1].isspace()
        return goes_on and not one.text.rstrip().endswith((".", ";", ":", "。"))

    kept = [one for one in told if not any(begins(one, other) for other in told)]
    assert without_first_lines(told) == kept
    assert 0 < len(kept) < len(told)
