"""Numbers of contracts: as Word prints them, as people type them, and the one that comes next."""

import pytest

from toolkit.contracts.cited import label_of
from toolkit.contracts.stroked import strangers
from toolkit.contracts.target.labels import bare, below, between, following, number_of
from toolkit.contracts.target.numbering import NUMBERING, Lists
from toolkit.contracts.target.numerals import chinese, letters, number_in, printed, roman
from toolkit.contracts.target.paragraphs import typed_label
from toolkit.contracts.target.wordfile import W


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (3, "decimal", "3"),
        (28, "lowerLetter", "bb"),
        (4, "upperRoman", "IV"),
        (12, "chineseCounting", "十二"),
        (105, "chineseCountingThousand", "一百零五"),
        (20, "japaneseCounting", "二十"),
        (7, "decimalZero", "07"),
        (1, "bullet", ""),
    ],
)
def test_a_number_is_printed_in_its_form(number: int, form: str, shown: str) -> None:
    assert printed(number, form) == shown


@pytest.mark.parametrize("number", [1, 9, 10, 11, 19, 20, 21, 99, 100, 101, 110, 999, 1001, 1010])
def test_a_chinese_number_reads_back(number: int) -> None:
    assert number_in(chinese(number)) == number


def test_letters_and_roman_numbers_go_on() -> None:
    assert [letters(n) for n in (1, 26, 27)] == ["a", "z", "aa"]
    assert [roman(n) for n in (4, 9, 14, 40)] == ["iv", "ix", "xiv", "xl"]


@pytest.mark.parametrize(
    ("text", "label", "depth"),
    [
        ("12.3 The Buyer pays", "12.3", 1),
        ("12. Payment", "12.", 0),
        ("(a) the goods", "(a)", 2),
        ("第十二条 付款", "第十二条", 0),
        ("第四条之一 检验", "第四条之一", 0),
        ("Article IV. Delivery", "Article IV.", 0),
        ("七、验收", "七、", 0),
        ("（二）数量", "（二）", 1),
        ("3A.1 The Buyer", "3A.1", 1),
        ("7/ PAYMENT", "7/", 0),
        ("7/1 The Buyer pays", "7/1", 1),
        ("6A/2 “Lot” means the Goods", "6A/2", 1),
        ("7/1 买方付款", "7/1", 1),
        ("7/1A The Buyer pays", "7/1A", 1),
        ("7/1/2 The Buyer pays", "7/1/2", 2),
    ],
)
def test_a_typed_number_is_known(text: str, label: str, depth: int) -> None:
    found = typed_label(text)
    assert found is not None
    assert (found.label, found.depth) == (label, depth)


@pytest.mark.parametrize(
    "text",
    [
        "2026 was a good year",
        "30% of the price",
        "USD 5",
        "The Buyer pays",
        "1,200 pcs",
        "3/4 inch of felt",
        "24/7 support",
    ],
)
def test_what_is_no_number_of_a_clause_is_none(text: str) -> None:
    assert typed_label(text) is None


@pytest.mark.parametrize(
    ("label", "after", "inside"),
    [
        ("12.", "13.", "12A."),
        ("第十二条", "第十三条", "第十二条之一"),
        ("Article IV", "Article V", "Article IV-A"),
        ("七、", "八、", "七之一、"),
    ],
)
def test_the_next_number_and_one_between(label: str, after: str, inside: str) -> None:
    assert following(label) == after
    assert between(label, 1) == inside


@pytest.mark.parametrize(
    ("pattern", "parent", "shown"),
    [
        ("12.3", "13.", "13.2"),
        ("4.1", "第四条之一", "（二）"),
        ("4.1", "第四条", "4.2"),
        ("(a)", "13.", "(b)"),
        ("（一）", "八、", "（二）"),
        ("(i)", "3.", "(ii)"),
    ],
)  # fmt: skip
def test_a_sentence_below_has_the_form_of_its_like(pattern: str, parent: str, shown: str) -> None:
    assert below(pattern, parent, 2) == shown


def test_the_number_of_a_label_is_found() -> None:
    assert [number_of(label) for label in ("12.", "第十二条", "Article XII", "Payment")] == [12, 12, 12, None]


def test_a_list_that_only_names_a_style_has_the_levels_of_the_list_of_that_style() -> None:
    part = f"""<w:numbering xmlns:w="{W.strip("{}")}">
        <w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Clauses"/></w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Clauses"/>
          <w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Missing"/></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
      </w:numbering>"""
    lists = Lists({NUMBERING: part.encode()})
    assert [level.form for level in lists.levels("1").values()] == ["upperRoman"]
    assert lists.levels("1") == lists.levels("2")
    assert not lists.levels("3")
    assert not lists.levels("4")


def test_a_number_below_a_clause_keeps_its_stroke() -> None:
    assert below("7/1", "6A/", 2) == "6A/2"
    assert between("6/", 1) == "6A/"


HEADS = (
    *("7.", "7)", "7/", "7、", "7A.", "7A/", "12.", "7.0", "III.", "A."),
    *("Article VII", "ARTICLE 7.", "Section 7", "Clause 7:", "§ 7", "第七条", "第7条", "七、"),
)


@pytest.mark.parametrize("label", [*HEADS, "（一）", "(1)"])
@pytest.mark.parametrize("words", ["The Buyer pays", "买方付款"])
def test_whatever_number_is_written_is_read_back(label: str, words: str) -> None:
    written = [following(label), between(label, 1), between(label, 2)]
    if label in HEADS:
        written += [below(pattern, label, 2) for pattern in ("7.1", "7/1", "(a)")]
    assert [_read(f"{one} {words}") for one in written] == [(bare(one), bare(one)) for one in written]


def _read(text: str) -> tuple[str, str]:
    """Return the number before *text* as a Word file and as a citation tell it."""
    typed, cited = typed_label(text), label_of(text)
    return bare(typed.label) if typed else "", bare(cited.text) if cited else ""


@pytest.mark.parametrize(
    ("told", "strange"),
    [
        (("7/", "7/1", "7/2", "8/"), ()),
        (("7.", "7/1", "7/2"), ()),
        (("7/", "7/1", "7/1A", "7/2", "7A/", "7A/1"), ()),
        (("7/", "7/1", "7/1/1", "7/1/2"), ()),
        (("1.", "24/7", "2."), ("24/7",)),
        (("2.", "2/10", "30/70"), ("2/10", "30/70")),
        (("1.", "1/2", "2."), ("1/2",)),
        (("12.", "12/31"), ("12/31",)),
        (("7.", "7/1", "8."), ("7/1",)),
        # Clauses that were struck out leave gaps.
        (("2/", "2/1", "2/3", "3/"), ()),
        (("1.", "1/1", "1/3", "2."), ()),
        (("7/", "7/1", "7/1A", "7/4", "7/5"), ()),
        (("7/", "7/1", "7/1", "7/3", "7/3"), ()),
        (("2/", "2/1", "2/10", "3/"), ("2/10",)),
        (("1.", "1/1", "1/3", "1/2"), ("1/2",)),
        (("1.", "1/2", "1/4"), ("1/2", "1/4")),
        (("1.", "30/60", "30/70"), ("30/60", "30/70")),
    ],
)
def test_a_number_with_a_stroke_is_one_only_in_a_series(told: tuple[str, ...], strange: tuple[str, ...]) -> None:
    assert tuple(told[at] for at in sorted(strangers(told))) == strange
