"""The level with its word behind it, behind the standard or behind the AQL."""

import pytest

from tests.parsers.test_labels_built import read
from toolkit.parsers.words.readings import level


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("II level, CR 0, MA 2.5, MI 4.0", "II"),
        ("125 双（II 级，AQL 1.5/4.0）", "II"),
        ("S-3 级", "S-3"),
        ("II. seviye", "II"),
        ("ISO 2859-1, II", "II"),
        ("ISO 2859-1:1999 (I), 80 pcs", "I"),
        ("GB/T 2828.1-2012, II", "II"),
        ("ANSI/ASQ Z1.4 II", "II"),
        ("MIL-STD-105E, S-2", "S-2"),
        ("AQL II, major 2.5 / minor 4.0", "II"),
    ],
)
def test_it_is_read_wherever_its_word_stands(text: str, name: str) -> None:
    assert level(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "II 级缺陷 3",  # a class of defects
        "Class II level",
        "grade II level",
        "AQL I 0 / AQL II 2.5 / AQL III 4.0",
        "AQL II: 2.5",
        "ISO 2859-1, table II-A",
        "ISO 2859-1 II 2.5",
        "IS 2500 (Part I)",
        "then I level the table",
        "ISO 9001, II",
    ],
)
def test_a_class_a_table_and_a_part_are_no_level(text: str) -> None:
    assert level(text) is None


def test_it_stands_in_a_table_of_the_plan() -> None:
    told = read(
        "[Standart | Seviye | Numune | Kritik AQL | Majör AQL | Minör AQL\n[ISO 2859-1 | II | 80 adet | 0 | 2,5 | 4,0"
    )
    assert (told.level, told.sample_size.major, told.aql.minor) == ("II", 80, 4.0)


def test_the_same_word_over_a_table_of_tests_gives_no_sample() -> None:
    told = read("[Test | Numune | Gereklilik | Sonuç\n[Kulp çekme | 3 adet | 20 kg | Uygun")
    assert told.sample_size.major is None
