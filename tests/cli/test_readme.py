"""The README's commands work one after the other, as they stand there, and print what it shows."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.render.paint.programs import Engine, available

from .conftest import Run

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ACTIVATE = ". .venv/bin/activate"
COMMAND = re.compile(r"(?:\.venv/bin/)?argmap\b.*")


def fences(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)\n```$", README, re.MULTILINE | re.DOTALL)


def commands(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"&&|;|\n", text)]


def argmap_commands() -> Iterator[list[str]]:
    """Each command of argmap, in the order of the page: those of the fences, then those of the table."""
    for command in (part for fence in fences("sh") for part in commands(fence)):
        if COMMAND.match(command):
            yield shlex.split(command)[1:]
    for command in re.findall(r"^\| `argmap (.*?)` \|", README, re.MULTILINE):
        yield shlex.split(command)


@pytest.mark.skipif(not available(Engine.EMBEDDED), reason="graphviz-pure is not installed")
def test_each_command_works_after_those_before_it(run: Run, here: Path) -> None:
    article = Path("tests/extract/annotated/policy-drones.txt")
    shutil.copytree(ROOT / "maps", here / "maps")
    (here / article).parent.mkdir(parents=True)
    shutil.copy(ROOT / article, here / article)
    shutil.copy(ROOT / article, here / "article.txt")
    printed = []
    for arguments in argmap_commands():
        result = run(*arguments)
        if arguments[0] == "review":
            assert "needs a terminal" in result.stderr
        else:
            assert result.exit_code == 0, (arguments, result.output)
        printed.append(result.stdout)
    assert len(printed) > 15
    (shown,) = re.findall(r"<!-- prints -->\n```text\n(.*?)```", README, re.DOTALL)
    assert shown == "".join(printed[:3])
    drawn = {path.name for path in here.iterdir()} - {"maps", "tests", "article.txt"}
    assert drawn <= ignored(drawn)


def ignored(names: set[str]) -> set[str]:
    """Those that git does not see at the root of the clone, by patterns of the form /name."""
    patterns = [line.strip("/") for line in (ROOT / ".gitignore").read_text().splitlines() if line.startswith("/")]
    return {name for name in names if any(Path(name).match(pattern) for pattern in patterns)}


def test_argmap_alone_is_a_command_only_once_it_is_made_one() -> None:
    before, _, after = "\n".join(fences("sh")).partition(f"\n{ACTIVATE}\n")
    assert after
    assert [command for command in commands(before) if command.startswith("argmap")] == []


def test_windows_does_the_same() -> None:
    main = commands(fences("sh")[0])
    twin = [command.replace("\\", "/").replace("Scripts", "bin") for command in commands(fences("powershell")[0])]
    assert twin == ["py -m venv .venv", *main[1:]]
