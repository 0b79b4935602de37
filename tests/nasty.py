"""Forty texts that somebody could put into a report or an order file, and what of each must still be read afterwards.

*kept* are the words that may be lost nowhere, whatever is done with the signs around them.
"""

from typing import NamedTuple


class Nasty(NamedTuple):
    name: str
    value: str
    kept: tuple[str, ...]


NASTY = (
    Nasty("sum", "{{ 7*7 }} alpha", ("{{ 7*7 }}", "alpha")),
    Nasty("call", "{{ cycler.__init__.__globals__.os.popen('id') }}", ("cycler.__init__", "popen")),
    Nasty("statement", "{% for x in range(9) %}alpha{% endfor %}", ("range(9)", "endfor")),
    Nasty("raw", "{% raw %}alpha{% endraw %}", ("endraw",)),
    Nasty("comment", "{# alpha #}", ("{# alpha #}",)),
    Nasty("table row", "{%tr if x %}alpha", ("{%tr if x %}alpha",)),
    Nasty("ampersand", "Nuts & bolts", ("Nuts & bolts",)),
    Nasty("less than", "gap <5 mm and >2 mm omega", ("gap <5 mm and >2 mm omega",)),
    Nasty("entity", "&amp; &lt;b&gt; omega", ("&amp; &lt;b&gt; omega",)),
    Nasty("Word run", "</w:t></w:r><w:r><w:t>omega", ("</w:t></w:r><w:r><w:t>omega",)),
    Nasty("doctype", '<!DOCTYPE x [<!ENTITY e "y">]>&e; omega', ("<!DOCTYPE x", "&e; omega")),
    Nasty("cdata", "]]> omega <![CDATA[", ("]]> omega <![CDATA[",)),
    Nasty("script", "<script>alert(1)</script> omega", ("alert(1)", "omega")),
    Nasty("attribute", '" onmouseover="alert(1)" x="', ("onmouseover", "alert(1)")),
    Nasty("picture", "<img src=x onerror=alert(1)> omega", ("onerror", "omega")),
    Nasty("link", "[click](javascript:alert(1)) omega", ("click", "javascript:alert(1)", "omega")),
    Nasty("markdown", "**bold** _it_ `code` # omega", ("bold", "it", "code", "omega")),
    Nasty("formula", "=cmd|' /C calc'!A0", ("=cmd|' /C calc'!A0",)),
    Nasty("sum formula", "@SUM(1+1)*omega", ("@SUM(1+1)*omega",)),
    Nasty("plus", "+1+1 omega", ("+1+1 omega",)),
    Nasty("minus", "-2+3 omega", ("-2+3 omega",)),
    Nasty("later field", 'alpha";=1+1;"omega', ("alpha", "omega")),
    Nasty("header", "alpha\r\nBcc: thief@example.com", ("alpha", "Bcc: thief@example.com")),
    Nasty("calendar line", "alpha\r\nATTACH:https://example.com/x", ("alpha", "ATTACH:https://example.com/x")),
    Nasty("path", "../../etc/passwd", ("etc", "passwd")),
    Nasty("drive", "C:\\Windows\\nul", ("Windows", "nul")),
    Nasty("device", "CON", ("CON",)),
    Nasty("stream", "alpha.docx:evil", ("alpha.docx", "evil")),
    Nasty("null", "alpha\x00omega", ("alpha", "omega")),
    Nasty("bell", "alpha\x07\x0comega", ("alpha", "omega")),
    Nasty("terminal", "\x1b[2J\x1b]0;title\x07omega", ("omega",)),
    Nasty("C1", "alpha\x9b31momega", ("alpha", "omega")),
    Nasty("override", "safe\u202egpj.exe", ("safe", "gpj.exe")),
    Nasty("isolate", "alpha\u2066\u2069omega", ("alpha", "omega")),
    Nasty("right to left", "فحص البضائع omega", ("فحص البضائع", "omega")),
    Nasty("zero width", "al\u200bpha\ufeff omega", ("omega",)),
    Nasty("emoji", "crack 💥👩‍🔧 omega", ("crack 💥👩", "omega")),
    Nasty("lone surrogate", "alpha \ud800 omega", ("alpha", "omega")),
    Nasty("our own marks", "alpha\ue000x\ue001omega", ("alpha", "omega")),
    Nasty("long", "loose thread " * 800 + "omega", ("loose thread " * 50, "omega")),
)
