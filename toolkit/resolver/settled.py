"""A case with its path: what the rules, the questions and the next steps speak about."""

from collections.abc import Callable
from datetime import date

import msgspec

from toolkit.model.resolution import Chance, DefectDecision, Money, Option, Path, Plan, Reason
from toolkit.resolver.case import Case
from toolkit.resolver.costs import Estimate
from toolkit.sampling.of_lots import LotPlan, plans_apart
from toolkit.workdays import Due


class Settled(msgspec.Struct, frozen=True, kw_only=True):
    case: Case
    path: Path
    per_defect: tuple[DefectDecision, ...]
    options: tuple[Option, ...]
    estimates: dict[Path, Estimate]
    plan: Plan | None
    chances: tuple[Chance, ...] = ()
    money: Money | None = None
    answer: Due

    @property
    def respond_by(self) -> date:
        return self.answer.day

    def allowed(self, path: Path) -> bool:
        return any(option.path == path and option.allowed for option in self.options)

    @property
    def corrects(self) -> bool:
        """Return whether goods are worked on and presented again."""
        return self.path in ("rework", "sort")


def lot_plans(settled: Settled) -> tuple[LotPlan, ...]:
    """Return the plan of each lot, where several failed and each is inspected by itself."""
    return plans_apart(settled.case.part, settled.plan)


def largest_sample(plan: Plan) -> int:
    return max(size for _, size in plan.sample_size.items())


Rule = Callable[[Settled], Reason | None]
