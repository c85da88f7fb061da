"""The table of commands. Each is imported when it is called, or when `--help` lists it."""

from __future__ import annotations

from importlib import import_module

import click

from argmap.cli.examples import examples
from argmap.version import __version__

COMMANDS = (
    "new", "check", "rules", "explain", "render", "stats", "extract", "review", "cues", "rename", "schema",
)  # fmt: skip
"""In the order in which a newcomer meets them; a command is the function of that name in the module of that name."""


class LazyGroup(click.Group):
    """A group whose commands are found by name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Keep the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command; None if there is no such one."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"argmap.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Name the nearest command when there is no such one."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from argmap.wording.near import did_you_mean

            near = did_you_mean(args[0], COMMANDS)
            ctx.fail(f"'{args[0]}' is not a command" + (f"; {near}" if near else ""))
        return super().resolve_command(ctx, args)


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=examples("argmap new debate.yaml", "argmap check debate.yaml", "argmap render debate.yaml"),
)
@click.version_option(__version__, "-V", "--version", message="argmap %(version)s")
def argmap() -> None:
    """Map a policy debate: check an argument written in YAML, and draw it."""
