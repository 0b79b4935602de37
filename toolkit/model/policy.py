"""What the guide leaves open, decided once: every number a decision rests on, with its default and its sentence.

The letters (a) ... (n) name the open points of the guide that a setting settles; a setting without one fills in what
an order file leaves out. A setting with a single value is a decision that no house rule may change.
"""

import datetime as dt
from typing import Annotated, Literal, get_args

import msgspec


def _on(points: str, sentence: str) -> msgspec.Meta:
    return msgspec.Meta(description=sentence, extra={"points": points, "amount": False})


def _amount(sentence: str) -> msgspec.Meta:
    """Return the meta of a sum of money, which may be above 1 though its default is not."""
    return msgspec.Meta(description=sentence, extra={"points": "", "amount": True})


class Policy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The buyer's house rules; a ``policy.toml`` may set any of them. Shares lie between 0 and 1."""

    # (a) the answer
    respond_days: Annotated[
        int, _on("a", "Days to answer the supplier in writing; the day counted from is not one of them.")
    ] = 2
    respond_from: Annotated[
        Literal["inspection", "report"],
        _on("a", "The printed date counted from; the other one serves where it is missing, then today's. No hour."),
    ] = "inspection"
    working_days: Annotated[
        bool, _on("a", "Weekends and the holidays of the buyer's country do not count for the answer.")
    ] = True
    holidays: Annotated[
        tuple[dt.date, ...],
        _on("a", "Further days that count for no deadline, neither the supplier's nor the buyer's."),
    ] = ()
    # (b) the kind of failure; shares are of units or of finds
    widespread_share: Annotated[
        float, _on("b", "A kind of defect on at least this share of the units is systematic.")
    ] = 0.20
    widespread_confidence: Annotated[float, _on("b", "How sure the sample must be of that share, one-sided.")] = 0.95
    every_unit_share: Annotated[
        float, _on("b", "A kind of defect on at least this share of the units, as surely, is on every unit.")
    ] = 0.90
    dominant_share: Annotated[float, _on("b", "A kind with at least this share of the finds dominates.")] = 0.60
    dominant_lower_bound: Annotated[float, _on("b", "The share that a dominating kind must surely exceed.")] = 0.40
    dominant_confidence: Annotated[float, _on("b", "How sure the finds must be of that, one-sided.")] = 0.90
    alone_share: Annotated[
        float, _on("b", "A kind that fails its class alone is systematic from this share of the finds on.")
    ] = 0.50
    scattered_top_share: Annotated[
        float, _on("b", "Scattered only while the most frequent kind stays below this share of the finds.")
    ] = 0.40
    scattered_finds: Annotated[int, _on("b", "Scattered only from so many finds on.")] = 8
    scattered_types: Annotated[float, _on("b", "Scattered only over so many equally frequent kinds, or more.")] = 3.5
    few_finds: Annotated[int, _on("b", "Fewer finds than this cannot tell systematic from scattered.")] = 5
    medium_finds: Annotated[
        int, _on("b", "From so many finds on the call is worth medium confidence; with fewer it is low.")
    ] = 8
    sure_finds: Annotated[int, _on("b", "From so many finds on the call is worth high confidence.")] = 20
    local_probability: Annotated[
        float, _on("b", "Finds are local to a lot when chance explains them less often than this.")
    ] = 0.01
    local_ratio: Annotated[float, _on("b", "And when their rate there is so many times the rate elsewhere.")] = 3.0
    # (b) the window, the margin, the balance
    rework_days: Annotated[
        int, _on("b", "Days a rework takes where the order file is silent; fewer days left make a tight window.")
    ] = 8
    sort_days: Annotated[int, _on("b", "Days a sorting takes at least where the order file is silent.")] = 3
    units_per_day: Annotated[
        int, _on("b", "Units that a factory looks through in a day; a larger lot takes more days than those.")
    ] = 2000
    reinspection_days: Annotated[int, _on("b", "Days to book and hold the re-inspection after either.")] = 3
    marginal_excess: Annotated[
        float, _on("b", "An excess over the limit is marginal up to this share of the limit.")
    ] = 0.25
    marginal_units: Annotated[int, _on("b", "An excess of so few defects is marginal however small the limit.")] = 1
    permanent_share: Annotated[
        float, _on("b", "Above this share of the finds, defects that cannot be repaired are sorted out, not reworked.")
    ] = 0.50
    meaningful_balance: Annotated[
        float, _on("bl", "Below this share of the order's value an unpaid balance is called weak leverage.")
    ] = 0.20
    # (c) critical defects
    critical_concession: Annotated[
        Literal["never"], _on("c", "A critical defect is never taken under a concession, whatever the remedy.")
    ] = "never"
    # (d) the re-inspection
    reinspection_severity: Annotated[
        Literal["normal", "tightened", "reduced"], _on("d", "How strict the sampling of the re-inspection is.")
    ] = "tightened"
    default_level: Annotated[
        Literal["I", "II", "III", "S-1", "S-2", "S-3", "S-4"],
        _on("d", "The inspection level where neither report nor order names one."),
    ] = "II"
    # the check during production of the next order, which the guide advises and leaves open
    production_share: Annotated[
        float, _on("", "Share of the next order that is finished when its production is checked.")
    ] = 0.20
    production_level: Annotated[
        Literal["I", "II", "III"],
        _on(
            "",
            "The inspection level for what is finished then; special levels are for tests that destroy or take long.",
        ),
    ] = "II"
    # (e) results other than pass and fail
    open_result: Annotated[
        Literal["ask"], _on("e", "A pending or broken-off inspection has not failed: its open points are asked about.")
    ] = "ask"
    packed_share: Annotated[
        float, _on("e", "The share of the goods that must be packed for an inspection; with less it is not finished.")
    ] = 0.80
    # (f) failures that are no workmanship
    failed_label: Annotated[
        Literal["rework", "ask"], _on("f", "What follows when labels, marks or packing alone failed.")
    ] = "rework"
    failed_test: Annotated[
        Literal["ask"],
        _on(
            "f",
            "A failed check of the product is asked about first, unless rows of the report say that it must stay bad.",
        ),
    ] = "ask"
    quantity_tolerance: Annotated[
        float, _on("f", "The share of the order that may be missing before the quantity counts as short.")
    ] = 0.0
    # (g) several lots
    several_lots: Annotated[
        Literal["apart"],
        _on("g", "Each lot is held to its own limits; where one fails, the decision speaks of it alone."),
    ] = "apart"
    # (h) rounds
    max_rounds: Annotated[int, _on("h", "After so many failures before this one, rework is no longer offered.")] = 2
    reject_after: Annotated[int, _on("h", "After so many failures before this one, a rejection has a ground.")] = 1
    # (i) languages
    language: Annotated[
        Literal["en"], _on("i", "The language of the letters; an order in another language is pointed out.")
    ] = "en"
    # (j) a supplier who disputes the finding
    disputed_finding: Annotated[
        Literal["joint_check"], _on("j", "A disputed report stands until a joint check by its criteria says otherwise.")
    ] = "joint_check"
    # (k) payment against documents
    documents: Annotated[
        Literal["waive_nothing"],
        _on(
            "k",
            "The documents are the hold: no discrepancy is waived, and under a collection none is taken up.",
        ),
    ] = "waive_nothing"
    # (m) drafts
    draft_report: Annotated[
        Literal["warn", "ask"],
        _on("m", "A report that calls itself a draft decides with a warning, or waits for the final one (ask)."),
    ] = "warn"
    # (n) mixed paths
    mixed_paths: Annotated[
        bool, _on("n", "Each defect goes its own way within the path of the lot; if not, all go the lot's.")
    ] = True
    # how long the supplier has, in the letters
    supplier_reply_days: Annotated[int, _on("a", "Working days that a letter gives the supplier to answer.")] = 2
    notice_reply_days: Annotated[
        int, _on("a", "Working days that the notice and a corrective-action request give for a first answer.")
    ] = 1
    cause_report_days: Annotated[int, _on("a", "Days that a letter gives the supplier to mend the cause.")] = 14
    effectiveness_days: Annotated[
        int, _on("a", "Days that a corrective-action request gives to prove that the cause stays mended.")
    ] = 30
    inspection_report_hours: Annotated[
        int, _on("a", "Hours after the visit in which a booking asks the inspection firm for its report.")
    ] = 24
    # what the order file leaves out of the sums
    return_share_major: Annotated[float, _on("", "Share of shipped units with a major defect that come back.")] = 0.5
    return_share_minor: Annotated[float, _on("", "Share of shipped units with a minor defect that come back.")] = 0.1
    return_cost_factor: Annotated[float, _on("", "What a unit that comes back costs, in unit prices.")] = 1.75
    sort_finds: Annotated[float, _on("", "Share of the bad units that sorting finds.")] = 0.85
    rework_finds: Annotated[float, _on("", "Share of the bad units that rework finds.")] = 0.85
    rework_fixes: Annotated[float, _on("", "Share of the units found that rework puts right.")] = 0.95
    rework_harms: Annotated[float, _on("", "Share of the units repaired that rework spoils.")] = 0.005
    deposit_loss_share: Annotated[float, _on("", "Share of the deposit that a rejection loses.")] = 0.6
    contribution_loss_share: Annotated[float, _on("", "Share of the order's contribution that a rejection loses.")] = (
        0.5
    )
    man_days: Annotated[float, _on("", "Days of the inspector for one visit.")] = 2.0
    man_day_usd: Annotated[
        float, _amount("What a day of the inspector costs in US dollars; in another currency it is asked for.")
    ] = 330.0
    check_per_unit_usd: Annotated[
        float,
        _amount("What looking at one unit costs the supplier in US dollars; in another currency it is asked for."),
    ] = 0.08
    concession_admin: Annotated[
        float, _amount("What a conceded lot costs the buyer to administer, in the order's currency.")
    ] = 0.0
    scrap_share: Annotated[
        float, _on("", "What a unit sorted out costs the supplier to set aside, as a share of the unit price.")
    ] = 0.0733
    making_share: Annotated[
        float, _on("", "What making a unit anew costs the supplier, as a share of the unit price.")
    ] = 0.80
    resale_share: Annotated[float, _on("", "What a refused lot fetches elsewhere, as a share of its price.")] = 0.50
    replacement_days: Annotated[int, _on("", "Days a replacement production takes where the order file is silent.")] = (
        30
    )
    # how good the work is, for the chance to pass again; good work is rework_finds, rework_fixes and rework_harms
    weak_finds: Annotated[float, _on("", "Share of the bad units that weak work finds.")] = 0.60
    weak_fixes: Annotated[float, _on("", "Share of the units found that weak work puts right.")] = 0.90
    weak_harms: Annotated[float, _on("", "Share of the units repaired that weak work spoils.")] = 0.005
    fair_finds: Annotated[float, _on("", "Share of the bad units that fair work finds.")] = 0.85
    fair_fixes: Annotated[float, _on("", "Share of the units found that fair work puts right.")] = 0.80
    fair_harms: Annotated[float, _on("", "Share of the units repaired that fair work spoils.")] = 0.01
    whole_lot_checks: Annotated[
        int,
        _on(
            "",
            "How often each unit is checked and put right after work that every unit needs (a label, a missing part): "
            "nothing has to be found first, so only work that did not succeed is left, and the checks find of that.",
        ),
    ] = 1
    good_work: Annotated[float, _on("", "How often a rework is good; otherwise it is weak.")] = 0.70
    priced_severity: Annotated[
        Literal["normal", "tightened", "reduced"],
        _on("", "How strict the next inspection is taken to be in the sums: a stricter one is asked for, not sure."),
    ] = "normal"


def is_amount(field: msgspec.structs.FieldInfo) -> bool:
    """Return whether *field* of a policy is a sum of money and no share."""
    return bool(get_args(field.type)[1].extra["amount"])
