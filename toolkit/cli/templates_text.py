"""The templates as text: the list, the faults, and the README that goes with copies."""

import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.cli.layout import entry
from toolkit.documents.brief import Kind
from toolkit.documents.drafting import fields_of
from toolkit.documents.grammar import FILTERS
from toolkit.documents.proofread.missing import printed_always
from toolkit.documents.shape import Sort, shape_of
from toolkit.documents.supplied import Listed, Name, names_of
from toolkit.documents.words import title

if TYPE_CHECKING:
    from toolkit.cli.own_templates import ToldFile

WIDTH = 100
_HEAD = f"""\
These are the Word files that letters are made from. Change them in Word and keep them in this folder under the names
they have; those for Chinese letters stand in the folder zh. Use them with

    recourse run report.pdf --order order.toml --out answer/ --templates DIR

or set RECOURSE_TEMPLATES to this folder for good. A kind of letter without a file here takes the supplied one, so
delete what you do not change. After every change:

    recourse templates lint DIR/rework.docx --comments faults.docx

WHAT MAY BE CHANGED
Everything that Word shows: words, order, fonts, logo, page. What stands in braces is filled in:

    {{{{ name }}}}                                   prints a value
    {{% if name %}} … {{% else %}} … {{% endif %}}     prints a part only where there is something
    {{% for x in names %}} {{{{ x }}}} {{% endfor %}}    goes through a list
    {{%tr for x in names %}} … {{%tr endfor %}}      repeats table rows; each of the two in a row of its own
    {{%p if name %}} … {{%p endif %}}                drops paragraphs; each of the two in a paragraph of its own
    {{%tr for c in classes %}} … {{{{ c.aql }}}} …    how classes[].aql of the lists below is written
    {{{{ name|named }}}}                             prints a class, a result or the like in its fixed words

Filters: {", ".join(FILTERS)}. Nothing else is code: no sums, no calls, no set, no include.

WHAT MUST STAY
A letter that leaves something out may cost you a right. So each name marked * must be printed somewhere, and each one
marked ? asked for or printed. Of findings, tasks[].finding and rechecks[].finding one is enough, and the table of
defects shows number, description and all figures of a row together.
Sentences on rights are values too; their text is not changed here. Wordings that cost buyers money are refused.
Macros, text boxes with code, code in footnotes, tracked changes and comments are refused as well.
"""


def list_text(templates: Iterable[Listed], folder: Path | None) -> str:
    """Return one line for each template; yours are named below the line that they take the place of."""
    lines = [f"{'kind':13} {'':3} {'version':13} {'file':18} title"]
    for one in templates:
        lines.append(f"{one.kind:13} {one.lang:3} {one.version:13} {one.file:18} {one.title}")
        if one.own is not None:
            state = "takes its place" if one.own_differs else "is the same"
            lines.append(f"{'':18}{one.own} {state}")
    told = f"Your own folder: {folder}" if folder else "No folder of your own: --templates DIR or RECOURSE_TEMPLATES."
    return "\n".join((*lines, told))


def faults_text(told: "ToldFile") -> Iterator[str]:
    """Yield the faults of one file, each with its place and what to do."""
    errors = sum(fault.level == "error" for fault in told.faults)
    warnings = len(told.faults) - errors
    state = (
        "sound"
        if not told.faults
        else ", ".join(
            f"{count} {word}{'s' * (count != 1)}" for count, word in ((errors, "error"), (warnings, "warning")) if count
        )
    )
    yield f"{told.file} ({told.kind}, {told.lang}): {state}"
    for fault in told.faults:
        yield from entry(fault.level, f"{fault.place}: {fault.message}.")
        yield from entry("", fault.better)


def readme(kinds: tuple[Kind, ...]) -> str:
    """Return what people who change templates of *kinds* need to know."""
    parts = [_HEAD]
    for kind in kinds:
        must = printed_always(shape_of(fields_of(kind)), kind)
        lines = [line for name in names_of(kind) for line in _name(name, must)]
        parts.append("\n".join((f"{kind.value}.docx: {title(kind)}", "-" * 40, *lines, "")))
    return "\n".join(parts)


def _name(name: Name, must: frozenset[str]) -> list[str]:
    printed = f"{name.name}[]" in must or (name.name in must and name.sort is Sort.TEXT)
    mark = "*" if printed else "?" if name.name in must else " "
    values = f" ({', '.join(name.values)})" if name.values else f" ({name.sort})" if name.sort is not Sort.TEXT else ""
    indent = " " * 42
    return textwrap.wrap(
        f"{mark} {name.name:38}  {name.meaning}{values}", WIDTH, subsequent_indent=indent, break_on_hyphens=False
    )
