"""Overall results as whole pages print them: under a heading, in a banner, below their parts, beside what is none."""

from collections.abc import Callable, Mapping

from tests.parsers.made_forms import Draw, Made, table, vocabulary
from tests.parsers.made_verdicts import BOXES, Text

NUMBERS = ("{}. {}", "{} {}", "{}) {}")
LETTERS = ("F. {}", "IV. {}", "E) {}")
SIGNS = {"pass": "✔✓☑●►★", "fail": "✖✗✘☒●►★", "pending": "●►■★⚠"}
FRAMES = ("*** {} ***", "[{}]", "【{}】", "« {} »", ">> {} <<", "– {} –", "= {} =", "“{}”", "{}!", "{}.")
KINDS = ("pass", "fail", "fail", "pending")
COLON = (": {}", " : {}", " = {}", " – {}", " » {}", "：{}", " {}")
LETTERS_OF_STYLE = (str, str, str.upper)


def whole(seed: int) -> Made:
    """Return a text with an overall result among other verdicts, or with none but those of others."""
    draw = Draw(seed, "results")
    form = draw.choice(list(FORMS))
    text, word = FORMS[form](draw)
    return Made(draw.language, form, text, {"overall": word}, ("overall",) if form == "unsure" else ())


def _word(draw: Draw) -> tuple[str, str]:
    kind = draw.choice(KINDS)
    return draw.choice(LETTERS_OF_STYLE)(draw.word(kind)), kind


def _label(draw: Draw, name: str = "labels") -> str:
    return str(draw.choice(LETTERS_OF_STYLE)(draw.word(name)))


def _heading(draw: Draw) -> str:
    """Return the heading of the section with the result, which a plain word may be where it is numbered."""
    number = draw.choice(["", "number", "letter", "plain"])
    if draw.language == "zh" and number in ("number", "letter"):
        return draw.choice(["五、{}", "（五）{}", "5.{}", "五. {}"]).format(draw.word("headings"))
    if number == "letter":
        return str(draw.choice(LETTERS).format(_label(draw, "headings")))
    if number:
        name = _label(draw, "numbered" if number == "plain" else "headings")
        return str(draw.choice(NUMBERS).format(draw.randint(2, 9), name))
    return _label(draw, "headings")


def _paragraph(draw: Draw) -> Text:
    """Return what is told under the heading of the result: a sentence, a word, or either with words beside it."""
    if draw.likely(0.5):
        text, word = draw.word("said")
    else:
        text, word = _word(draw)
    beside = draw.word("beside")
    sentence = text if text[-1] in ".。" else f"{text}{'。' if draw.language == 'zh' else '.'}"
    gap = "" if draw.language == "zh" else " "
    return draw.choice([text, text, f"{sentence}{gap}{beside}", f"{text}\n{beside}"]), word


def _under_heading(draw: Draw) -> Text:
    text, word = _paragraph(draw)
    return f"{_filler(draw)}{_heading(draw)}\n{text}{_more(draw)}", word


def _in_box(draw: Draw) -> Text:
    text, word = _paragraph(draw)
    lines = "\n".join(f"[{line}" for line in text.split("\n"))
    return f"{_filler(draw)}{_heading(draw)}\n{lines}{_more(draw)}", word


def _unsure(draw: Draw) -> Text:
    """Return a sentence under the heading that says no result; of one that waits "pending" may be read."""
    unsure = vocabulary()[draw.language]["verdict"]["unsure"]
    mark = draw.mark(0.4)
    return f"{_heading(draw)}\n{mark}{draw.choice(unsure)}", "pending"


def _filler(draw: Draw) -> str:
    """Return what may stand before a result: nothing, its classes with a verdict each, or a table of parts."""
    return draw.choice(["", f"{_by_class(draw)}\n\n", f"{table(_parts(draw), '[')}\n\n"])


def _more(draw: Draw) -> str:
    """Return what may stand behind a result and says nothing of it."""
    told = draw.choice(["", "", "earlier", "rules", "advice", "beside"])
    return f"\n\n{draw.word(told)}" if told else ""


def _by_class(draw: Draw) -> str:
    plan = vocabulary()[draw.language]["plan"]
    lines = [["", *draw.words["classes"]], [draw.choice(plan["found"]), "0", "7", "9"]]
    lines += [[draw.choice(plan["allowed"]), "0", "7", "10"]]
    word = draw.word("part_words")
    lines.append([draw.word("per_class"), word, word, word])
    return table(lines, "[")


def _parts(draw: Draw) -> list[list[str]]:
    lines = [list(draw.word("part_heads"))]
    for name, remark in draw.some("parts", [3, 4, 5]):
        lines.append([name, draw.word("part_words"), remark if draw.likely(0.6) else ""])
    return lines


def _last_of_parts(draw: Draw) -> Text:
    text, word = _word(draw)
    remark = draw.choice(["", "", draw.word("beside")])
    return f"{table([*_parts(draw), [_label(draw), text, remark]], '[')}{_more(draw)}", word


def _banner(draw: Draw) -> Text:
    """Return a label and its verdict in one line, with a sign or a frame around them or the verdict."""
    text, word = _word(draw)
    line = _label(draw) + draw.choice(COLON[:-1]).format(draw.choice(["{}", "{}", draw.choice(FRAMES)]).format(text))
    if draw.likely(0.4):
        line = f"{draw.choice(SIGNS[word])} {line}"
    return f"{draw.choice(['', '['])}{line}\n\n{draw.choice([_by_class(draw), table(_parts(draw), '[')])}", word


def _banner_alone(draw: Draw) -> Text:
    text, word = _word(draw)
    line = draw.choice(["{}", draw.choice(FRAMES)]).format(text)
    if draw.likely(0.3):
        line = f"{draw.choice(SIGNS[word])} {line}"
    return f"{line}\n\n{draw.choice([_by_class(draw), table(_parts(draw), '[')])}", word


def _beside_label(draw: Draw) -> Text:
    """Return a label and its verdict in two cells, with words behind it, below it or in a cell of their own."""
    text, word = _word(draw)
    beside = draw.word("beside")
    form = draw.choice(["[{0} | {1}", "[{0} | {1} | {2}", "[{0} | {1} – {2}", "[{0} | {1}\n[{2}", "{0} | {1}"])
    return f"{_filler(draw)}{form.format(_label(draw), text, beside)}{_more(draw)}", word


def _two_results(draw: Draw) -> Text:
    """Return the AQL result and that of the whole, in two cells under their heads, in two rows or with a stroke."""
    text, word = _word(draw)
    labels, words = [draw.word("aql"), _label(draw)], [draw.word("part_words"), text]
    if draw.likely(0.5):
        labels, words = labels[::-1], words[::-1]
    form = draw.choice(["under", "rows", "lines", "beside"])
    if form == "under":
        return f"[{labels[0]} | {labels[1]}\n[{words[0]} | {words[1]}", word
    if form == "beside":
        return f"[{labels[0]} | {words[0]} | {labels[1]} | {words[1]}", word
    mark, sign = ("[", " | ") if form == "rows" else ("", ": ")
    return "\n".join(f"{mark}{label}{sign}{said}" for label, said in zip(labels, words, strict=True)), word


def _beside_earlier(draw: Draw) -> Text:
    """Return a result with one of an inspection before it, a rule or a wish before or behind it."""
    text, word = _word(draw)
    other = draw.word(draw.choice(["earlier", "rules", "advice"]))
    lines = [f"{_label(draw)}: {text}", other]
    draw.shuffle(lines)
    return "\n\n".join(lines), word


def _none(draw: Draw) -> Text:
    """Return a text that says no result of this inspection."""
    told = [draw.word(name) for name in draw.sample(["earlier", "rules", "advice", "beside"], 2)]
    return "\n\n".join([*told, draw.choice([_by_class(draw), table(_parts(draw), "[")])]), None


def _ticked(draw: Draw) -> Text:
    """Return options under a heading or in a line, one of them ticked, named in the words of a release."""
    ticked, empty = draw.choice(BOXES)
    names = [draw.word(kind) for kind in ("pass", "fail", "pending")[: draw.choice([2, 3])]]
    chosen = draw.randrange(len(names))
    parts = [f"{ticked if index == chosen else empty} {name}" for index, name in enumerate(names)]
    form = draw.choice(["{}: {}", "[{} | {}", *(["{}\n{}"] if parts[0][0] != "[" else [])])  # that would rule the line
    return form.format(_label(draw), "   ".join(parts)), ("pass", "fail", "pending")[chosen]


def _two_languages(draw: Draw) -> Text:
    """Return a label and its verdict in Chinese and in another language, with words in both behind them."""
    kind = draw.choice(KINDS)
    chinese = vocabulary()["zh"]["results"]
    other = vocabulary()["en" if draw.language == "zh" else draw.language]["results"]
    label = f"{draw.choice(chinese['labels'])} {draw.choice(other['labels'])}"
    text = f"{draw.choice(chinese[kind])} {draw.choice(other[kind])}"
    behind = draw.choice(["", "", f" - {draw.choice(chinese['beside'])} {draw.choice(other['beside'])}"])
    row = draw.choice(["[{} | {}", "{}: {}"]).format(label, text + behind)
    return f"{_filler(draw)}{row}", kind


FORMS: Mapping[str, Callable[[Draw], Text]] = {
    "under a heading": _under_heading,
    "in a box": _in_box,
    "unsure": _unsure,
    "last of parts": _last_of_parts,
    "banner": _banner,
    "banner alone": _banner_alone,
    "beside its label": _beside_label,
    "two results": _two_results,
    "beside an earlier one": _beside_earlier,
    "none": _none,
    "ticked": _ticked,
    "two languages": _two_languages,
}
