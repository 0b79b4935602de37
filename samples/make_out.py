"""Make what comes out of the sample reports: ``python samples/make_out.py [--out samples/out]``.

``out/NAME/`` holds the answer to one sample, as ``recourse run`` writes it on the day after the inspection;
``out/papers/`` one paper of each kind in each language, as ``recourse draft`` writes it; ``out/pictures/`` pages of a
report and of papers, where LibreOffice and poppler are installed.
"""

import argparse
import io
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageOps

HERE = Path(__file__).resolve().parent
LANGUAGES = ("en", "zh", "en-zh")
SHOWN = {
    "01-lunchbox-systematic": "2026-09-09",
    "02-raincoat-scattered": "2026-08-21",
    "05-basket-pending": "2026-09-30",
    "08-treeskirt-marginal": "2026-10-13",
}


class Case(NamedTuple):
    """A sample, and the day on which it is answered."""

    name: str
    day: str


PAPERS = {
    "notice": Case("05-basket-pending", "2026-09-30"),
    "rework": Case("01-lunchbox-systematic", "2026-09-09"),
    "sorting": Case("02-raincoat-scattered", "2026-08-21"),
    "concession": Case("08-treeskirt-marginal", "2026-10-13"),
    "rejection": Case("03-lamp-critical", "2026-10-07"),
    "reinspection": Case("08-treeskirt-marginal", "2026-10-13"),
    "capa": Case("01-lunchbox-systematic", "2026-09-09"),
    "release": Case("04-shelf-pass", "2026-07-15"),
    "evidence": Case("01-lunchbox-systematic", "2026-09-09"),
}
PICTURED = "02-raincoat-scattered"
# Three papers on each picture of papers: kind, language and page.
STRIPS = {
    "papers-1": (("notice", "en", 1), ("rework", "zh", 1), ("sorting", "en-zh", 2)),
    "papers-2": (("concession", "zh", 1), ("rejection", "en", 1), ("reinspection", "en-zh", 1)),
    "papers-3": (("capa", "en-zh", 3), ("release", "zh", 1), ("evidence", "en-zh", 2)),
}
RESOLUTION, SMALL = 70, 42  # dots per inch
COLOURS, GAP, EDGE = 16, 12, "#C9D0D6"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--out", type=Path, default=HERE / "out", help="folder to write into")
    out: Path = parser.parse_args().out.resolve()
    for name, day in SHOWN.items():
        answer(name, day, out / name)
    papers(out / "papers")
    if shutil.which("soffice") and shutil.which("pdftoppm"):
        pictures(out)
    else:
        print("no pictures: LibreOffice or poppler is not installed")


def answer(name: str, day: str, folder: Path) -> None:
    """Write the answer to the sample *name*, and what the terminal says, into *folder*."""
    shutil.rmtree(folder, ignore_errors=True)
    words = ["run", f"reports/{name}.pdf", "--order", f"orders/{name}.toml", "--out", str(folder), "--as-of", day]
    said = recourse(*words).replace(str(folder), "answer")
    (folder / "terminal.txt").write_text(f"$ recourse {' '.join(words[:4])} --out answer\n\n{said}", encoding="utf-8")
    print(f"{name}: {', '.join(sorted(path.name for path in folder.iterdir()))}")


def papers(folder: Path) -> None:
    """Write one paper of each kind in each language into *folder*."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for kind, lang in wanted():
        recourse(*drafting(kind, lang), "--output", str(folder / f"{kind}-{lang}.docx"))
        print(f"papers: {kind}-{lang}.docx")
    for sheet in folder.glob("signer-*.docx"):  # the answers hold sheets for the signer
        sheet.unlink()


def wanted() -> Iterator[tuple[str, str]]:
    return ((kind, lang) for kind in PAPERS for lang in LANGUAGES)


def drafting(kind: str, lang: str) -> tuple[str, ...]:
    """Return the words that write the paper *kind* of the gallery, run where the samples are."""
    case = PAPERS[kind]
    files = (f"reports/{case.name}.pdf", "--order", f"orders/{case.name}.toml")
    return ("draft", kind, *files, "--as-of", case.day, "--lang", lang)


def recourse(*words: str) -> str:
    """Run our own program where the samples are, and return what it says."""
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "toolkit", *words],
        cwd=HERE,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return done.stdout


def pictures(out: Path) -> None:
    """Draw the page of the report with the defects, the letter that answers it, and pages of papers, three by three."""
    target = out / "pictures"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    shown = {f"{kind}-{lang}" for strip in STRIPS.values() for kind, lang, _ in strip}
    with tempfile.TemporaryDirectory() as folder:
        pdfs = Path(folder)
        as_pdfs([out / "papers" / f"{name}.docx" for name in sorted(shown | {"sorting-en"})], pdfs)
        keep(page_of(HERE / "reports" / f"{PICTURED}.pdf", 2, RESOLUTION), target / "report.png")
        keep(page_of(pdfs / "sorting-en.pdf", 1, RESOLUTION), target / "letter.png")
        for name, strip in STRIPS.items():
            pages = [page_of(pdfs / f"{kind}-{lang}.pdf", page, SMALL) for kind, lang, page in strip]
            keep(beside(pages), target / f"{name}.png")


def as_pdfs(papers: list[Path], folder: Path) -> None:
    profile = (folder / "profile").as_uri()
    words = [
        "soffice",
        "--headless",
        f"-env:UserInstallation={profile}",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
    ]
    subprocess.run([*words, *map(str, papers)], check=True, capture_output=True)  # noqa: S603


def page_of(pdf: Path, page: int, resolution: int) -> Image.Image:
    words = ["pdftoppm", "-r", str(resolution), "-f", str(page), "-l", str(page), "-png", str(pdf)]
    drawn = subprocess.run(words, check=True, capture_output=True).stdout  # noqa: S603
    return Image.open(io.BytesIO(drawn)).convert("RGB")


def beside(pages: list[Image.Image]) -> Image.Image:
    """Return *pages* side by side, each with an edge around it."""
    wide, high = pages[0].size
    strip = Image.new("RGB", (len(pages) * (wide + GAP) - GAP, high), "white")
    for number, page in enumerate(pages):
        strip.paste(ImageOps.expand(page.crop((1, 1, wide - 1, high - 1)), 1, EDGE), (number * (wide + GAP), 0))
    return strip


def keep(picture: Image.Image, place: Path) -> None:
    """Write *picture* with few colours, which is enough for a page and a quarter of the size."""
    picture.quantize(COLOURS).save(place, optimize=True)
    print(f"pictures: {place.name}")


if __name__ == "__main__":
    main()
