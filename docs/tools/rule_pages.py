"""Writes `docs/rules/` from the rules themselves: `python -m docs.tools.rule_pages [--check]`.

`--check` writes nothing and exits 1 if a page is not what the rules say today.
"""

from __future__ import annotations

import sys
from pathlib import Path

from argmap.checks.rules import ALL_RULES
from argmap.report.rule_page import printed_for, rule_index, rule_page

FOLDER = Path(__file__).parents[1] / "rules"


_MARK = "<!-- fragment -->\n"
"""The test of the pages need not check these examples: the tests of the rules do, with their files."""


def pages() -> dict[str, str]:
    """Every page by its file name."""
    texts = {rule.name: rule_page(rule, printed_for(rule, ALL_RULES)) for rule in ALL_RULES}
    written = {f"{name}.md": text.replace("```yaml", f"{_MARK}```yaml") for name, text in texts.items()}
    return {"README.md": rule_index(ALL_RULES), **written}


def stale(folder: Path) -> list[str]:
    """The names of pages that are out of date, missing, or of no rule."""
    wanted = pages()
    known = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    return sorted(name for name in {*wanted, *known} if wanted.get(name) != known.get(name))


def write(folder: Path) -> None:
    """Write every page, and take out those of no rule."""
    folder.mkdir(exist_ok=True)
    wanted = pages()
    for path in folder.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def main() -> int:
    """Write or compare; the exit status."""
    changed = stale(FOLDER)
    if "--check" not in sys.argv:
        write(FOLDER)
    elif changed:
        print(f"out of date: {', '.join(changed)}; run python -m docs.tools.rule_pages", file=sys.stderr)
        return 1
    print(f"{len(ALL_RULES)} rules, {len(changed)} pages changed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
