"""Defects known by what repeats from one to the next, whatever their form, where printed totals prove the counts."""
