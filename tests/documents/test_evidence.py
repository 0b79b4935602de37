"""The evidence annex: every finding with its photos, nothing that is not known, pictures that say what they show."""

import io
import re
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import (
    ALL_KINDS,
    AS_OF,
    FREE,
    ORDER,
    PASSED,
    REPORT,
    RESOLUTION,
    aborted,
    annex_of,
    changed,
    grey,
    judged,
    letter,
    own_templates,
    pending,
    photo,
    rows,
    supplied,
    words,
)
from toolkit.documents import Document, draft
from toolkit.documents.annex import (
    MOST_OF_A_DEFECT,
    MOST_PAGES,
    MOST_PHOTOS,
    Annex,
    Without,
    cuts,
    shown_pages,
    shown_photos,
)
from toolkit.documents.evidence import ALONE, BESIDE
from toolkit.errors import RuleRefusesError
from toolkit.model.order import Contract, Order, OrderTerms
from toolkit.model.report import Defect, Place, Report, Results, Section

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
EMU_OF_MM = 36_000
SINGLE = 240  # a line of 100 per cent, in the unit of the file format
UNCLEAR = (replace(REPORT, results=Results()), judged("unknown")[1])
BLANK = "Not known here: ___"


def annex(report: Report = REPORT, given: Annex | None = None, order: Order = ORDER, lang: str = "en") -> Document:
    return draft("evidence", report, RESOLUTION, order, as_of=AS_OF, annex=given or annex_of(report), lang=lang)


def tree(document: Document) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(document.docx)) as archive:
        return ET.fromstring(archive.read("word/document.xml"))  # noqa: S314  made by the test itself


def drawn(element: ET.Element) -> list[str]:
    """Return the words of the pictures in *element*."""
    return [str(node.get("descr")) for node in element.iter(f"{WP}docPr")]


def row_of(document: Document, number: int) -> ET.Element:
    found = [row for row in tree(document).iter(f"{W}tr") if _first_cell(row) == str(number)]
    assert len(found) == 1
    return found[0]


def _first_cell(row: ET.Element) -> str:
    cell = row.find(f"{W}tc")
    return "" if cell is None else "".join(node.text or "" for node in cell.iter(f"{W}t"))


def with_photos(count: int, defects: int = 1) -> Report:
    """Return the report with *count* photos of each of *defects* defects."""
    many = tuple(
        Defect(
            description=f"Scratch on side {row}",
            major=1,
            page=2,
            photos=tuple(photo(3 + row, number) for number in range(1, count + 1)),
        )
        for row in range(defects)
    )
    return replace(REPORT, defects=many)


# --- findings and pictures --------------------------------------------------------------------------------------------


@pytest.mark.rule(43)
def test_each_defect_has_its_photos_beside_it_with_caption_and_words() -> None:
    for number, defect in enumerate(REPORT.defects, start=1):
        row = row_of(letter("evidence"), number)
        captions = [f"photo {one.number} on p. {one.page}" for one in defect.photos]
        assert drawn(row) == [f"{defect.description}; {caption}" for caption in captions]
        text = "".join(node.text or "" for node in row.iter(f"{W}t"))
        assert all(caption in text for caption in captions)
        assert row.find(f"{W}trPr/{W}cantSplit") is not None


def test_the_page_of_the_rows_is_shown_and_says_which_rows_are_marked() -> None:
    made = letter("evidence")
    assert drawn(tree(made))[-1] == "Page 2 of the report; rows marked: 1–7"
    assert [mark.label for mark in cuts(REPORT)[-1].marks] == ["1", "2", "3", "4", "5", "6", "7"]


def test_what_is_too_much_for_a_row_is_counted_and_named() -> None:
    made = annex(with_photos(MOST_OF_A_DEFECT + 3))
    assert len(drawn(row_of(made, 1))) == MOST_OF_A_DEFECT
    (told,) = [row for row in rows(made.docx) if row[0] == "1"]
    assert "photos 1–9 on p. 3" in told[1]
    assert "and 3 more in the report" in told[2]
    assert any("6 of the 9 photographs" in warning for warning in made.warnings)


@pytest.mark.parametrize(("count", "defects", "each"), [(6, 40, 6), (6, 41, 5), (6, 80, 3), (1, 300, 1)])
def test_many_photos_leave_each_defect_the_same_number(count: int, defects: int, each: int) -> None:
    shown = shown_photos(with_photos(count, defects))
    assert len(shown) == min(each * defects, MOST_PHOTOS)
    assert [one.photo.number for one in shown if one.row == 0] == list(range(1, each + 1))


def test_a_picture_that_could_not_be_made_leaves_its_caption_and_a_warning() -> None:
    full = annex_of(REPORT)
    made = annex(given=replace(full, pictures=(None, *full.pictures[1:])))
    assert drawn(row_of(made, 1)) == []
    assert "photo 1 on p. 5" in words(made.docx)
    assert any(warning.startswith("Pictures that could not be made: 1;") for warning in made.warnings)


def test_a_photo_is_no_larger_than_in_the_report_and_fits_beside_its_row() -> None:
    report = replace(REPORT, defects=REPORT.defects[:2])
    large = replace(annex_of(report), pictures=(grey(900, 500), grey(60, 40), grey(400, 900), grey(595, 842)))
    sizes = [
        (int(node.get("cx", 0)), int(node.get("cy", 0))) for node in tree(annex(report, large)).iter(f"{WP}extent")
    ]
    assert sizes[0][0] == pytest.approx(ALONE[0] * EMU_OF_MM, abs=1)
    assert sizes[0][0] / sizes[0][1] == pytest.approx(900 / 500, rel=0.001)
    assert sizes[1] == (60 * 12_700, 40 * 12_700)
    assert sizes[2][1] == pytest.approx(BESIDE[1] * EMU_OF_MM, abs=1)


def test_pictures_are_stored_as_they_are_and_the_same_input_gives_the_same_bytes() -> None:
    first, second = annex(), annex()
    assert first.docx == second.docx
    with zipfile.ZipFile(io.BytesIO(first.docx)) as archive:
        media = [member for member in archive.infolist() if member.filename.startswith("word/media/")]
        assert len(media) == len(cuts(REPORT))
        assert {member.compress_type for member in media} == {zipfile.ZIP_STORED}
        assert archive.read(media[0].filename) == grey(90, 60).jpeg


def test_a_description_cannot_call_for_a_picture() -> None:
    sly = replace(REPORT.defects[0], description="Scratch \ue002photo-2-5-2\ue002 on housing")
    made = annex(replace(REPORT, defects=(sly, *REPORT.defects[1:])))
    assert len(drawn(row_of(made, 1))) == len(sly.photos)
    assert "Scratch \ufffdphoto-2-5-2\ufffd on housing" in words(made.docx)


# --- without pictures -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("without", "told", "warned"),
    [
        (Without.NOT_AT_HAND, "was not at hand when this annex was made, so it holds no pictures", "--original"),
        (Without.NO_PAGES, "without pages, so no pictures are taken from it", "has no pages"),
        (Without.FAILED, "No pictures could be taken from the file", "none could be taken"),
    ],
)
def test_an_annex_without_pictures_says_why_and_names_the_photos(without: Without, told: str, warned: str) -> None:
    made = annex(given=Annex(without=without))
    assert told in words(made.docx)
    assert "The file itself, named in section 4, belongs to this annex." in words(made.docx)
    assert drawn(tree(made)) == []
    assert "photo 1 on p. 5" in words(made.docx)
    assert any(warned in warning for warning in made.warnings)


def test_a_report_that_has_nothing_to_show_is_told_and_is_no_warning() -> None:
    report, resolution = aborted()
    made = draft("evidence", report, resolution, ORDER, as_of=AS_OF)
    assert "no defect row that has a photograph or a place" in words(made.docx)
    assert "The report lists no defects." in words(made.docx)
    assert not any("pictures" in warning for warning in made.warnings)


# --- files, dates, independence ---------------------------------------------------------------------------------------


def test_every_file_is_named_with_its_hash() -> None:
    table = rows(letter("evidence").docx)
    assert ["QM-26-1107.pdf Inspection report, 1,234,567 bytes", REPORT.source.sha256] in table
    assert ["notice-HB-450118.docx Our letter, 1,000 bytes", "1" * 64] in table
    assert ["sealed sample.jpg Attached, 2,000 bytes", "2" * 64] in table


def test_the_sum_of_a_letter_is_told_as_that_of_the_file_and_not_of_a_signed_copy() -> None:
    told = "The SHA-256 of a letter is that of the file as written; a signed or scanned copy has another."
    assert told in words(letter("evidence").docx)
    assert told not in words(annex(given=Annex(without=Without.NO_PAGES)).docx)  # it names no letter
    assert "签字件或扫描件的与之不同" in words(annex(lang="zh").docx)


def test_the_dates_are_those_that_are_known() -> None:
    told = replace(REPORT, report_date="25.11.2026, evening")
    table = rows(annex(told).docx)
    start = table.index(["Date", "What", "Document"])
    assert table[start + 1 : start + 6] == [
        ["14 August 2026", "Purchase order, by its date", "HB-450118"],
        ["23 November 2026", "Inspection, as dated in the report", "QM-26-1107"],
        ["25.11.2026, evening", "Report, as dated in it", "QM-26-1107"],
        ["24 November 2026", "Our letter, as dated: Notice of inspection result", "NCN-HB-450118-20261124"],
        ["24 November 2026", "This annex", "EVD-HB-450118-20261124"],
    ]


def test_a_date_that_is_not_known_has_no_row() -> None:
    bare = replace(REPORT, inspection_date=None, report_date=None)
    order = replace(ORDER, order=OrderTerms(number="HB-450118", item="KT-17-SS"))
    table = rows(annex(bare, Annex(), order).docx)
    start = table.index(["Date", "What", "Document"])
    assert [row[0] for row in table[start + 1 : start + 3]] == ["24 November 2026", "Inspection firm"]


def test_what_is_not_known_of_the_inspection_stays_blank_and_says_so() -> None:
    bare = replace(REPORT, agency=None, inspector=None, client=None)
    made = annex(bare, order=replace(ORDER, contract=Contract()))
    told = {row[0]: row[1] for row in rows(made.docx) if len(row) == 2}
    for label in ("Inspection firm", "Inspector", "Client of the firm", "Right to inspect", "Appointed and paid by"):
        assert told[label].startswith(BLANK)
    assert any("fill in section 6" in warning for warning in made.warnings)


@pytest.mark.parametrize(
    ("client", "told"),
    [
        ("Harbour & Brook Limited", "by that name the buyer of this order"),
        ("Tinwhistle Group", "by that name the seller of this order"),
        ("Agora Sourcing", "by that name neither the buyer nor the seller of this order"),
    ],
)
def test_the_client_of_the_firm_is_told_as_the_report_names_it(client: str, told: str) -> None:
    assert f"{client}, as the report names it; {told}" in words(annex(replace(REPORT, client=client)).docx)


@pytest.mark.parametrize("change", [{"agency": "Tinwhistle Quality Lab"}, {"client": "Ningbo Tinwhistle"}])
def test_a_firm_that_may_be_the_sellers_is_warned_of(change: dict[str, str]) -> None:
    assert any("who appointed and paid the firm?" in warning for warning in annex(replace(REPORT, **change)).warnings)
    assert not any("appointed and paid" in warning for warning in letter("evidence").warnings)


def test_how_the_sample_was_drawn_is_what_the_report_says() -> None:
    table = rows(letter("evidence").docx)
    assert ["Sampling standard", "ANSI/ASQ Z1.4-2003"] in table
    assert ["Major", "2.5", "200", "13", "10 / 11", "No"] in table
    silent = replace(REPORT, sampling=replace(REPORT.sampling, standard=None, level=None))
    told = {row[0]: row[1] for row in rows(annex(silent).docx) if len(row) == 2}
    assert told["Sampling standard"].startswith(BLANK)
    assert told["Inspection level"].startswith(BLANK)


# --- in Chinese, and in both languages --------------------------------------------------------------------------------


def test_in_chinese_each_picture_stands_beside_its_row_with_chinese_words() -> None:
    for number, defect in enumerate(REPORT.defects, start=1):
        row = row_of(annex(lang="zh"), number)
        captions = [f"报告第{one.page}页照片{one.number}" for one in defect.photos]
        assert drawn(row) == [f"{defect.description}; {caption}" for caption in captions]
    assert drawn(tree(annex(lang="zh")))[-1] == "报告第2页，标注序号：1–7"


def test_in_both_languages_each_picture_stands_once() -> None:
    assert len(drawn(tree(annex(lang="en-zh")))) == len(cuts(REPORT))
    assert "photo 1 on p. 5" in words(annex(lang="en-zh").docx)
    assert "报告第5页照片1" in words(annex(lang="en-zh").docx)


def test_in_chinese_files_dates_and_inspectors_are_told_with_their_source() -> None:
    table = rows(annex(lang="zh").docx)
    assert ["QM-26-1107.pdf 检验报告，1,234,567字节", REPORT.source.sha256] in table
    assert ["2026年11月24日", "我司函件，以其所载日期为准：检验结果通知函", "NCN-HB-450118-20261124"] in table
    assert ["检验机构", "Quillmark Inspection，依报告所载"] in table
    assert ["检验权", "采购订单第7.2条"] in table
    told = {row[0]: row[1] for row in rows(annex(replace(REPORT, client=None), lang="zh").docx) if len(row) == 2}
    assert told["检验机构的委托方"].startswith("此处未知：___")


@pytest.mark.parametrize("lang", ["en", "zh", "en-zh"])
def test_no_line_is_lower_than_the_picture_in_it(lang: str) -> None:
    """Lines set closer than their height would cut the picture off at its top."""
    made = annex(lang=lang)
    with zipfile.ZipFile(io.BytesIO(made.docx)) as archive:
        styles = ET.fromstring(archive.read("word/styles.xml"))  # noqa: S314  made by the test itself
    close = {
        style.get(f"{W}styleId")
        for style in styles.iter(f"{W}style")
        if int(_line(style.find(f"{W}pPr/{W}spacing"))) < SINGLE
    }
    for paragraph in tree(made).iter(f"{W}p"):
        if drawn(paragraph):
            style, own = paragraph.find(f"{W}pPr/{W}pStyle"), paragraph.find(f"{W}pPr/{W}spacing")
            named = None if style is None else style.get(f"{W}val")
            assert int(_line(own)) >= SINGLE if own is not None else named not in close


def _line(spacing: ET.Element | None) -> str:
    return str(SINGLE) if spacing is None else spacing.get(f"{W}line", str(SINGLE))


# --- what it is and is not --------------------------------------------------------------------------------------------


def test_it_decides_nothing_and_asks_for_no_answer() -> None:
    made = letter("evidence")
    assert "it adds no finding and takes no decision" in words(made.docx)
    assert made.deadlines == ()
    assert "reply_by" not in made.fields
    for word in ("balance", "payment", "rework", "refuse", "clause 7.4", "please"):
        assert word not in words(made.docx).casefold()


@pytest.mark.parametrize("case", [pending(), aborted(), UNCLEAR, (PASSED, FREE)])
def test_there_is_an_annex_whatever_the_result(case: tuple[Report, object]) -> None:
    made = draft("evidence", *case, ORDER, as_of=AS_OF, annex=annex_of(case[0]))  # type: ignore[arg-type]
    assert all(defect.description in words(made.docx) for defect in case[0].defects)


def test_there_is_none_on_a_paper_that_is_no_inspection_report() -> None:
    with pytest.raises(RuleRefusesError, match="not an inspection report"):
        annex(replace(REPORT, kind="other"))


def test_other_papers_have_no_pictures() -> None:
    assert [kind for kind in ALL_KINDS if drawn(tree(letter(kind)))] == ["evidence"]


def test_a_picture_may_stand_in_a_template_of_ones_own_among_words(tmp_path: Path) -> None:
    tag = "{{ page.picture }}"
    own = changed(supplied("evidence"), lambda xml: xml.replace(tag, f"Seen here: {tag} (our copy)"))
    folder = own_templates(tmp_path, "evidence", own)
    made = letter("evidence", templates=folder)
    assert "Seen here:  (our copy)" in words(made.docx)
    assert len(drawn(tree(made))) == len(cuts(REPORT))


def test_the_finished_file_opens_with_every_picture_found() -> None:
    with zipfile.ZipFile(io.BytesIO(letter("evidence").docx)) as archive:
        links = archive.read("word/_rels/document.xml.rels").decode()
        body = archive.read("word/document.xml").decode()
        types = archive.read("[Content_Types].xml").decode()
        names = set(archive.namelist())
    targets = dict(re.findall(r'Id="(picture\d+)" Type="[^"]+/image" Target="([^"]+)"', links))
    assert set(re.findall(r'r:embed="([^"]+)"', body)) == set(targets)
    assert {f"word/{target}" for target in targets.values()} <= names
    assert types.count('Extension="jpeg"') == 1
    numbers = re.findall(r'<wp:docPr id="(\d+)"', body)
    assert len(set(numbers)) == len(numbers) == len(targets)


def test_it_claims_no_right() -> None:
    assert letter("evidence").signer.grounds == ()
    assert letter("evidence").deadlines == ()


# --- the grounds beside the rows --------------------------------------------------------------------------------------

FAILED_TEST = Section(name="Boil-dry test", result="fail", page=9)
ON_THREE_PAGES = replace(
    REPORT,
    sections=(FAILED_TEST, Section(name="Packaging", result="pass", page=6)),
    places={"results.overall": Place(page=1)},
)


def test_pages_of_failed_checks_and_of_the_result_are_shown_beside_those_of_the_rows() -> None:
    assert [(one.page, bool(one.rows)) for one in shown_pages(ON_THREE_PAGES)] == [(1, False), (2, True), (9, False)]
    fields: Any = annex(ON_THREE_PAGES).fields
    captions = [page["caption"] for page in fields["pages"]]
    assert captions == ["Page 1 of the report", "Page 2 of the report; rows marked: 1–7", "Page 9 of the report"]


def test_rows_give_way_to_the_grounds_where_there_is_not_room_for_all() -> None:
    spread = tuple(replace(REPORT.defects[0], page=page) for page in range(2, 14))
    long = replace(ON_THREE_PAGES, defects=spread, sections=(replace(FAILED_TEST, page=20),))
    pages = [one.page for one in shown_pages(long)]
    assert (len(pages), pages[0], pages[-1]) == (MOST_PAGES, 1, 20)
    assert annex(long).fields["pages_left"] == "8–13"


def test_no_paper_says_that_a_report_shows_no_more_photographs_than_were_matched() -> None:
    for kind in ALL_KINDS:
        text = words(letter(kind).docx)
        assert "of the report, numbered from the top left of each page; the report may show more." in text
