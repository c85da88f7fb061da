"""Times the extraction stage by stage and prints a table: `python -m tests.benchmarks.extraction [--quick]`.

The text is made of the annotated texts' own paragraphs. All figures are of one run: the share of the whole that a
stage takes, the growth for a doubling, and the memory for a megabyte of text say more than words a second do.
"""

from __future__ import annotations

import gc
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from argmap.cues.cue import STAGES
from argmap.cues.cuebook import all_cues
from argmap.extract.extracted import Extracted
from argmap.extract.matcher import Matcher
from argmap.extract.outline import outline_of, sentences_in
from argmap.extract.reading import extracted_from
from argmap.extract.sentence import Known, Sentence
from argmap.mapping.compose import SourceNote, compose
from argmap.segment.sentences import sentences_of
from argmap.sides.lexicon import default_lexicon
from tests.benchmarks.bench import Row, peak_megabytes, printed

_ANNOTATED = Path(__file__).parents[1] / "extract" / "annotated"
_WANTED = 100_000
_MOST_GROWTH = 2.2
_MOST_MEMORY = 100
_WORDS = 40_000
_ONE_LINE = "security may not harm privacy, while "


def generated_text(words: int, seed: int = 7) -> str:
    """Paragraphs in a random order, each with a number of its own in every sentence; the same text every time."""
    texts = [path.read_text("utf-8") for path in sorted(_ANNOTATED.glob("**/*.txt"))]
    paragraphs = [paragraph for text in texts for paragraph in re.split(r"\n\s*\n", text) if paragraph.strip()]
    choice = random.Random(seed)
    chosen: list[str] = []
    while words > 0:
        number = choice.randrange(10**6)
        chosen.append(re.sub(r"\b(the|an?) (?=\w)", rf"\1 {number}th ", choice.choice(paragraphs)))
        words -= len(chosen[-1].split())
    return "\n\n".join(chosen)


def stages(text: str, rounds: int) -> Iterator[Row]:
    """Words a second of each stage on the same text, and what part of the whole it takes."""
    lexicon, outline, draft = default_lexicon(), outline_of(text), extracted_from(text)
    read = list(sentences_in(text, outline, lexicon))
    runs: dict[str, Callable[[], object]] = {
        "blocks and headings": lambda: outline_of(text),
        "sentences": lambda: [sentences_of(text, block) for section in outline.sections for block in section.blocks],
        "sentences, words and sides": lambda: list(sentences_in(text, outline, lexicon)),
        "cues": lambda: _cues_on(read),
        "text to draft": lambda: extracted_from(text),
        "draft to map": lambda: _map(draft, text),
        "the whole": lambda: _map(extracted_from(text), text),
    }
    times = _medians(list(runs.values()), rounds)
    words, whole = len(text.split()), times[-1]
    for what, taken in zip(runs, times, strict=True):
        figure = f"{words / taken:,.0f} words/s, {taken / whole:.2f} of the whole"
        target = f"{_WANTED:,} words/s" if taken is whole else ""
        yield Row(what, figure, target, not target or words / taken >= _WANTED)


def growth(words: int, rounds: int) -> Iterator[Row]:
    """What a doubling costs, for prose and for a line without a stop."""
    line = _ONE_LINE * (words // len(_ONE_LINE.split()))
    for what, text in (("prose", generated_text(words)), ("one line", line)):
        half = text[: len(text) // 2]
        before, after = _medians([lambda half=half: _whole(half), lambda text=text: _whole(text)], rounds)  # type: ignore[misc]
        figure = f"{after / before:.2f} x the half"
        yield Row(f"{what}, {len(text):,} characters", figure, f"{_MOST_GROWTH} x", after <= _MOST_GROWTH * before)


def memory(folder: Path, sizes: Sequence[int]) -> Iterator[Row]:
    """The largest resident set of `argmap extract`, beyond that of a small text."""
    least = _peak(folder, 100)
    for words in sizes:
        megabytes = len(generated_text(words)) / 2**20
        each = (_peak(folder, words) - least) / megabytes
        yield Row(f"memory, {megabytes:.1f} MB", f"{each:.0f} MB for a MB", f"{_MOST_MEMORY} MB", each <= _MOST_MEMORY)


def _cues_on(sentences: Sequence[Sentence]) -> None:
    matcher = Matcher(all_cues())
    for sentence in sentences:
        bits = matcher.bits(sentence)
        for stage in STAGES:
            list(matcher.fired(stage, Known(sentence), bits))


def _whole(text: str) -> str:
    return _map(extracted_from(text), text)


def _map(draft: Extracted, text: str) -> str:
    return compose(draft, SourceNote(text, "0" * 64))


def _medians(runs: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """Seconds: all runs in each round, so that a machine that slows down slows all."""
    times: list[list[float]] = [[] for _ in runs]
    for _ in range(rounds):
        for run, taken in zip(runs, times, strict=True):
            begun = time.perf_counter()
            run()
            taken.append(time.perf_counter() - begun)
    return [statistics.median(taken) for taken in times]


def _peak(folder: Path, words: int) -> float:
    article = folder / f"{words}.txt"
    article.write_text(generated_text(words), "utf-8")
    return peak_megabytes("extract", str(article), "-o", str(folder / f"{words}.yaml"))


def main() -> None:
    """Print the table; exit 1 if a target is missed."""
    quick = "--quick" in sys.argv
    words, rounds = (_WORDS // 4, 3) if quick else (_WORDS, 7)
    gc.disable()  # as a command does
    with tempfile.TemporaryDirectory() as name:
        sizes = [words * 5] if quick else [words * 5, words * 10, words * 20]
        missed = printed((stages(generated_text(words), rounds), growth(words, rounds), memory(Path(name), sizes)))
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
