"""Scores a draft map: `python -m docs.measuring DRAFT_MAP ANNOTATION [ARTICLE] [--json] [--check]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from docs.measuring.goals import SETTINGS
from docs.measuring.reading import read_annotation
from docs.measuring.score import scored_file
from docs.measuring.showing import as_json, below_floor, shown


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the measures; with `--check`, answer 1 if one is below its floor, and 2 for what cannot be read."""
    given = _parser().parse_args(arguments)
    try:
        annotation = read_annotation(given.annotation, given.article, given.setting)
        measures = scored_file(given.draft, annotation)
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    print((as_json if given.json else shown)(measures, annotation.setting), end="")
    return 1 if given.check and below_floor(measures, annotation.setting) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m docs.measuring", description="Scores a draft map.")
    parser.add_argument("draft", type=Path, metavar="DRAFT_MAP")
    parser.add_argument("annotation", type=Path, metavar="ANNOTATION")
    parser.add_argument("article", type=Path, nargs="?", metavar="ARTICLE", help="by default the annotation's own")
    parser.add_argument("--setting", choices=SETTINGS, help="whose floors and goals count")
    parser.add_argument("--json", action="store_true", help="figures for programs")
    parser.add_argument("--check", action="store_true", help="answer 1 if a score is below its floor")
    return parser


if __name__ == "__main__":
    sys.exit(main())
