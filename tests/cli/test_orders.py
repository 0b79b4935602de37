import datetime as dt
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from tests.cli.running import SAMPLES, recourse, report
from toolkit.cli.inputs import Given
from toolkit.cli.lines import line_of
from toolkit.cli.orders import order_from, order_in, policy_from, policy_in
from toolkit.errors import InvalidInputError
from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.severity import BySeverity

ORDERS = sorted((SAMPLES / "orders").glob("*.toml"))


def order_of(text: str) -> Order:
    return order_in(Given(text.encode(), "order.toml"))


def faults_of(text: str) -> str:
    with pytest.raises(InvalidInputError) as fault:
        order_of(text)
    return fault.value.message


@pytest.mark.parametrize("path", ORDERS, ids=lambda path: path.stem)
def test_every_sample_order_is_taken(path: Path) -> None:
    assert order_from(str(path)).order.number


def test_without_a_file_nothing_is_said() -> None:
    assert order_from(None) == Order()
    assert policy_from(None) == Policy()


def test_money_is_exact_and_dates_are_dates() -> None:
    order = order_of("[order]\nunit_price = 0.10\nquantity = 3\ndate = 2026-05-11\nlatest_shipment = '2026-09-07'")
    assert order.value == Decimal("0.30")
    assert (order.order.date, order.order.latest_shipment) == (dt.date(2026, 5, 11), dt.date(2026, 9, 7))


def test_an_aql_is_a_number_per_class_and_a_class_left_out_stays_unknown() -> None:
    order = order_of("[contract]\naql = {critical = 0, major = 2.5}")
    assert order.contract.aql == BySeverity(0.0, 2.5, None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[order]\n\nunit_pric = 1", "line 3: [order] unit_pric is not known; did you mean unit_price?"),
        ("[buyr]\nname = 'x'", "line 1: buyr is not known; did you mean buyer?"),
        ("order = 3", "line 1: order is 3; it must be a table: write [order] and its fields below."),
        ("[order]\nquantity = 12.0", "[order] quantity is 12.0; it must be a whole number."),
        ("[order]\nquantity = true", "[order] quantity is true; it must be a whole number."),
        ("[order]\nnumber = 4711", "[order] number is 4711; it must be text in quotes."),
        ("[order]\nunit_price = '8,50'", '[order] unit_price is "8,50"; it must be a number such as 8.50.'),
        ("[order]\nunit_price = -1", "[order] unit_price is -1; it must be above zero."),
        ("[order]\nunit_price = nan", "[order] unit_price is NaN; it must be a number."),
        ("[order]\ndate = '11/05/2026'", "it must be a date such as 2026-11-03."),
        ("[order]\ndate = 2026-05-11\nlatest_shipment = 2026-05-10", "before the order's own date"),
        ("[order]\ncurrency = 'dollars'", "a code of three letters"),
        ("[payment]\nmethod = 'TT'", 'it must be one of "T/T", "L/C", "D/P", "open account".'),
        ("[payment]\ndeposit_percent = 130", "a percentage lies between 0 and 100."),
        ("[payment]\ndeposit_percent = 30\nbalance_percent = 60", "together they must be 100."),
        ("[payment]\nbalance_paid = 'no'", "it must be true or false."),
        ("[payment]\nbalance_amount = 5\n[order]\nunit_price = 2\nquantity = 1", "more than unit price times"),
        ("[contract]\naql = {mjor = 2.5}", "line 2: [contract] aql.mjor is not known; did you mean major?"),
        ("[contract]\naql = {major = 250}", "[contract] aql.major is 250.0; an AQL lies between 0 and 100."),
        ("[contract]\naql = 2.5", "[contract] aql is 2.5; it must be a table such as"),
        ("[contract]\nclauses = '7.2'", "it must be a list, [ … ], of text in quotes."),
        ("[contract]\ninspection_right = 'false'", "write true or false without quotes"),
        ("[costs]\nreturn_share = 20", "a share lies between 0 and 1."),
        ("[costs]\nrework_days = -1", "it cannot be below zero."),
        ("[order\nnumber = 'x'", "order.toml: Expected"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place_its_value_and_what_it_should_be(text: str, told: str) -> None:
    assert told in faults_of(text)


def test_all_faults_are_told_at_once_and_in_the_order_of_the_lines() -> None:
    told = faults_of("[order]\nnumber = 1\nquantity = -2\n[goods]\nlocation = 'ship'\n[order2]\n")
    assert [line.split(":")[0].strip() for line in told.splitlines()[1:]] == ["line 2", "line 3", "line 5", "line 6"]


@pytest.mark.parametrize("data", ["[order]\nnumber = 'Größe'".encode("latin-1"), "[order]".encode("utf-16")])
def test_a_file_in_another_encoding_is_told_to_be_saved_as_utf_8(data: bytes) -> None:
    with pytest.raises(InvalidInputError, match="UTF-8"):
        order_in(Given(data, "order.toml"))


def test_the_mark_before_utf_8_is_no_part_of_the_text() -> None:
    assert order_in(Given("\ufeff[order]\nnumber = 'A'".encode(), "order.toml")).order.number == "A"


EVERYTHING = """
[order]
number = "A-1"
date = 2026-05-11
item = "K"
incoterm = "FOB Ningbo"
currency = "EUR"
unit_price = 8.50
quantity = 100
delivery_date = 2026-08-31
latest_shipment = 2026-09-07
season_deadline = 2026-09-21
[buyer]
name = "B"
address = "1 Road"
country = "GB"
contact = "C"
email = "c@b.example"
signatory = "C"
title = "Buyer"
logo = "logo.png"
[supplier]
name = "S"
name_zh = "供应商"
address = "2 Road"
country = "CN"
contact = "D"
email = "d@s.example"
refuses_correction = true
disputes_findings = true
failed_before = 1
[payment]
method = "L/C"
deposit_percent = 30
balance_percent = 70
balance_amount = 595.00
balance_paid = false
balance_for = "order"
[contract]
governing_law = "CISG"
inspection_right = "7.2"
reinspection_cost = "supplier"
reinspection_cost_agreed = 2026-03-02
clauses = ["7.2"]
rights = {goods_hold = "7.4"}
days = {rework = 14}
aql = {critical = 0, major = 2.5, minor = 4.0}
level = "I"
language = "en-zh"
[costs]
delay_per_day = 1
rework_days = 1
sort_days = 1
rework_per_unit = 0.1
sort_per_unit = 0.1
man_day = 280
return_cost = 17
return_share = 0.5
margin_per_unit = 2
man_days = 1.5
scrap_per_unit = 0.2
air_premium_per_kg = 4.45
weight_kg = 2400
replacement_days = 25
[concession]
remedy = "credit"
amount = 10
note = "N"
agreed = "A"
approved_by = "C"
[goods]
location = "received"
arrived = 2026-11-03
[inspection]
purpose = "production"
agency = "A"
address = "3 Road"
contact = "E"
email = "e@a.example"
place = "4 Road"
place_contact = "F"
ready_date = 2026-12-02
presented = 100
[next_order]
number = "P-2"
item = "I-2"
quantity = 200
part_finished = 2027-02-03
cause = "New operators"
[release]
approved_by = "G"
title = "T"
quantity = 90
apart = 10
agreement = "Mail of 3 December 2026"
reinspection_cost = 660.5
"""


def test_every_field_of_the_order_can_be_set_and_takes_its_value() -> None:
    order, plain = order_of(EVERYTHING), Order()
    for table in msgspec.structs.fields(Order):
        if table.name in ("terms", "standards"):
            continue
        for field in msgspec.structs.fields(table.type):
            set_to, default = (getattr(getattr(one, table.name), field.name) for one in (order, plain))
            assert set_to != default, field.name


def test_blanks_of_clauses_are_kept_by_clause_and_must_be_tables() -> None:
    order = order_of("[terms.b1-inspection-right]\nnotice_days = 5\n")
    assert order.terms == {"b1-inspection-right": {"notice_days": 5}}
    with pytest.raises(InvalidInputError, match=r"line 2: \[terms\] b1-inspection-right must be a table"):
        order_of("[terms]\nb1-inspection-right = 5\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[inspection]\npresented = 0", "presented"),
        ("[release]\nquantity = -5", "quantity"),
        ('[order]\ndate = 2026-08-14\n[goods]\nlocation = "received"\narrived = 2025-10-02', "before the order's own"),
        ("[order]\nlatest_shipment = 2026-09-25\nlatest_shipment = 2026-09-28\n", "stands in this table twice"),
        ("[order]\ndate = 2026-08-14\n[inspection]\nready_date = 2025-12-02", "before the order's own date"),
        ("[inspection]\nagencie = 'X'", "agencie"),
        ("[inspection]\npurpose = 'dupro'", "purpose"),
        ("[next_order]\nquantity = 0", "quantity"),
        ("[order]\ndate = 2026-08-14\n[next_order]\npart_finished = 2025-12-02", "before the date of this order"),
    ],
)
def test_what_the_next_visit_and_the_release_cannot_say_is_refused(text: str, told: str) -> None:
    with pytest.raises(InvalidInputError) as refusal:
        order_of(text)
    assert told in refusal.value.message


# --- policy -----------------------------------------------------------------------------------------------------------


def policy_of(text: str) -> Policy:
    return policy_in(Given(text.encode(), "policy.toml"))


def test_a_policy_sets_what_it_names_and_leaves_the_rest() -> None:
    assert policy_of("respond_days = 3") == msgspec.structs.replace(Policy(), respond_days=3)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("respnd_days = 3", "line 1: respnd_days is not known; did you mean respond_days?"),
        ("respond_days = 1.5", "respond_days is 1.5; it must be a whole number."),
        ("working_days = 'yes'", "it must be true or false."),
        ("respond_days = -1", "respond_days is -1; it cannot be below zero."),
        ("widespread_share = 20", "widespread_share is 20.0; a share lies between 0 and 1."),
        ("widespread_share = nan", "it must be a number."),
    ],
)
def test_a_policy_that_cannot_be_is_refused(text: str, told: str) -> None:
    with pytest.raises(InvalidInputError) as fault:
        policy_of(text)
    assert told in fault.value.message


# --- as a command -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("option", ["--order", "--policy"])
def test_a_bad_file_exits_9_before_the_report_is_read(tmp_path: Path, option: str) -> None:
    (tmp_path / "bad.toml").write_text("[ordr]\nnumber = 'x'\n", encoding="utf-8")
    seen = recourse("resolve", report("01"), option, tmp_path / "bad.toml")
    assert (seen.code, seen.out) == (9, b"")
    assert "bad.toml" in seen.err
    assert recourse("resolve", report("01"), option, tmp_path / "no.toml").code == 9


# --- lines ------------------------------------------------------------------------------------------------------------

TEXT = """# [order]
[order]   # the deal
number = "A"
"quantity" = 3
[contract]
aql.major = 2.5
level = "II"
[costs]
rows = [
  1,
]
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("order",), 2),
        (("order", "number"), 3),
        (("order", "quantity"), 4),
        (("contract", "aql", "major"), 6),
        (("contract", "level"), 7),
        (("costs", "rows"), 9),
        (("order", "level"), None),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, tuple) else None,
)
def test_the_line_of_an_entry_is_found(path: tuple[str, ...], line: int | None) -> None:
    assert line_of(TEXT, path) == line


def test_an_order_file_nested_beyond_reason_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "order.toml"
    path.write_text("a = " + "[" * 4000 + "]" * 4000, encoding="utf-8")
    seen = recourse("resolve", report("01"), "--order", path)
    assert seen.code == 9
    assert "nests its values too deeply" in seen.err


def test_a_word_for_yes_is_no_clause_of_a_right() -> None:
    refused = faults_of('[contract.rights]\ngoods_hold = "yes"')
    assert "goods_hold" in refused
    assert "write the number of the clause" in refused


def test_a_day_of_arrival_belongs_to_goods_that_have_arrived() -> None:
    assert "arrived" in faults_of("[goods]\narrived = 2026-11-03")


def test_standards_are_words_by_the_name_of_a_defect() -> None:
    given = Given(b'[standards]\n"Loose thread" = "no thread longer than 3 mm"\n"2.1 Hem" = "closed"\n', "order.toml")
    assert order_in(given).standards == {"Loose thread": "no thread longer than 3 mm", "2.1 Hem": "closed"}
    wrong = Given(b'[standards]\n"Loose thread" = 3\n"Hem open" = ""\n', "order.toml")
    with pytest.raises(InvalidInputError) as refusal:
        order_in(wrong)
    assert "line 2" in str(refusal.value)
    assert "line 3" in str(refusal.value)
    with pytest.raises(InvalidInputError, match="must be a table"):
        order_in(Given(b'standards = "as usual"\n', "order.toml"))


@pytest.mark.parametrize(
    ("day", "way_on"),
    [
        ("21.12.2026", "write 2026-12-21"),
        ("3.4.2026  # agreed", "write 2026-04-03"),
        ("21/12/2026", "write 2026-12-21"),
        ("12/21/2026", "write 2026-12-21"),
        ("4/4/2026", "write 2026-04-04"),
        ("2026/12/21", "write 2026-12-21"),
        ("2026-12-1", "write 2026-12-01"),
        ("2026.12.1", "write 2026-12-01"),
        ("3/4/2026", "write year-month-day"),
        ("31.02.2026", "write year-month-day"),
        ("21 December 2026", "write year-month-day"),
        ("Dec 21, 2026", "write year-month-day"),
    ],
)
def test_a_day_as_people_write_it_is_told_with_the_way_to_write_it(day: str, way_on: str) -> None:
    told = faults_of(f'[order]\nnumber = "A"\nlatest_shipment = {day}\n')
    day = day.partition("  #")[0]
    assert f"line 3: latest_shipment = {day} is not how a day is written here; {way_on}" in told


@pytest.mark.parametrize("value", ["1.2.3", "21 12", "PO-7781", "10.5 %"])
def test_what_is_no_day_is_not_told_as_one(value: str) -> None:
    assert "how a day is written" not in faults_of(f"[order]\nlatest_shipment = {value}\n")


def test_a_time_of_the_contract_is_a_day_or_more() -> None:
    assert "[contract] days.rework is 0; a time is one day or more." in faults_of("[contract.days]\nrework = 0")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04\x14\xff", "a Word or Excel file"),
        (b"\xd0\xcf\x11\xe0", "an old Word"),
        (b"%PDF-1.7 \xff", "a PDF"),
    ],
)
def test_an_order_in_word_is_told_as_such(data: bytes, what: str) -> None:
    with pytest.raises(InvalidInputError, match=f"order.docx is {what}") as fault:
        order_in(Given(data, "order.docx"))
    assert "text editor" in (fault.value.hint or "")
    assert "UTF-8" not in fault.value.message
