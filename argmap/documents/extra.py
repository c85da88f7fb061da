"""Fetches a library of the extra `documents` when it is first needed; knows no format."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from argmap.documents.article import ArticleError


def library(name: str, format: str) -> Any:
    """Import a library that reads a format; raises `ArticleError` where the extra is not installed."""
    try:
        return import_module(name)
    except ImportError as error:
        message = f"{format} is read by '{name.partition('.')[0]}', which is not installed"
        raise ArticleError(message, 'pip install "argmap[documents]"') from error
