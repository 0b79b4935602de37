"""The figures of a sampling plan: the sample in a line that names the standard, AQLs by class."""

import pytest
from msgspec.structs import replace

from tests.parsers.notation import rows
from toolkit.model.severity import BySeverity, Rates
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.facts.particulars import particulars
from toolkit.parsers.layout.cells import Cell
from toolkit.parsers.limits.plans import told_level, told_sample


def aql_of(text: str) -> Rates:
    return particulars(list(entries(rows(text))), []).aql


@pytest.mark.parametrize(
    ("line", "size"),
    [
        ("Plan | ISO 2859-1, level II, n = 125", 125),
        ("Plan : NF ISO 2859-1, niveau II, effectif de l'échantillon 200 pièces", 200),
        ("We drew 125 pcs at random under general inspection level II (ANSI Z1.4).", 125),
        ("A sample of 125 pieces was taken at random from 40 cartons in accordance with BS 6001-1.", 125),
        ("DIN ISO 2859-1, Prüfniveau II, Stichprobe von 80 Stück", 80),
        ("UNI ISO 2859-1, livello II, campione di 80 pezzi.", 80),
        ("ISO 2859-1, single normal plan, level II: 50 chairs checked. AQL 2.5", 50),
        ("Sampling followed ISO 2859-1, level II. A total of 125 pcs was picked from 20 cartons.", 125),
        ("Sampling under ISO 2859-1, level II,\na total of 125 pcs was picked from 20 cartons.", 125),
        ("Eighty (80) dresses, half of each size, were drawn under ANSI Z1.4 General Level II.", 80),
        ("[Plan | ISO 2859-1, level II, 125 pcs 台", 125),
        ("按 GB/T 2828.1 一次抽样，一般检验水平Ⅱ，随机抽取 125 件。", 125),
        (
            "ISO 2859-1, level II. Sample drawn over both items in proportion:\n125 sets (71 of A, 54 of B).",
            125,
        ),
        ("Stichprobe nach DIN ISO 2859-1, aus beiden Artikeln anteilig: 125 Stück (71 von A, 54 von B)", 125),
        ("ISO 2859-1, niveau II. Échantillon réparti sur les deux articles : 80 pièces (40 + 40)", 80),
        ("ISO 2859-1 nivel II. Muestra tomada de ambos artículos: 125 piezas (70 + 55)", 125),
        ("TCVN 7790-1, mức II. Mẫu lấy từ cả hai mã: 80 cái", 80),
        ("抽样标准 ISO 2859-1 一般II级 抽 80套", 80),
        ("按GB/T 2828.1 II级，两款按比例共抽125件", 125),
    ],
)
def test_a_line_on_the_plan_tells_the_sample(line: str, size: int) -> None:
    told = told_sample(rows(line))
    assert told is not None
    assert told[0] == size


@pytest.mark.parametrize(
    "line",
    [
        "ISO 2859-1: we counted 125 pcs in the store",
        "ISO 2859-1, level II, n = 127",
        "ISO 2859-1: 80 cartons checked",
        "ISO 2859-1: a lot of 500 pcs from which some were drawn",
        "ISO 2859-1: A sample of 125 pcs was drawn, then 50 pcs were drawn again",
    ],
)
def test_goods_that_were_not_drawn_are_no_sample(line: str) -> None:
    assert told_sample(rows(line)) is None


@pytest.mark.parametrize(
    "text",
    [
        "ISO 2859-1, level II. 8 pcs were drawn for the drop test; the sample for the visual check was 125 pcs.",
        "ISO 2859-1, level II. A sample of 13 pcs was drawn for functional testing.",
        "ISO 2859-1, level II. A sample of 13 pcs was drawn\nfor functional testing.",
        "A sample of 13 pcs was drawn under ISO 2859-1, level S-2,\nfor the laboratory.",
        "DIN ISO 2859-1, Prüfniveau II. 8 Stück gezogen für die Funktionsprüfung.",
        "NF ISO 2859-1, niveau II. 8 pièces prélevées pour les essais.",
        "UNE-ISO 2859-1, nivel II. 8 unidades inspeccionadas en el ensayo de caída.",
        "按 GB/T 2828.1 抽样，一般检验水平Ⅱ。跌落测试抽取 20 件。",
        "按 GB/T 2828.1 抽样，一般检验水平Ⅱ。抽取 32 件留样。",
    ],
)
def test_goods_drawn_for_a_test_or_to_be_retained_are_no_sample_of_the_plan(text: str) -> None:
    assert told_sample(rows(text)) is None


def test_a_test_beside_the_plan_leaves_its_sample() -> None:
    told = told_sample(rows("ISO 2859-1, level II, 125 pcs checked. 8 pcs were drawn for the drop test."))
    assert told is not None
    assert told[0] == 125


@pytest.mark.parametrize("label", ["Sample size (retained)", "Sample size (drop test)", "抽样数量（跌落测试）"])
def test_a_label_of_the_goods_for_a_test_is_none_of_the_sample(label: str) -> None:
    assert sample_of(f"[{label} | 5 pcs") is None


def sample_of(text: str) -> int | None:
    return particulars(list(entries(rows(text))), []).sample_size.major


def test_the_samples_of_tests_are_not_that_of_the_plan() -> None:
    assert sample_of("[Test | Sample | Result\n[Pull test | 3 | Pass\n[Rub test | 2 | Pass") is None
    assert sample_of("[Level | Sample | Result\n[II | 80 pcs | Pass") == 80


def test_goods_that_were_inspected_are_the_sample_and_no_day() -> None:
    assert sample_of("[Inspected | 200 pcs") == 200
    assert sample_of("[Inspected | 21st Nov 2026") is None


def test_the_aql_of_each_class_has_a_label_of_its_own() -> None:
    rates = BySeverity(0.0, 1.0, 2.5)
    assert aql_of("[AQL critical | 0\n[AQL major | 1\n[AQL minor | 2.5") == rates
    assert aql_of("[Level | AQL critical | AQL major | AQL nhẹ / minor\n[II | 0 | 1 | 2.5") == rates


def test_brackets_behind_the_aqls_name_their_classes_in_their_order() -> None:
    assert aql_of("AQL: 0 / 2.5 / 4.0 (cr/ma/mi)") == BySeverity(0.0, 2.5, 4.0)
    assert aql_of("AQL: 4.0 / 2.5 / 0 (mi/ma/cr)") == BySeverity(0.0, 2.5, 4.0)


def test_letters_before_the_aqls_name_their_classes() -> None:
    assert aql_of("[AQL | A: 0 B: 1.5 C: 2.5") == BySeverity(0.0, 1.5, 2.5)
    assert aql_of("[AQL | B: 1.5 C: 2.5") == BySeverity()


def test_a_grade_beside_the_standard_is_the_level() -> None:
    told = told_level(rows("[检验标准 | GB/T 2828.1 Ⅱ级"))
    assert told is not None
    assert told[0] == "II"
    assert told_level(rows("[防护等级 | Ⅱ级")) is None


def test_a_label_that_ends_its_line_has_its_figure_at_the_start_of_the_next() -> None:
    first, second = rows("Plan: ISO 2859-1 | Level: II | Sample size:\n200 pcs")
    words = tuple(replace(word, top=word.top - 6, bottom=word.bottom - 6, base=word.base - 6) for word in second.words)
    box = (second.box[0], second.top - 6, second.box[2], second.bottom - 6)
    near = replace(second, cells=(Cell(words, box),), words=words, top=second.top - 6, bottom=second.bottom - 6)
    assert particulars(list(entries([first, near])), []).sample_size == BySeverity(200, 200, 200)
    assert particulars(list(entries([first, second])), []).sample_size == BySeverity()


def test_a_comma_without_a_space_parts_what_a_line_says() -> None:
    assert sample_of("Standard ISO 2859-1,Inspection Level II,Sample Size 80 pcs") == 80


@pytest.mark.parametrize(
    "line",
    [
        "Sampling 抽样: ISO 2859-1 Level II, sample size 样本数125 pcs",
        "ISO 2859-1, Level II, sample size 抽样数量 125 pcs",
        "Sample plan ANSI/ASQ Z1.4, level II, 125 pcs examined. AQL: critical 0, major 2.5",
        "ISO 2859-1, Prüfniveau II, 125 Stück untersucht",
        "NF ISO 2859-1, niveau II, 125 pièces examinées",
        "UNE-ISO 2859-1, nivel II, 125 unidades examinadas",
    ],
)
def test_a_line_on_the_plan_gives_the_sample(line: str) -> None:
    lines = rows(line)
    told = told_sample(lines)
    labelled = particulars(list(entries(lines)), [line]).sample_size.major
    assert 125 in (labelled, told and told[0])


def test_the_parts_of_a_sample_are_of_items() -> None:
    found = particulars(list(entries(rows("Sample | 125 pcs (50 / 42 / 33)"))), [])
    assert found.sample_size == BySeverity(125, 125, 125)
    found = particulars(list(entries(rows("Sample | 13 / 125 / 125"))), [])
    assert found.sample_size == BySeverity(13, 125, 125)
