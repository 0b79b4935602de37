"""Defects known by what repeats from one to the next, whatever their form, where the printed totals prove the counts."""
