"""``recourse aql``: the sampling plan for a lot, and what it lets pass."""

import math
from typing import Annotated, Literal

import typer

from toolkit.cli.options import Force, Json, Output


def as_number(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number) or number < 0:
        raise typer.BadParameter(f"{text!r} is not a number such as 2.5.")
    return number


def _aql(name: str) -> object:
    return typer.Option(f"--{name}", metavar="AQL", parser=as_number, help=f"AQL of {name} defects.")


def _found(name: str) -> object:
    return typer.Option(f"--found-{name}", metavar="N", min=0, help=f"How many {name} were found: is that accepted?")


Lot = Annotated[int | None, typer.Option("--lot", metavar="UNITS", help="How many units the lot has.")]
Letter = Annotated[str | None, typer.Option("--letter", metavar="A-R", help="Code letter, where the lot is not known.")]
Level = Annotated[str, typer.Option("--level", metavar="LEVEL", help="Inspection level: I, II, III, or S-1 to S-4.")]
Strictness = Annotated[
    Literal["normal", "tightened", "reduced"], typer.Option("--severity", help="How strict the inspection is.")
]
Critical = Annotated[float | None, _aql("critical")]
Major = Annotated[float | None, _aql("major")]
Minor = Annotated[float | None, _aql("minor")]
Rates = Annotated[
    list[float] | None,
    typer.Option(
        "--rate", metavar="PERCENT", parser=as_number, help="Show the chance to pass at this rate; may be repeated."
    ),
]
FoundCritical = Annotated[int | None, _found("critical")]
FoundMajor = Annotated[int | None, _found("major")]
FoundMinor = Annotated[int | None, _found("minor")]
Defects = Annotated[
    bool, typer.Option("--defects", help="Defects are counted, not bad units; above AQL 10 they always are.")
]


def aql(
    ctx: typer.Context,
    lot: Lot = None,
    level: Level = "II",
    critical: Critical = None,
    major: Major = None,
    minor: Minor = None,
    severity: Strictness = "normal",
    rate: Rates = None,
    found_critical: FoundCritical = None,
    found_major: FoundMajor = None,
    found_minor: FoundMinor = None,
    letter: Letter = None,
    defects: Defects = False,
    output: Output = None,
    json: Json = False,
    force: Force = False,
) -> None:
    """Show the sampling plan for a lot, and what it lets pass.

    How many units to look at, how many defects to accept (Ac) and from how many on to refuse (Re), by the single
    sampling tables of ISO 2859-1; then how bad a lot may be and still pass. Without an AQL, the customary ones are
    taken: critical 0, major 2.5, minor 4.0.

    \b
      recourse aql --lot 6000 --level II --major 2.5 --minor 4.0
      recourse aql --lot 6000 --major 2.5 --severity tightened --rate 3 --rate 5
      recourse aql --lot 6000 --found-critical 0 --found-major 12 --found-minor 9
    """
    from toolkit.cli.sampling_plan import Wanted, answer
    from toolkit.model.severity import BySeverity

    aqls, found = BySeverity(critical, major, minor), BySeverity(found_critical, found_major, found_minor)
    wanted = Wanted(lot, letter, level, severity, aqls, found, tuple(rate or ()), defects)
    answer(wanted, output, ctx.obj, json=json, force=force)
