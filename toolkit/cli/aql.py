"""``recourse aql``: the sampling plan for a lot, and what it lets pass."""

import math
from typing import Annotated, Literal

import typer

from toolkit.cli.options import Force, Json, Output

Severity = Literal["normal", "tightened", "reduced"]


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
    return typer.Option(f"--found-{name}", metavar="N", min=0, help=f"What was found of {name}: is it accepted?")


def aql(
    ctx: typer.Context,
    lot: Annotated[int | None, typer.Option("--lot", metavar="UNITS", help="How many units the lot has.")] = None,
    level: Annotated[
        str, typer.Option("--level", metavar="LEVEL", help="Inspection level: I, II, III, or S-1 to S-4.")
    ] = "II",
    critical: Annotated[float | None, _aql("critical")] = None,
    major: Annotated[float | None, _aql("major")] = None,
    minor: Annotated[float | None, _aql("minor")] = None,
    severity: Annotated[Severity, typer.Option("--severity", help="How strict the inspection is.")] = "normal",
    rate: Annotated[
        list[float] | None,
        typer.Option(
            "--rate", metavar="PERCENT", parser=as_number, help="Show the chance to pass at this rate; may be repeated."
        ),
    ] = None,
    found_critical: Annotated[int | None, _found("critical")] = None,
    found_major: Annotated[int | None, _found("major")] = None,
    found_minor: Annotated[int | None, _found("minor")] = None,
    letter: Annotated[
        str | None, typer.Option("--letter", metavar="LETTER", help="Code letter, where the lot is not known.")
    ] = None,
    defects: Annotated[
        bool,
        typer.Option("--defects", help="Defects are counted, not bad units; above AQL 10 they always are."),
    ] = False,
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

    wanted = Wanted(
        lot=lot,
        letter=letter,
        level=level,
        severity=severity,
        aqls=BySeverity(critical, major, minor),
        found=BySeverity(found_critical, found_major, found_minor),
        rates=tuple(rate or ()),
        defects=defects,
    )
    answer(wanted, output, ctx.obj, json=json, force=force)
