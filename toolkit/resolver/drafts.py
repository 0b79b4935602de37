"""Whether a report calls itself a draft: what is found in the field may still change on the way to the final report."""

import re

from toolkit.model.report import Report

_KIND = re.compile(r"\b(?:draft|preliminary|provisional|interim)\b|草稿|初步", re.IGNORECASE)
_REMARK = re.compile(
    r"\b(?:draft|preliminary|provisional|field)\s+(?:inspection\s+)?report\b|草稿报告|初步报告", re.IGNORECASE
)


def is_draft(report: Report) -> bool:
    return bool(_KIND.search(report.inspection_type or "")) or any(
        _REMARK.search(text) for text in report.remarks_in_all
    )
