"""Words of reports: labels and kinds of rows."""

import tomllib
from collections import Counter
from collections.abc import Iterator

import pytest

from toolkit.parsers.words import lexicon
from toolkit.resources import package_file


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Total found", "found"),
        ("Total", "found"),
        ("合计", "found"),
        ("Max. allowed", "allowed"),
        ("Accept point", "allowed"),
        ("Ac / Re", "both"),
        ("Accept / Reject", "both"),
        ("Sample size 抽样数", "sample"),
        ("AQL", "aql"),
        ("AQL result", "result"),
        ("Số lỗi", "found"),  # the same word is a unit and says that goods are bad
        ("Số lượng lỗi", "found"),
        ("Số sản phẩm lỗi", "units"),
        ("Report à nouveau", "found"),
        ("承前页", "found"),
        ("Was found", "found"),
        ("Have been found", "found"),
        ("May be found", "allowed"),
        ("May be tolerated", "allowed"),
        ("May be allowed", "allowed"),
        ("Can be accepted", "allowed"),
        ("May be seen at most", "allowed"),
        ("Defects may be found", "allowed"),
        ("Darf gefunden werden", "allowed"),
        ("Peuvent être tolérés", "allowed"),
        ("Were seen", "found"),
        ("Gefunden wurden", "found"),
        ("Fueron encontrados", "found"),
        ("Must not be found", None),  # it denies
        ("May not be found", None),
        ("Were not found", None),
        ("Dürfen nicht gefunden werden", None),
        ("Was AQL found", None),  # a question
        ("Was the list found", None),
        ("Has no total", None),
        ("Was accepted", None),  # what was done with the finds
        ("Could be found", None),  # it was
        ("May be rejected", None),
        ("May be total", None),
        ("Found loose screw", None),
        ("Was found loose", None),
        ("Total length wrong", None),
        ("Result of drop test bad", None),
    ],
)
def test_a_label_of_totals_or_limits_says_nothing_else(label: str, kind: str | None) -> None:
    assert lexicon.row_kind(label) == kind


@pytest.mark.parametrize(
    ("head", "concept"),
    [
        ("Beanstandung", "description"),
        ("Nature of the fault", "description"),
        ("Non-conformité constatée", "description"),
        ("Defecto observado", "description"),
        ("瑕疵描述", "description"),
        ("不良現象", "description"),
        ("Mô tả lỗi Description", "description"),
        ("Severity of the finding", "severity"),
        ("缺點等級", "severity"),
        ("Loại lỗi Class", "severity"),
        ("Anzahl Fehler", "quantity"),
        ("缺陷数量（台）", "quantity"),
        ("Số lượng Qty", "quantity"),
        ("Checked qty", None),
        ("Inspection level", None),
        ("产品名称", None),
        ("Visual check", None),
    ],
)
def test_a_head_of_a_column_is_known_by_the_words_it_is_built_of(head: str, concept: str | None) -> None:
    assert lexicon.meaning("columns", head) == concept


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("實際發現數", "found"),
        ("累计不良数", "found"),
        ("容许最大缺陷数", "allowed"),
        ("允收數", "allowed"),
        ("抽樣總數", "sample"),
    ],
)
def test_a_chinese_row_is_known_by_its_parts_in_either_script(label: str, kind: str) -> None:
    assert lexicon.row_kind(label) == kind


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Total found / Всего", "found"),
        ("Всего / Total found", "found"),
        ("Total found / Max. allowed", "found/allowed"),
        ("Total found / blisters", None),  # in one language it may be a defect
        ("Observed / 线头", None),  # one word may be of a defect
        ("累计 不良数 / 线头", None),
    ],
)
def test_a_label_in_two_languages_may_be_known_in_one(label: str, kind: str | None) -> None:
    assert lexicon.row_kind(label) == kind


def test_a_label_in_one_language_is_not_two() -> None:
    assert lexicon.meaning("lot_tables", "Lot size") is None


@pytest.mark.parametrize("value", ["Not allowed", "Not accepted", "No permitido", "Nicht erlaubt", "Non admis"])
def test_a_value_that_says_none_is_no_label(value: str) -> None:
    assert lexicon.row_kind(value) is None


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("May have (Ac)", "allowed"),
        ("Too many from（Re）", "reject"),
        ("Seen", None),
        ("Scratch (acceptable)", None),
        ("Screw (re-fixed)", None),
        ("Leather case (Re)placed", None),
    ],
)
def test_the_trades_signs_in_brackets_tell_a_limit_behind_any_words(label: str, kind: str | None) -> None:
    assert lexicon.row_kind(label) == kind


@pytest.mark.parametrize(
    ("head", "column"),
    [
        ("Affected / inspected", "quantity"),
        ("缺陷数量／抽样数", "quantity"),
        ("Qty found/sample size", "quantity"),
        ("Found / allowed", None),
        ("Remark / checked", None),
    ],
)
def test_finds_beside_the_sample_they_were_found_in_are_counts(head: str, column: str | None) -> None:
    assert lexicon.meaning("columns", head) == column


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Total all styles", "found"),
        ("Gesamt alle Größen", "found"),
        ("Total toutes les couleurs", "found"),
        ("Totale tutti gli articoli", "found"),
        ("Celkem všechny barvy", "found"),
        ("Jumlah semua warna", "found"),
        ("Deeltotaal Zand", "found"),
        ("Ara toplam Kum", "found"),
        ("各款合计", "found"),
        ("All colours faded", None),
        ("Total colours", None),
        ("各色线头", None),
    ],
)
def test_a_total_over_several_lists_says_that_it_is_of_all(label: str, kind: str | None) -> None:
    assert lexicon.row_kind(label) == kind


def test_two_words_that_lost_their_space_name_a_row() -> None:
    assert [lexicon.row_kind(text) for text in ("Maxallowed", "Totalfound", "Foundation", "Profound")] == [
        "allowed", "found", None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(("head", "kind"), [("n", "sample"), ("n (pcs)", "sample"), ("N", None), ("No.", None)])
def test_the_sign_of_the_sample_is_a_small_letter(head: str, kind: str | None) -> None:
    assert lexicon.row_kind(head) == kind


def test_a_line_of_thousands_of_signs_or_of_small_words_is_a_label_of_nothing() -> None:
    assert (lexicon.row_kind("/ " * 5000), lexicon.meaning("columns", "(a) " * 5000)) == (None, None)


def test_no_list_of_the_lexicon_says_a_word_twice() -> None:
    table = tomllib.loads(package_file("toolkit.parsers", "lexicon.toml").decode("utf-8"))
    assert list(_twice(table)) == []


def _twice(value: object) -> Iterator[str]:
    """Yield each word that stands twice in one list, however deep that is."""
    if isinstance(value, dict):
        for each in value.values():
            yield from _twice(each)
    elif isinstance(value, list):
        words = [each for each in value if isinstance(each, str)]
        yield from sorted(word for word, number in Counter(words).items() if number > 1)
        for each in value:
            yield from _twice(each)
