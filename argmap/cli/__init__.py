"""The command line: one file per command; only here does argmap print and exit."""


def main() -> None:
    """Run a command with the program's arguments.

    Without garbage collection: a command makes one large map and ends, and looking through it for rubbish again and
    again takes up to a third of the time.
    """
    import gc
    import sys

    from argmap.cli.group import argmap
    from argmap.cli.streams import open_closed, status_of
    from argmap.cli.terminal import prepare_streams

    gc.disable()
    open_closed()
    prepare_streams()
    sys.exit(status_of(lambda: argmap(prog_name="argmap")))  # type: ignore[arg-type]
