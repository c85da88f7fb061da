"""Rules of the family `dialectic`, one file each."""
