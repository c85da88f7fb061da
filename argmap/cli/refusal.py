"""Saying no: what cannot be done ends the command with a message and status 2, and never with a traceback."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from argmap.files.config import ConfigError, UnknownRuleError
from argmap.report.visible import visible


class Refusal(click.ClickException):
    """Wrong use; the message says what to do."""

    exit_code = 2


@contextmanager
def refusing() -> Iterator[None]:
    """Turn what goes wrong outside the program into a Refusal."""
    try:
        yield
    except (ConfigError, UnknownRuleError) as error:
        raise Refusal(visible(str(error))) from error
    except BrokenPipeError:
        raise
    except OSError as error:
        name = f"'{visible(str(error.filename))}': " if error.filename else ""
        raise Refusal(f"{name}{visible(error.strerror or str(error))}") from error
