"""The Chinese under the English: in the same paragraph, once where they are the same, and never with other figures."""

import io
import zipfile

import pytest
from docx import Document as Word
from docx.shared import Cm
from PIL import Image

from tests.documents.letter_cases import words
from toolkit.documents.bilingual import numbers, other_numbers, side_by_side
from toolkit.errors import InvalidInputError

NAMES = ("rework.docx", "zh/rework.docx")


def made(*lines: tuple[str, str]) -> bytes:
    """Return a Word file of paragraphs, each with its style."""
    word = Word()
    for style, text in lines:
        word.add_paragraph(text, style=style)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 40)).save(out, "PNG")
    return out.getvalue()


def joined(*pairs: tuple[str, str, str]) -> list[list[str]]:
    """Return the lines of each paragraph that style, English and Chinese make together."""
    english = made(*((style, first) for style, first, _ in pairs))
    chinese = made(*((style, second) for style, _, second in pairs))
    both = side_by_side(english, chinese, NAMES)
    return [paragraph.text.split("\n") for paragraph in Word(io.BytesIO(both)).paragraphs]


def test_the_chinese_stands_under_the_english() -> None:
    english, chinese = "All rights under the order are reserved. " * 2, "采购订单项下的一切权利均予保留。" * 2
    assert joined(("Normal", english, chinese)) == [[english, chinese]]


@pytest.mark.parametrize(
    ("style", "english", "chinese", "line"),
    [
        ("Normal", "Yes", "是", "Yes / 是"),
        ("Normal", "14 August 2026", "2026年8月14日", "14 August 2026 / 2026年8月14日"),
        ("Normal", "Please confirm.", "请确认。", "Please confirm. 请确认。"),
    ],
)
def test_what_fits_stands_on_one_line(style: str, english: str, chinese: str, line: str) -> None:
    assert joined((style, english, chinese)) == [[line]]


def test_a_narrow_cell_has_no_room_for_two_languages_on_a_line() -> None:
    files = []
    for text in ("Accept up to", "接收数(Ac)"):
        word = Word()
        cell = word.add_table(1, 6).cell(0, 0)
        cell.text, cell.width = text, Cm(2)
        out = io.BytesIO()
        word.save(out)
        files.append(out.getvalue())
    both = side_by_side(files[0], files[1], NAMES)
    assert Word(io.BytesIO(both)).tables[0].cell(0, 0).text == "Accept up to\n接收数(Ac)"


def test_what_only_brackets_and_commas_set_apart_is_printed_once() -> None:
    assert joined(("Normal", "Works Ltd. (厂), Ningbo", "Works Ltd.（厂），Ningbo")) == [["Works Ltd. (厂), Ningbo"]]


def test_the_same_text_is_printed_once() -> None:
    assert joined(("Normal", "QM-26-1107", "QM-26-1107")) == [["QM-26-1107"]]


def test_english_that_the_chinese_repeats_is_printed_once() -> None:
    assert joined(("Normal", "Oil stain", "Oil stain（油污）")) == [["Oil stain（油污）"]]


def test_a_heading_stays_on_one_line() -> None:
    assert joined(("Heading 1", "Evidence", "证据")) == [["Evidence  证据"]]


def test_a_heading_too_long_for_one_line_breaks_between_the_languages() -> None:
    english, chinese = "Containment (D3), by Thursday, 10 September 2026", "遏制措施(D3)，期限：2026年9月10日(星期四)"
    assert joined(("Heading 1", english, chinese)) == [[english, chinese]]


@pytest.mark.parametrize(
    ("english", "chinese", "line"),
    [
        ("Attention: Ms Lin", "收件人：Ms Lin", "Attention / 收件人: Ms Lin"),
        ("By e-mail: lin@a.example", "以电子邮件发送：lin@a.example", "By e-mail / 以电子邮件发送: lin@a.example"),
        ("Address: 18 Deer Lane (west), Ningbo", "地址：18 Deer Lane（west），Ningbo", None),
    ],
)
def test_one_value_behind_two_labels_is_printed_once(english: str, chinese: str, line: str | None) -> None:
    assert joined(("Normal", english, chinese)) == [[line or "Address / 地址: 18 Deer Lane (west), Ningbo"]]


def test_two_values_behind_two_labels_are_both_printed() -> None:
    english, chinese = "Result: pass", "结论：合格(Pass)"
    assert joined(("Normal", english, chinese)) == [["Result: pass / 结论：合格(Pass)"]]


def test_a_picture_keeps_its_height_where_lines_get_one_of_their_own() -> None:
    word = Word()
    word.add_picture(io.BytesIO(picture()))
    out = io.BytesIO()
    word.save(out)
    both = Word(io.BytesIO(side_by_side(out.getvalue(), out.getvalue(), NAMES)))
    assert both.paragraphs[0].paragraph_format.line_spacing == 1.0


def test_what_is_set_in_columns_gets_a_line_of_its_own() -> None:
    assert joined(("Normal", "Date\t24 November 2026", "日期\t2026年11月24日")) == [
        ["Date\t24 November 2026"],
        ["日期\t2026年11月24日"],
    ]


def test_two_labels_of_one_value_stand_before_it() -> None:
    assert joined(("Normal", "Report\tQM-26-1107", "检验报告号\tQM-26-1107")) == [["Report  检验报告号\tQM-26-1107"]]


def test_where_only_the_chinese_has_words_they_stand_alone() -> None:
    assert joined(("Normal", "", "此致")) == [["此致"]]


@pytest.mark.parametrize("longer", [0, 1])
def test_another_number_of_paragraphs_is_refused(longer: int) -> None:
    files = [made(("Normal", "Rights")), made(("Normal", "权利"), ("Normal", "货物"))]
    with pytest.raises(InvalidInputError, match=r"“货物” stands beside|stands beside “货物”") as refusal:
        side_by_side(files[longer], files[1 - longer], NAMES)
    assert "zh/rework.docx" in refusal.value.message


def test_a_paragraph_beside_a_cell_is_refused() -> None:
    word = Word()
    word.add_table(1, 1).cell(0, 0).text = "权利"
    out = io.BytesIO()
    word.save(out)
    with pytest.raises(InvalidInputError, match="do not have the same paragraphs"):
        side_by_side(made(("Normal", "Rights")), out.getvalue(), NAMES)


@pytest.mark.parametrize(
    ("english", "chinese", "same"),
    [
        ("By 24 November 2026, 3,600 units", "2026年11月24日前，3600件", True),
        ("USD 21,420.00 of 2 lots", "2批，USD 21,420.00", True),
        ("By 24 November 2026", "2026年12月24日前", False),
        ("5 of 200", "200件中6件", False),
        ("5 of 200", "5件", False),
        ("AQL 2.5", "AQL 25", False),
    ],
)
def test_figures_and_dates_are_compared(english: str, chinese: str, *, same: bool) -> None:
    assert (numbers(english) == numbers(chinese)) is same
    told = list(other_numbers(made(("Normal", english)), made(("Normal", chinese)), NAMES))
    assert bool(told) is not same
    assert all(english in fault and chinese in fault for fault in told)


def test_other_parts_of_the_file_stay_as_they_are() -> None:
    english = made(("Normal", "Rights"))
    both = side_by_side(english, made(("Normal", "权利")), NAMES)
    with zipfile.ZipFile(io.BytesIO(english)) as before, zipfile.ZipFile(io.BytesIO(both)) as after:
        assert set(before.namelist()) == set(after.namelist())
    assert "权利" in words(both)
