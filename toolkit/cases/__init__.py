"""The register of cases: what happened to a failed lot from its report to its close."""
