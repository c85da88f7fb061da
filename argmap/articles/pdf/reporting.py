"""Keeps what pypdf raises and logs within bounds; knows no page."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from argmap.articles.article import ArticleError

_LEFT_OUT = ("skipped", "impossible", "ignor")


class _Listener(logging.Handler):
    """Collects what the log says was left out."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        words = record.getMessage()
        if any(word in words.lower() for word in _LEFT_OUT) and words not in self.heard:
            self.heard.append(words)


@contextmanager
def reported() -> Iterator[list[str]]:
    """Turn whatever a broken file makes pypdf raise into `ArticleError`; give what it logs as left out.

    The log is kept from the terminal meanwhile.
    """
    log, listener = logging.getLogger("pypdf"), _Listener()
    before = log.propagate
    log.propagate = False
    log.addHandler(listener)
    try:
        yield listener.heard
    except (ArticleError, MemoryError):
        raise
    except Exception as error:  # KeyError, TypeError, RecursionError and more come from a broken file
        raise ArticleError(f"the PDF is broken and cannot be read ({type(error).__name__})") from error
    finally:
        log.removeHandler(listener)
        log.propagate = before
