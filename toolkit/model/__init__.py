"""The nouns of the trade as frozen values: report, order, policy, resolution. No input, no output, no decisions."""
