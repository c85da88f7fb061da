"""Says how to install a library for the Python that runs argmap; installs nothing."""

from __future__ import annotations

import os
import re
import shlex
import sys


def pip_install(*names: str) -> str:
    """The command, to be pasted into a POSIX shell or, on Windows, into PowerShell or (without blanks) cmd."""
    return f"{quoted(sys.executable or 'python', windows=os.name == 'nt')} -m pip install {' '.join(names)}"


def quoted(program: str, *, windows: bool) -> str:
    """A program as the beginning of a command: PowerShell takes words in quotation marks for a text without its `&`."""
    if not windows:
        return shlex.quote(program)
    return program if re.fullmatch(r"[\w:\\/.~+-]+", program) else f"& '{program.replace(chr(39), chr(39) * 2)}'"
