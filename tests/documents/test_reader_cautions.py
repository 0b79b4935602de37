"""What the other side would hold against the buyer is told before a paper goes out."""

from msgspec.structs import replace

from tests.documents.letter_cases import AS_OF, FREE, ORDER, PASSED, REPORT, RESOLUTION, letter, words
from toolkit.documents import draft
from toolkit.documents.brief import Brief, Kind
from toolkit.documents.findings import findings
from toolkit.documents.language import Language, written_in
from toolkit.documents.particulars import order_facts
from toolkit.model.policy import Policy
from toolkit.model.report import Report
from toolkit.model.resolution import Ask, DefectDecision
from toolkit.model.severity import BySeverity


def warned(kind: str, report: Report = REPORT, lang: str = "en", **resolved: object) -> str:
    return " ".join(draft(kind, report, replace(RESOLUTION, **resolved), ORDER, as_of=AS_OF, lang=lang).warnings)


def released(**changes: object) -> str:
    limits = {"allowed": BySeverity(0, 10, 14), "found": BySeverity(0, 2, 9)}
    return " ".join(draft("release", replace(PASSED, **(limits | changes)), FREE, ORDER, as_of=AS_OF).warnings)


def test_a_pass_by_the_usual_plan_is_told_where_the_letters_asked_for_a_tightened_one() -> None:
    told = released()
    assert "tightened re-inspection, which accepts major 8 and not 10, minor 12 and not 14" in told
    assert "By that plan it passed, too." in told
    assert "By that plan it did not pass (major)." in released(found=BySeverity(0, 9, 9))
    assert "tightened" not in released(allowed=BySeverity(0, 8, 12))


def test_a_first_inspection_and_a_policy_of_normal_plans_ask_for_no_stricter_one() -> None:
    assert "tightened" not in released(inspection_type="Pre-shipment inspection")
    normal = Policy(reinspection_severity="normal")
    assert not any(
        "accepts" in note for note in draft("release", PASSED, FREE, ORDER, as_of=AS_OF, policy=normal).warnings
    )


def test_letters_free_the_balance_on_a_pass_by_the_plan_that_they_name() -> None:
    for kind in ("rework", "sorting"):
        assert "the overall result “pass” by the plan in section 5 and we have released" in words(letter(kind).docx)
    bare = replace(RESOLUTION, reinspection=None)
    assert "“pass” and we have released" in words(letter("rework", REPORT, bare).docx)


def test_a_report_without_a_day_that_is_sure_is_told() -> None:
    assert "The day of the inspection was not read" in warned("rejection", replace(REPORT, inspection_date=None))
    odd = warned("rejection", replace(REPORT, inspection_date="by ISO 2859-1"))
    assert "read as “by ISO 2859-1”" in odd
    assert "The day of the inspection" not in warned("rejection")


def test_defects_that_stay_english_in_a_chinese_letter_are_told() -> None:
    told = warned("sorting", lang="en-zh")
    assert "The Chinese text names “Scratch on housing, longer than 20 mm”" in told
    assert "and 3 more in the words of the report" in told
    assert "The Chinese text names" not in warned("sorting")
    known = tuple(replace(row, kind="bags/skipped-stitch", named=True) for row in RESOLUTION.per_defect)
    chinese = replace(REPORT, defects=tuple(replace(row, description="外壳划伤") for row in REPORT.defects))
    assert "The Chinese text names" not in warned("sorting", chinese, "zh", per_defect=known)


def test_where_the_rules_ask_first_the_question_stands_there_and_no_word_of_ours() -> None:
    ask = Ask(field="report", question="How many cartons were opened?")
    told = warned("sorting", path="ask", asks=(ask,))
    assert "answer first: How many cartons were opened?" in told
    assert "recommends ask" not in told
    assert "The resolution recommends rework, not sort." in warned("sorting")


# --- said once --------------------------------------------------------------------------------------------------------


def test_a_name_that_the_report_gives_itself_is_not_said_twice() -> None:
    def called(description: str) -> str | None:
        row = replace(REPORT.defects[0], description=description)
        known = DefectDecision(description=description, kind="garments/oil-stain", named=True)
        one = replace(RESOLUTION, per_defect=(known,))
        with written_in(Language.CHINESE):
            return findings(replace(REPORT, defects=(row,)), one)[0].known_as

    name = called("Oil stain")
    assert name
    assert called(f"{name} Oil stain") is None


def test_a_product_in_two_languages_adds_only_what_the_item_does_not_say() -> None:
    def product(printed: str, item: str = "Floor lamp FL-2, oak") -> str | None:
        order = replace(ORDER, order=replace(ORDER.order, item=item))
        made = Brief(
            kind=Kind.NOTICE,
            report=replace(REPORT, product=printed),
            resolution=RESOLUTION,
            order=order,
            as_of=AS_OF,
        )
        return order_facts(made).product

    assert product("Floor lamp FL-2, oak / 橡木落地灯 FL-2") == "橡木落地灯 FL-2"
    assert product("Floor lamp FL-2 (oak)") is None
    assert product("Reading lamp") == "Reading lamp"


def test_a_notice_is_called_in_mail_and_heading_by_one_name() -> None:
    made = letter("notice")
    assert made.title.startswith("Notice of non-conformity")
    assert "Notice of non-conformity" in words(made.docx)


def test_the_addressee_is_named_as_such_in_both_languages_once() -> None:
    text = words(draft("rework", REPORT, RESOLUTION, ORDER, as_of=AS_OF, lang="en-zh").docx)
    assert "To / 致: Ningbo Tinwhistle Appliance Co., Ltd." in text
    assert "To: Ningbo Tinwhistle Appliance Co., Ltd." in words(letter("rework").docx)


# --- what the report says for the other side --------------------------------------------------------------------------


def test_what_the_report_tells_for_the_supplier_is_told_to_the_one_who_signs() -> None:
    def told(*remarks: str, kind: str = "rework") -> str:
        return warned(kind, replace(REPORT, remarks=remarks))

    sample = told("Lid warped … same on the sealed sample")
    assert "may be held against you: “Lid warped … same on the sealed sample”. It speaks of your own sample" in sample
    taken = told("The factory is new. Customer accepted this finish at the last order.")
    assert "held against you: “Customer accepted this finish at the last order”. It says that you accepted" in taken
    assert "looked at without your sample" in told("No approved sample was available.")
    assert "“与封样一致”" in told("与封样一致", kind="notice")
    silent = (
        "Shade darker than the approved sample",
        "Pending client approval",
        "Client decide accept or not",
        "Whether the customer accepts it is for the customer to decide",
        "Same defect on 3 samples",
        "客户未接受",
    )
    assert "held against you" not in told(*silent)


def test_the_words_of_a_defect_may_speak_for_the_supplier_as_well() -> None:
    row = replace(REPORT.defects[0], description="Hole not drilled, also missing on the buyer's sample")
    assert "held against you" in warned("rejection", replace(REPORT, defects=(row, *REPORT.defects[1:])))


def in_words(*descriptions: str) -> Report:
    rows = tuple(replace(row, description=text) for row, text in zip(REPORT.defects, descriptions, strict=False))
    return replace(REPORT, defects=rows)


def test_an_english_letter_that_quotes_another_language_is_told() -> None:
    german = in_words("Schutzleiter nicht angeschlossen", "Kratzer am Schirm", "Leuchte steht schief")
    told = warned("notice", german)
    assert "The letter quotes the report in German (“Schutzleiter nicht angeschlossen”" in told
    assert "write the English beside each defect" in told
    french = in_words("Couture décousue sur le bord", "Tache sur la toile", "Étiquette manquante")
    assert "in French" in warned("rejection", french)
    assert "write the English beside" not in warned("notice")
    assert "write the English beside" not in warned("evidence", german)


def test_a_supplier_of_that_language_understands_it() -> None:
    german = in_words("Schutzleiter nicht angeschlossen", "Kratzer am Schirm", "Leuchte steht schief")
    at_home = replace(ORDER, supplier=replace(ORDER.supplier, country="AT"))
    assert not any("in German" in note for note in letter("notice", german, order=at_home).warnings)


def test_english_words_that_other_languages_have_too_are_no_other_language() -> None:
    english = in_words("Lose thread at hem, no label on carton", "Non-conform fissure in the lens", "Sin mark on lid")
    assert "may not understand" not in warned("notice", english)
