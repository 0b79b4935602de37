"""The words of one agency's form: headings, labels, result words, and the choices its form makes."""

from collections.abc import Sequence
from dataclasses import dataclass, field

Labels = Sequence[tuple[str, str]]
Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, kw_only=True)
class Wording:
    """Blocks are drawn in the order of *blocks*; an empty text leaves its part out."""

    title: str
    blocks: tuple[str, ...]
    results: dict[str, str]
    facts: Labels
    fact_columns: int = 2
    facts_title: str = ""
    order_title: str = ""
    order: Labels = ()
    sections_title: str = ""
    section_heads: Sequence[str] = ("No.", "Section", "Result", "Note")
    ticks: bool = False
    cross: bool = True
    overall_label: str = "Overall result"
    brackets: bool = False
    plan_title: str = ""
    plan_heads: Sequence[str] = ("", "Critical", "Major", "Minor")
    plan_facts: Labels = ()
    plan_rows: Labels = (("AQL", "aql"), ("Sample size", "size"))
    defects_title: str = ""
    defect_heads: Sequence[str] = ("No.", "Defect description", "Critical", "Major", "Minor")
    found: str = "Total found"
    allowed: str = "Max. allowed"
    verdict: str = "AQL result"
    units: str = ""
    totals_above: bool = False
    photos_between: bool = False
    zero: str = "0"
    digits: int = 1
    remarks_title: str = ""
    checks_title: str = ""
    check_heads: Sequence[str] = ("Check point", "Instruction", "Sample", "Finding", "Result")
    measures_title: str = ""
    measure_heads: Sequence[str] = ("Point", "Spec", "Tolerance", "Result")
    photos_title: str = ""
    photo_columns: int = 3
    caption: str = "{text}"
    print_title: str = ""
    small_print: Sequence[str] = ()
    examples_heads: Sequence[str] = ()
    examples: Rows = ()
    plan_extract: Sequence[str] = ()
    extra: dict[str, str] = field(default_factory=dict)

    def count(self, value: int | None) -> str:
        """Return a count as this form prints it: padded, or with its own sign for none."""
        if value is None:
            return ""
        return self.zero if value == 0 else f"{value:0{self.digits}d}"
