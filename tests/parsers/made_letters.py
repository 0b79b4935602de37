"""Letters in the forms of made_forms.py, which tell of an inspection in sentences: for whom, where, when, of what."""

from tests.parsers.made_forms import Draw, Made, Reading
from tests.parsers.notation import rows
from toolkit.model.report import Quantities
from toolkit.parsers.facts.letters import told_in_letter
from toolkit.parsers.facts.told_quantities import with_told

FIELDS = ("client", "factory", "inspection_date", "items")
WIDE = 60  # characters of a line


def letter(seed: int) -> Made:
    """Return a letter with an addressee, a greeting and sentences, some of which speak of something else."""
    draw = Draw(seed, "letters")
    client, factory = draw.word("clients"), draw.word("factories")
    day, month = draw.randint(13, 28), draw.randrange(12)
    number, item = draw.choice([1500, 960, 2400, 480]), draw.choice(["WT-24", "FG-3312", "AB2-771"])
    date = draw.word("dates").format(d=day, m=month + 1, mon=draw.words["months"][month], y=2026)
    wanted: dict[str, object] = {}
    sentences = []
    if draw.likely(0.8):
        sentences.append(draw.word("visits").format(date=date, factory=factory))
        wanted |= {"inspection_date": f"2026-{month + 1:02d}-{day:02d}", "factory": factory}
    if draw.likely(0.7):
        sentences.append(draw.word("goods").format(number=number, item=item))
        wanted |= {"items": item}
    if draw.likely(0.7):
        state = draw.word("states")
        sentences.append(state.format(number=number))
        wanted |= {"produced": number, "packed": number} if "{number" in state else {}
    sentences += draw.some("others", [0, 1, 2])
    block = [draw.word("writers"), draw.word("streets"), ""]
    if draw.likely(0.8):
        block += [client, draw.word("streets")]
        wanted["client"] = client
    body = "\n".join(_wrapped(draw.word("joints").join(sentences)))
    greeting = draw.word("greetings")
    return Made(draw.language, "letter", "\n".join([*block, "", greeting, "", body]), wanted)


def _wrapped(text: str) -> list[str]:
    """Return *text* in lines of print; Chinese has no spaces to part it at."""
    lines = [""]
    for word in text.split(" "):
        lines = [*lines, word] if len(lines[-1]) + len(word) > WIDE else [*lines[:-1], f"{lines[-1]} {word}".strip()]
    return lines


def told(made: Made) -> Reading:
    """Return what is read of a letter."""
    read = rows(made.text)
    found = told_in_letter(read)
    quantities = with_told(Quantities(), read)
    values = {name: found[name][0] for name in FIELDS if name in found}
    return Reading({**values, "produced": quantities.produced, "packed": quantities.packed}, ())
