"""The numbers by which a passage is cited: nested as they are printed, whatever form they have."""

import pytest

from toolkit.contracts.passages import passages_in, sentences


def places(text: str) -> list[str]:
    return [one.place for one in passages_in(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (("第八条 包装", "1、纸箱包装。", "2、每箱贴标签。", "第九条 运输", "1、海运。"), "第九条第1项"),
        (("第三条 质量", "（一）按样品。", "（二）按图纸。"), "第三条（二）"),
        (("五、验收", "1. 到厂验收。", "2. 复验。"), "五、2"),
        (("II. Testing", "a) We test each pump.", "III. Price", "a) In euro.", "b) Net."), "III b)"),
        (("ARTICLE IV Testing", "(a) Each pump.", "(b) Each valve."), "IV(b)"),
        (("Section 4.02 Testing. Each pump is tested.",), "4.02"),
        (("6. Testing", "6.1 The Buyer may:", "(a) test; and", "(i) at sea;", "(ii) on land."), "6.1(a)(ii)"),
        (("A. The Buyer sells pumps.", "B. The Seller makes them.", "1. Testing", "1.1 Each pump."), "1.1"),
        (("I. General", "1. Scope.", "2. Words.", "II. Goods", "3. Pumps.", "4. Valves."), "4"),
        (("I. General", "1. Scope.", "2. Words.", "II. Goods", "1. Pumps.", "2. Valves."), "II 2"),
        (("§ 4 Delivery", "(1) By sea.", "§ 5 Testing", "(1) Each pump.", "(2) Each valve."), "§ 5 (2)"),
        (("§ 12 Testing", "§ 377 HGB applies.", "(1) Each pump."), "§ 12 (1)"),
        (("8. Visits", "8.1 A visit.", "8.2 The cost.", "第9条项下的费用由卖方承担。"), "8.2"),
        (("第七条 检验", "第五条所述的货物由卖方备妥。"), "第七条"),
        (("第七条 规格", "第八条规格与样品", "第九条和解"), "第九条"),
        (("Article 4 Visits", "Article 6 applies to a visit that is missed."), "4"),
        (("Section 4 Visits", "Section 6.2 and Section 7 stay as they are."), "4"),
        (("9. Law", "9.1 English law.", "Annex 1 Prices", "Pumps cost 9 euro."), ""),
    ],
)
def test_a_number_is_cited_with_those_it_stands_under(text: tuple[str, ...], wanted: str) -> None:
    assert places("\n\n".join(text))[-1] == wanted


def test_a_price_in_capitals_is_no_heading_and_ends_no_clause() -> None:
    assert places("4. Price\n\nEUR 12.50\n\nNet cash.") == ["4", "4", "4"]


def test_a_short_form_does_not_end_a_sentence() -> None:
    text = "5. Delay costs 2 % per week, max. 9 %. Approx. 30 days."
    assert [one.quote for one in sentences(passages_in(text))] == [
        "Delay costs 2 % per week, max. 9 %.",
        "Approx. 30 days.",
    ]


def test_a_list_below_an_unfinished_sentence_is_read_with_it_under_any_numbers() -> None:
    told = list(sentences(passages_in("III. Testing\n\na) The Buyer may:\n\ni) open a carton;\n\nii) weigh it.")))
    assert told[-1].text == "The Buyer may: weigh it."


def test_a_list_within_a_sentence_is_read_with_the_words_that_lead_into_it() -> None:
    told = list(sentences(passages_in("7.1 The Goods shall: (a) be new; (b) be packed. Samples are free.")))
    assert [one.text for one in told] == [
        "The Goods shall: (a) be new;",
        "The Goods shall: (b) be packed.",
        "Samples are free.",
    ]
