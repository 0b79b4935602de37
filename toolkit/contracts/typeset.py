"""A schedule of terms as a Word file: numbered by Word itself, with live references, in one language or two columns."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import msgspec

from toolkit.contracts.clause import Tongue
from toolkit.contracts.markup import bookmark, marked, paragraph, run, runs
from toolkit.contracts.schedule import Article, Schedule
from toolkit.documents.dates import long_date
from toolkit.documents.language import Language, written_in
from toolkit.documents.package import rewrite
from toolkit.documents.structure import sound
from toolkit.documents.templates import template_bytes
from toolkit.model.order import Order
from toolkit.resources import data_table
from toolkit.xmltext import escape

TEMPLATE = "terms.docx"
_HEADING = {Tongue.ENGLISH: "Heading1", Tongue.CHINESE: "HeadingChinese"}
_SENTENCE = {
    Tongue.ENGLISH: ("Clause", "ClauseBelow"),
    Tongue.CHINESE: ("ClauseChinese", "ClauseBelowChinese"),
}
_CHINESE = '<w:lang w:val="en-GB" w:eastAsia="zh-CN"/>'
_COLUMN = 4819  # half of the text's width, in twentieths of a point
_CELLS = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar>'


def typeset(terms: Schedule, order: Order, language: Language, *, day: dt.date, templates: Path | None = None) -> bytes:
    """Return *terms* as a Word file dated *day*, on the supplied base or the user's own of that name.

    Raises:
        InvalidInputError: the user's base makes no sound Word file.
    """
    tongues = tuple(Tongue(part.value) for part in language.parts)
    body = "".join((*_opening(order, tongues), *_articles(terms, tongues), _signatures(tongues)))
    base = template_bytes(TEMPLATE, templates)
    return sound(rewrite(_filled(base, body, tongues[0], day)), TEMPLATE)


def _filled(base: bytes, body: str, tongue: Tongue, day: dt.date) -> bytes:
    """Return the Word file *base* with *body* in place of its own, and its properties set."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(base)) as archive, zipfile.ZipFile(out, "w") as target:
        for name in archive.namelist():
            data = archive.read(name)
            if name == "word/document.xml":
                data = _with_body(data.decode("utf-8"), body).encode("utf-8")
            elif name == "docProps/core.xml":
                data = _core(words(tongue)["title"], tongue, day).encode("utf-8")
            elif re.fullmatch(r"word/footer\d+\.xml", name):
                data = data.replace(b"Terms of purchase", words(tongue)["running"].encode())
            target.writestr(name, data)
    return out.getvalue()


def _with_body(document: str, body: str) -> str:
    """Return *document* with *body* before its last section's settings."""
    start = document.index("<w:body>") + len("<w:body>")
    return document[:start] + body + document[document.rindex("<w:sectPr") :]


def _core(title: str, tongue: Tongue, day: dt.date) -> str:
    language = {Tongue.ENGLISH: "en-GB", Tongue.CHINESE: "zh-CN"}[tongue]
    moment = f"{day.isoformat()}T00:00:00Z"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        f"<dc:language>{language}</dc:language></cp:coreProperties>"
    )


# --- above the clauses, and below them --------------------------------------------------------------------------------


def _opening(order: Order, tongues: tuple[Tongue, ...]) -> Iterator[str]:
    for tongue in tongues:
        yield paragraph("Title", run(words(tongue)["title"], _marks(tongue)))
    for tongue in tongues:
        for label, value in _particulars(order, tongue):
            yield paragraph(
                "Meta",
                run(f"{label}: " if tongue is Tongue.ENGLISH else f"{label}：", _marks(tongue))
                + run(value, _marks(tongue)),
            )


def _particulars(order: Order, tongue: Tongue) -> Iterator[tuple[str, str]]:
    told, supplier = words(tongue), order.supplier
    with written_in(Language(tongue.value)):
        day = long_date(order.order.date) if order.order.date else told["open"]
    chinese = supplier.name_zh if tongue is Tongue.CHINESE else None
    yield told["order"], order.order.number or told["open"]
    yield told["date"], day
    yield told["buyer"], order.buyer.name or told["open"]
    yield told["supplier"], chinese or supplier.name or told["open"]


def _signatures(tongues: tuple[Tongue, ...]) -> str:
    cells = "".join(_cell("".join(_signature(side, tongues)), "") for side in ("for_buyer", "for_supplier"))
    return _table(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>") + paragraph("Spacer", "")


def _signature(side: str, tongues: tuple[Tongue, ...]) -> Iterator[str]:
    keep = "<w:keepNext/>"
    yield paragraph("SignatureLine", "", keep)
    yield paragraph("SignatureLine", run(" / ".join(words(one)[side] for one in tongues), "<w:b/>"), keep)
    for entry in ("signature", "name", "day"):
        yield paragraph("SignatureLine", run(" / ".join(words(one)[entry] for one in tongues)), keep)
    yield paragraph("SignatureLine", "")


# --- the clauses ------------------------------------------------------------------------------------------------------


def _articles(terms: Schedule, tongues: tuple[Tongue, ...]) -> Iterator[str]:
    names = {
        tongue: {
            one.clause.id: bookmark(one.clause.id, one.clause.front.version, _suffix(tongue, tongues))
            for one in terms.chosen
        }
        for tongue in tongues
    }
    numbers = iter(range(1, len(terms.articles) * len(tongues) + 1))
    for article in terms.articles:
        columns = [_article(article, tongue, names[tongue], next(numbers)) for tongue in tongues]
        if len(columns) == 1:
            yield "".join(columns[0])
        else:
            rows = "".join(_row(one, other) for one, other in zip(*columns, strict=True))
            yield _table(rows) + paragraph("Spacer", "")


def _suffix(tongue: Tongue, tongues: tuple[Tongue, ...]) -> str:
    return "_zh" if tongue is Tongue.CHINESE and len(tongues) > 1 else ""


def _article(article: Article, tongue: Tongue, names: Mapping[str, str], number: int) -> list[str]:
    """Return the heading and the sentences of one clause, each a paragraph."""
    title = run(article.title[tongue], _marks(tongue))
    heading = marked(title, names[article.id], number) if article.id else title
    return [
        paragraph(_HEADING[tongue], heading),
        *(
            paragraph(_SENTENCE[tongue][min(sentence.level, 1)], runs(sentence.pieces, dict(names), _marks(tongue)))
            for sentence in article.sentences[tongue]
        ),
    ]


def _marks(tongue: Tongue) -> str:
    return _CHINESE if tongue is Tongue.CHINESE else ""


def _table(rows: str) -> str:
    grid = f'<w:gridCol w:w="{_COLUMN}"/>' * 2
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{2 * _COLUMN}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{_CELLS}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(one: str, other: str) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_cell(one, '')}{_cell(other, '')}</w:tr>"


def _cell(inside: str, more: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{_COLUMN}" w:type="dxa"/>{more}</w:tcPr>{inside}</w:tc>'


@cache
def words(tongue: Tongue) -> dict[str, str]:
    """Return the words of a schedule outside its clauses."""
    return msgspec.convert(data_table("clauses", "words.toml")[tongue.value], dict[str, str])
