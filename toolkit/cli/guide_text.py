"""The readings of ``recourse guide`` as a document and as text."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from toolkit.cli.layout import listed, whole
from toolkit.errors import WrongUseError
from toolkit.resources import package_table


class Lesson(msgspec.Struct, frozen=True, kw_only=True):
    """*rules* are the numbers of the rules that the text explains."""

    text: str
    rules: tuple[int, ...]


class Topic(msgspec.Struct, frozen=True, kw_only=True):
    """*commands* do what the topic speaks of."""

    id: str
    title: str
    points: tuple[Lesson, ...]
    commands: tuple[str, ...] = msgspec.field(name="try")


class ToldGuide(msgspec.Struct, frozen=True, kw_only=True):
    schema: Literal["recourse.guide/1"] = "recourse.guide/1"
    topics: tuple[Topic, ...]


def told_guide(topic: str | None) -> ToldGuide:
    """Return the reading called *topic*, or all of them; raises ``WrongUseError`` where there is none of that name."""
    topics = msgspec.convert(package_table(__package__, "guide.toml")["topic"], tuple[Topic, ...])
    if topic is None:
        return ToldGuide(topics=topics)
    chosen = tuple(one for one in topics if one.id == topic.strip().lower())
    if not chosen:
        raise WrongUseError(f"There is no topic {topic}.", f"The topics are {', '.join(one.id for one in topics)}.")
    return ToldGuide(topics=chosen)


def guide_text(told: ToldGuide) -> str:
    return "\n\n".join("\n".join(_lines(topic)) for topic in told.topics)


def _lines(topic: Topic) -> Iterator[str]:
    yield topic.title
    for lesson in topic.points:
        yield from listed("", [f"{lesson.text} ({', '.join(f'G{number}' for number in lesson.rules)})"])
    yield from whole("Try", topic.commands)
