"""Contract terms: the clause library, schedules built from it, clauses put into and looked for in others' contracts."""
