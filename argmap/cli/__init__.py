"""The command line: one file per command; only here does argmap print and exit."""


def main() -> None:
    """Run a command with the program's arguments.

    Without garbage collection: a command makes one large map and ends, and looking through it for rubbish again and
    again takes up to a third of the time.
    """
    import gc

    from argmap.cli.group import argmap
    from argmap.cli.terminal import prepare_streams

    gc.disable()
    prepare_streams()
    argmap(prog_name="argmap")
