"""Lots that a report judges apart: their lists, overviews, limits and verdicts."""
