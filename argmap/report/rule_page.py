"""A rule's manual page as Markdown, with what argmap prints for its bad example; reads no file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.checks.checker import AnyRule
from argmap.checks.example import checked
from argmap.checks.page import Page, page_of
from argmap.checks.rule import GraphRule
from argmap.report.text import render_text

FAMILIES = {
    "Y": "The file",
    "S": "Structure",
    "E": "Support and evidence",
    "T": "Tension and balance",
    "D": "Dialectic",
    "P": "Provenance",
}
"""The letter of a code → its family, in the order in which one reads a map's findings."""

_NAME = "map.yaml"


def printed_for(rule: AnyRule, rules: Sequence[AnyRule]) -> str:
    """What `argmap check` prints of a rule's bad example; empty for one that is only told in words."""
    page = page_of(rule)
    if page.in_words:
        return ""
    example = checked(_NAME, page.bad_bytes, rules, page.files)
    return render_text(example.result.diagnostics, example.line)


def rule_page(rule: AnyRule, printed: str) -> str:
    """The page; `printed` is what argmap prints of the bad example."""
    page = page_of(rule)
    parts = [f"# {rule.code} {rule.name}", page.summary, _standing(rule), page.prose]
    parts += ["## Bad", page.in_words or _bad(rule, page)]
    parts += _files(page)
    if printed:
        parts += ["argmap prints:", _fenced(printed, "text")]
    parts += ["## Good", _fenced(page.good, "yaml")]
    if isinstance(rule, GraphRule):
        parts += ["## To live with it", _waiving(rule)]
    return "\n\n".join(parts) + "\n"


def _standing(rule: AnyRule) -> str:
    family = FAMILIES[rule.code[0]]
    return f"Family: {family.lower()}. Severity: {rule.severity}, unless the settings say otherwise."


def _bad(rule: AnyRule, page: Page) -> str:
    if page.escaped:
        return "`\\t` stands for a tab, `\\xNN` for a byte.\n\n" + _fenced(page.bad, "text")
    return _fenced(page.bad, "text" if rule.code.startswith("Y") else "yaml")


def _files(page: Page) -> Iterator[str]:
    for name, text in page.files.items():
        yield f"With `{name}`:"
        yield _fenced(text, "yaml" if name.endswith(".yaml") else "text")


def _waiving(rule: AnyRule) -> str:
    introduction = "A waiver with a reason, on the item or on anything around it; every report counts it:"
    return f"{introduction}\n\n" + _fenced(f"waive: {{{rule.name}: why it may stand}}", "yaml")


def _fenced(text: str, language: str) -> str:
    return f"```{language}\n{text.rstrip()}\n```"


def rule_index(rules: Sequence[AnyRule]) -> str:
    """The table of all rules, family by family."""
    parts = ["# The rules", _INTRODUCTION]
    for letter, family in FAMILIES.items():
        rows = [
            f"| {rule.code} | [`{rule.name}`]({rule.name}.md) | {rule.severity} | {rule.summary} |"
            for rule in rules
            if rule.code.startswith(letter)
        ]
        parts += [
            f"## {family}",
            "\n".join(["| code | name | severity | what it finds |", "| --- | --- | --- | --- |", *rows]),
        ]
    return "\n\n".join(parts) + "\n"


_INTRODUCTION = """\
Generated from the rules themselves by `python -m docs.tools.rule_pages`; `argmap explain RULE` shows the same page.
An error makes `argmap check` exit with 1, a warning only with `--strict`, an info never. What is true of a whole map is
one line with a count; `--verbose` shows each place. To write a rule, see [writing-a-rule.md](../writing-a-rule.md)."""
