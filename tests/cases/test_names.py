"""Names of suppliers: spellings of one name have one key, and what only looks alike is told and never merged."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from toolkit.cases.names import alike, doubts, escaped, key

CYRILLIC = "\u0410\u0421\u041c\u0415"  # looks like ACME
WRITTEN = st.text(st.characters(exclude_categories=["Cs"]), max_size=24)
SHOWN = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=24)
INVISIBLE = st.sampled_from("\u200b\u200d\u202e\u2060\ufeff\u00ad\ufe0f\u3164")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bright Houseware Co., Ltd.", "BRIGHT HOUSEWARE CO LTD"),
        ("Bright Houseware Co.,Ltd", "Bright  Houseware Company Limited"),
        ("Bright Houseware Co.,Ltd", "Bright Houseware CO.LTD."),
        ("Bright-Houseware Inc.", "Bright Houseware, Incorporated"),
        ("Hell GmbH", "Hell G.m.b.H."),
        ("Claro S.L.", "Claro SL"),
        ("Claro S.A.S.", "Claro SAS"),
        ("Straße GmbH", "STRASSE GMBH"),
        ("ＡＣＭＥ Ltd", "Acme Ltd"),
        ("A\u200bcme Ltd\u202e", "Acme Ltd"),
        ("Acme\nLtd", "Acme Ltd"),
        ("宁波明亮家居（宁波）有限公司", "宁波明亮家居 (宁波) 有限責任公司"),
        ("ABC有限公司", "ABC 有限公司"),
        ("明亮Company Limited", "明亮 Co., Ltd."),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bright Houseware Ltd", "Bright Houseware Co., Ltd."),
        ("Bright Houseware Ltd", "Bright Houseware"),
        ("Claro SL", "Claro SA"),
        ("明亮家居有限公司", "明亮家居股份有限公司"),
        ("Smith & Jones Ltd", "Smith Jones Ltd"),
        ("S L Trading Ltd", "SL Trading Ltd"),
        ("Acme 1 Ltd", "Acme 2 Ltd"),
        (f"{CYRILLIC} Ltd", "ACME Ltd"),
        ("???", "!!!"),
    ],
)
def test_names_that_differ_in_more_than_spelling_have_two(one: str, other: str) -> None:
    assert key(one) != key(other)


@given(WRITTEN)
@example("x S. L. Company")
@example("有限責任公司")
def test_a_key_is_its_own_key(name: str) -> None:
    assert key(key(name)) == key(name)


@given(WRITTEN, INVISIBLE, st.integers(0, 24))
def test_a_character_that_nobody_sees_changes_no_key_and_is_always_told(name: str, sign: str, place: int) -> None:
    changed = name[:place] + sign + name[place:]
    assert key(changed) == key(name)
    assert "characters that nobody sees" in doubts(changed)[0]


@given(WRITTEN)
def test_an_escaped_name_hides_nothing(name: str) -> None:
    assert not any(unicodedata.category(sign) in {"Cf", "Cc"} for sign in escaped(name))


@given(SHOWN)
@example("\u3164")
def test_a_name_without_a_key_is_one_that_nobody_sees(name: str) -> None:
    assert key(name) or doubts(name)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("AC\u041cE Ltd", "“AC\\u041cE” has Cyrillic and Latin letters in one word"),
        (f"{CYRILLIC} Ltd", "“\\u0410\\u0421\\u041c\\u0415” is in Cyrillic letters and looks like “ACME”"),
        ("\u0391cme Ltd", "“\\u0391cme” has Greek and Latin letters in one word"),
        ("Acme\u202e Ltd", "“Acme\\u202e Ltd” has characters that nobody sees"),
        ("Ac\x1bme", "“Ac\\x1bme” has characters that nobody sees"),
    ],
)
def test_what_is_not_what_it_looks_like_is_told_with_its_codes(name: str, told: str) -> None:
    assert doubts(name) == (told,)


@pytest.mark.parametrize(
    "name",
    [
        "Bright Houseware Co., Ltd.",
        "宁波ABC家居有限公司",
        "日本ABCトイ株式会社",
        "ООО Рост",
        "Ελλάς ΑΕ",
        "Çelik A.Ş.",
        "",
    ],
)
def test_an_honest_name_raises_no_doubt_and_is_shown_as_it_is(name: str) -> None:
    assert doubts(name) == ()
    assert escaped(name) == name


def test_what_resembles_a_name_is_told_the_likest_first() -> None:
    known = ["Shenzhen Dark Co., Ltd.", "Ningbo Brigth Houseware Co Ltd", "Ningbo Bright Houseware Manufacturing Ltd"]
    assert alike("Ningbo Bright Houseware Co., Ltd.", known) == (known[1], known[2])


def test_a_letter_of_another_script_is_seen_through() -> None:
    assert alike(f"{CYRILLIC} Toys", ["ACME Toys", "Bright Toys"]) == ("ACME Toys",)
    assert alike("ACME Toys", [f"{CYRILLIC} Toys"]) == (f"{CYRILLIC} Toys",)


def test_two_chinese_firms_are_not_alike_for_their_form() -> None:
    known = ["宁波明亮家居股份有限公司", "深圳大发玩具有限公司"]
    assert alike("宁波明亮家居有限公司", known) == (known[0],)


def test_two_firms_of_a_town_are_not_alike_for_that() -> None:
    assert alike("Ningbo Bright Co Ltd", ["Ningbo Textile Co Ltd", "Ningbo Co Ltd"]) == ("Ningbo Co Ltd",)


@given(st.lists(st.sampled_from(["Acme Ltd", "ACME Limited", "Acme Co Ltd", "Acma Ltd", "Bright", ""])))
def test_no_spelling_of_the_name_itself_is_told_and_the_order_does_not_matter(
    names: list[str],
) -> None:
    told = alike("Acme Ltd", names)
    assert not any(key(name) == key("Acme Ltd") for name in told)
    assert told == alike("Acme Ltd", names[::-1])
    assert len(told) == len({key(name) for name in told})
