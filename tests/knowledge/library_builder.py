"""Writes small knowledge folders for tests."""

from pathlib import Path

STATES = (
    "iso3,name,status,status_date,source_url,confidence,signature_date,deposit_date,"
    "deposit_type,as_of,note,aliases\n"
    "LBN,Lebanon,state_party,2011-05-01,,verified,2008-12-03,2010-11-05,ratification,"
    "2026-03-01,,Liban;LB\n"
)
OBLIGATIONS = (
    "iso3,article,deadline,extension,met_on,source_url,as_of,confidence,row_type,note\n"
    "LBN,4,2021-05-01,n,,,2019-04-04,verified,original,\n"
)
PLAN = """\
plan: "2023-2024"
title: A plan
starts: 2023-Q4
ends: 2024-Q3
meeting: 12MSP
coordinators: [Lebanon]
implementers: [The ISU]
partners: [Donors]
budget: Little.
source: {title: The plan itself}
activities:
  - {code: a, title: Meet, description: Meet the others., timing: [2024-Q1]}
  - {code: d, title: Follow up, description: Keep in touch., timing: continuous}
timeline:
  - {code: 2024-Q1-1, quarter: 2024-Q1, text: Meet., activity: a}
outputs:
  - {code: a1, text: An overview.}
"""
ENTRY = """\
---
id: the-right
title: The right to assistance
topic: basics
questions:
  - Is assistance a right?
  - Are we entitled to help?
  - Can a State insist on support?
  - Does the Convention give a claim to assistance?
  - Right to receive assistance?
  - May we ask for help?
about: {treaty: CCM, articles: ["6(1)"], states: [LBN]}
answers: [definition]
confidence: verified
sources:
  - {title: Convention on Cluster Munitions, pinpoint: Article 6(1)}
reviewed: 2026-11-21
owner: curator
---
Aid is a right.
"""


def write_library(root: Path, **entries: str) -> Path:
    """Write ``root`` with the entries given by id (underscores stand for hyphens)."""
    data = root / "data"
    (data / "work_plans").mkdir(parents=True)
    (root / "entries" / "basics").mkdir(parents=True)
    (data / "states.csv").write_text(STATES, "utf-8")
    (data / "obligations.csv").write_text(OBLIGATIONS, "utf-8")
    (data / "abbreviations.yaml").write_text("ISU: Implementation Support Unit\n", "utf-8")
    (data / "work_plans" / "2023-2024.yaml").write_text(PLAN, "utf-8")
    for name, text in (entries or {"the_right": ENTRY}).items():
        path = root / "entries" / "basics" / f"{name.replace('_', '-')}.md"
        path.write_text(text, "utf-8")
    return root
