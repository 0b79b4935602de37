"""The gallery in samples/out/papers is what the program writes now: after a change, ``python samples/make_out.py``."""

import io
import shutil
import sys
import zipfile
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest

from toolkit import draft, read_order, read_report, resolve
from toolkit.documents import Document, Kind
from toolkit.documents.language import Language
from toolkit.documents.pdf import to_pdfs
from toolkit.model.report import Report

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
GALLERY = SAMPLES / "out" / "papers"
PICTURES = (".jpeg", ".png")
MOST_PAGES = 3
# Twelve defects, each with its standard, a label that the law asks for, and goods that were not packed.
LONGER = {"sorting-en-zh": 4, "sorting-zh": 4}


@cache
def maker() -> Any:
    """Return the script that makes the gallery; it tells which sample shows which paper, and on which day."""
    sys.path.append(str(SAMPLES))
    return import_module("make_out")


@cache
def read(name: str) -> Report:
    return read_report(SAMPLES / "reports" / f"{name}.pdf")


def written(kind: Kind, lang: Language) -> Document:
    name, day = maker().PAPERS[kind]
    order, as_of = read_order(SAMPLES / "orders" / f"{name}.toml"), date.fromisoformat(day)
    decision = resolve(read(name), order, as_of=as_of)
    original = SAMPLES / "reports" / f"{name}.pdf"
    return draft(kind, read(name), decision, order, as_of=as_of, lang=lang, original=original)


def parts(docx: bytes) -> dict[str, bytes]:
    """Return what stands in the file; how it is packed, and how photos are, depends on libraries of the machine."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: b"" if name.endswith(PICTURES) else archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("lang", Language)
def test_each_paper_of_the_gallery_is_what_is_written_now(kind: Kind, lang: Language) -> None:
    shown = (GALLERY / f"{kind}-{lang}.docx").read_bytes()
    assert parts(shown) == parts(written(kind, lang).docx)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_letter_takes_at_most_three_pages() -> None:
    names = [f"{kind}-{lang}" for kind in Kind if kind is not Kind.EVIDENCE for lang in Language]
    pdfs = to_pdfs(*((GALLERY / f"{name}.docx").read_bytes() for name in names))
    pages = {name: len(pdfium.PdfDocument(pdf)) for name, pdf in zip(names, pdfs, strict=True)}
    assert {name: count for name, count in pages.items() if count > MOST_PAGES} == LONGER


def test_the_same_paper_written_twice_is_the_same_to_the_byte() -> None:
    assert written(Kind.EVIDENCE, Language.BOTH).docx == written(Kind.EVIDENCE, Language.BOTH).docx


def test_the_gallery_holds_each_kind_in_each_language_and_nothing_else() -> None:
    wanted = {f"{kind}-{lang}.docx" for kind in Kind for lang in Language}
    assert {place.name for place in GALLERY.iterdir()} == wanted
