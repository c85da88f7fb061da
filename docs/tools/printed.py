"""Runs the examples of the pages about the extraction, and writes what they print: `python -m docs.tools.printed`.

With `--check` it only says which pages are out of date, and answers 1 if there are any. Above a fence stands a mark:

    <!-- file: NAME -->               the fence is a file of that name; a page's files lie in one folder
    <!-- file: NAME of PAGE -->       the file of that name on another page; no fence
    <!-- change: NAME | OLD | NEW --> replaces words in a file; no fence
    <!-- run: COMMAND -->             runs a command and shows nothing; no fence
    <!-- prints: COMMAND -->          the fence shows a command and what it prints
    <!-- entry: NAME PATH -->         the fence shows an entry of a map, such as claims.some-id
    <!-- card: NAME PLACE -->         the fence shows what `argmap review` shows for the draft at a place
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent

ROOT = Path(__file__).parents[2]
PAGES = ("extraction.md", "review.md")
_COLUMNS, _LINES = 80, 20
_CUE = re.compile(r"`([A-Z]-[A-Z-]+)`")
_MARKED = re.compile(
    r"<!-- (?P<verb>file|change|run|prints|entry|card): (?P<what>[^\n]*) -->\n"
    r"(?P<fence>(?P<open>(?:<!-- fragment -->\n)?```\w*\n)(?P<body>.*?)^```$)?",
    re.DOTALL | re.MULTILINE,
)
_SHELL = 'argmap() {{ "{python}" -m argmap "$@"; }}\n{command}'


def rewritten(page: str) -> str:
    """A page with every example as it comes out today."""
    with TemporaryDirectory() as folder:
        return _MARKED.sub(lambda match: _one(match, Path(folder)), page)


def _one(match: re.Match[str], folder: Path) -> str:
    body = _body(match["verb"], match["what"], match["body"] or "", folder)
    head = f"<!-- {match['verb']}: {match['what']} -->\n"
    return head if match["fence"] is None else f"{head}{match['open']}{body}```"


def _body(verb: str, what: str, body: str, folder: Path) -> str:
    """Do what a mark says, and give the text of its fence."""
    if verb == "file":
        _write(what, body, folder)
        return body
    if verb == "change":
        name, old, new = (part.strip() for part in what.split("|"))
        text = (folder / name).read_text("utf-8")
        assert old in text, f"{name} has no '{old}'"
        (folder / name).write_text(text.replace(old, new), "utf-8")
        return ""
    if verb in ("run", "prints"):
        return f"$ {what}\n{_output(what, folder)}"
    name, place = what.split()
    return _entry(folder / name, place) if verb == "entry" else _card(folder / name, int(place))


def _write(what: str, body: str, folder: Path) -> None:
    name, _, other = what.partition(" of ")
    if other:
        marked = _MARKED.finditer((ROOT / "docs" / other).read_text("utf-8"))
        body = next(one["body"] for one in marked if (one["verb"], one["what"]) == ("file", name))
    (folder / name).write_text(body, "utf-8")


def _output(command: str, folder: Path) -> str:
    """What a command prints on both streams, in a plain terminal of 80 columns."""
    settings = {"COLUMNS": str(_COLUMNS), "NO_COLOR": "1", "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(folder)}
    script = _SHELL.format(python=sys.executable, command=command)
    ran = subprocess.run(
        ["/bin/sh", "-c", script],
        cwd=folder,
        env=os.environ | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in ran.stdout, ran.stdout
    return ran.stdout


def _entry(map: Path, place: str) -> str:
    from argmap.yaml.tree import read_tree

    tree = read_tree(map.read_bytes())
    path = tuple(place.split("."))
    key, value = tree.key(path), tree.place(path)
    if key is None or value is None:
        raise LookupError(f"{map.name} has no '{place}'")
    start = tree.text.rfind("\n", 0, key[0]) + 1
    return dedent(tree.text[start : value[1]]).rstrip() + "\n"


def _card(map: Path, place: int) -> str:
    """The screen of a review that has skipped the drafts before."""
    from argmap.files.config import Config
    from argmap.files.reader import Reader
    from argmap.mapfile.loading import read_map
    from argmap.report.review import render_review
    from argmap.report.style import Style
    from argmap.review.answers import Answer
    from argmap.review.pressing import press
    from argmap.review.session import begun

    with chdir(map.parent):
        opened = read_map(map.name, map.read_bytes(), Reader(), [], Config())
    session = begun(opened.document, opened.graph)
    for _ in range(place - 1):
        skipped = press(session, "n")
        assert isinstance(skipped, Answer)
        session = session.after(skipped, opened.document, opened.graph)
    screen = render_review(session.saying(""), Style(width=_COLUMNS), _LINES)
    return re.sub(r"[ \t]+$", "", screen, flags=re.MULTILINE)


def _unknown_cues(page: str) -> list[str]:
    """The ids of cues that a page names and argmap does not have."""
    from argmap.cues.cuebook import all_cues
    from argmap.segment.boilerplate import all_boilerplate

    known = {"D-WORDS"} | {cue.id for cue in all_cues().cues} | {cue.id for cue in all_boilerplate()}
    return sorted(set(_CUE.findall(page)) - known)


def main(arguments: Sequence[str]) -> int:
    """Write or compare; the exit status."""
    stale = []
    for name in PAGES:
        path = ROOT / "docs" / name
        written = path.read_text("utf-8")
        if unknown := _unknown_cues(written):
            print(f"{name} names cues that are none: {', '.join(unknown)}", file=sys.stderr)
            return 1
        wanted = rewritten(written)
        if wanted != written:
            stale.append(name)
            if "--check" not in arguments:
                path.write_text(wanted, "utf-8", newline="\n")
    if stale and "--check" in arguments:
        print(f"out of date: {', '.join(stale)}; run python -m docs.tools.printed", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
