"""Which figure holds, where a known standard has another than the one by which the inspector counted a defect."""

from collections.abc import Iterator

from toolkit.model.resolution import Ask
from toolkit.model.tolerances import unlike
from toolkit.resolver.settled import Settled
from toolkit.resolver.wording import quoted


def asks_on_standards(settled: Settled) -> Iterator[Ask]:
    """G23: a wider standard takes the finding back, a narrower one asks for more than the order may."""
    given = {_plain(name) for name in settled.case.order.standards}
    for row in settled.case.rows if settled.corrects else ():
        name = row.defect.description
        other = unlike(row.known.set_aside, name, row.defect.remark)
        if other is not None and _plain(name) not in given:
            yield Ask(
                field="standards",
                question=f"Which holds for {quoted(name)}: “{other.counted}” of the report, or “{other.allowed}” of "
                "the known standard? The letter sets neither.",
            )


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
