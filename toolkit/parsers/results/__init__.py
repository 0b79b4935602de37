"""Verdicts on the whole, on the counts and on the parts; remarks."""
