"""Clause files made for the tests."""

from pathlib import Path

SOUND = """\
+++
id = "z1-test"
title = "Test of a clause"
title_zh = "条款测试"
type = "test"
family = "G"
version = 1
state = "draft"
owner = "legal"
languages = ["en", "zh"]
rules = ["G1"]
requires = ["e4-set-off"]
conflicts = []
alternates = []
conflicts_in_words = []
walk_away = "Nothing."
law = []
consequence = "Without it nothing happens."

[positions]
preferred = "One day."
fallback = "Two days."

[variables.days]
means = "days"
type = "integer"
default = 3
+++

## Preferred

1. The Supplier answers the Buyer within {{ days }} Working Days under [clause](#e4-set-off).
2. The Buyer keeps its rights for 30 days.

## Fallback

1. The Supplier answers within {{ days }} Working Days.

## Walk away

1. Seller need not answer.

## 首选

1. 供应商应按[条款](#e4-set-off)在{{ days }}个工作日内答复买方。
2. 买方的权利保留30日。

## 备选

1. 供应商应在{{ days }}个工作日内答复。

## 不接受

1. 卖方无需答复。
"""


def clause_file(folder: Path, text: str = SOUND, name: str = "z1-test.md") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
