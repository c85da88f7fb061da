"""Fetches a library of the extra `documents` when it is first needed; knows no format."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from argmap.articles.article import ArticleError
from argmap.wording.pip import pip_install

_LIBRARIES: Final = ("lxml", "pypdf", "charset-normalizer")
"""What the extra names. The extra itself is of use only to whoever stands in a clone."""


def library(name: str, format: str) -> Any:
    """Import a library that reads a format; raises `ArticleError` where the extra is not installed."""
    try:
        return import_module(name)
    except ImportError as error:
        message = f"reading {format} needs '{name.partition('.')[0]}', which is not installed"
        raise ArticleError(message, f"run `{pip_install(*_LIBRARIES)}`") from error
