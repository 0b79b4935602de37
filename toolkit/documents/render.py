"""Word templates to letters: the one module that knows docxtpl, Jinja and python-docx.

docxtpl trusts its input: it runs code in templates, prints a missing value as nothing, and mends broken XML by dropping
text.
Here templates may only name, loop, choose and filter; missing values and broken XML are errors.
"""

import io
from collections.abc import Mapping
from datetime import date, datetime, time
from difflib import get_close_matches
from functools import lru_cache
from typing import NamedTuple

import jinja2
import msgspec
from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import nodes
from lxml import etree

from toolkit.documents.fields import CLOSE, OPEN, Fields, Plain, field_paths, plain
from toolkit.documents.grammar import ENVIRONMENT, ONLY, TEXT_ENVIRONMENT, forbidden, used_names, word_for
from toolkit.documents.package import inspect, rewrite
from toolkit.errors import InvalidInputError


class _Letter(DocxTemplate):  # type: ignore[misc]  # docxtpl is untyped
    """docxtpl with its gaps closed; what it may run and lose is decided here, part by part."""

    def __init__(self, template: bytes, name: str, known: frozenset[str]) -> None:
        super().__init__(io.BytesIO(template))
        self.template_name, self.known = name, known

    def patch_xml(self, src_xml: str) -> str:
        return _patched(src_xml)

    def render_xml_part(
        self, src_xml: str, part: object, context: Mapping[str, object], jinja_env: jinja2.Environment | None = None
    ) -> str:
        """Return the filled part; strictly parsed, because docxtpl's own parser drops what it does not understand."""
        del part, jinja_env
        source = _source(src_xml, self.template_name)
        _refuse_unknown(source.names, self.known, self.template_name)
        filled = source.code.render(context)
        try:
            etree.fromstring(filled.encode())
        except etree.XMLSyntaxError as fault:
            raise InvalidInputError(
                f"Template {self.template_name} does not make a sound Word file: {fault}.",
                "Loops over table rows need {%tr for … %} and {%tr endfor %} in rows of their own.",
            ) from fault
        return filled

    def render_properties(self, context: Mapping[str, object], jinja_env: jinja2.Environment | None = None) -> None:
        """Leave the file's properties alone: as templates they would be code that nobody sees."""

    def footnotes_hold_code(self) -> bool:
        notes = (part for part in self.docx.part.package.iter_parts() if "footnotes" in part.partname)
        return any(b"{{" in part.blob or b"{%" in part.blob for part in notes)


class About(msgspec.Struct, frozen=True):
    """What Word shows of a file under Info; the day is the letter's, so that equal input gives equal bytes."""

    title: str
    author: str
    day: date


def render(template: bytes, fields: Fields, *, name: str, about: About) -> bytes:
    """Return *template* filled with *fields*, quotations still between their marks; ``unmarked`` takes these out."""
    return fill(template, plain(fields, marked=True), field_paths(type(fields)), name=name, about=about)


def fill(template: bytes, values: Plain, known: frozenset[str], *, name: str, about: About) -> bytes:
    """Return *template* filled with *values*; it may use the names *known* and no others."""
    word = _open(template, name, known)
    try:
        word.render(values, ENVIRONMENT)
    except jinja2.TemplateError as fault:
        raise InvalidInputError(
            f"Template {name} cannot be filled: {fault}.", "Compare with the supplied one."
        ) from fault
    if word.footnotes_hold_code():
        raise InvalidInputError(f"Template {name} has template code in a footnote.", "Move it into the text.")
    _describe(word, about)
    out = io.BytesIO()
    word.save(out)
    return rewrite(out.getvalue())


def unmarked(docx: bytes) -> bytes:
    """Return the finished file, without the marks around quotations."""
    return rewrite(docx, drop=(OPEN, CLOSE))


def template_names(template: bytes, name: str) -> frozenset[str]:
    """Return every dotted name that *template* uses in its body, headers and footers."""
    word = _open(template, name, frozenset())
    word.render_init()
    sources = [word.patch_xml(word.get_xml())]
    for uri in (word.HEADER_URI, word.FOOTER_URI):
        sources += [word.patch_xml(word.get_part_xml(part)) for _, part in word.get_headers_footers(uri)]
    return frozenset().union(*(_source(source, name).names for source in sources))


def fill_text(template: str, values: Mapping[str, Plain], *, name: str) -> str:
    """Return the text *template* filled with *values*, by the same rules and without escaping."""
    tree = _parse(template, name)
    _refuse_code(tree, name)
    try:
        return TEXT_ENVIRONMENT.from_string(template).render(values)
    except jinja2.TemplateError as fault:
        raise InvalidInputError(
            f"Template {name} cannot be filled: {fault}.", "Compare with the supplied one."
        ) from fault


@lru_cache(maxsize=32)
def _patched(xml: str) -> str:
    """Return *xml* with its tags freed of Word's own markup, as docxtpl does it; kept, because it is half the work."""
    return str(DocxTemplate(io.BytesIO()).patch_xml(xml))


class _Source(NamedTuple):
    code: jinja2.Template
    names: frozenset[str]


@lru_cache(maxsize=32)
def _source(text: str, name: str) -> _Source:
    """Return *text* compiled; kept, because a letter is filled twice: once with its values and once to probe it."""
    tree = _parse(text, name)
    _refuse_code(tree, name)
    return _Source(ENVIRONMENT.from_string(tree), used_names(tree))


def _parse(source: str, name: str) -> nodes.Template:
    try:
        return ENVIRONMENT.parse(source)
    except jinja2.TemplateSyntaxError as fault:
        raise InvalidInputError(
            f"Template {name} has a tag that cannot be read: {fault.message}.", "Check its braces, quotes and end tags."
        ) from fault


def _refuse_code(tree: nodes.Template, name: str) -> None:
    for node in forbidden(tree):
        raise InvalidInputError(
            f"Template {name} uses {word_for(node)}, which templates may not (line {node.lineno}).", ONLY
        )


def _refuse_unknown(used: frozenset[str], known: frozenset[str], name: str) -> None:
    unknown = sorted(used - known)
    if not unknown:
        return
    hints = (get_close_matches(path, known, n=1) for path in unknown)
    listed = ", ".join(
        f"{path} (meant {hint[0]}?)" if hint else path for path, hint in zip(unknown, hints, strict=True)
    )
    raise InvalidInputError(
        f"Template {name} uses names that this letter does not have: {listed}.", "Correct the tags."
    )


def _open(template: bytes, name: str, known: frozenset[str]) -> _Letter:
    inspect(template, name)
    letter = _Letter(template, name, known)
    try:
        letter.init_docx()
    except (PackageNotFoundError, KeyError, ValueError, AttributeError, etree.XMLSyntaxError) as fault:
        raise InvalidInputError(
            f"Template {name} is not a Word document that can be filled: {fault}.",
            "Save it in Word as a plain .docx (not .dotx, .docm or Strict).",
        ) from fault
    return letter


def _describe(word: _Letter, about: About) -> None:
    """Set the properties, so that they name the letter and not the tool that once made its template."""
    core = word.docx.core_properties
    core.title, core.author, core.last_modified_by = about.title[:255], about.author[:255], about.author[:255]
    core.comments = core.keywords = core.subject = core.category = ""
    core.created = core.modified = datetime.combine(about.day, time())
    core.revision = 1


__all__ = ["About", "fill", "fill_text", "render", "template_names", "unmarked"]
