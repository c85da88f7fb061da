"""Rules of the family `structure`, one file each."""
