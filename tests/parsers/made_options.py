"""Options for the result: under or beside their label, in a line or below each other, with boxes, marks or neither."""

from collections.abc import Mapping, Sequence

from tests.parsers.made_forms import Draw, Made

Option = tuple[str, str | None]

LABELS: Mapping[str, Sequence[str]] = {
    "en": ("Lot disposition", "5. Decision", "Conclusion", "3. DISPOSITION", "Final decision", "Result", "7. Result"),
    "zh": ("验货结论", "结果", "三、结论"),
    "de": ("Gesamtergebnis", "Ergebnis"),
    "fr": ("Résultat final", "Résultat"),
    "es": ("Resultado final",),
    "vi": ("Kết luận",),
}
OPTIONS: Mapping[str, Sequence[Sequence[Option]]] = {
    "en": (
        (("ACCEPTED", "pass"), ("REJECTED", "fail"), ("HOLD FOR REVIEW", "pending")),
        (("Released for shipment", "pass"), ("Rework required", None), ("NOT released - REJECTED", "fail")),
        (("Approved", "pass"), ("Not approved", "fail")),
    ),
    "zh": (
        (("合格", "pass"), ("不合格", "fail"), ("待定", "pending")),
        (("接受 Accept", "pass"), ("拒收 Reject", "fail")),
    ),
    "de": ((("Freigegeben", "pass"), ("Gesperrt", "fail"), ("Zurückgestellt", "pending")),),
    "fr": ((("Accepté", "pass"), ("Refusé", "fail"), ("En attente", "pending")),),
    "es": ((("Aceptado", "pass"), ("Rechazado", "fail"), ("Pendiente", "pending")),),
    "vi": ((("Đạt", "pass"), ("Không đạt", "fail"), ("Chờ xử lý", "pending")),),
}
STYLES: Mapping[str, tuple[str, str]] = {  # of the one that is ticked, and of the others
    "bare X": ("X {}", "{}"),
    "bare tick": ("✓ {}", "{}"),
    "behind": ("{} X", "{}"),
    "cell of its own": ("X | {}", "{}"),
    "boxes": ("☑ {}", "☐ {}"),
    "brackets": ("(x) {}", "( ) {}"),
    "boxes in cells": ("☒ | {}", "☐ | {}"),
}
LAYOUTS = ("below", "in a line", "beside", "ruled below", "ruled line", "ruled beside")


def options(seed: int) -> Made:
    """Return options with one ticked, or with none: then no result may be read."""
    draw = Draw(seed, "results")
    language = draw.choice(list(LABELS))
    label, offered = draw.choice(LABELS[language]), draw.choice(OPTIONS[language])
    ticked = draw.choice([*range(len(offered)), *range(len(offered)), None])
    style, layout = draw.choice(list(STYLES)), draw.choice(LAYOUTS)
    with_mark, without = STYLES[style]
    printed = [(with_mark if at == ticked else without).format(text) for at, (text, _) in enumerate(offered)]
    word = None if ticked is None else offered[ticked][1]
    text = f"Final inspection report\n\n{_set(label, printed, layout)}\n\n\nInspector: A. Bee"
    want = {"overall": word}
    return Made(language, f"{layout}, {style}", text, want, () if word else ("overall",))


def _set(label: str, printed: Sequence[str], layout: str) -> str:
    ruled = "[" if layout.startswith("ruled") else ""
    if layout.endswith("beside"):
        return f"{ruled}{label} | {' | '.join(printed)}"
    if layout.endswith("line"):
        return f"{label}\n{ruled}{' | '.join(printed)}"
    return "\n".join(f"{ruled}{line}" for line in (label, *printed))
