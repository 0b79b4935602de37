"""A clause as paragraphs of somebody else's contract: in its styles, its numbers and its words, tracked or plain."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from toolkit.contracts.clause import Tongue
from toolkit.contracts.markup import field, marked, run
from toolkit.contracts.schedule import Reference, Sentence
from toolkit.contracts.target import labels, looks
from toolkit.contracts.target.heads import Numbering
from toolkit.contracts.target.marks import Numbers
from toolkit.contracts.target.outline import Outline
from toolkit.contracts.target.paragraphs import Paragraph
from toolkit.contracts.target.set_lines import is_set
from toolkit.contracts.target.titles import first_line, labelled, run_in_title, title_of
from toolkit.contracts.target.wordfile import W
from toolkit.contracts.target.wording import Text, Writer, around, told
from toolkit.xmltext import quoteattr

_NAMESPACE = W.strip("{}")


class Line(NamedTuple):
    """A paragraph of a new clause, with the *label* for the cell beside it where it is set as *like* is."""

    paragraph: etree._Element
    like: Paragraph | None = None
    label: str = ""


def written(
    text: Text, label: str, writer: Writer, numbers: Numbers, comment: int | None, *, marked: bool = True
) -> list[etree._Element]:
    """Return the paragraphs of *text* with the typed *label* (empty where Word counts), the first with its bookmark.

    One that is not *marked* has none: it is the same clause in a second column.
    """
    return [line.paragraph for line in lines(text, label, writer, numbers, comment, marked=marked)]


def lines(
    text: Text, label: str, writer: Writer, numbers: Numbers, comment: int | None, *, marked: bool = True
) -> list[Line]:
    """Return the paragraphs of *text* as :func:`written` does, each with the number that stands in a cell beside it."""
    found = []
    for place, (properties, inside, like, beside) in enumerate(_paragraphs(text, label, writer)):
        head = (text.name, comment) if place == 0 and marked else None
        found.append(Line(_element(properties, inside, writer, numbers, head), like, beside))
    return found


def numbered_alone(like: etree._Element, label: str, writer: Writer, numbers: Numbers) -> etree._Element:
    """Return a paragraph that looks as *like* and holds a number and nothing else."""
    return _element(looks.properties(like), [run(label, looks.marks(like, last=False))], writer, numbers, None)


def _paragraphs(
    text: Text, label: str, writer: Writer
) -> Iterator[tuple[etree._Element | None, list[str], Paragraph | None, str]]:
    """Yield the properties of each paragraph and the runs in it, and what is set beside it."""
    head, below, plain = writer.outline.head, writer.outline.below, writer.outline.plain
    if writer.outline.run_in and below is None:
        yield from ((look, inside, None, "") for look, inside in _run_in(text, label, writer))
        return
    look = looks.uncounted(head, writer.levels) if label else looks.properties(head)
    title, beside = title_of(text, writer.outline), _beside(head, label, text, writer.outline)
    yield look, first_line(head, "" if beside[1] else label, title), *beside
    for tongue, sentence, place in _numbered(_sentences(text)):
        sample = below if below is not None and place else plain or below
        pattern = _pattern(below, writer) if place else ""
        number = labels.below(pattern, label, place) if pattern else ""
        beside = _beside(below, number, text, writer.outline)
        own = labelled(below, number, "") if number and not beside[1] else ""
        look = _look(sample, writer, counted=place > 0, typed=bool(number))
        yield look, _runs(sentence, tongue, writer, sample, own), *beside


def _beside(sample: Paragraph | None, label: str, text: Text, outline: Outline) -> tuple[Paragraph | None, str]:
    """Return *sample* and the *label* that is set in a cell beside a line like it; nothing where it is typed.

    Where only some lines would be tables, none is: rejected paragraphs do not go without a trace from between them.
    """
    every = (outline.head, outline.below)
    if not label or len(text.tongues) > 1 or any(one is None or not is_set(one) for one in every):
        return None, ""
    return sample, label


def _look(sample: Paragraph | None, writer: Writer, *, counted: bool, typed: bool) -> etree._Element | None:
    """Return the properties of a sentence as *sample*; the second language of a numbered one is not *counted*."""
    if typed:
        return looks.uncounted(sample, writer.levels)
    is_second = not counted and sample is writer.outline.below
    return looks.unnumbered(sample, writer.levels) if is_second else looks.properties(sample)


def _pattern(below: Paragraph | None, writer: Writer) -> str:
    """Return the number that is typed before a sentence like *below*; empty where there is none or Word counts."""
    if below is None or below.typed is not None:
        return below.typed.label if below is not None and below.typed is not None else ""
    is_apart = below.listed is None or below.listed.number in writer.lists
    return "" if is_apart or writer.outline.numbering is not Numbering.TYPED else below.label


def _run_in(text: Text, label: str, writer: Writer) -> Iterator[tuple[etree._Element | None, list[str]]]:
    """Yield a clause whose title runs into its first sentence, each language of a sentence below the other.

    Where the numbers come with the style of the clauses, the sentences stay in one paragraph: another would count.
    """
    head, plain = writer.outline.head, writer.outline.plain
    look = looks.uncounted(head, writer.levels) if label else looks.properties(head)
    title = first_line(head, label, run_in_title(text.titles[0], head))
    if writer.outline.numbering is Numbering.STYLE and plain is None:
        first = [*title]
        for tongue, sentences in _sentences(text):
            first += [run(_gap(tongue), looks.marks(head, last=True)), *_joined(sentences, tongue, writer, head)]
        yield look, first
        return
    for tongue, sentence, place, number in _pairs(_sentences(text)):
        is_second = number > 0 or writer.outline.numbering is Numbering.STYLE
        sample = plain if plain is not None and is_second else head
        inside = _runs(sentence, tongue, writer, sample, "")
        if place == 1 and number == 0:
            yield look, [*title, run(_gap(tongue), looks.marks(head, last=True)), *inside]
            continue
        begun = _indent(sample) + (run_in_title(text.titles[number], head) + _gap(tongue) if place == 1 else "")
        yield (
            looks.unnumbered(sample, writer.levels),
            [run(begun, looks.marks(sample, last=True)), *inside] if begun else inside,
        )


def _gap(tongue: Tongue) -> str:
    return " " if tongue is Tongue.ENGLISH else ""


def _indent(sample: Paragraph | None) -> str:
    """Return the blanks that somebody typed before the words of *sample*, as before a second language."""
    return sample.text[: len(sample.text) - len(sample.text.lstrip())] if sample is not None else ""


def _numbered(inside: list[tuple[Tongue, tuple[Sentence, ...]]]) -> Iterator[tuple[Tongue, Sentence, int]]:
    """Yield the sentences in order, each language of one below the other; the first has its place, the other 0."""
    for tongue, sentence, place, number in _pairs(inside):
        yield tongue, sentence, 0 if number else place


def _pairs(inside: list[tuple[Tongue, tuple[Sentence, ...]]]) -> Iterator[tuple[Tongue, Sentence, int, int]]:
    """Yield each sentence with its place in the clause and that of its language."""
    for place, group in enumerate(zip(*(sentences for _, sentences in inside), strict=True), start=1):
        for number, ((tongue, _), sentence) in enumerate(zip(inside, group, strict=True)):
            yield tongue, sentence, place, number


def _sentences(text: Text) -> list[tuple[Tongue, tuple[Sentence, ...]]]:
    return list(zip(text.tongues, text.sentences, strict=True))


def _joined(sentences: tuple[Sentence, ...], tongue: Tongue, writer: Writer, sample: Paragraph | None) -> Iterator[str]:
    for number, sentence in enumerate(sentences):
        if number and tongue is Tongue.ENGLISH:
            yield run(" ", looks.marks(sample, last=True))
        yield from _runs(sentence, tongue, writer, sample, "", last=True)


def _runs(
    sentence: Sentence, tongue: Tongue, writer: Writer, sample: Paragraph | None, label: str, *, last: bool = True
) -> list[str]:
    marks = looks.marks(sample, last=last)
    found = [run(label, marks)] if label else []
    for piece in sentence.pieces:
        found += _reference(piece, tongue, writer, marks) if isinstance(piece, Reference) else [run(piece, marks)]
    return found


def _reference(piece: Reference, tongue: Tongue, writer: Writer, marks: str) -> list[str]:
    """Return a reference as the contract writes its own: live where the clause has a bookmark, else typed."""
    before, shown, behind = around(piece, tongue, writer)
    mark = writer.references[piece.target].mark
    if mark is None or shown != writer.references[piece.target].number:
        return [run(before + shown + behind, marks)]
    return [
        *([run(before, marks)] if before else []),
        field(rf"REF {mark} \r \h", shown, marks),
        *([run(behind, marks)] if behind else []),
    ]


def words_of(text: Text, writer: Writer) -> list[str]:
    """Return what must be read of *text*, in order: its titles and its sentences, without numbers."""
    outline, inside = writer.outline, _sentences(text)
    if not outline.run_in or outline.below is not None:
        return [*text.titles, *(told(sentence, tongue, writer) for tongue, sentence, _ in _numbered(inside))]
    if outline.numbering is Numbering.STYLE and outline.plain is None:
        return [text.titles[0], *(told(one, tongue, writer) for tongue, ones in inside for one in ones)]
    found = []
    for tongue, sentence, place, number in _pairs(inside):
        found += [text.titles[number]] if place == 1 else []
        found.append(told(sentence, tongue, writer))
    return found


def _element(
    properties: etree._Element | None,
    inside: list[str],
    writer: Writer,
    numbers: Numbers,
    head: tuple[str, int | None] | None,
) -> etree._Element:
    """Return one paragraph; *head* gives the bookmark and the comment of a clause's first."""
    body = "".join(inside)
    if writer.author is not None:
        body = f"<w:ins {_change(writer, numbers)}>{body}</w:ins>"
    if head is not None:
        name, comment = head
        body = marked(body, name, numbers.next())
        if comment is not None:
            body = _commented(body, comment, writer, numbers)
    paragraph = etree.fromstring(f'<w:p xmlns:w="{_NAMESPACE}">{body}</w:p>')
    if properties is None:
        properties = etree.Element(f"{W}pPr")
    looks.renumbered(properties, writer.lists)
    if writer.author is not None:
        _mark_inserted(properties, writer, numbers)
    if len(properties):
        paragraph.insert(0, properties)
    return paragraph


def _commented(body: str, comment: int, writer: Writer, numbers: Numbers) -> str:
    reference = f'<w:r><w:commentReference w:id="{comment}"/></w:r>'
    if writer.author is not None:
        reference = f"<w:ins {_change(writer, numbers)}>{reference}</w:ins>"
    return f'<w:commentRangeStart w:id="{comment}"/>{body}<w:commentRangeEnd w:id="{comment}"/>{reference}'


def _change(writer: Writer, numbers: Numbers) -> str:
    return f'w:id="{numbers.next()}" w:author={quoteattr(writer.author or "")} w:date="{writer.date}"'


def _mark_inserted(properties: etree._Element, writer: Writer, numbers: Numbers) -> None:
    """Mark the end of the paragraph as inserted; the mark comes first among the properties of its run."""
    marks = properties.find(f"{W}rPr")
    if marks is None:
        marks = etree.Element(f"{W}rPr")
        properties.append(marks)  # after all else but section and change marks, which are gone
    marks.insert(0, insertion_mark(writer, numbers))


def insertion_mark(writer: Writer, numbers: Numbers) -> etree._Element:
    """Return what says among the properties of a paragraph's mark that it was inserted."""
    mark = etree.Element(f"{W}ins")
    mark.set(f"{W}id", str(numbers.next()))
    mark.set(f"{W}author", writer.author or "")
    mark.set(f"{W}date", writer.date)
    return mark
