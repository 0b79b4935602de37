"""Letters in Chinese, and in both languages: nothing of ours stays in English, and no figure differs."""

import re
import unicodedata
import zipfile
from collections.abc import Callable
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from functools import cache
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from lxml import etree
from msgspec.structs import replace

from tests.documents.letter_cases import (
    ALL_KINDS,
    AS_OF,
    FREE,
    ORDER,
    PASSED,
    REPORT,
    RESOLUTION,
    TEMPLATES,
    aborted,
    annex_of,
    changed,
    letter,
    pending,
    rows,
    silent,
    with_critical,
    words,
)
from toolkit.documents import Document, draft, mail_draft
from toolkit.documents.fields import clean
from toolkit.errors import IncompleteDocumentError, InvalidInputError
from toolkit.model.order import Order
from toolkit.model.report import Report
from toolkit.model.resolution import Resolution
from toolkit.resources import package_table

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT_PART = re.compile(r"word/(?:document|header|footer)")
HAN = re.compile(r"[\u4e00-\u9fff]")
LATIN = re.compile(r"[A-Za-z]{2,}(?:[ ’'-]+[A-Za-z]+)*")
# Latin words that a Chinese letter of the trade writes as they are, beside what stands in brackets behind its Chinese.
FIXED = ("ISO", "SHA", "AQL", "FMEA", "Concession")
BRACKETED = re.compile(r"(?<=[\u4e00-\u9fff])\((?:Critical|Major|Minor|Pass|Fail|Pending|Aborted|AQL|Ac|Re|\d?D\d?)\)")


def paid(method: str) -> Order:
    return replace(ORDER, payment=replace(ORDER.payment, method=method))


def at(place: str, order: Order = ORDER) -> Order:
    return replace(order, goods=replace(order.goods, location=place))


Case = tuple[str, Report, Resolution, Order]
KNOWN = replace(  # every row with a kind, so that its Chinese name, work and standard are printed
    RESOLUTION,
    per_defect=tuple(
        replace(row, kind=kind)
        for row, kind in zip(
            RESOLUTION.per_defect,
            ("garments/oil-stain", "bags/glue-stain", None, None, "garments/asymmetry", None, None),
            strict=True,
        )
    ),
)
CASES: dict[str, Case] = {
    **{kind: (kind, REPORT, RESOLUTION, ORDER) for kind in ALL_KINDS if kind != "release"},
    "release": ("release", PASSED, FREE, ORDER),
    "rework-of-known-kinds": ("rework", REPORT, KNOWN, ORDER),
    "rework-silent": ("rework", REPORT, RESOLUTION, silent()),
    "sorting-port": ("sorting", REPORT, RESOLUTION, at("port", silent())),
    "notice-pending": ("notice", *pending(), ORDER),
    "notice-aborted": ("notice", *aborted(), paid("D/P")),
    "booking-aborted": ("reinspection", *aborted(), ORDER),
    "rejection-critical-credit": ("rejection", *with_critical(), paid("L/C")),
    "rejection-received": ("rejection", REPORT, RESOLUTION, at("received")),
    "capa-silent": ("capa", REPORT, RESOLUTION, silent()),
    "concession-credit": ("concession", REPORT, RESOLUTION, paid("L/C")),
    "evidence-of-nothing": ("evidence", *aborted(), silent()),
}
ENCLOSED = ("notice-HB-450118.docx", "sealed sample.jpg")  # files that the annex names
EACH = pytest.mark.parametrize("name", CASES)


@cache
def made(name: str, lang: str) -> Document:
    kind, report, resolution, order = CASES[name]
    annex = annex_of(report) if kind == "evidence" else None
    return draft(kind, report, resolution, order, as_of=AS_OF, lang=lang, annex=annex)


def quoted(case: Case) -> tuple[str, ...]:
    """Return the words that the report and the order file print, the longest first."""
    _, report, resolution, order = case
    decided = [text for row in resolution.per_defect for text in (row.method, row.standard, row.description) if text]
    printed = msgspec.to_builtins((report, order, resolution.verdict.because))
    return tuple(sorted({*decided, *_texts(printed)}, key=len, reverse=True))


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [clean(line) for line in value.splitlines()]
    values = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return [text for item in values for text in _texts(item) if text]


def own_latin(text: str, case: Case, document: Document) -> list[str]:
    """Return the Latin words of *text* that neither quote nor are fixed."""
    text = BRACKETED.sub("", text)
    for known in (document.reference, document.name, *ENCLOSED, *quoted(case)):
        text = text.replace(known, "…")
    return [word for word in LATIN.findall(text) if word not in FIXED]


@EACH
def test_nothing_of_ours_is_left_in_english(name: str) -> None:
    document = made(name, "zh")
    for line in words(document.docx).splitlines():
        assert own_latin(line, CASES[name], document) == []


def test_an_english_sentence_would_be_seen() -> None:
    line = "货物 may not be shipped 不得发运"
    assert own_latin(line, CASES["rework"], made("rework", "zh")) == ["may not be shipped"]


@EACH
@pytest.mark.parametrize("lang", ["zh", "en-zh"])
def test_every_defect_row_stands_with_its_count(name: str, lang: str) -> None:
    kind, report, *_ = CASES[name]
    table = [" ".join(row) for row in rows(made(name, lang).docx)]
    for number, defect in enumerate(report.defects, start=1):
        count = next((value for _, value in defect.counts.items() if value), 0)
        assert any(
            row.startswith(f"{number} {defect.description}") and re.search(rf"：(?:200件中)?{count}件", row)
            for row in table
        ), (kind, defect.description)


@EACH
def test_both_languages_hold_the_whole_of_each(name: str) -> None:
    both = folded(words(made(name, "en-zh").docx))
    for lang in ("en", "zh"):
        for line in columns(made(name, lang).docx):
            assert folded(line) in both or _within(line, name) or _labelled(folded(line), both)


def folded(text: str) -> str:
    """Return *text* without spaces, its brackets and commas as narrow as English ones."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def columns(docx: bytes) -> list[str]:
    """Return the paragraphs of a Word file, those that a tab parts as two."""
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        parts = [archive.read(name) for name in archive.namelist() if TEXT_PART.match(name)]
    found = (paragraph for part in parts for paragraph in etree.fromstring(part).iter(f"{W}p"))
    texts = ("".join(n.text or "" if n.tag == f"{W}t" else "\t" for n in p.iter(f"{W}t", f"{W}tab")) for p in found)
    return [column for text in texts for column in text.split("\t")]


def _labelled(line: str, both: str) -> bool:
    """Return whether the label of *line* stands beside the other one, before a value that is there once."""
    label, _, value = map(re.escape, line.partition(":"))
    return bool(value) and re.search(rf"{label}/[^:/]{{1,40}}:{value}|/{label}:{value}", both) is not None


def _within(line: str, name: str) -> bool:
    """Return whether the English *line* is printed once, inside the Chinese one."""
    return any(folded(line) in folded(other) for other in words(made(name, "zh").docx).splitlines())


@EACH
def test_the_file_says_its_language_and_its_name(name: str) -> None:
    document = made(name, "zh")
    with zipfile.ZipFile(BytesIO(document.docx)) as archive:
        properties = archive.read("docProps/core.xml").decode()
        assert "zh-CN</dc:language>" in properties
        assert document.title in properties
        assert HAN.search(document.title)
    assert document.name.endswith("-zh")
    assert made(name, "en-zh").name.endswith("-en-zh")


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_both_languages_are_filled_from_the_same_states(kind: str) -> None:
    """A value may be written otherwise, but none may be there in one language alone."""
    english, chinese = (wording.fields for wording in made(kind, "en-zh").wordings)
    assert _shape(english) == _shape(chinese)


def _shape(value: object) -> object:
    if isinstance(value, dict):
        return {key: _shape(item) for key, item in value.items() if key != "known_as"}
    if isinstance(value, list):
        return [_shape(item) for item in value]
    return value if isinstance(value, bool) or value is None else type(value).__name__


def chinese(kind: str) -> bytes:
    return (TEMPLATES / "zh" / f"{kind}.docx").read_bytes()


def own(folder: Path, kind: str, change: Callable[[str], str]) -> Path:
    """Put the Chinese template of *kind*, changed, into *folder* as the buyer's own."""
    (folder / "zh").mkdir()
    (folder / "zh" / f"{kind}.docx").write_bytes(changed(chinese(kind), change))
    return folder


def replaced(before: str, after: str) -> Callable[[str], str]:
    def change(xml: str) -> str:
        assert before in xml
        return xml.replace(before, after)

    return change


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (replaced("{{ timetable.ready_by }}", "2026年12月3日"), "timetable.ready_by"),
        (replaced("展示三件", "展示4件"), "first shown on finished units"),  # the checklist
        (replaced("ISO 2859-1", "ISO 2859-2"), "ISO 2859-1"),  # the figures of the two languages
        (replaced("轮返工，返工至多", "轮返工（共9轮），返工至多"), "different figures"),
        (replaced("{{ rights_reserved }}", ""), "rights_reserved"),
        (replaced("尾款", "定金"), "预付款"),
    ],
    ids=["deadline", "words", "standard", "count", "statement", "term"],
)
def test_what_a_changed_template_gets_wrong_is_refused(change: Callable[[str], str], told: str, tmp_path: Path) -> None:
    with pytest.raises(IncompleteDocumentError) as refusal:
        draft("rework", REPORT, RESOLUTION, ORDER, as_of=AS_OF, lang="en-zh", templates=own(tmp_path, "rework", change))
    assert told in refusal.value.message


def test_a_missing_paragraph_is_refused(tmp_path: Path) -> None:
    def change(xml: str) -> str:
        start = xml.rindex("<w:p>", 0, xml.index("请在返工计划中说明每项缺陷的原因"))
        return xml[:start] + xml[xml.index("</w:p>", start) + len("</w:p>") :]

    with pytest.raises(InvalidInputError, match="do not have the same paragraphs"):
        draft("rework", REPORT, RESOLUTION, ORDER, as_of=AS_OF, lang="en-zh", templates=own(tmp_path, "rework", change))


def test_every_element_with_words_has_them_in_both_languages() -> None:
    for row in package_table("toolkit.documents", "checklist.toml")["element"]:
        assert set(row.get("pattern", {"en": "", "zh": ""})) == {"en", "zh"}


@pytest.mark.parametrize(
    ("law", "told"), [("UCC", "第2-601条和第2-602条"), ("UK", "《1979年货物买卖法》第13条和第14条")]
)
def test_a_statute_is_cited_in_chinese(law: str, told: str) -> None:
    order = silent()
    order = replace(order, contract=replace(order.contract, governing_law=law))
    assert told in words(draft("rejection", REPORT, RESOLUTION, order, as_of=AS_OF, lang="zh").docx)


def test_clauses_and_the_way_of_payment_follow_the_language() -> None:
    text = words(made("rejection-critical-credit", "zh").docx)
    assert "采购订单第7.2条和第7.4条" in text
    assert "付款方式为信用证" in text
    named = replace(ORDER, contract=replace(ORDER.contract, clauses=("7.4", "Annex B")))
    assert "第7.2条、第7.4条和Annex B" in words(draft("rework", REPORT, RESOLUTION, named, as_of=AS_OF, lang="zh").docx)


@pytest.mark.parametrize(
    ("prevails", "lang", "lacking"),
    [("zh", "en", "Chinese"), ("en-zh", "zh", "English"), ("en-zh", "en-zh", None), ("zh", "zh", None)],
)
def test_a_letter_without_the_order_s_language_is_told(prevails: str, lang: str, lacking: str | None) -> None:
    order = replace(ORDER, contract=replace(ORDER.contract, language=prevails))
    warnings = draft("notice", REPORT, RESOLUTION, order, as_of=AS_OF, lang=lang).warnings
    told = [warning for warning in warnings if warning.startswith("The order's language")]
    assert told == [] if lacking is None else f"nothing in this letter is in {lacking}" in told[0]


def mail(*letters: Document) -> str:
    message = BytesParser(policy=policy.default).parsebytes(mail_draft(*letters, order=ORDER))
    assert isinstance(message, EmailMessage)
    body = message.get_body(("plain",))
    assert body is not None
    return f"{message['Subject']}\n{body.get_content()}"


def test_the_mail_is_in_the_language_of_its_letters() -> None:
    text = mail(made("rework", "zh"))
    assert "2026年11月26日(星期四)" in text
    assert own_latin(text, CASES["rework"], made("rework", "zh")) == ["docx"]
    assert "Dear" in mail(letter("rework"))


def test_the_mail_of_a_letter_in_both_languages_is_in_both() -> None:
    text = mail(made("rework", "en-zh"))
    assert "Thursday, 26 November 2026" in text
    assert "2026年11月26日(星期四)" in text
    assert text.startswith("Rework instruction HB-450118 – inspection report QM-26-1107 / 返工通知函")


def test_letters_in_different_languages_do_not_go_in_one_mail() -> None:
    with pytest.raises(InvalidInputError, match="different languages"):
        mail(made("rework", "zh"), letter("capa"))


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_a_chinese_deadline_includes_its_day(kind: str) -> None:
    """“前” leaves open whether the day itself counts; “不迟于” does not, and so does the end of business of a day."""
    text = "".join(words(chinese(kind)).split())
    assert not re.search(r"by\}\}前", text)


@pytest.mark.parametrize("kind", [kind for kind in ALL_KINDS if kind != "evidence"])
@pytest.mark.parametrize("folder", ["", "zh"])
def test_a_signature_never_stands_alone_on_its_page(folder: str, kind: str) -> None:
    """What stands before the signatures goes to their page with them, up to the last words of the letter."""
    with zipfile.ZipFile(TEMPLATES / folder / f"{kind}.docx") as archive:
        body = etree.fromstring(archive.read("word/document.xml"))[0]
    style = next(node for node in body.iter(f"{W}pStyle") if node.get(f"{W}val") == "SignatureLine")
    signed = next(style.iterancestors(f"{W}tbl"))
    before = signed.getprevious()
    while before is not None:
        assert before.find(f"{W}pPr/{W}keepNext") is not None
        text = "".join(node.text or "" for node in before.iter(f"{W}t"))
        if text and not text.startswith("{%p"):
            return
        before = before.getprevious()
