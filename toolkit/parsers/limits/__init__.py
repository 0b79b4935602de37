"""The sampling plan, totals and limits: in tables, on boards, and in sentences."""
