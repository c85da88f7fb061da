"""Reads many damaged HTML, DOCX and PDF files: each gives an article or an ArticleError, in its time and memory.

    python -m tests.tools.damaged_documents --count 100000 --seed 1

Says how many files of each kind were read and how they ended; a file that ends otherwise is named by its kind and
number, which make it again, and the status is 1.
"""

from __future__ import annotations

import argparse
import faulthandler
import logging
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from argmap.articles import ArticleError, read_article
from tests.articles.damage import KINDS, damaged

_SECONDS = 10
_MEMORY = 2 * 2**30


class Hang(BaseException):
    """No reader may take it for a fault of the file."""


@contextmanager
def limited(seconds: int) -> Iterator[None]:
    """Raise Hang after so many seconds; where even that does not help, say where it hangs, and end."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise Hang

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    faulthandler.dump_traceback_later(2 * seconds, exit=True)
    try:
        yield
    finally:
        signal.alarm(0)
        faulthandler.cancel_dump_traceback_later()


def outcome(kind: str, raw: bytes) -> str:
    """'read' or 'refused'; raises whatever else comes, and UnicodeError for a text that no file can hold."""
    try:
        article = read_article(f"a.{kind}", raw)
    except ArticleError as error:
        str(error).encode()
        return "refused"
    "\n".join((article.text, article.title or "", *article.passed_over)).encode()
    return "read"


def main() -> int:
    """Run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1, help="the number of the first file of each kind")
    parser.add_argument("--kind", choices=KINDS, action="append")
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    logging.disable()
    kinds = options.kind or KINDS
    counts: Counter[tuple[str, str]] = Counter()
    slowest: dict[str, tuple[float, int]] = {}
    wrong = 0
    for index in range(options.count):
        kind, number = kinds[index % len(kinds)], options.seed + index // len(kinds)
        raw, start = damaged(kind, number), time.process_time()
        try:
            with limited(_SECONDS):
                ended = outcome(kind, raw)
        except (Exception, Hang) as error:
            ended, wrong = type(error).__name__, wrong + 1
            print(f"{kind} {number}: {ended}", *traceback.format_exception(error)[-3:], sep="\n", flush=True)
        counts[kind, ended] += 1
        slowest[kind] = max(slowest.get(kind, (0.0, 0)), (time.process_time() - start, number))
    for (kind, ended), count in sorted(counts.items()):
        print(f"{kind:5} {ended:10} {count:7}")
    for kind, (seconds, number) in sorted(slowest.items()):
        print(f"{kind:5} slowest: number {number} with {seconds:.2f} s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"from number {options.seed}; {peak} MiB at most; {wrong} ended otherwise")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
