"""The command line: one file per command; only here does argmap print, exit, and read and write maps."""


def main() -> None:
    """Run a command with the program's arguments."""
    from argmap.cli.group import argmap
    from argmap.cli.terminal import prepare_streams

    prepare_streams()
    argmap(prog_name="argmap")
