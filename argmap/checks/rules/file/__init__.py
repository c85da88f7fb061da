"""Rules of the family `file`, one file each."""
