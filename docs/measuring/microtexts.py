"""Scores the rules on short texts of the arg-microtexts corpus: `python -m docs.measuring.microtexts PATH [--json]`.

The corpus is not part of this project; PATH is a folder with its English XML files, at any depth. Macro F1 is the
mean of the F1 of support and that of attack, over all units but the central claims.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from docs.measuring.figures import Agreement, Baseline, Figure, Measure, share
from docs.measuring.microtext import Microtext, Stance, read_microtext
from docs.measuring.showing import as_json, shown
from docs.measuring.stance import central_of, stance_of

StanceOf = Callable[[str], Stance]
CentralOf = Callable[[Sequence[str]], int]


def measures(texts: Sequence[Microtext], part: int, stance_of: StanceOf, central_of: CentralOf | None) -> list[Measure]:
    """Score one part of the corpus."""
    units = [
        (words, stance) for text in texts for words, stance in zip(text.units, text.stances, strict=True) if stance
    ]
    marked = [stance for _, stance in units]
    usual: Stance = max(("support", "attack"), key=marked.count)
    found = macro_f1([stance_of(words) for words, _ in units], marked)
    counts = f"{len(marked)} units, {marked.count('attack')} attack"
    always = Baseline(f"always {usual}", macro_f1([usual] * len(marked), marked))
    return [
        Measure(f"microtexts {part}: support or attack", found, counts, [always]),
        _central(texts, part, central_of),
    ]


def macro_f1(found: Sequence[Stance], wanted: Sequence[Stance]) -> float | None:
    """The mean F1 of the two stances; None where one of them does not occur."""
    ones = [_f1(found, wanted, stance) for stance in ("support", "attack")]
    return sum(one or 0.0 for one in ones) / 2 if None not in ones else None


def _f1(found: Sequence[Stance], wanted: Sequence[Stance], stance: str) -> float | None:
    right = sum(one == other == stance for one, other in zip(found, wanted, strict=True))
    return Agreement([*found].count(stance), right, [*wanted].count(stance), right).f1  # type: ignore[arg-type]


def _central(texts: Sequence[Microtext], part: int, central_of: CentralOf | None) -> Measure:
    name = f"microtexts {part}: central claim"
    if central_of is None:
        return Measure(name, None, "no rule")
    right = sum(central_of(text.units) == text.central for text in texts)
    ends = {"first unit": 0, "last unit": -1}
    baselines = [
        Baseline(how, sum(text.central == index % len(text.units) for text in texts) / len(texts))
        for how, index in ends.items()
    ]
    return share(name, Figure(right, len(texts)), *baselines)


def read_all(folder: Path) -> list[Microtext]:
    """The texts in a folder in the order of their ids; those in German are left out."""
    paths = sorted((path for path in folder.rglob("micro_*.xml") if "de" not in path.parts), key=lambda path: path.stem)
    return [text for path in paths if (text := read_microtext(path))]


def main(arguments: Sequence[str]) -> int:
    """Print the measures of each part that is there; answers 2 where none is."""
    folders = [argument for argument in arguments if not argument.startswith("--")]
    texts = read_all(Path(folders[0])) if folders else []
    parts = {part: [text for text in texts if text.part == part] for part in (1, 2)}
    found = [measure for part, ones in parts.items() if ones for measure in measures(ones, part, stance_of, central_of)]
    print((as_json if "--json" in arguments else shown)(found, "unseen"), end="")
    return 0 if found else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
