"""States that a letter must tell, in words of its template's own choice; one of the places is enough."""

STATES = (
    ("report.result",),
    ("classes[].severity",),
    (
        "findings[].counts[].severity",
        "tasks[].finding.counts[].severity",
        "rechecks[].finding.counts[].severity",
        "exhibits[].finding.counts[].severity",
    ),
    ("points[].pending",),
    ("lots[].result",),
    ("tasks[].check",),
    ("rechecks[].check",),
    ("severeness",),
    ("shown",),
    ("events[].what",),
    ("independence.client_is",),
    ("payer",),
    ("purpose",),
    ("reinspection.severeness",),
    ("reinspection.classes[].severity",),
)
