"""How many examples hypothesis tries: few each time, many by `--hypothesis-profile=long`, and never by the clock."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("quick", max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", settings.get_profile("quick"), max_examples=400)
settings.load_profile("quick")
