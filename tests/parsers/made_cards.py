"""Cards in the forms of made_forms.py: one for each defect, in columns, cells or small tables."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from tests.parsers.made_forms import Draw, Made, Words, vocabulary
from tests.parsers.made_lists import CLASSES, MOST, Found, classes_for, wanted
from tests.parsers.notation import LETTER, NEW_LINE, SMALL, SMALLER, SPACE

WIDE = {1: 88, 2: 38, 3: 24}  # characters of a line, by the cards beside each other
NOTED = 3  # rows of a page under a heading that its last card may be cut from


@dataclass
class One:
    """What one card tells, in the words of its report."""

    head: str
    name: str
    severity: str
    count: str  # with its unit
    bare: str  # without
    notes: list[str]
    labelled: list[tuple[str, str]]


@dataclass
class Report:
    """The words that all cards of a report share, and the cards."""

    draw: Draw
    cards: list[One]
    found: list[Found]
    name: str
    severity: str
    quantity: str
    word: str
    title: str
    classes: Sequence[str]
    small: bool  # notes are set in small letters

    def wrapped(self, text: str, wide: int, *, small: bool = False) -> list[str]:
        """Return *text* as it is set in lines of so many characters."""
        mark, room = (SMALLER, wide * LETTER / SMALL) if small else ("", wide * LETTER)
        lines, end = [""], 0.0
        for word in [text] if self.draw.language == "zh" else text.split(" "):
            end += LETTER * len(word) + SPACE
            if lines[-1] and end > room:
                lines.append("")
                end = LETTER * len(word) + SPACE
            lines[-1] += " " * bool(lines[-1]) + word
        return [mark + line for line in lines]

    def notes(self, card: One, wide: int) -> list[str]:
        """Return the lines of the notes on *card*, with labels or without."""
        told = [*card.notes, *(f"{label}: {value}" for label, value in card.labelled)]
        return [line for note in told for line in self.wrapped(note, wide, small=self.small)]


def cards(seed: int) -> Made:
    """Return cards of defects in one of the forms."""
    draw = Draw(seed, "card")
    form = draw.choice(list(FORMS))
    report = _report(draw)
    text = f"{_before(report)}{report.title}\n\n{FORMS[form](report)}{_behind(report)}"
    want = wanted(report.found)
    sample = {"sample_size": (125, 125, 125)} if "125" in text else {}
    total = tuple(sum(counts[index] for _, counts in want) for index in range(3))
    return Made(
        draw.language, form, text, {"defects": tuple(sorted(want)), "found": total, **sample}, ("found", "sample_size")
    )


def _before(report: Report) -> str:
    """Return the totals of the classes, in some of the reports."""
    draw = report.draw
    if draw.likely(0.5):
        return ""
    plan: Words = vocabulary()[draw.language]["plan"]
    total = [sum(one.number for one in report.found if one.at == at) for at in range(3)]
    rows = [["", *report.classes], [draw.choice(plan["found"]), *map(str, total)]]
    return "\n".join("[" + " | ".join(row) for row in rows) + "\n\n"


def _behind(report: Report) -> str:
    """Return what stands behind the cards: tests, and numbered remarks."""
    draw, text = report.draw, ""
    if draw.likely(0.4):
        title, *heads = draw.words["tests"]
        rows = [heads, *([test, str(place + 2), "OK"] for place, test in enumerate(draw.words["tested"]))]
        text += f"\n{title}\n\n" + "\n".join("[" + " | ".join(row) for row in rows) + "\n"
    if draw.likely(0.4):
        told = [*draw.sample(draw.words["notes"], 2), draw.words["earlier"]]
        text += f"\n{draw.word('remarks')}\n\n" + "\n".join(f"{place}. {note}" for place, note in enumerate(told, 1))
    return text


def _report(draw: Draw) -> Report:
    listed: Words = vocabulary()[draw.language]["list"]
    texts = draw.sample(listed["defects"], min(draw.choice([1, 2, 3, 4, 5, 6]), len(listed["defects"])))
    found = [Found(text, draw.choice(CLASSES), draw.randint(1, MOST)) for text in texts]
    own, draw.words = draw.words, listed
    classes = classes_for(draw, found, apart=True)
    title = draw.word("titles")
    draw.words = own
    upper = draw.likely(0.5) and draw.language != "zh"
    head, unit, noted, labels = draw.word("heads"), draw.word("units"), draw.random(), draw.some("note", [0, 1, 2])
    of = draw.likely(0.2)
    made = [
        One(
            head.format(i=place, k=len(found)), one.text,
            classes[one.at].upper() if upper else classes[one.at],
            draw.words["of"].format(n=one.number) if of else f"{one.number} {unit}", str(one.number),
            draw.some("notes", [1]) if draw.likely(noted) else [], [(label, draw.word("notes")) for label in labels],
        )
        for place, one in enumerate(found, 1)
    ]  # fmt: skip
    return Report(
        draw, made, found, draw.word("name"), draw.word("severity"), draw.word("quantity"), draw.word("words"),
        title, classes, draw.likely(0.6),
    )  # fmt: skip


Lines = Sequence[str]  # of a card; `` | `` parts what stands beside each other


def _set(report: Report, lines: Callable[[One, int], Lines], *, most: int = 3) -> str:
    """Return the cards set in columns, each in a cell of its own or without rules, on one page or more."""
    columns = report.draw.randint(1, most)
    ruled = report.draw.likely(0.4)
    wide = WIDE[columns]
    told = [list(lines(card, wide)) for card in report.cards]
    blocks = [
        _ruled(told[at : at + columns]) if ruled else _unruled(told[at : at + columns], columns)
        for at in range(0, len(told), columns)
    ]
    return _on_pages(report, blocks)


def _ruled(told: Sequence[Lines]) -> str:
    merged = ["<"] * (2 if len(told) == 1 else 1)
    return "[" + " | ".join(
        " | ".join([NEW_LINE.join(line.replace(" | ", "   ") for line in lines), *merged]) for lines in told
    )


def _unruled(told: Sequence[Lines], columns: int) -> str:
    """Return cards next to each other, line by line; one column of cards is two of the notation."""
    rows = []
    for beside in zip_longest(*told, fillvalue=""):
        cells: list[str] = []
        for line in beside:
            parts = line.split(" | ")
            cells += [*parts, ""][:2] if columns > 1 else parts
        rows.append(" | ".join(cells))
    return "\n".join(rows)


def _on_pages(report: Report, blocks: Sequence[str]) -> str:
    """Return *blocks* with space or pictures between them, over a page or two."""
    draw, text = report.draw, ""
    space, cut = draw.choice([1, 1, 2, 6]), draw.randint(1, len(blocks)) if draw.likely(0.4) else 0
    for place, block in enumerate(blocks, 1):
        text += block + ("\f" if place == cut and place < len(blocks) else "\n" * (1 + space))
    return text


def _headed(report: Report) -> str:
    """Return "D01 / name / Major | 4 pcs / note"."""
    return _set(report, lambda card, wide: [
        card.head, *report.wrapped(card.name, wide), f"{card.severity} | {card.count}", *report.notes(card, wide),
    ], most=2)  # fmt: skip


def _class_in_head(report: Report) -> str:
    """Return "Finding 1 – MAJOR / name / Pairs affected: 3 / note"."""
    dash = report.draw.choice([" – ", " - ", ": ", " | "])
    return _set(report, lambda card, wide: [
        f"{card.head}{dash}{card.severity}", *report.wrapped(card.name, wide), f"{report.quantity}: {card.bare}",
        *report.notes(card, wide),
    ], most=2)  # fmt: skip


def _all_in_head(report: Report) -> str:
    """Return "D01 | MAJOR | 3 pcs / name / note"."""
    joint = report.draw.choice([" – ", " · ", " - "])
    return _set(report, lambda card, wide: [
        f"{card.head}{joint}{card.severity}{joint}{card.count}", *report.wrapped(card.name, wide),
        *[SMALLER + note.removeprefix(SMALLER) for note in report.notes(card, wide)],
    ], most=2)  # fmt: skip


def _name_in_head(report: Report) -> str:
    """Return "Finding 1: name / Class: Major / Affected: 3 of 125 / note"."""
    colon = "" if report.cards[0].head == "1." else report.draw.choice([":", " –"])
    apart = report.draw.likely(0.5)

    def lines(card: One, wide: int) -> Lines:
        told = [
            f"{report.severity}: {card.severity}",
            f"{report.quantity}: {report.draw.choice([card.bare, card.count])}",
        ]
        told = told if report.draw.likely(0.5) else told[::-1]
        return [
            *report.wrapped(f"{card.head}{colon} {card.name}", wide), *(told if apart else [" | ".join(told)]),
            *report.notes(card, wide),
        ]  # fmt: skip

    return _set(report, lines, most=2)


def _labelled(report: Report) -> str:
    """Return a card whose lines all have labels."""
    order = report.draw.sample(range(3), 3)

    def lines(card: One, wide: int) -> Lines:
        told = [
            report.wrapped(f"{report.name}: {card.name}", wide), [f"{report.severity}: {card.severity}"],
            [f"{report.quantity}: {card.count}"],
        ]  # fmt: skip
        return [card.head, *(line for at in order for line in told[at]), *report.notes(card, wide)]

    return _set(report, lines, most=2)


def _small_tables(report: Report) -> str:
    """Return a small table for each defect: a label and its value in each row."""
    draw = report.draw
    order, numbered, mark = draw.sample(range(3), 3), draw.likely(0.6), draw.mark(0.8)
    blocks = []
    for place, card in enumerate(report.cards, 1):
        told = [
            (report.name, card.name),
            (report.severity, card.severity),
            (report.quantity, draw.choice([card.bare, card.count])),
        ]
        number = f"{place} / {len(report.cards)}" if draw.likely(0.5) else str(place)
        head = [(report.word, number)] if numbered else []
        rows = [*head, *(told[at] for at in (order if numbered or mark else sorted(order))), *card.labelled]
        blocks.append("\n".join(f"{mark}{label} | {value}" for label, value in rows))
    return _on_pages(report, blocks)


def _lines(report: Report) -> str:
    """Return "1. name [Major] - 3 units", and running text below."""
    form = report.draw.choice(
        ["{i}. {d} [{c}] - {n}", "{i}. {d} ({c}) – {n}", "{i}) {d} – {c} – {n}", "{i}. {c}: {d} – {n}"]
    )
    blocks = []
    for place, card in enumerate(report.cards, 1):
        told = form.format(i=place, d=card.name, c=card.severity, n=card.count)
        blocks.append("\n".join([told, *report.notes(card, WIDE[1])]))
    return _on_pages(report, blocks)


def _unnumbered_cells(report: Report) -> str:
    """Return cards without a number, each in a cell: name, class and number in any order, then notes."""
    draw = report.draw
    order, labelled = draw.sample(range(3), 3), draw.likely(0.6)
    columns = draw.randint(1, 2)

    def lines(card: One) -> Lines:
        told = [
            report.wrapped(card.name, WIDE[2]), [f"{report.severity}: {card.severity}" if labelled else card.severity],
            [f"{report.quantity}: {card.bare}" if labelled else card.count],
        ]  # fmt: skip
        return [
            *(line for at in order for line in told[at]),
            *(SMALLER + n.removeprefix(SMALLER) for n in report.notes(card, WIDE[2])),
        ]

    told = [lines(card) for card in report.cards]
    return _on_pages(report, [_ruled(told[at : at + columns]) for at in range(0, len(told), columns)])


def _bars(report: Report) -> str:
    """Return a class bar over each card: "MAJOR – 3 pcs / 1. name / note"."""
    joint = report.draw.choice([" – ", " | ", " x "])

    def lines(card: One, wide: int) -> Lines:
        number = card.count if joint != " x " else card.bare
        return [
            f"{card.head} {card.name}" if card.head[0].isdigit() else f"{card.head}: {card.name}",
            f"{card.severity}{joint}{number}",
            *report.notes(card, wide),
        ]

    return _set(report, lines, most=2)


FORMS: Mapping[str, Callable[[Report], str]] = {
    "number first": _headed,
    "class in head": _class_in_head,
    "all in head": _all_in_head,
    "name in head": _name_in_head,
    "labelled lines": _labelled,
    "small tables": _small_tables,
    "running text": _lines,
    "cells without number": _unnumbered_cells,
    "class and count below": _bars,
}
