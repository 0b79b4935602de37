"""Overall results, alone and among other verdicts, in the forms of made_forms.py."""

from collections.abc import Callable, Mapping

from tests.parsers.made_forms import Draw, Made, Reading, rows_of, table, vocabulary
from tests.parsers.notation import page
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.results.verdicts import overall

Text = tuple[str, str | None]
WORDS = ("pass", "fail", "fail", "pending")
BOXES = [
    ("☑", "☐"), ("☒", "☐"), ("■", "□"), ("[x]", "[ ]"), ("[X]", "[  ]"), ("(X)", "( )"), ("√", "□"), ("●", "○"),
    ("✔", "☐"), ("[√]", "[ ]"), ("(√)", "(  )"),
]  # fmt: skip


def verdict(seed: int) -> Made:
    """Return a text with an overall result, or with a sentence that says none."""
    draw = Draw(seed, "verdict")
    form = draw.choice(list(FORMS))
    text, word = FORMS[form](draw)
    return Made(draw.language, form, text, {"overall": word}, ("overall",) if form == "unsure" else ())


def judged(made: Made) -> Reading:
    """Return the result of the whole that is read of a text."""
    read = rows_of(made)
    found = overall(read, [], list(entries(read)), [page(read)], (9, 0.0))
    return Reading({"overall": found.word}, tuple(problem.code for problem in found.problems))


def _word(draw: Draw) -> Text:
    kind = draw.choice(WORDS)
    return draw.word(kind), kind


def _cells(draw: Draw) -> Text:
    text, word = _word(draw)
    return f"[{draw.word('labels')} | {text}", word


def _colon(draw: Draw) -> Text:
    text, word = _word(draw)
    return f"{draw.word('labels')}{'：' if draw.language == 'zh' and draw.likely(0.5) else ': '}{text}", word


def _over(draw: Draw) -> Text:
    text, word = _word(draw)
    return f"{draw.word('labels')}\n{text}", word


def _alone(draw: Draw) -> Text:
    return _word(draw)


def _with_reason(draw: Draw) -> Text:
    text, word = _word(draw)
    reasons = draw.words["reasons"]
    reason = draw.choice(reasons if word == "fail" else [next(r for r in reasons if "AQL" not in r and "NQA" not in r)])
    reason = reason if word == "fail" or draw.language == "en" else reasons[0]
    return f"[{draw.word('labels')} | {text} {draw.choice(['({})', '– {}']).format(reason)}", word


def _options(draw: Draw) -> tuple[list[str], str]:
    number = draw.choice([2, 3])
    chosen = draw.randrange(number)
    ticked, empty = draw.choice(BOXES)
    marks = [ticked if index == chosen else empty for index in range(number)]
    names = draw.word("options")[:number]
    before = draw.likely(0.75)
    parts = [f"{mark} {name}" if before else f"{name} {mark}" for mark, name in zip(marks, names, strict=True)]
    return parts, ("pass", "fail", "pending")[chosen]


def _options_in_cell(draw: Draw) -> Text:
    parts, word = _options(draw)
    return f"[{draw.word('labels')} | " + draw.choice(["   ", " "]).join(parts), word


def _options_in_cells(draw: Draw) -> Text:
    parts, word = _options(draw)
    return f"[{draw.word('labels')} | " + " | ".join(parts), word


def _options_in_line(draw: Draw) -> Text:
    parts, word = _options(draw)
    return f"{draw.word('labels')}: " + draw.choice(["   ", " "]).join(parts), word


def _sentence(draw: Draw) -> Text:
    sentence, word = draw.word("sentences")
    return f"{draw.word('labels')}{draw.choice([': ', chr(10)])}{sentence}", word


def _unsure(draw: Draw) -> Text:
    """Return a sentence that says no result, or one that waits; "pending" is what may be read of it."""
    return f"{draw.word('labels')}: {draw.word('unsure')}", "pending"


def _behind_parts(draw: Draw) -> Text:
    """Return the result of the whole behind those of its parts, in or under their table."""
    text, word = _word(draw)
    lines = [draw.word("part_heads"), *_parts(draw, [3, 4])]
    gap = draw.choice(["\n", "\n\n"])
    return f"{table(lines, '[')}{gap}[{draw.word('labels')} | {text}", word


def _before_parts(draw: Draw) -> Text:
    text, word = _word(draw)
    lines = [draw.word("part_heads"), *_parts(draw, [3, 4])]
    return f"{draw.word('labels')}: {text}\n\n{table(lines, '[')}", word


def _parts(draw: Draw, numbers: list[int]) -> list[list[str]]:
    return [[name, draw.word(draw.choice(["pass", "pass", "fail"]))] for name in draw.some("parts", numbers)]


def _beside_aql(draw: Draw) -> Text:
    """Return the result of the whole with another one of the AQL before or behind it."""
    text, word = _word(draw)
    lines = [f"[{draw.word('aql')} | {draw.word(draw.choice(['pass', 'fail']))}", f"[{draw.word('labels')} | {text}"]
    draw.shuffle(lines)
    return "\n".join(lines), word


def _behind_classes(draw: Draw) -> Text:
    text, word = _word(draw)
    lines = [f"[{name} | {draw.word(draw.choice(['pass', 'fail']))}" for name in draw.words["classes"]]
    return "\n".join([*lines, f"[{draw.word('labels')} | {text}"]), word


def _two_languages(draw: Draw) -> Text:
    """Return a result whose label, and often the word itself, is said in a second language."""
    kind = draw.choice(WORDS)
    other = vocabulary()["zh" if draw.language == "en" else "en"]["verdict"]
    joint = draw.choice([" ", " / ", "/"])
    label = joint.join(draw.sample([draw.word("labels"), draw.choice(other["labels"])], 2))
    word = joint.join([draw.word(kind), draw.choice(other[kind])]) if draw.likely(0.6) else draw.word(kind)
    return draw.choice(["[{} | {}", "{}: {}", "{} : {}"]).format(label, word), kind


def _among_particulars(draw: Draw) -> Text:
    """Return a result among the particulars of the report: "Report No. | RT-1 | Result | PASS"."""
    text, word = _word(draw)
    fields = vocabulary()[draw.language]["header"]
    pairs = [
        [draw.choice(fields["report_no"]), "RT-1187"],
        [draw.choice(fields["client"]), draw.choice(fields["names"])],
    ]
    pairs += [[draw.word("labels"), text], [draw.choice(fields["items"]), "KT-2040"]]
    draw.shuffle(pairs)
    return f"[{' | '.join(pairs[0] + pairs[1])}\n[{' | '.join(pairs[2] + pairs[3])}", word


def _class_table(draw: Draw) -> Text:
    """Return a plan with a verdict for each class, and the result of the whole under it."""
    text, word = _word(draw)
    plan = vocabulary()[draw.language]["plan"]
    lines = [[draw.choice(plan["class_heads"]), draw.choice(plan["found"]), draw.choice(plan["allowed"])]]
    lines[0].append(draw.choice(plan["result"]))
    for name, limit in zip(draw.choice(plan["classes"]), ("0", "7", "10"), strict=True):
        lines.append([name, str(draw.randint(0, 9)), limit, draw.choice([plan["ok"], plan["not_ok"]])])
    gap = draw.choice(["\n", "\n\n"])
    return f"{table(lines, '[')}{gap}[{draw.word('labels')} | {text}", word


FORMS: Mapping[str, Callable[[Draw], Text]] = {
    "cells": _cells,
    "colon": _colon,
    "over": _over,
    "alone": _alone,
    "with reason": _with_reason,
    "options in a cell": _options_in_cell,
    "options in cells": _options_in_cells,
    "options in a line": _options_in_line,
    "sentence": _sentence,
    "unsure": _unsure,
    "behind parts": _behind_parts,
    "before parts": _before_parts,
    "beside AQL": _beside_aql,
    "behind classes": _behind_classes,
    "two languages": _two_languages,
    "among particulars": _among_particulars,
    "under a plan": _class_table,
}
