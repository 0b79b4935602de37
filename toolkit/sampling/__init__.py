"""The single sampling plans of ISO 2859-1: how many units to look at, and how many defects a class may show.

What a plan lets pass (``planning``), the switching rules (``switching``) and the terms of a re-inspection
(``resubmission``) are imported from their modules: most of the program does without them.
"""

from toolkit.sampling.iso2859 import (
    NotInStandardError,
    SamplePlan,
    SeverityLevel,
    code_letter,
    common_plans,
    expected_accept,
    expected_sizes,
    is_sample_size,
    level_name,
    nearest_size,
    plan,
    plan_for_letter,
    plan_for_size,
    zero_acceptance,
)

__all__ = [
    "NotInStandardError",
    "SamplePlan",
    "SeverityLevel",
    "code_letter",
    "common_plans",
    "expected_accept",
    "expected_sizes",
    "is_sample_size",
    "level_name",
    "nearest_size",
    "plan",
    "plan_for_letter",
    "plan_for_size",
    "zero_acceptance",
]
