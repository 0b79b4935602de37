"""Make what comes out of the sample reports: ``python samples/make_out.py [--out samples/out]``.

``out/NAME/`` holds the answer to one sample, as ``recourse run`` writes it on the day after the inspection;
``out/pictures/`` the pages of a report and of its letter, where LibreOffice and poppler are installed.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SHOWN = {
    "01-lunchbox-systematic": "2026-09-09",
    "02-raincoat-scattered": "2026-08-21",
    "05-basket-pending": "2026-09-30",
    "08-treeskirt-marginal": "2026-10-13",
}
PICTURED = "02-raincoat-scattered"
RESOLUTION = "70"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--out", type=Path, default=HERE / "out", help="folder to write into")
    out: Path = parser.parse_args().out.resolve()
    for name, day in SHOWN.items():
        answer(name, day, out / name)
    if shutil.which("soffice") and shutil.which("pdftoppm"):
        pictures(out)
    else:
        print("no pictures: LibreOffice or poppler is not installed")


def answer(name: str, day: str, folder: Path) -> None:
    """Write the answer to the sample *name*, and what the terminal says, into *folder*."""
    shutil.rmtree(folder, ignore_errors=True)
    words = ["run", f"reports/{name}.pdf", "--order", f"orders/{name}.toml", "--out", str(folder), "--as-of", day]
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "toolkit", *words],
        cwd=HERE,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    said = done.stdout.replace(str(folder), "answer")
    (folder / "terminal.txt").write_text(f"$ recourse {' '.join(words[:4])} --out answer\n\n{said}", encoding="utf-8")
    print(f"{name}: {', '.join(sorted(path.name for path in folder.iterdir()))}")


def pictures(out: Path) -> None:
    """Draw the page of the report with the defects, and the first page of the letter that answers it."""
    target = out / "pictures"
    target.mkdir(exist_ok=True)
    draw(HERE / "reports" / f"{PICTURED}.pdf", 2, target / "report.png")
    letter = next(path for path in sorted((out / PICTURED).glob("*.docx")) if path.name.startswith("sorting"))
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder, "profile").as_uri()
        words = ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf", "--outdir", folder]
        subprocess.run([*words, str(letter)], check=True, capture_output=True)  # noqa: S603
        draw(Path(folder) / f"{letter.stem}.pdf", 1, target / "letter.png")


def draw(pdf: Path, page: int, target: Path) -> None:
    words = ["pdftoppm", "-r", RESOLUTION, "-f", str(page), "-l", str(page), "-png", "-singlefile"]
    subprocess.run([*words, str(pdf), str(target.with_suffix(""))], check=True)  # noqa: S603
    print(f"{target.name}: page {page} of {pdf.name}")


if __name__ == "__main__":
    main()
