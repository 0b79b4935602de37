"""Lists of defects in parts: a class in the heads of each, cut by pictures, under a heading that explains classes."""

from collections.abc import Callable, Mapping, Sequence

from tests.parsers.made_forms import Draw, table, vocabulary
from tests.parsers.made_lists import LIMITS, UNSURE, Found, Listed, classes_for, drawn, sums, wanted
from tests.parsers.notation import NEW_LINE


def _class_heads(draw: Draw) -> Listed:
    """Return rows under heads that name their class: "B. Major faults | Qty" over "B1 | Scratch | 3"."""
    mark, found = draw.mark(0.7), sorted(drawn(draw), key=lambda one: one.at)
    name, codes, summed = _class_names(draw, found), draw.choice(["", "A{i}", "{i}", "MA-{i}"]), draw.choice(TOTALS)
    counted, beside, apart = draw.word("quantity"), draw.likely(0.3), draw.likely(0.3)
    before, empty = draw.choice(["{l}. {c}", "{c}", "{c}", "3.{k} {c}"]), draw.likely(0.6)
    place_head, parts = draw.word("place_heads"), []
    for at in range(3):
        own = [one for one in found if one.at == at]
        if not own and not empty:
            continue
        head = before.format(l="ABC"[at], k=at + 1, c=name[at])
        lines = [[head, *["<"] * bool(codes and mark), *[""] * bool(codes and not mark), counted]]
        lines += [
            [*[codes.format(i=place)] * bool(codes), one.text, str(one.number)] for place, one in enumerate(own, 1)
        ]
        lines += [] if own else [[draw.word("none"), *["<"] * (len(lines[0]) - 1) * bool(mark)]]
        if summed:
            told = summed.format(t=draw.words["total"][0], c=name[at].lower())
            lines.append([told, *["<"] * bool(codes and mark), *[""] * bool(codes and not mark), str(_sum(own))])
        if beside:
            lines = [
                [*line, place_head if line is lines[0] else "-" if len(line) > 1 and not mark else ""] for line in lines
            ]
        parts.append(table(lines, mark))
    total = tuple(
        _sum([one for one in found if one.at == at]) if empty or at in {o.at for o in found} else None
        for at in range(3)
    )
    return ("\n\n" if apart else "\n").join(parts), wanted(found), {"found": total} if summed else {}


TOTALS = ("", "{t}", "{t} {c}")


def _class_names(draw: Draw, found: Sequence[Found]) -> Sequence[str]:
    every = len({one.at for one in found}) == 3
    names: Sequence[str] = draw.choice([n for n in draw.words["class_headings"] if every or "严重缺陷" not in n])
    return names


def _sum(own: Sequence[Found]) -> int:
    return sum(one.number for one in own)


def _classifying(draw: Draw) -> Listed:
    """Return a matrix under a heading that explains the classes elsewhere; its total tells that it counts."""
    mark, found = draw.mark(0.8), drawn(draw)
    lines = [[draw.word("description"), *draw.word("classes")]]
    lines += [[one.text, *map(str, one.counts)] for one in found]
    lines += [[draw.word("total"), *map(str, sums(found))]]
    return f"{draw.word('classifying')}\n\n{table(lines, mark)}", wanted(found), {"found": sums(found)}


def _cut(draw: Draw) -> Listed:
    """Return a matrix in groups of rows that pictures cut, or a page; it goes on without its heads."""
    mark, found, numbered = draw.mark(0.3), drawn(draw), draw.likely(0.7)
    blank, cut = draw.choice(["0", "-"]), draw.randint(1, len(found))
    groups = draw.sample([*draw.words["parts"], *draw.words["group_headings"] * numbered], 3)
    starts = {0, cut, *([draw.randint(0, len(found))] if draw.likely(0.5) else [])}
    lines = [mark + " | ".join([*[draw.word("number")] * numbered, draw.word("description"), *draw.word("classes")])]
    for place, one in enumerate(found):
        if place == cut:
            lines.append(_pictures(draw))
        if place in starts and (groups and draw.likely(0.8)):
            name = groups.pop()
            lines.append(mark + name + " | <" * (3 + numbered) * bool(mark))
        cells = [str(one.number) if index == one.at else blank for index in range(3)]
        lines.append(mark + " | ".join([*[str(place + 1)] * numbered, one.text, *cells]))
    lines.append(mark + " | ".join([*[""] * numbered, draw.word("total"), *map(str, sums(found))]))
    return "\n".join(lines), wanted(found), {"found": sums(found)}


def _cells(draw: Draw) -> Listed:
    """Return a list whose cells hold a description over the class and the number, and a total of the sample."""
    found, told, noted = drawn(draw), draw.choice(IN_CELL), draw.likely(0.3)
    classes, unit, below = classes_for(draw, found, apart=True), draw.word("units"), draw.likely(0.8)
    note = f"{draw.words['photos'][0]} 3"
    heads = [draw.word("number"), draw.words["photos"][0], draw.word("description")]
    lines = [heads[1:] if draw.likely(0.2) else heads]
    for place, one in enumerate(found, 1):
        parts = [one.text, told.format(c=classes[one.at], n=one.number, u=unit)]
        cell = NEW_LINE.join([*(parts if below else parts[::-1]), *[note] * (noted and below)])
        lines.append([*[str(place)] * (len(lines[0]) == len(heads)), "", cell])
    text = table(lines, "[")
    if not draw.likely(0.6):
        return text, wanted(found), {}
    names = draw.choice([n for n in draw.words["classes"] if not any(name in UNSURE for name in n)])
    total = [draw.word("found_in_sample").format(n=80), *map(str, sums(found))]
    return f"{text}\n\n{table([['', *names], total], '[')}", wanted(found), {"found": sums(found)}


def _app_cards(draw: Draw) -> Listed:
    """Return cards of an app: what was seen, below it the class and a labelled number, and which picture shows it."""
    words = vocabulary()[draw.language]
    found, photo, quantity = drawn(draw), draw.word("picture_names"), draw.choice(words["card"]["quantity"])
    classes, severity = classes_for(draw, found, apart=True), draw.word("severity")
    told = draw.choice(["{c} | {q}: {n}", "{c} | {q}: {n} {u}", "{s}: {c} | {q}: {n}", "{q}: {n} {u} | {c}"])
    pictured, unit, gap = draw.likely(0.8), draw.word("units"), draw.choice([1, 1, 2])
    lines = [draw.word("titles"), ""]
    for place, one in enumerate(found, 1):
        lines += [one.text, told.format(c=classes[one.at], q=quantity, n=one.number, s=severity, u=unit)]
        lines += [photo.format(i=place)] * pictured + [""] * gap
        lines += ["\f"] * (draw.likely(0.1) and place < len(found))
    lines.append(table([[draw.word("severity"), words["plan"]["found"][0], words["plan"]["allowed"][0]]], "["))
    lines += ["[" + " | ".join([classes[at], str(sums(found)[at]), LIMITS[at]]) for at in range(3)]
    allowed = tuple(map(int, LIMITS))
    return "\n".join(lines).replace("\f\n", "\f"), wanted(found), {"found": sums(found), "allowed": allowed}


IN_CELL = (
    "{c} – {n} {u}",
    "{c} - {n} {u}",
    "{c}: {n} {u}",
    "{c} ({n} {u})",
    "{n} {u} – {c}",
    "{c}, {n} {u}",
    "{c} x {n}",
)


def _pictures(draw: Draw) -> str:
    """Return what stands between two parts of a list: a page, pictures with a line under them, or both."""
    photo = draw.words["photos"][0]
    captions = f"{photo} 1 {draw.word('defects')} | {photo} 2 {draw.word('defects')}"
    return draw.choice(["\f", f"\n\n\n\n\n{captions}\n\n", f"\n\n\n\n\n{captions}\n\f", f"\f\n\n\n{captions}\n\n"])


APART: Mapping[str, Callable[[Draw], Listed]] = {
    "class heads": _class_heads,
    "classifying title": _classifying,
    "cut": _cut,
    "cells": _cells,
    "app cards": _app_cards,
}
