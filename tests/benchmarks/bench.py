"""Times argmap's whole commands and prints them as ratios: `python -m tests.benchmarks.bench [--quick]`.

A bare interpreter is timed between the commands of each round, so that a machine that slows down slows both. Each
figure is the median over the rounds; a target in milliseconds is for the time beyond the bare interpreter.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from tests.benchmarks.generate import generated_argdown, generated_map

_ARTICLE = Path(__file__).parents[2] / "maps" / "immigration-enforcement.yaml"
_ARGMAP = (sys.executable, "-m", "argmap")


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    what: str
    figure: str
    target: str
    reached: bool


def seconds(command: tuple[str, ...], cache: Path, given: bytes | None = None) -> float:
    """The wall time of one run, output thrown away; argmap's cache is in `cache`."""
    environment = {**os.environ, "ARGMAP_CACHE_DIR": str(cache)}
    begun = time.perf_counter()
    subprocess.run(
        command, input=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, check=False
    )
    return time.perf_counter() - begun


def beyond_bare(run: Callable[[], float], rounds: int, cache: Path) -> tuple[float, float]:
    """Median time of a run, and how much of it is beyond a bare interpreter, in seconds."""
    bare, whole = [], []
    for _ in range(rounds):
        bare.append(seconds((sys.executable, "-c", "pass"), cache))
        whole.append(run())
    return statistics.median(whole), statistics.median(whole) - statistics.median(bare)


def start_up(folder: Path, rounds: int) -> Iterator[Row]:
    """Help, the article's map cold and the article's map unchanged."""
    for what, command, most in (
        ("argmap --help", ("--help",), 90),
        ("check the article's map, cold", ("check", str(_ARTICLE), "--no-cache"), 550),
        ("check the article's map, unchanged", ("check", str(_ARTICLE)), 120),
    ):
        seconds((*_ARGMAP, *command), folder)
        whole, beyond = beyond_bare(lambda command=command: seconds((*_ARGMAP, *command), folder), rounds, folder)  # type: ignore[misc]
        figure = f"{beyond * 1000:.0f} ms beyond bare, {whole / (whole - beyond):.1f} x bare"
        yield Row(what, figure, f"{most} ms", beyond * 1000 <= most)


def growth(folder: Path, sizes: tuple[int, ...]) -> Iterator[Row]:
    """The check of generated maps: time by size, the growth for a doubling, and memory at the largest."""
    for size in sizes:
        small, large = (_written(folder, claims) for claims in (size // 2, size))
        times = [
            [seconds((*_ARGMAP, "check", str(path), "--no-cache"), folder) for path in (small, large)] for _ in range(3)
        ]
        before, after = (statistics.median(column) for column in zip(*times, strict=True))
        most = {10_000: "1.5 s, 2.2 x"}.get(size, "2.2 x")
        reached = after <= 2.2 * before and (size != 10_000 or after < 1.5)
        yield Row(f"check {size:,} claims", f"{after:.2f} s, {after / before:.2f} x the half", most, reached)
    peak = peak_megabytes("check", str(_written(folder, sizes[-1])), "--no-cache")
    yield Row(f"memory at {sizes[-1]:,} claims", f"{peak:,.0f} MB", "1,500 MB", peak < 1500)


def drawing(folder: Path, rounds: int) -> Iterator[Row]:
    """`render` against the engine alone on the same DOT."""
    from argmap.render.paint.programs import Engine, program_for

    for view in ("support", "tension"):
        render = (*_ARGMAP, "render", str(_ARTICLE), "--view", view, "-o")
        dot = folder / f"{view}.dot"
        seconds((*render, str(dot)), folder)
        program = (program_for(Engine.EMBEDDED)[1], "-Tsvg")
        engine = statistics.median(seconds(program, folder, dot.read_bytes()) for _ in range(rounds))
        whole = statistics.median(seconds((*render, str(folder / "out.svg")), folder) for _ in range(rounds))
        most = 1.3 * engine + 0.4
        figure = f"{whole:.2f} s, {whole / engine:.2f} x the engine's {engine:.2f} s"
        yield Row(f"render --view {view}", figure, f"{most:.2f} s", whole <= most)


def beside_argdown(folder: Path, rounds: int) -> Iterator[Row]:
    """CPU time beside Argdown's on the same claims and relations, where its command is on the PATH.

    `argdown FILE` parses a file, builds its model and reports what is wrong: it is the nearest to `check`.
    """
    argdown = shutil.which("argdown")
    if argdown is None:
        return
    for what, claims, mine, theirs, most in (
        ("check", 10_000, ("check", "--no-cache"), (), 0.8),
        ("to SVG", 1_000, ("render", "-o", str(folder / "out.svg")), ("map", "--format", "svg", "--stdout"), 0.65),
        ("to DOT", 10_000, ("render", "-o", str(folder / "out.dot")), ("map", "--format", "dot", "--stdout"), 1.0),
    ):
        map = _written(folder, claims)
        text = map.with_suffix(".argdown")
        text.write_text(generated_argdown(claims), encoding="utf-8")
        pairs = [
            (cpu_seconds(*_ARGMAP, *mine, str(map)), cpu_seconds(argdown, *theirs, str(text))) for _ in range(rounds)
        ]
        own, other = (statistics.median(column) for column in zip(*pairs, strict=True))
        figure = f"{own:.2f} s CPU, {own / other:.2f} x Argdown's {other:.2f} s"
        yield Row(f"{what}, {claims:,} claims, beside Argdown", figure, f"{most} x", own <= most * other)


def cpu_seconds(*command: str) -> float:
    """User and system time of a command and its children, output thrown away; unknown on Windows."""
    if sys.platform == "win32":
        return float("nan")
    measured = subprocess.run((sys.executable, "-c", _MEASURE_CPU, *command), capture_output=True, check=True)
    return float(measured.stdout)


def _written(folder: Path, claims: int) -> Path:
    path = folder / f"{claims}.yaml"
    if not path.exists():
        path.write_text(generated_map(claims), encoding="utf-8")
    return path


_MEASURE = """
import subprocess, sys, resource
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


_MEASURE_CPU = """
import subprocess, sys, resource
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime)
"""


def peak_megabytes(*arguments: str) -> float:
    """The largest resident set of a command, measured by a parent with no other child; unknown on Windows."""
    if sys.platform == "win32":
        return float("nan")
    command = (sys.executable, "-c", _MEASURE, *_ARGMAP, *arguments)
    largest = int(subprocess.run(command, capture_output=True, check=True).stdout)
    return largest / (2**20 if sys.platform == "darwin" else 2**10)


def printed(parts: Iterable[Iterable[Row]]) -> int:
    """Print a table, a row as soon as it is measured; how many targets were missed."""
    missed = 0
    print("| what | measured | target | reached |\n| --- | --- | --- | --- |")
    for row in chain.from_iterable(parts):
        missed += not row.reached
        print(f"| {row.what} | {row.figure} | {row.target} | {'yes' if row.reached else 'no'} |", flush=True)
    return missed


def main() -> None:
    """Print the table; exit 1 if a target is missed."""
    quick = "--quick" in sys.argv
    rounds = 5 if quick else 15
    sizes = (100, 1_000, 10_000) if quick else (100, 1_000, 10_000, 100_000)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        few = min(rounds, 5)
        parts = (start_up(folder, rounds), growth(folder, sizes), drawing(folder, few), beside_argdown(folder, few))
        missed = printed(parts)
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
