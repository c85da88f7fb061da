"""How many examples hypothesis tries: few each time, many by `--hypothesis-profile=long`, and never by the clock.

And what keeps the tests quick: each module is compiled once, and the collector of garbage passes over what stays.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
from functools import partial

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("quick", max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", settings.get_profile("quick"), max_examples=400)
settings.load_profile("quick")


def pytest_configure(config: pytest.Config) -> None:
    """Where Python is to write no compiled files, let this process and those that it starts share some until the end."""
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", None):
        folder = tempfile.mkdtemp(prefix="argmap-tests-")
        config.add_cleanup(partial(shutil.rmtree, folder, ignore_errors=True))
        config.add_cleanup(partial(setattr, sys, "dont_write_bytecode", True))
        os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix = folder
        sys.dont_write_bytecode = False


def pytest_collection_finish() -> None:
    """Leave out of every search for garbage what was imported and collected."""
    gc.collect()
    gc.freeze()
