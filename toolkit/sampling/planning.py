"""From a question to the scheme that answers it: each class with its plan, what that lets pass, how the finds fare."""

import msgspec

from toolkit.model.severity import BySeverity, Counts, Severity
from toolkit.sampling.iso2859 import SamplePlan, code_letter, own_plans, own_size, shared_plans, within
from toolkit.sampling.notes import notes
from toolkit.sampling.passing import Draw, chances, pass_points, useful_rates
from toolkit.sampling.scheme import ClassPlan, Judged, Question, Scheme, sample_sizes

MOST_PERCENT = 10.0  # above, the standard's AQLs are defects per 100 units and nothing else


def scheme(question: Question) -> Scheme:
    """Return the plans that *question* asks for, with what has to be said of them.

    Raises:
        NotInStandardError: the standard has no such lot, letter, level or AQL.
    """
    letter = question.letter or code_letter(question.lot or 0, question.level)
    own_size(letter, question.severity)
    own = own_plans(letter, question.aqls, question.severity)
    shared = shared_plans(letter, question.aqls, question.severity)
    asked = msgspec.structs.replace(question, letter=letter, rates=question.rates or _useful_rates(question, own))
    plans = _class_plans(asked, own)
    made = Scheme(
        lot=question.lot,
        level=None if question.letter else question.level,
        severity_level=question.severity,
        letter=letter,
        plans=plans,
        one_sample=None if own == shared or len(sample_sizes(plans)) == 1 else _class_plans(_uncounted(asked), shared),
        judged=_lot_judged(plans),
    )
    return msgspec.structs.replace(made, notes=notes(made))


def _useful_rates(question: Question, plans: BySeverity[SamplePlan]) -> tuple[float, ...]:
    return useful_rates([_draw(question, severity, plan) for severity, plan in plans.items()])


def _uncounted(question: Question) -> Question:
    # What was found was found in the samples of the first plans; it says nothing about another sample.
    return msgspec.structs.replace(question, found=Counts())


def _class_plans(question: Question, plans: BySeverity[SamplePlan]) -> BySeverity[ClassPlan]:
    def for_class(severity: Severity) -> ClassPlan | None:
        plan = plans[severity]
        return None if plan is None else _class_plan(question, severity, plan)

    return BySeverity(*map(for_class, Severity))


def _class_plan(question: Question, severity: Severity, plan: SamplePlan) -> ClassPlan:
    draw, found = _draw(question, severity, plan), question.found[severity]
    return ClassPlan(
        aql=question.aqls[severity] or 0.0,
        letter=plan.letter,
        moved_from=None if plan.letter in (None, question.letter) else question.letter,
        sample_size=draw.sample,
        full_inspection=draw.full,
        accept=plan.accept,
        reject=plan.reject,
        counts="defects per 100 units" if draw.defects else "bad units",
        lets_pass=pass_points(draw),
        chances=chances(draw, question.rates),
        found=found,
        judged=None if found is None else "accepted" if found <= plan.accept else "not accepted",
    )


def _draw(question: Question, severity: Severity, plan: SamplePlan) -> Draw:
    chosen = within(plan, question.lot)
    defects = question.defects or (question.aqls[severity] or 0.0) > MOST_PERCENT
    return Draw(chosen.size, chosen.accept, question.lot, chosen.full, defects)


def _lot_judged(plans: BySeverity[ClassPlan]) -> Judged | None:
    """Return how the lot fares: one class over its limit fails it, and it passes when every class does."""
    judged = [plan.judged for _, plan in plans.items()]
    if "not accepted" in judged:
        return "not accepted"
    return None if None in judged else "accepted"
