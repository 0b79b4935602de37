"""``read --show``: the boxes stand where the values were read, and nothing of a report becomes markup."""

import io
import re
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from tests.cli.running import Outcome, names_in, recourse, report
from toolkit import read_report
from toolkit.cli.shown.drawn import MARGIN
from toolkit.cli.shown.leaves import holding, runs
from toolkit.cli.shown.marks import label_side, marks
from toolkit.cli.shown.shots import Shot, shots
from toolkit.cli.shown.webpage import webpage
from toolkit.model.report import Defect, Place, Problem, Report, Source
from toolkit.parsers.pdf import read_pages

NAMES = [f"{number:02}" for number in range(1, 13)]
A4 = Shot(595.0, 842.0, b"no picture is needed to place a box")
SOURCE = Source(file="made.pdf", sha256="0" * 64, format="pdf", pages=1)


class Seen(HTMLParser):
    """What a browser would find in a file."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(data.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def all(self, tag: str, kind: str = "") -> list[dict[str, str | None]]:
        """Return the attributes of every *tag*, or of those in the class *kind*."""
        found = [attrs for name, attrs in self.tags if name == tag]
        return [attrs for attrs in found if not kind or kind in str(attrs.get("class")).split(" ")]

    @property
    def boxes(self) -> dict[str, dict[str, str | None]]:
        return {str(attrs["id"]): attrs for attrs in self.all("a", "box")}


def show(given: object, tmp_path: Path, name: str = "seen.html") -> tuple[Outcome, Path]:
    path = tmp_path / name
    return recourse("read", given, "--show", path), path


def seen(name: str, tmp_path: Path) -> Seen:
    return Seen(show(report(name), tmp_path)[1].read_bytes())


def picture(path: Path) -> Image.Image:
    return Image.open(io.BytesIO(path.read_bytes()))


def made(**changes: object) -> Report:
    return msgspec.structs.replace(Report(source=SOURCE), **changes)


# --- the boxes --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_every_place_that_the_report_keeps_has_its_box_and_every_link_leads_somewhere(
    name: str, tmp_path: Path
) -> None:
    page, read = seen(name, tmp_path), read_report(report(name))
    count = {kind: len(page.all("a", kind)) for kind in ("defect", "part", "photo")}
    assert count == {
        "defect": sum(defect.bbox is not None for defect in read.defects),
        "part": sum(part.bbox is not None for part in read.sections),
        "photo": sum(len(defect.photos) for defect in read.defects),
    }
    told = " ".join(str(attrs["title"]) for attrs in page.all("a", "value"))
    assert all(f"{mark.told}" in told for mark in marks(read) if mark.kind == "value")
    anchors = {str(attrs["id"]) for _, attrs in page.tags if "id" in attrs}
    targets = {str(attrs["href"]).removeprefix("#") for attrs in page.all("a")}
    assert targets <= anchors


def test_a_box_lies_over_the_words_that_were_read(tmp_path: Path) -> None:
    box = seen("02", tmp_path).boxes["defect-1"]
    style = {side: float(value) for side, value in re.findall(r"(\w+):([\d.]+)%", str(box["style"]))}
    page = read_pages(report("02").read_bytes())[1]
    word = next(word for word in page.words if word.text == "Broken")
    left, top = word.x0 / page.width * 100, word.top / page.height * 100
    assert style["left"] - 0.2 <= left <= style["left"] + style["width"]
    assert style["top"] - 0.2 <= top <= style["top"] + style["height"]


def test_values_in_one_place_share_a_box_that_names_them_all() -> None:
    box = (10.0, 20.0, 300.0, 30.0)
    read = made(product="Lamp", items=("L-1",), places={"product": Place(1, box), "items": Place(1, box)})
    (mark,) = marks(read)
    assert (mark.label, mark.told) == ("Product, Item", "Product: Lamp; Item: L-1")


@pytest.mark.parametrize(
    ("box", "side"),
    [
        ((50, 0, 550, 9), "left"),
        ((300, 0, 550, 9), "right"),
        ((200, 0, 300, 9), "over"),
    ],
)
def test_a_label_stands_in_the_margin_where_there_is_one_beside_its_box(
    box: tuple[float, float, float, float], side: str
) -> None:
    (mark,) = marks(made(places={"found": Place(1, box)}))
    assert label_side(mark, 595.0) == side


# --- the file ---------------------------------------------------------------------------------------------------------


def test_the_file_needs_nothing_else_and_runs_nothing(tmp_path: Path) -> None:
    page = seen("05", tmp_path)
    assert not {"script", "link", "iframe", "object", "form"} & {tag for tag, _ in page.tags}
    assert all(str(attrs["src"]).startswith("data:image/jpeg;base64,") for attrs in page.all("img"))
    assert all(str(attrs["href"]).startswith("#") for attrs in page.all("a"))
    assert not any(name.startswith("on") for _, attrs in page.tags for name in attrs)


def test_only_pages_that_hold_something_are_pictured_and_the_others_are_named(tmp_path: Path) -> None:
    page = seen("12", tmp_path)
    assert len(page.all("img")) == 2
    assert "Page 3 holds nothing that was taken." in page.text


def test_runs_of_empty_pages_are_named_in_one_sentence() -> None:
    told = [(str(run) if not run.shown else list(run.pages)) for run in runs([1, 4, 5], 9)]
    assert told == [[1], "Pages 2–3 hold nothing that was taken.", [4, 5], "Pages 6–9 hold nothing that was taken."]
    assert list(runs([], 0)) == []


def test_a_problem_stands_at_the_top_and_at_its_page_and_says_in_words_how_bad_it_is(tmp_path: Path) -> None:
    outcome, path = show(report("12"), tmp_path)
    assert outcome.code == 6
    page = Seen(path.read_bytes())
    sentence = "✖ Error Major: the rows add up to 5, the printed total is 4."
    assert page.text.count(sentence) == 2
    assert page.text.index(sentence) < page.text.index("Page 1")


def test_errors_come_before_warnings_and_look_different_without_colour() -> None:
    problems = tuple(Problem(code=f"of_{level}", level=level, message="See.") for level in ("warning", "error"))
    page = Seen(webpage(made(problems=problems), {}))
    assert page.text.index("✖ Error See.") < page.text.index("▲ Warning See.")
    assert [attrs["class"] for attrs in page.all("li")] == ["error", "warning"]


EVIL = "<script>alert(1)</script>\" onclick='x' & \u202eevil\x1b[2J {{ 7*7 }}"


def test_no_text_of_a_report_becomes_markup_or_turns_a_line_round() -> None:
    defect = Defect(description=EVIL, major=1, item=EVIL, page=1, bbox=(9, 9, 99, 19))
    read = made(
        source=msgspec.structs.replace(SOURCE, file=EVIL),
        agency=EVIL,
        defects=(defect,),
        remarks=(EVIL,),
        problems=(Problem(code="x", level="error", message=EVIL, page=1),),
        places={"agency": Place(1, (9, 30, 99, 40)), EVIL: Place(1, (9, 50, 99, 60))},
    )
    data = webpage(read, {1: A4})
    page = Seen(data)
    assert not page.all("script")
    assert not any("onclick" in attrs for _, attrs in page.tags)
    assert "<script>alert(1)</script>" in page.text
    assert "{{ 7*7 }}" in page.text
    assert not {"\u202e", "\x1b"} & set(data.decode())
    assert len(page.boxes) == 3


def test_what_does_not_fit_in_the_file_is_left_out_aloud_and_the_page_to_be_looked_at_is_kept() -> None:
    doubt = Problem(code="totals_mismatch", level="error", message="See.", page=2)
    read = msgspec.structs.replace(read_report(report("02")), problems=(doubt,))
    data = report("02").read_bytes()
    sizes = {page: len(shot.jpeg) for page, shot in shots(read, data).items()}
    assert set(sizes) == {1, 2, 3}
    few = shots(read, data, most=sizes[2])
    assert set(few) == {2}
    page = Seen(webpage(read, few))
    assert len(page.all("img")) == 1
    assert page.text.count("The picture of this page was left out") == 2


def test_a_report_json_is_shown_without_pictures_and_with_every_row(tmp_path: Path) -> None:
    kept = tmp_path / "report.json"
    recourse("read", report("02"), "-o", kept)
    outcome, path = show(kept, tmp_path)
    assert outcome.code == 0
    page, read = Seen(path.read_bytes()), read_report(kept)
    assert not page.all("img")
    assert not page.boxes
    assert all(defect.description in page.text for defect in read.defects)
    assert "Found 0 14 13 2" in page.text


def test_a_value_that_has_a_cell_and_no_page_names_the_cell() -> None:
    read = made(defects=(Defect(description="Dent", minor=2, cell="QC!B7"),), found=report_counts())
    text = Seen(webpage(read, {})).text
    assert "1 Dent - - 2 QC!B7" in text


def report_counts() -> object:
    return read_report(report("01")).found


def test_a_paper_that_is_no_report_is_shown_as_that(tmp_path: Path) -> None:
    outcome, path = show(report("13"), tmp_path)
    assert outcome.code == 6
    assert "not an inspection report" in Seen(path.read_bytes()).text


# --- pictures ---------------------------------------------------------------------------------------------------------


def test_pictures_are_named_by_page_and_carry_the_boxes(tmp_path: Path) -> None:
    outcome, _ = show(report("04"), tmp_path, "seen.png")
    read = read_report(report("04"))
    assert outcome.code == 0
    assert names_in(tmp_path) == [f"seen-{page}.png" for page in holding(read)]
    defect = read.defects[0]
    assert defect.bbox is not None
    image = picture(tmp_path / f"seen-{defect.page}.png")
    page = read_pages(report("04").read_bytes())[(defect.page or 0) - 1]
    scale = (image.width - 2 * MARGIN) / page.width
    left, top, _, bottom = (side * scale for side in defect.bbox)
    assert image.getpixel((round(left) + MARGIN, round((top + bottom) / 2))) == (194, 65, 12)


def test_a_problem_is_named_above_its_page(tmp_path: Path) -> None:
    show(report("12"), tmp_path, "seen.png")
    first, second = (picture(tmp_path / f"seen-{page}.png") for page in (1, 2))
    assert first.height > second.height


def test_a_report_json_has_no_pages_to_draw_on(tmp_path: Path) -> None:
    told = recourse("read", report("04"), "--json").out
    outcome = recourse("read", "-", "--show", tmp_path / "seen.png", stdin=told)
    assert outcome.code == 10
    assert "seen.html" in outcome.err
    assert names_in(tmp_path) == []


def test_where_nothing_was_taken_no_picture_is_made_and_that_is_said(tmp_path: Path) -> None:
    outcome, _ = show(report("13"), tmp_path, "seen.png")
    assert outcome.code == 6
    assert "no picture" in outcome.err
    assert names_in(tmp_path) == []


# --- never over another file ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("wanted", "there"), [("seen.html", "seen.html"), ("seen.png", "seen-2.png")])
def test_a_view_never_overwrites_unasked(wanted: str, there: str, tmp_path: Path) -> None:
    (tmp_path / there).write_bytes(b"mine")
    words = ("read", report("04"), "--show", tmp_path / wanted, "-o", tmp_path / "report.json")
    assert recourse(*words).code == 10
    assert names_in(tmp_path) == [there]
    assert (tmp_path / there).read_bytes() == b"mine"
    assert recourse(*words, "--force").code == 0
    assert (tmp_path / there).read_bytes() != b"mine"


@pytest.mark.parametrize("name", ["seen.pdf", "seen", "-"])
def test_a_view_of_another_kind_is_refused_before_anything_is_read(name: str, tmp_path: Path) -> None:
    outcome = recourse("read", tmp_path / "no.pdf", "--show", name)
    assert outcome.code == 10
    assert ".html" in outcome.err


def test_the_same_report_makes_the_same_file(tmp_path: Path) -> None:
    first, second = (show(report("04"), tmp_path, name)[1].read_bytes() for name in ("a.html", "b.html"))
    assert first == second
