"""Further forms of particulars: merged cells, labels over values, two fields in one cell, values that say more."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tests.parsers.made_forms import Draw
from tests.parsers.made_headers import Field, Form

JOINED = (("supplier", "factory"), ("ordered", "packed"), ("ordered", "produced"), ("po_numbers", "items"))
ADDRESSES = (", 12 High Street", ", Unit II, Ambattur", " (Ningbo)")
PACKED = (" in 212 cartons", " (106 cartons)", ", 24 per carton", " (100 %)")
TIMES = (", 09:15 to 16:40", " (09:00 - 17:00)")
ORDER_WORDS = ("PO", "P.O.", "Order")
EXPLAINED = ("plate", "blue", "set of 2")


def said_more(draw: Draw, field: Field) -> Field:
    """Return *field* with what agencies set behind a value: an address, cartons, hours, what a number is of."""
    if draw.likely(0.6):
        return field
    if field.name in ("client", "supplier", "factory"):
        behind = draw.choice(ADDRESSES)
        return replace(field, text=field.text + behind, value=f"{field.value}{behind}")
    if field.name in ("ordered", "packed", "produced", "lot") and any(map(str.isalpha, field.text)):
        return replace(field, text=field.text + draw.choice(PACKED))
    if field.name == "inspection_date":
        return _placed(draw, field) if draw.likely(0.5) else replace(field, text=field.text + draw.choice(TIMES))
    return _listed(draw, field) if isinstance(field.value, tuple) else field


def _listed(draw: Draw, field: Field) -> Field:
    """Return *field* with words before its numbers of orders, or behind those of goods."""
    word, codes = (
        draw.choice(ORDER_WORDS),
        [str(code) for code in field.value] if isinstance(field.value, tuple) else [],
    )
    if field.name == "po_numbers":
        return replace(field, text=" / ".join(code if code.startswith("PO") else f"{word} {code}" for code in codes))
    parts = [f"{code} ({draw.choice(EXPLAINED)})" if draw.likely(0.7) else code for code in codes]
    return replace(field, text=" / ".join(parts))


def _placed(draw: Draw, field: Field) -> Field:
    """Return the day of the inspection with its place before it."""
    return replace(field, label=draw.word("placed"), text=f"{draw.word('towns')}, {field.text}")


def _merged(draw: Draw, fields: Sequence[Field]) -> str:
    """Return a grid whose cells are each merged of two."""
    wide = draw.choice([1, 2])
    cells = [f"{field.label} | < | {field.text} | <" for field in fields]
    return "\n".join("[" + " | ".join(cells[at : at + wide]) for at in range(0, len(cells), wide))


def _apart(draw: Draw, fields: Sequence[Field]) -> str:
    """Return lines of print in which a blank column parts the labels from their values."""
    colon = draw.choice(["", ":"])
    return "\n".join(f"{field.label}{colon} |  | {field.text}" for field in fields)


def _far(draw: Draw, fields: Sequence[Field]) -> str:
    """Return lines of print whose values stand at the other side of the page, as an app sets them."""
    colon = draw.choice(["", ":"])
    return "\n".join(f"{field.label}{colon} |  |  |  | {field.text}" for field in fields)


def _blank(draw: Draw, fields: Sequence[Field]) -> str:
    """Return a grid with blank cells behind the values."""
    blank = draw.choice(["  | ", " |  |  | "])
    return "\n".join(f"[{field.label} | {field.text} |{blank}" for field in fields)


def _over(draw: Draw, fields: Sequence[Field]) -> str:
    """Return each label on a line of its own over its value."""
    colon = draw.choice(["", ":"])
    return "\n\n".join(f"{field.label}{colon}\n{field.text}" for field in fields)


def _in_sentences(draw: Draw, fields: Sequence[Field]) -> str:
    """Return two particulars in a line, as sentences are set."""
    colon = "：" if draw.language == "zh" else ": "
    end = "。" if draw.language == "zh" else ". "
    told = [f"{field.label}{colon}{field.text}" for field in fields]
    return "\n".join(end.join(told[at : at + 2]) for at in range(0, len(told), 2))


def _joined(draw: Draw, fields: Sequence[Field]) -> str:
    """Return pairs of cells, some of them with two labels and two values."""
    left = {field.name: field for field in fields if field.name}
    lines = []
    for first, second in JOINED:
        if first in left and second in left and draw.likely(0.7):
            one, two = left.pop(first), left.pop(second)
            if "/" not in f"{one.text}{two.text}{one.label}{two.label}":
                lines.append(f"[{one.label} / {two.label} | {one.text} / {two.text}")
            else:
                left |= {first: one, second: two}
    rest = [field for field in fields if not field.name or field.name in left]
    return "\n".join([*lines, *(f"[{field.label} | {field.text}" for field in rest)])


def _signed(draw: Draw, fields: Sequence[Field]) -> str:
    """Return pairs, and far below them a line of those who sign for the firms."""
    words = draw.words
    labels = [draw.word("inspector"), draw.choice(words["signers"]), draw.word("factory")]
    named = {field.name for field in fields}
    people = draw.sample(["Leo Kwok", "Mandy Ip", "Nuno Sequeira"], 3)
    told = [f"{label}: {name}" for label, name in zip(labels, people, strict=True)][0 if "inspector" in named else 1 :]
    pairs = "\n".join(f"[{field.label} | {field.text}" for field in fields)
    return f"{pairs}\n\n\n{' | '.join(told)}"


MORE: Mapping[str, Form] = {
    "merged cells": _merged,
    "a blank column": _apart,
    "far values": _far,
    "blank cells": _blank,
    "labels over values": _over,
    "sentences": _in_sentences,
    "two in one": _joined,
    "with signatures": _signed,
}
