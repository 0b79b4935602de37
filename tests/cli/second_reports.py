"""Reports on a lot that was presented again, made from the reading of its first report."""

import json
from pathlib import Path
from typing import Any

from tests.cli.running import order, recourse, report


def first_reading(name: str) -> dict[str, Any]:
    return dict(recourse("read", report(name), "--json").json)


def presented_again(
    first: dict[str, Any], folder: Path, number: str, day: str, left: dict[str, int], result: str
) -> Path:
    """Write the report JSON of a re-inspection in which only the defects *left*, by wording, were found, so often."""
    again = json.loads(json.dumps(first))
    again["source"] |= {"file": f"{number}.pdf", "sha256": number.encode().hex().ljust(64, "0")[:64]}
    again |= {"report_no": number, "inspection_type": "Re-inspection", "inspection_date": day, "report_date": day}
    again["defects"] = [row | _counts(row, left) for row in again["defects"] if row["description"] in left]
    again["found"] = {name: sum(row[name] or 0 for row in again["defects"]) for name in ("critical", "major", "minor")}
    again["results"] = {"aql": result, "overall": result, "by_severity": {}}
    again["sections"] = [section | {"result": result} for section in again["sections"] if section["result"] == "fail"]
    again |= {"remarks": [], "problems": [], "places": {}}
    path = folder / f"{number}.json"
    path.write_text(json.dumps(again), encoding="utf-8")
    return path


def _counts(row: dict[str, Any], left: dict[str, int]) -> dict[str, int]:
    severity = next(name for name in ("critical", "major", "minor") if row[name])
    return {severity: left[row["description"]]}


def order_to_release(name: str, folder: Path, more: str = "", **replaced: str) -> Path:
    """Write the order file of a sample with who releases and what is agreed on the rest; *replaced* are texts of it."""
    text = order(name).read_text(encoding="utf-8")
    for old, new in replaced.items():
        assert f"{old} = " in text
        text = "\n".join(f"{old} = {new}" if line.startswith(f"{old} = ") else line for line in text.splitlines())
    release = '\n[release]\napproved_by = "Ingrid Solheim"\nagreement = "Mail of 1 September 2026: no more"\n'
    path = folder / f"order-{len(list(folder.glob('order-*.toml')))}.toml"
    path.write_text(text + release + more, encoding="utf-8")
    return path
