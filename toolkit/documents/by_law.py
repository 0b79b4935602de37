"""What the report finds missing that a letter asks for outright, as it quotes it: labels, marks, manuals, papers.

A concession that lists what the law asks for in silence would read as if it were covered.
"""

from msgspec.structs import replace

from toolkit.documents.brief import Brief, Kind
from toolkit.documents.fields import Quote, clean
from toolkit.lacking import labels_missing, labels_of_law_missing, lacks_of, papers_missing
from toolkit.model.report import Report, Section


def labels_asked_for(brief: Brief) -> tuple[Quote, ...]:
    """Return the labels, marks and manuals that are missing or wrong; of a concession those that it cannot cover."""
    found = labels_of_law_missing if brief.kind is Kind.CONCESSION else labels_missing
    return _quotes(found(brief.report))


def papers_asked_for(brief: Brief) -> tuple[Quote, ...]:
    """Return the test reports, certificates and declarations that were not shown."""
    return _quotes(papers_missing(brief.report))


def of_the_goods(section: Section) -> bool:
    """Tell whether *section* failed by the goods, and not only by a paper or a label that is missing."""
    return section.result == "fail" and not lacks_of(section, section.remark)


def sections_lack(report: Report) -> bool:
    """Return whether a section of *report* tells that a label or a paper is missing."""
    sections = replace(report, defects=(), remarks=())
    return bool(labels_missing(sections) or papers_missing(sections))


def _quotes(texts: tuple[str, ...]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys(Quote(clean(text)) for text in texts))
