"""Small reports in the layouts and words of many offices: each is read whole and without a question."""

import pytest

from tests.parsers.drawn import report

HEAD = """
Acme Inspection Ltd
Final Random Inspection Report No. R-1001
[Client | Nord GmbH
[Supplier | Best Co Ltd
[Product | Steel lamp
[Order quantity | 2400 pcs
[Inspection date | 2025-09-12

[Sample size | 125 pcs
[Inspection level | II

"""
UNJUDGED = "[ | Critical | Major | Minor\n[Allowed | 0 | 7 | 10\n[Found | 0 | {} | {}"
BOARD = UNJUDGED + "\n\nOverall result: PASS"
LIST = "[Defect | Severity | Qty\n[Open seam | Major | 2\n[Loose thread | Minor | 5\n\n"

Counts = tuple[int, int, int]

LISTS: dict[str, tuple[str, list[tuple[str, int, int]]]] = {
    "obs": (
        """
[No | Location | Observation | CR | MA | MI
[1 | Sleeve | Open seam | - | 2 | -
[2 | Hem | Loose thread | - | - | 5
[ | | Total | 0 | 2 | 5
""",
        [("Open seam", 2, 0), ("Loose thread", 0, 5)],
    ),
    "rank": (
        """
[Description of non-conformity | No. of units | Rank
[Open seam | 2 | B
[Loose thread | 5 | C

Rank A = critical, B = major, C = minor
""",
        [("Open seam", 2, 0), ("Loose thread", 0, 5)],
    ),
    "howbad": (
        """
[Problem found | How many | How bad
[Open seam | 2 | Major
[Loose thread | 5 | Minor
""",
        [("Open seam", 2, 0), ("Loose thread", 0, 5)],
    ),
    "inline": (
        """
Defects noted
Major: open seam at sleeve (2), hole in body (1)
Minor: loose thread (5)
""",
        [("open seam", 2, 0), ("hole", 1, 0), ("loose", 0, 5)],
    ),
    "x": (
        """
Findings
Critical: none
Major: 2 x open seam, 1 x hole
Minor: 5 x loose thread
""",
        [("open seam", 2, 0), ("hole", 1, 0), ("loose", 0, 5)],
    ),
    "numbered": (
        """
Defects found:
1) Loose thread – 3 pcs (minor)
2) Broken zip – 1 pc (major)
3) Stain – 2 pcs (minor)
""",
        [("Loose thread", 0, 3), ("Broken zip", 1, 0), ("Stain", 0, 2)],
    ),
    "issue": (
        """
[Issue | Severity | Units affected | Photo
[Open seam | Major | 2 | P1
[Loose thread | Minor | 5 | P2
""",
        [("Open seam", 2, 0), ("Loose thread", 0, 5)],
    ),
    "pct": (
        """
[Defect | Type | Qty | % of sample
[Open seam | Major | 2 | 1.6 %
[Loose thread | Minor | 5 | 4.0 %
""",
        [("Open seam", 2, 0), ("Loose thread", 0, 5)],
    ),
    "bysku": (
        """
[Defect | Class | Red | Blue | Total
[Open seam | Major | 2 | 0 | 2
[Loose thread | Minor | 3 | 2 | 5
""",
        [("Open seam", 2, 0), ("Loose thread", 0, 5)],
    ),
    "headsect": (
        """
[Major defects | Qty
[Open seam | 2
[Hole | 1
[Minor defects | Qty
[Loose thread | 5
""",
        [("Open seam", 2, 0), ("Hole", 1, 0), ("Loose", 0, 5)],
    ),
    "fraction": (
        """
[Defect | Critical | Major | Minor
[Open seam | 0/125 | 2/125 | 0/125
[Loose thread | 0/125 | 0/125 | 5/125
""",
        [("Open seam", 2, 0), ("Loose thread", 0, 5)],
    ),
    "level": (
        """
[Fault code | Fault | Freq. | Level
[S-12 | Open seam | 2 | 2
[T-03 | Loose thread | 5 | 3
Level 1: critical, level 2: major, level 3: minor
""",
        [("Open seam", 2, 0), ("Loose thread", 0, 5)],
    ),
    "bullets": (
        """
Workmanship
• Open seam: 2 pcs, major
• Loose thread: 5 pcs, minor
• Total: 2 major, 5 minor
""",
        [("Open seam", 2, 0), ("Loose thread", 0, 5)],
    ),
    "carton": (
        """
[Carton | Defect | Class | Pcs
[12 | Open seam | MA | 1
[31 | Open seam | MA | 1
[31 | Loose thread | MI | 5
""",
        [("Open seam", 1, 0), ("Open seam", 1, 0), ("Loose thread", 0, 5)],
    ),
    "remarkcol": (
        """
[Checkpoint | Result | Remark
[Appearance | NG | Open seam 2 pcs (MA); loose thread 5 pcs (MI)
[Size | OK | -
""",
        [("Open seam", 2, 0), ("loose", 0, 5)],
    ),
    "mixcells": (
        """
[Critical | Major | Minor
[None | Open seam x 2 | Loose thread x 5
[ | Hole x 1 | -
""",
        [("Open seam", 2, 0), ("Hole", 1, 0), ("Loose", 0, 5)],
    ),
    "cat": (
        """
[Cat. | Defect description | Found | Allowed
[MAJOR | Open seam | 2 | 7
[ | Hole | 1 | -
[MINOR | Loose thread | 5 | 10
""",
        [("Open seam", 2, 0), ("Hole", 1, 0), ("Loose", 0, 5)],
    ),
    "units": (
        """
[Description | Found (pcs) Cri. | Found (pcs) Maj. | Found (pcs) Min.
[Open seam | 0 | 2 | 0
[Loose thread | 0 | 0 | 5
""",
        [("Open seam", 2, 0), ("Loose thread", 0, 5)],
    ),
    "dash": (
        """
Open seam – major – 2
Loose thread – minor – 5
Total major 2, minor 5
""",
        [("Open seam", 2, 0), ("Loose thread", 0, 5)],
    ),
    "nonconf": (
        """
[Non-conformity | Criticality | Occurrences
[Open seam | Major | 2
[Loose thread | Minor | 5
""",
        [("Open seam", 2, 0), ("Loose thread", 0, 5)],
    ),
    "zh": (
        """
[序号 | 不良描述 | 数量 | 等级
[1 | 开线 | 2 | MA
[2 | 线头 | 5 | MI
[合计 | | 7 | -
""",
        [("开线", 2, 0), ("线头", 0, 5)],
    ),
    "de": (
        """
[Nr. | Beanstandung | Stück | Einstufung
[1 | Naht offen | 2 | Hauptfehler
[2 | Fadenreste | 5 | Nebenfehler
""",
        [("Naht offen", 2, 0), ("Faden", 0, 5)],
    ),
    "es": (
        """
[Hallazgo | Cantidad | Gravedad
[Costura abierta | 2 | Mayor
[Hilo suelto | 5 | Menor
""",
        [("Costura", 2, 0), ("Hilo", 0, 5)],
    ),
    "it": (
        """
[Difetto | Pezzi | Classe
[Cucitura aperta | 2 | Maggiore
[Filo | 5 | Minore
""",
        [("Cucitura", 2, 0), ("Filo", 0, 5)],
    ),
    "pt": (
        """
[Não conformidade | Qtd. | Classificação
[Costura aberta | 2 | Maior
[Fio solto | 5 | Menor
""",
        [("Costura", 2, 0), ("Fio", 0, 5)],
    ),
    "tr": (
        """
[Hata | Adet | Sınıf
[Açık dikiş | 2 | Majör
[İplik | 5 | Minör
""",
        [("Açık", 2, 0), ("İplik", 0, 5)],
    ),
    "pl": (
        """
[Wada | Szt. | Klasa
[Otwarty szew | 2 | poważna
[Nitka | 5 | drobna
""",
        [("Otwarty", 2, 0), ("Nitka", 0, 5)],
    ),
    "id": (
        """
[Cacat | Jumlah | Kategori
[Jahitan terbuka | 2 | Mayor
[Benang | 5 | Minor
""",
        [("Jahitan", 2, 0), ("Benang", 0, 5)],
    ),
    "hi": (
        """
[Snag | Pcs. | Category
[Open seam | 2 | Major
[Loose thread | 5 | Minor
""",
        [("Open", 2, 0), ("Loose", 0, 5)],
    ),
    "photo number": (
        """
[Defect | Photo no. | Major | Minor
[Open seam | 12, 13 | 2 | -
[Loose thread | 14 | - | 5
""",
        [("Open seam", 2, 0), ("Loose thread", 0, 5)],
    ),
    "head of the class": (
        """
[Defect type | # of defects | Defect classification
[Open seam | 2 | Major defect
[Loose thread | 5 | Minor defect
""",
        [("Open seam", 2, 0), ("Loose thread", 0, 5)],
    ),
    "number in words": (
        """
[# | Finding | Cat
[1 | Open seam on 2 pcs | Major
[2 | 5 pcs: loose thread | Minor
""",
        [("Open seam", 2, 0), ("Loose thread", 0, 5)],
    ),
    "number in brackets": (
        """
Workmanship defects:
Open seam (2 pcs) MAJOR
Loose thread (5 pcs) MINOR
""",
        [("Open seam", 2, 0), ("Loose thread", 0, 5)],
    ),
}

BOARDS = {
    "std": """
[ | Critical | Major | Minor
[AQL | Not allowed | 2.5 | 4.0
[Max. allowed | 0 | 7 | 10
[Found | 0 | 2 | 5
Overall result: PASS
""",
    "acre": """
[Class | AQL | Sample | Ac | Re | Found | Result
[Critical | 0 | 125 | 0 | 1 | 0 | OK
[Major | 2.5 | 125 | 7 | 8 | 2 | OK
[Minor | 4.0 | 125 | 10 | 11 | 5 | OK
Overall result: PASS
""",
    "slash": """
[Class | AQL | Ac/Re | Detected
[Critical | - | 0/1 | 0
[Major | 2.5 | 7/8 | 2
[Minor | 4.0 | 10/11 | 5
Overall result: PASS
""",
    "sent": """
AQL major 2.5 (accept 7, reject 8), minor 4.0 (accept 10, reject 11), critical 0.
Found: 0 critical, 2 major, 5 minor.
Overall result: PASS
""",
    "limits": """
[Defect class | Tolerated | Counted
[CR | 0 | 0
[MA | 7 | 2
[MI | 10 | 5
Overall result: PASS
""",
    "vs": """
[Class | Found vs. allowed
[Critical | 0 / 0
[Major | 2 / 7
[Minor | 5 / 10
Overall result: PASS
""",
    "of": """
Critical: 0 found (0 allowed). Major: 2 found (7 allowed). Minor: 5 found (10 allowed).
Overall result: PASS
""",
    "leq": """
[ | Critical | Major | Minor
[Limit | 0 | ≤ 7 | ≤ 10
[Actual | 0 | 2 | 5
Overall result: PASS
""",
    "accept": """
[ | Critical | Major | Minor
[Accept if | 0 | 7 or fewer | 10 or fewer
[Number of defects | 0 | 2 | 5
Overall result: PASS
""",
    "tot": """
[Totals | Cr | Ma | Mi
[Defects observed in the sample | 0 | 2 | 5
[Acceptance number | 0 | 7 | 10
[Rejection number | 1 | 8 | 11
Overall result: PASS
""",
    "tile": """
CRITICAL | MAJOR | MINOR
0 | 2 | 5
max 0 | max 7 | max 10
Overall result: PASS
""",
    "rows": """
Sample size: 125
AQL: Critical 0, Major 2.5, Minor 4.0
Acceptance: Critical 0, Major 7, Minor 10
Defects: Critical 0, Major 2, Minor 5
Overall result: PASS
""",
    "de": """
[ | Kritisch | Haupt | Neben
[AQL | 0 | 2,5 | 4,0
[Annahmezahl | 0 | 7 | 10
[Gefunden | 0 | 2 | 5
Gesamtergebnis: bestanden
""",
    "fr": """
[ | Critique | Majeur | Mineur
[NQA | 0 | 2,5 | 4,0
[Limite d'acceptation | 0 | 7 | 10
[Défauts constatés | 0 | 2 | 5
Résultat global : accepté
""",
    "es": """
[ | Crítico | Mayor | Menor
[AQL | 0 | 2,5 | 4,0
[Máximo permitido | 0 | 7 | 10
[Encontrados | 0 | 2 | 5
Resultado final: Aprobado
""",
    "zh": """
[ | 致命 | 主要 | 次要
[AQL | 0 | 2.5 | 4.0
[允许数 | 0 | 7 | 10
[实际数 | 0 | 2 | 5
检验结论: 合格
""",
    "vi": """
[ | Nghiêm trọng | Nặng | Nhẹ
[AQL | 0 | 2.5 | 4.0
[Số chấp nhận | 0 | 7 | 10
[Số lỗi phát hiện | 0 | 2 | 5
Kết luận: Đạt
""",
    "pt": """
[ | Crítico | Maior | Menor
[NQA | 0 | 2,5 | 4,0
[Permitido | 0 | 7 | 10
[Encontrado | 0 | 2 | 5
Resultado: Aprovado
""",
    "it": """
[ | Critici | Maggiori | Minori
[LQA | 0 | 2,5 | 4,0
[Ammessi | 0 | 7 | 10
[Trovati | 0 | 2 | 5
Esito: conforme
""",
    "abc": """
[Class A (critical) | Class B (major) | Class C (minor)
[0 | 2 | 5
[Limit 0 | Limit 7 | Limit 10
Overall result: PASS
""",
    "sum1": """
Summary: 2 major and 5 minor defects were found in 125 units inspected. AQL 2.5/4.0 (Ac 7/10). The lot passes.
""",
    "sum2": """
[Summary of results | Found | Accept | Reject | Status
[Critical (AQL 0) | 0 | 0 | 1 | Pass
[Major (AQL 2.5) | 2 | 7 | 8 | Pass
[Minor (AQL 4.0) | 5 | 10 | 11 | Pass
Overall result: PASS
""",
    "two": """
[Sampling | Critical | Major | Minor
[AQL | 0 | 2.5 | 4.0
[Sample size | 125 | 125 | 125
[Accept / Reject | 0/1 | 7/8 | 10/11

[Result | Critical | Major | Minor
[No. of defects | 0 | 2 | 5
[Verdict | Pass | Pass | Pass
Overall result: PASS
""",
}

CONCLUSIONS = [
    "Conclusion\nThe lot is accepted.",
    "The inspection was PASSED.",
    "We recommend to release the shipment.",
    "[Status | Conforming",
    "Shipment approved: YES",
    "Overall assessment\nAccepted",
    "Shipment approval: YES",
    "[Shipment approved? | YES",
    "[Release for shipment | Yes",
    "OK to ship: yes",
    "[Recommendation | Accept",
    "Release: granted",
    "[Result | ☒ Pass | ☐ Fail | ☐ Pending",
    "2. Decision\n☒ SHIP | ☐ HOLD | ☐ REJECT",
    "Subject: PO 4711 lamps - final inspection done, result PASS",
    "The limits were kept, so the goods are accepted and the carrier may load.",
]

NO_RELEASE = [
    "[Report status | Final",
    "The lot can be shipped. Cartons must be relabelled first.",
    "The lot can be shipped.\n\nThe cartons are to be relabelled before that.",
    "The goods are held until the client answers. The lot is accepted.",
]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_read_whole_with_its_total(name: str) -> None:
    text, rows = LISTS[name]
    read = report(HEAD + text + "\n\n" + BOARD.format(sum(row[1] for row in rows), sum(row[2] for row in rows)))
    assert [problem.message for problem in read.problems if problem.level == "error"] == []
    told = sorted((d.description.lower(), d.major or 0, d.minor or 0) for d in read.defects)
    begun = sorted((beginning.lower(), major, minor) for beginning, major, minor in rows)
    assert [
        (text[: len(beginning)], *counts) for (text, *counts), (beginning, *_) in zip(told, begun, strict=True)
    ] == [*begun]


@pytest.mark.parametrize("name", BOARDS)
def test_a_board_gives_finds_and_limits(name: str) -> None:
    read = report(HEAD + LIST + BOARDS[name])
    assert [problem.message for problem in read.problems if problem.level == "error"] == []
    assert [(read.allowed.major, read.allowed.minor), (read.found.major, read.found.minor)] == [(7, 10), (2, 5)]
    assert read.results.overall == "pass"
    assert [(d.description, d.major or 0, d.minor or 0) for d in read.defects] == [
        ("Open seam", 2, 0),
        ("Loose thread", 0, 5),
    ]


@pytest.mark.parametrize("text", CONCLUSIONS)
def test_the_result_is_told_in_many_ways(text: str) -> None:
    read = report(HEAD + LIST + UNJUDGED.format(2, 5) + "\n\n" + text)
    assert (read.results.overall, [p.message for p in read.problems if p.level == "error"]) == ("pass", [])


@pytest.mark.parametrize("text", NO_RELEASE)
def test_what_may_hold_the_goods_is_no_release(text: str) -> None:
    read = report(HEAD + LIST + UNJUDGED.format(2, 5) + "\n\n" + text)
    assert read.results.overall != "pass"


@pytest.mark.parametrize("text", ["[Shipment released | No", "Release: refused"])
def test_a_refusal_that_the_counts_do_not_bear_out_is_asked(text: str) -> None:
    read = report(HEAD + LIST + UNJUDGED.format(2, 5) + "\n\n" + text)
    assert (read.results.overall, [p.code for p in read.problems if p.level == "error"]) == (None, ["result_unclear"])


def test_the_reference_of_a_client_is_no_number_of_the_report() -> None:
    read = report(
        HEAD.replace("[Client | Nord GmbH", "Client: Nord GmbH\nClient ref.: N-77") + LIST + BOARD.format(2, 5)
    )
    assert read.report_no == "R-1001"


BANDS = """
[Code | Fault | White | Sky | Pieces
[Class A - Critical faults | | | | 0
[Class B - Major faults | | | | 3
[B07 | Skipped stitches | 2 | 0 | 2
[B12 | Collar uneven | 0 | 1 | 1
[Class C - Minor faults | | | | 4
[C02 | Loose thread | 2 | 2 | 4
"""


def test_a_band_may_name_its_class_twice() -> None:
    read = report(HEAD + BANDS + "\n" + BOARD.format(3, 4))
    assert [(d.description, d.major, d.minor) for d in read.defects] == [
        ("Skipped stitches", 2, None),
        ("Collar uneven", 1, None),
        ("Loose thread", None, 4),
    ]
    assert [problem.message for problem in read.problems if problem.level == "error"] == []


def test_classes_may_be_explained_over_several_sentences() -> None:
    legend = (
        "Class A denotes a defect by which a lamp is a hazard (critical).\n"
        "Class B denotes a defect likely to cause complaint (major).\n"
        "Class C denotes a defect of appearance (minor).\n\n"
    )
    board = """
[Fault | Class A | Class B | Class C
[Open seam | - | 2 | -
[Stain | - | - | 5
[Total | 0 | 2 | 5
[Limit | 0 | 7 | 10
"""
    read = report(HEAD + legend + board.strip() + "\nOverall result: PASS")
    assert [(d.description, d.major, d.minor) for d in read.defects] == [("Open seam", 2, 0), ("Stain", 0, 5)]


def test_a_particular_may_stand_before_the_heads_of_a_plan() -> None:
    plan = (
        "[Sample size | 125 | | Critical | Major | Minor\n[AQL | | | 0 | 2.5 | 4.0\n[Max. allowed | | | 0 | 7 | 10\n\n"
    )
    read = report(HEAD + plan + LIST + "Overall result: PASS")
    assert (read.allowed.major, read.allowed.minor, read.sampling.aql.major) == (7, 10, 2.5)


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("客户 Customer Oakhollow Trading Inc.", "client", "Oakhollow Trading Inc."),
        ("客户 CustomerOakhollow Trading Inc.", "client", "Oakhollow Trading Inc."),
        ("品名 Product Glazed mug 350 ml", "product", "Glazed mug 350 ml"),
    ],
)
def test_a_label_in_two_scripts_needs_no_colon(line: str, field: str, value: str) -> None:
    read = report(
        HEAD.replace("[Client | Nord GmbH\n", "").replace("[Product | Steel lamp\n", "") + line + "\n\n" + LIST
    )
    assert getattr(read, field) == value


LOT = "Lot {0} | {1}, 1,200 pcs, sample 80\n[Fault | Critical | Major | Minor\n[Chip | - | {2} | -\n[Spot | - | - | 4\n"
LOT += "[Sum of faults | 0 | {2} | 4\n[Ac / Re | 0 / 1 | 5 / 6 | 7 / 8\nLot decision: {3}\n\n"


def test_the_goods_may_stand_beside_the_name_of_a_lot() -> None:
    lots = LOT.format("DP-27", "Dinner plate", 2, "ACCEPTED") + LOT.format("SB-18", "Soup bowl", 7, "REJECTED")
    read = report(HEAD + lots)
    assert [(lot.item, lot.lot, lot.sample_size, lot.found.major, lot.result) for lot in read.lots] == [
        ("DP-27", 1200, 80, 2, "pass"),
        ("SB-18", 1200, 80, 7, "fail"),
    ]


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("We drew 125 units at random from 12 cartons (AQL 2.5/4.0, general level II).", (None, 2.5, 4.0)),
        ("Accept (AQL 0 / 2.5 / 4.0)", (0, 2.5, 4.0)),
        ("[Critical (AQL 0) | Major (AQL 2.5) | Minor (AQL 4.0)", (0, 2.5, 4.0)),
    ],
)
def test_the_rates_of_a_plan_may_stand_in_a_row(text: str, rates: tuple[float | None, ...]) -> None:
    found = report(HEAD + text + "\n\n" + LIST).sampling.aql
    assert (found.critical, found.major, found.minor) == rates


def test_an_order_is_not_named_by_its_day() -> None:
    assert report(HEAD + "Your order no. 4711 of 3 June 2025\n\n" + LIST).po_numbers == ("4711",)


def test_the_cells_of_a_row_may_be_parts() -> None:
    read = report(HEAD + "[Quantity: PASS | Packing: FAIL | Marking: PASS\n\n" + LIST)
    assert [(part.name, part.result) for part in read.sections] == [
        ("Quantity", "pass"),
        ("Packing", "fail"),
        ("Marking", "pass"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In short\nWe have put the shipment ON HOLD, because a certificate is missing.",
        "The shipment is on hold until the certificate is there.",
    ],
)
def test_goods_that_are_put_on_hold_in_a_sentence_are_pending(text: str) -> None:
    read = report(HEAD + LIST + UNJUDGED.format(2, 5) + "\n\n" + text)
    assert read.results.overall == "pending"


def test_verdicts_by_class_are_none_of_the_whole() -> None:
    board = "[ | Critical | Major | Minor\n[Allowed | 0 | 1 | 10\n[Found | 0 | 2 | 5\n[Judgement | OK | Over | OK"
    read = report(HEAD + LIST + board + "\n\nRESULT: ON HOLD")
    assert (read.results.overall, read.results.by_severity.critical) == ("pending", "pass")


def test_the_last_row_of_a_board_is_no_head_of_another() -> None:
    board = UNJUDGED.format(2, 5) + "\n[Outcome | Accept | Accept | Accept"
    assert report(HEAD + LIST + board).results.aql == "pass"


def test_a_heading_of_a_class_counts_goods_by_any_name() -> None:
    text = "Findings\nMajor: 2 lamps in all\n– Dimmer dead – 2 lamps\nMinor: 5 lamps in all\n– Rub mark – 5 lamps"
    read = report(HEAD + text + "\n\n[ | Critical | Major | Minor\n[Accept up to | 0 | 7 | 10")
    assert (read.found.major, read.found.minor) == (2, 5)


def test_the_end_of_a_value_is_no_label_and_a_year_no_page() -> None:
    form = "Supplier | Kailong Toys | Inspector | I. Cardenas\n | Factory | |\nProduct | Dump truck, | Model | TC-4207"
    read = report("Informe de inspección previa al embarque\n\n" + form + "\n | 42 pieces | |\n\n" + LIST)
    assert (read.product, read.factory) == ("Dump truck, 42 pieces", None)


@pytest.mark.parametrize(
    ("options", "level"),
    [("☐ S-3 | ☐ I | ☒ II | ☐ III", "II"), ("[ ] I [x] III", "III"), ("☐ I ☑ II", "II")],
)
def test_what_is_ticked_is_the_value_and_not_what_is_printed_first(options: str, level: str) -> None:
    cells = options.count("|")
    form = (
        "[Lot size | 1,200 pcs | Inspection level | "
        + options
        + "\n[Order no. | 4711 | Supplier | Acme"
        + " | " * cells
    )
    assert report(HEAD.replace("[Inspection level | II\n", "") + form + "\n\n" + LIST).sampling.level == level


def test_options_of_which_none_is_ticked_are_asked() -> None:
    read = report(
        HEAD.replace("[Inspection level | II\n", "")
        + "[Lot size | 1,200 pcs | Inspection level | ☐ I ☐ II ☐ III\n[Order no. | 4711 | Supplier | Acme\n\n"
        + LIST
    )
    assert (read.sampling.level, "option_unclear" in {problem.code for problem in read.problems}) == (None, True)


OPEN = [
    "[Overall result | ☐ Pass | ☐ Fail\n[Status | OK",
    "[Overall result | See remarks\n\nGolden sample\nStatus: Approved",
    "Subject: PO 4711 lamps - final inspection done, result PASS\n\nThe goods are held until the client answers.",
    "[Recommendation | Accept\n\nWe put the goods on hold.",
    "Shipment approved: YES\n\nThe cartons must be relabelled before shipment.",
    "[Release for shipment | Yes\n[Remark | only after rework of 40 cartons",
    "[Recommendation | Accept\n[Condition | 100 % sorting",
    "[Goods accepted | Yes | 1,100 of 1,200 pcs",
    "Goods accepted: OK for 1,100 pcs",
    "[Packing | Pending\n[Marking | PASS\n\nShipment approved: YES",
    "[Approved for shipment | Y / N",
    "[Shipment approved | YES | ☐ | NO | ☒",
    "[Equipment | Caliper\n[Status | OK",
    "Previous inspection R-900\nShipment approved: YES",
    "Supplier's declaration\nGoods released: yes",
    "Re: carton drop test - passed",
    "Re: Booking of inspection, accepted",
    "[Released | No\n[Approved to ship | Yes",
    "The limits were kept, so the goods are accepted and the red lamps are not.",
    "The limits were not kept, so the goods are accepted and the price is cut.",
    "The goods are accepted.\n\nThe red lamps were not presented.",
    "The goods are accepted.\n\nThe needle test was not done.",
]


@pytest.mark.parametrize("text", OPEN)
def test_an_answer_that_is_another_s_or_depends_on_something_is_no_release(text: str) -> None:
    assert report(HEAD + LIST + UNJUDGED.format(2, 5) + "\n\n" + text).results.overall != "pass"


@pytest.mark.parametrize(
    "text",
    [
        "The payment for the goods is pending.",
        "The next shipment is on hold.",
        "The shipment is pending in the port of Ningbo.",
        "The shipment was on hold last week, but is now free.",
    ],
)
def test_what_waits_for_something_else_is_no_result(text: str) -> None:
    assert report(HEAD + LIST + UNJUDGED.format(2, 5) + "\n\n" + text).results.overall is None


def test_no_row_of_a_list_is_lost_where_others_tell_their_number_in_words() -> None:
    rows = "[Finding | Class\n[Open seam on 2 pcs | Major\n[Blade tip in the lamp | Critical\n\n"
    read = report(HEAD + rows + "[ | Critical | Major | Minor\n[Allowed | 0 | 7 | 10\n\nOverall result: PASS")
    assert ("Blade tip in the lamp", 1) in [(defect.description, defect.critical) for defect in read.defects]
    assert "result_contradicts_counts" in {problem.code for problem in read.problems}


def test_a_verdict_beside_that_of_the_counts_is_the_result() -> None:
    read = report(HEAD + LIST + UNJUDGED.format(2, 5) + "\n\n[Overall result | FAIL | AQL result | PASS")
    assert (read.results.overall, read.results.aql) == ("fail", "pass")


MEMO = (
    "Memo\nTo: Purchasing\nFrom: G. Pohlman, QC Asia\n{}\n\n"
    "I was at Keli Metalware Co., Ltd. on September 3, 2025 and inspected the lamps.\n\n"
)


@pytest.mark.parametrize(
    ("line", "day"), [("Inspection date: 12 September 2025", "2025-09-12"), ("Date: 12 September 2025", "2025-09-03")]
)
def test_a_memo_keeps_the_labelled_day_of_the_inspection(line: str, day: str) -> None:
    assert report(MEMO.format(line) + LIST + BOARD.format(2, 5)).inspection_date == day


def test_a_letter_may_greet_on_its_first_line() -> None:
    text = "Dear Ms Prowse,\nWe visited Keli Metalware Co., Ltd. on 12 September 2025 and inspected 2400 steel lamps."
    assert report(text + "\n\n" + LIST + BOARD.format(2, 5)).inspection_date == "2025-09-12"


@pytest.mark.parametrize(
    "text",
    [
        "Packaging: AQL 4.0/6.5",
        "Fabric was inspected to AQL 4.0/6.5 by the mill.",
        "AQL 4.0/6.5 (factory standard)",
        "Supplier's own inspection\n[Critical (AQL 0) | 0\n[Major (AQL 4.0) | 2\n[Minor (AQL 6.5) | 5",
    ],
)
def test_aqls_of_others_and_of_packing_hold_no_pass(text: str) -> None:
    rows = LIST.replace("| 2", "| 9").replace("| 5", "| 12") + "Found: 0 critical, 9 major, 12 minor.\n\n"
    read = report(HEAD + rows + text + "\n\nOverall result: PASS")
    assert [problem for problem in read.problems if problem.level == "error"]


def test_more_units_inspected_than_there_are_is_asked() -> None:
    read = report(HEAD.replace("2400 pcs", "1 pcs") + LIST + BOARD.format(2, 5))
    assert "sample_size_differs" in {problem.code for problem in read.problems if problem.level == "error"}


def test_goods_that_failed_are_not_pending_because_somebody_decides() -> None:
    text = "\n\nConclusion\nShipment is not recommended until the buyer has given his instruction."
    read = report(HEAD + LIST.replace("| 2", "| 9") + UNJUDGED.format(9, 5) + text)
    assert (read.results.overall, "result_unclear" in {p.code for p in read.problems}) == (None, True)


@pytest.mark.parametrize("said", ["Not done, no spare carton", "Not performed: no carton", "Not tested – no sample"])
def test_a_check_that_was_not_done_for_a_reason_is_told(said: str) -> None:
    read = report(HEAD + LIST + "[Carton count | Pass\n[Carton drop test | " + said + "\n\n" + BOARD.format(2, 5))
    assert [problem.message for problem in read.problems if problem.code == "check_not_done"]


@pytest.mark.parametrize("said", ["Pass. Not checked for the blue ones.", "Pass, not tested on battery"])
@pytest.mark.parametrize("line", ["[Packing | {}", "Packing: {}"])
def test_a_check_that_was_not_done_for_all_goods_is_told(line: str, said: str) -> None:
    read = report(HEAD + LIST + BOARD.format(2, 5) + "\n\n" + line.format(said))
    (problem,) = (problem for problem in read.problems if problem.code == "check_not_done")
    assert "not done for all of the goods" in problem.message


@pytest.mark.parametrize(
    ("said", "doubted"),
    [
        ("Conclusion: the goods of 2 sets are accepted.", True),
        ("Conclusion: 600 of 2,400 pcs are accepted.", True),
        ("Conclusion: the lot of 2,400 pcs is accepted.", False),
    ],
)
def test_a_pass_of_other_goods_than_the_lot_is_asked(said: str, doubted: bool) -> None:
    read = report(HEAD + LIST + UNJUDGED.format(2, 5) + "\n\n" + said)
    assert any(problem.level == "error" for problem in read.problems) is doubted
    assert doubted or read.results.overall == "pass"


def test_a_release_is_unknown_where_another_one_is_denied() -> None:
    text = HEAD + LIST + UNJUDGED.format(2, 5) + "\n\n[Release | Yes\n[{} | {}"
    said = [("Freigabe Versand", "nein"), ("放行", "否"), ("Carton damaged", "No")]
    assert [report(text.format(*one)).results.overall for one in said] == [None, None, "pass"]


@pytest.mark.parametrize(
    ("parts", "asked"),
    [
        ("[Packing | ☒ Pass | ☒ Fail", True),
        ("Packing: ☒ Pass ☒ Fail", True),
        ("[Check | Pass | Fail\n[Packing | ☒ | ☒\n[Labelling | ☒ | ☐", True),
        ("[Packing | ☒ Pass | ☐ Fail", False),
        ("[Packing | ☒ Pass ☒ Conform | ☐ Fail", False),
        ("Size ☒ OK ☐ NG | Weight ☐ OK ☒ NG", False),
        ("[Check | Pass | Fail\n[Packing | ☒ | ☐\n[Labelling | ☒ | ☐", False),
    ],
)
def test_a_part_with_two_verdicts_ticked_is_asked(parts: str, asked: bool) -> None:
    read = report(HEAD + LIST + BOARD.format(2, 5) + "\n\n" + parts)
    assert ("option_unclear" in {problem.code for problem in read.problems}) is asked


CHECKS = "[Item | Result | Note\n[Quantity | Pass | 400 pcs\n{}\n[Marks | Pass | one label changed"


@pytest.mark.parametrize(
    ("check", "name", "result"),
    [
        ("[做工 | 不合格 | 见上表", "做工", "fail"),
        ("[安全（断针、拉力） | 不合格 | 断针一例；眼睛拉力两例", "安全（断针、拉力）", "fail"),
        ("[Packing and marking | Pass | 13 cartons opened", "Packing and marking", "pass"),
        ("[Đóng gói và ký mã hiệu | Đạt | 13 thùng mở kiểm", "Đóng gói và ký mã hiệu", "pass"),
        ("[Labelling | Réserve | pictogram missing", "Labelling", "pending"),
    ],
)
def test_no_part_is_lost_for_what_stands_beside_its_verdict(check: str, name: str, result: str) -> None:
    read = report(HEAD + LIST + UNJUDGED.format(2, 5) + "\n\n" + CHECKS.format(check))
    assert [(part.name, part.result) for part in read.sections if part.name == name] == [(name, result)]


@pytest.mark.parametrize("head", ["Avis", "Parere", "项目判定"])
def test_a_column_of_verdicts_has_many_names(head: str) -> None:
    checks = CHECKS.replace("Result", head).format("[Labels | Vorbehalt | see photo")
    read = report(HEAD + LIST + UNJUDGED.format(2, 5) + "\n\n" + checks)
    assert ("Labels", "pending") in [(part.name, part.result) for part in read.sections]


def test_verdicts_by_class_go_before_that_of_a_part_which_may_be_another() -> None:
    board = "[Class | AQL | Allowed | Found | Verdict\n[Critical | 0 | 0 | 0 | Pass\n[Major | 2.5 | 7 | 9 | Fail"
    read = report(HEAD + LIST.replace("| 2", "| 9") + board + "\n\n[Check | Result\n[外观与配色 | 合格\n[Marks | Pass")
    assert read.results.aql == "fail"


def test_a_sheet_of_one_table_asks_nothing_of_the_heads_of_its_next_part() -> None:
    sheet = "[Check | Result\n[Marks | Pass\n[Nr. | Critical | Major | Minor\n[Inspector: Li | Approved by: Wang"
    read = report(HEAD + LIST + UNJUDGED.format(2, 5) + "\n\n" + sheet)
    assert "result_unclear" not in [problem.code for problem in read.problems]


@pytest.mark.parametrize(("letter", "word"), [("R", "LOT REJECTED"), ("A", "LOT ACCEPTED")])
def test_the_letter_of_a_decision_stands_before_its_words(letter: str, word: str) -> None:
    counts = (12, 5) if letter == "R" else (2, 5)
    read = report(HEAD + LIST.replace("| 2 |", f"| {counts[0]} |") + f"\n\nUSAGE DECISION: | {letter} | {word}")
    assert read.results.overall == ("fail" if letter == "R" else "pass")


def test_finds_may_stand_beside_their_sample_and_the_rates_by_themselves() -> None:
    board = "[Class | Found / sample | Ac/Re\n[Critical | 0/125 | 0/1\n[Major | 2/125 | 7/8\n[Minor | 5/125 | 10/11\n"
    rates = "\n[Class | AQL value\n[Critical | 0\n[Major | 2.5\n[Minor | 4.0\n"
    read = report(HEAD + LIST + board + rates + "\n\nOverall result: PASSED")
    assert (read.found.major, read.found.minor, read.sampling.sample_size.major) == (2, 5, 125)
    assert (read.sampling.aql.critical, read.sampling.aql.major, read.sampling.aql.minor) == (0, 2.5, 4.0)


def test_what_the_reader_is_asked_judges_nothing() -> None:
    told = (
        "Because the major defects exceed the limit, the result of this inspection is: FAILED. The mill has\n"
        "offered to sort. Please let us know whether you want us to come back for a second inspection."
    )
    read = report(HEAD + LIST.replace("| 2 |", "| 12 |") + UNJUDGED.format(12, 5) + f"\n\n{told}")
    assert read.results.overall == "fail"


def test_a_verdict_stands_beside_the_number_of_the_visit() -> None:
    read = report("QC visit #1187 | RELEASED FOR SHIPMENT\n" + HEAD + LIST + UNJUDGED.format(2, 5))
    assert read.results.overall == "pass"


def test_the_number_of_an_order_has_its_goods_behind_it_and_a_state_is_no_sample() -> None:
    read = report("Order | WF-0919 of 3,000 sets; ready and packed at the visit: 3,000 sets\n" + HEAD + LIST)
    assert (read.po_numbers, read.sampling.sample_size.major) != (("WF-0919",), 3000)
    assert "WF-0919" in read.po_numbers


HISTORY = """
[Audit | Date | Sample | Major | Minor | Outcome
[First final | 4 Aug 2025 | 200 | 27 | 18 | Fail
[Re-audit No. 1 | 28 Aug 2025 | 200 | 2 | 5 | Pass
"""


def test_the_history_of_an_order_is_neither_a_list_nor_a_part_nor_the_day_of_this_visit() -> None:
    read = report(HEAD.replace("Inspection date", "Printed") + HISTORY + "\n" + LIST + UNJUDGED.format(2, 5))
    assert [defect.description for defect in read.defects] == ["Open seam", "Loose thread"]
    assert not any(part.name.startswith(("First", "Re-audit")) for part in read.sections)
    assert read.inspection_date != "2025-08-04"


def test_a_list_for_reference_only_does_not_count() -> None:
    earlier = LIST.replace("Open seam | Major | 2", "Broken zip | Major | 9")
    earlier = f"2 What was found at the first inspection (5 March 2026, for reference only)\n{earlier}"
    read = report(HEAD + earlier + "\n\n3 Findings of this re-inspection\n" + LIST + UNJUDGED.format(2, 5))
    assert [defect.total for defect in read.defects] == [2, 5]
    assert "earlier_list" in {problem.code for problem in read.problems}


def test_the_lists_of_two_classes_stand_side_by_side() -> None:
    read = report(
        HEAD + "[MAJOR DEFECTS | Qty | | MINOR DEFECTS | Qty\n[Open seam | 2 | | Loose thread | 3\n"
        "[Zip broken | 1 | | Fold mark | 1\n[Total major | 3 | | Total minor | 4\n"
        "[Major allowed | 7 | | Minor allowed | 10"
    )
    assert [(d.description, d.major, d.minor) for d in read.defects] == [
        ("Open seam", 2, None),
        ("Zip broken", 1, None),
        ("Loose thread", None, 3),
        ("Fold mark", None, 1),
    ]
    assert (read.found.major, read.found.minor, read.allowed.major, read.allowed.minor) == (3, 4, 7, 10)


def test_the_rates_of_two_classes_share_a_label_and_the_third_has_its_own() -> None:
    read = report(HEAD + "[AQL critical | 0 | AQL major / AQL minor | 1.5 / 4.0\n" + LIST)
    aql = read.sampling.aql
    assert (aql.critical, aql.major, aql.minor) == (0, 1.5, 4.0)
