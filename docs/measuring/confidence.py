"""Computes how far each cue is to be trusted: `python -m docs.measuring.confidence [--check]`.

Writes `argmap/cues/data/confidence.yaml`: for each cue how often it was right and how often it fired on the annotated
texts, and (right + 1) / (fired + 2), the rule of succession. The counts of the article are kept, so that they still
count where it is not at hand. Texts in `held-out` are for measuring alone and are left out.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from docs.measuring.judging import Counts, judged
from docs.measuring.reading import read_annotation

ROOT = Path(__file__).parents[2]
WRITTEN = ROOT / "argmap" / "cues" / "data" / "confidence.yaml"
SEED = "seed"
"""The name of the article among the texts."""
_SEED = ROOT.parent / "shared" / "seed" / "gold.yaml"
_OWN = ROOT / "tests" / "extract" / "annotated"
_HEAD = """\
# Written by `python -m docs.measuring.confidence`: how often each cue was right on the annotated texts.
# The confidence is (right + 1) / (fired + 2).
"""


def at_hand() -> dict[str, Path]:
    """Name → annotation, of the texts at hand: the seed first, then those in the tests in the order of their names."""
    seed = {SEED: _SEED} if _SEED.exists() else {}
    return seed | {path.stem: path for path in sorted(_OWN.glob("*.yaml"))}


def measured(paths: Mapping[str, Path]) -> dict[str, Counts]:
    """Read each text with the cues and count what they did."""
    from argmap.extract.reading import extracted_from
    from argmap.sides.lexicon import default_lexicon

    found = {}
    for name, path in paths.items():
        annotation = read_annotation(path)
        found[name] = judged(extracted_from(annotation.text, default_lexicon(), suggest=True), annotation)
    return found


def recorded(written: str) -> Counts:
    """The article's counts as the file has them."""
    counts = (yaml.safe_load(written) or {}).get(SEED) or {}
    return {cue: (right, fired) for cue, (right, fired) in counts.items()}


def page(texts: Mapping[str, Counts]) -> str:
    """The whole file."""
    lines = [_HEAD + "cues:\n"]
    for cue, (right, fired) in sorted(_summed(texts).items()):
        lines.append(f"  {cue}: {{right: {right}, fired: {fired}, confidence: {(right + 1) / (fired + 2):.2f}}}\n")
    lines.append("seed:  # cue: [right, fired]\n")
    lines += [f"  {cue}: [{right}, {fired}]\n" for cue, (right, fired) in texts.get(SEED, {}).items()]
    return "".join(lines)


def current(written: str, paths: Mapping[str, Path]) -> str:
    """The file as it should be: texts at hand are measured, the seed's counts are kept where it is not at hand."""
    return page({SEED: recorded(written)} | measured(paths))


def _summed(texts: Mapping[str, Counts]) -> Counts:
    total: dict[str, tuple[int, int]] = {}
    for counts in texts.values():
        for cue, (right, fired) in counts.items():
            before = total.get(cue, (0, 0))
            total[cue] = before[0] + right, before[1] + fired
    return total


def main(arguments: Sequence[str]) -> int:
    """Write the file; with `--check`, only say whether it is current, and answer 1 if it is not."""
    written = WRITTEN.read_text("utf-8") if WRITTEN.exists() else ""
    wanted = current(written, at_hand())
    if "--check" not in arguments:
        WRITTEN.write_text(wanted, "utf-8")
        return 0
    if wanted != written:
        print("confidence.yaml is not current\nRun `python -m docs.measuring.confidence`.", file=sys.stderr)
    return int(wanted != written)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
