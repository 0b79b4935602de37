"""What ``recourse aql`` does: the question checked, answered, and told as text or as JSON."""

from typing import NamedTuple

from toolkit.cli.aql_text import scheme_text
from toolkit.cli.console import Talk
from toolkit.cli.sending import may_send, send
from toolkit.errors import WrongUseError
from toolkit.model.severity import BySeverity, Rates
from toolkit.sampling import NotInStandardError, SeverityLevel, level_name
from toolkit.sampling.notes import aql_text
from toolkit.sampling.planning import MOST_PERCENT, scheme
from toolkit.sampling.scheme import CUSTOMARY, Question

_HINT = "See recourse aql --help"
_MOST_UNITS = 1_000_000_000
_HUNDRED = 100


class Wanted(NamedTuple):
    """The command line of ``recourse aql``; classes that were not named are ``None``."""

    lot: int | None
    letter: str | None
    level: str
    severity: SeverityLevel
    aqls: BySeverity[float]
    found: BySeverity[int]
    rates: tuple[float, ...]
    defects: bool


def answer(wanted: Wanted, output: str | None, talk: Talk, *, json: bool, force: bool) -> None:
    """Tell the plan that is *wanted*; as JSON where that is asked for."""
    may_send(output, force=force)
    question = _question(wanted)
    try:
        made = scheme(question)
    except NotInStandardError as fault:
        sentence = str(fault)
        raise WrongUseError(f"{sentence[0].upper()}{sentence[1:]}.", _HINT) from fault
    send(made, output, talk, json=json, force=force)
    if not json and output != "-":
        talk.tell(scheme_text(made))
    taken = ", ".join(
        f"{severity} {aql_text(aql)}" for severity, aql in question.aqls.items() if wanted.aqls[severity] is None
    )
    if taken:
        talk.note(f"\nTaken as customary, because not given: AQL {taken}.")


def _question(wanted: Wanted) -> Question:
    aqls = _aqls(wanted)
    for severity, found in wanted.found.items():
        if aqls[severity] is None:
            raise WrongUseError(f"--found-{severity} {found} needs an AQL: give --{severity} too.", _HINT)
    _check_rates(wanted, aqls)
    return Question(
        aqls=aqls,
        lot=_lot(wanted),
        letter=wanted.letter.strip().upper() if wanted.letter else None,
        level=level_name(wanted.level) or wanted.level,
        severity=wanted.severity,
        rates=tuple(dict.fromkeys(wanted.rates)),
        found=wanted.found,
        defects=wanted.defects,
    )


def _lot(wanted: Wanted) -> int | None:
    if (wanted.lot is None) == (not wanted.letter):
        raise WrongUseError("Give --lot, or --letter where the lot is not known.", _HINT)
    if wanted.lot is not None and wanted.lot > _MOST_UNITS:
        raise WrongUseError(f"A lot of {wanted.lot:,} units is more than can be meant; check --lot.", _HINT)
    return wanted.lot


def _aqls(wanted: Wanted) -> Rates:
    """Return the AQLs as given. None at all means the customary three, and critical is 0 until somebody says more."""
    given = wanted.aqls
    if not given:
        return CUSTOMARY
    return Rates(CUSTOMARY.critical if given.critical is None else given.critical, given.major, given.minor)


def _check_rates(wanted: Wanted, aqls: Rates) -> None:
    in_percent = not wanted.defects and any(aql <= MOST_PERCENT for _, aql in aqls.items())
    beyond = [rate for rate in wanted.rates if rate > _HUNDRED]
    if in_percent and beyond:
        raise WrongUseError(f"--rate {beyond[0]:g} is more than 100 % of the units.", _HINT)
