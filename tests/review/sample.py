"""A short text on watch towers and a map that rules might have drafted from it; all of it written for these tests."""

from __future__ import annotations

TEXT = """\
Towers on the shore

What the towers are for

The coast guard has built nine towers along the northern shore. Each tower watches forty miles of water by day and by
night. Crews say that the towers find boats in distress sooner. Therefore the towers save lives at sea.

What they see besides

However, a tower that sees a boat also sees the beach behind it. Bathers must be able to use a beach without being
filmed. Recordings of bathers should be deleted within a day. People on a beach must not be filmed as they bathe.
The guard keeps its recordings for ninety days.
"""


def span(words: str) -> str:
    """Where words stand in the text."""
    start = TEXT.index(words)
    return f"[{start}, {start + len(words)}]"


S1 = "Crews say that the towers find boats in distress sooner."
S2 = "Therefore the towers save lives at sea."
S3 = "However, a tower that sees a boat also sees the beach behind it."
S4 = "Bathers must be able to use a beach without being\nfilmed."
S5 = "Recordings of bathers should be deleted within a day."
S6 = "People on a beach must not be filmed as they bathe."

MAP = f"""\
# The shore, as a rule read it.
title: Towers on the shore
sources:
  shore: {{title: Towers on the shore, kind: article, text: shore.txt}}

claims:
  towers-find-boats:
    text: The towers find boats in distress sooner.
    side: security
    kind: causal
    hedge: possible
    quotes:
      - {{source: shore, text: the towers find … distress sooner, span: {span("the towers find boats in distress sooner")}}}
    status: draft
    extraction: {{span: {span(S1)}, cues: [H-SAY], words: [say that], confidence: 0.61, key: a1, ruleset: "2026.1"}}

  towers-save-lives:
    text: The towers save lives at sea.   # the guard's main point
    side: security
    kind: causal
    quotes:
      - {{source: shore, text: the towers save lives at sea, span: {span("the towers save lives at sea")}}}
    tags: [central]
    reasons:
      - premises: [towers-find-boats]
        status: draft
        extraction: {{span: {span(S2)}, cues: [R-THEREFORE], words: [Therefore], confidence: 0.80, key: b1, ruleset: "2026.1"}}
    status: draft
    extraction: {{span: {span(S2)}, cues: [K-SAVE], words: [save lives], confidence: 0.74, key: a2, ruleset: "2026.1"}}

  beach-without-film:
    text: Bathers must be able to use a beach without being filmed.
    kind: policy
    quotes:
      - {{source: shore, text: Bathers must … being filmed, span: {span(S4[:-1])}}}
    status: draft
    extraction: {{span: {span(S4)}, cues: [C-NECESSITY], words: [must], confidence: 0.86, key: a3, ruleset: "2026.1"}}

  no-film-of-bathers: {{text: "People on a beach must not be filmed as they bathe.", side: liberty, quotes: [{{source: shore, text: People on … they bathe, span: {span(S6[:-1])}}}], status: draft, extraction: {{span: {span(S6)}, cues: [C-NECESSITY], words: [must], confidence: 0.86, key: a4, ruleset: "2026.1"}}}}
  guard-keeps-ninety-days: The guard keeps its recordings for ninety days.   # by hand
tensions:
  rescue-or-privacy:
    title: Rescue or an unwatched beach
    poles:
      security: [towers-save-lives]
      liberty: [no-film-of-bathers]
    safeguards:
      s1: {{what: Recordings of bathers should be deleted within a day.}}
    status: draft
    extraction: {{span: {span(S3)}, cues: [T-HOWEVER], words: [However], confidence: 0.90, key: c1, ruleset: "2026.1"}}
"""
