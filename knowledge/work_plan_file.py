"""Reads a work plan from its YAML file."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from knowledge.fields import Fields
from knowledge.front_matter import read_source
from knowledge.problems import LibraryError, Problem
from knowledge.quarter import Quarter
from knowledge.work_plan import Activity, Output, TimelineLine, WorkPlan
from knowledge.yaml_lines import Mapping, read_mapping

_REQUIRED = frozenset(
    {"plan", "title", "starts", "ends", "meeting", "coordinators", "implementers"}
    | {"partners", "budget", "source", "activities", "timeline", "outputs"}
)
_Item = TypeVar("_Item")


def parse_work_plan(text: str, file: str) -> WorkPlan:
    """Return the plan written in ``text``; LibraryError names every problem with its line."""
    problems: list[Problem] = []
    fields = Fields(read_mapping(text, file), file, problems)
    fields.check_keys(_REQUIRED)
    if problems:
        raise LibraryError(problems)
    plan = WorkPlan(
        plan=fields.text("plan"),
        title=fields.text("title"),
        starts=_quarter(fields, "starts"),
        ends=_quarter(fields, "ends"),
        meeting=fields.text("meeting"),
        coordinators=fields.texts("coordinators"),
        implementers=fields.texts("implementers"),
        partners=fields.texts("partners"),
        budget=fields.text("budget"),
        source=next(_items([fields.get("source")], "source", fields, read_source)),
        activities=tuple(_items(fields.get("activities"), "activities", fields, _activity)),
        timeline=tuple(_items(fields.get("timeline"), "timeline", fields, _line)),
        outputs=tuple(_items(fields.get("outputs"), "outputs", fields, _output)),
    )
    for line in plan.timeline:
        if line.activity is not None and plan.activity(line.activity) is None:
            fields.complain("timeline", f"{line.code} names no activity: {line.activity}")
    if problems:
        raise LibraryError(problems)
    return plan


def _items(
    listed: object, key: str, fields: Fields, make: Callable[[Fields], _Item]
) -> Iterator[_Item]:
    for item in listed if isinstance(listed, list) else [listed]:
        if isinstance(item, dict):
            yield make(fields.inside(key, Mapping(item, {})))
        else:
            fields.complain(key, "should be a list of keys and values")


def _quarter(fields: Fields, key: str) -> Quarter:
    return _parse_quarter(fields, key, fields.text(key))


def _parse_quarter(fields: Fields, key: str, text: str) -> Quarter:
    try:
        return Quarter.parse(text)
    except ValueError as error:
        fields.complain(key, str(error))
        return Quarter(1, 1)


def _activity(fields: Fields) -> Activity:
    fields.check_keys(("code", "title", "description", "timing"), ("part_of",))
    continuous = fields.get("timing") == "continuous"
    quarters = () if continuous else fields.texts("timing")
    return Activity(
        code=fields.text("code"),
        title=fields.text("title"),
        description=fields.text("description"),
        quarters=tuple(_parse_quarter(fields, "timing", text) for text in quarters),
        part_of=fields.optional_text("part_of"),
    )


def _line(fields: Fields) -> TimelineLine:
    fields.check_keys(("code", "quarter", "text", "activity"))
    quarter = _quarter(fields, "quarter")
    return TimelineLine(
        fields.text("code"), quarter, fields.text("text"), fields.optional_text("activity")
    )


def _output(fields: Fields) -> Output:
    fields.check_keys(("code", "text"))
    return Output(fields.text("code"), fields.text("text"))
