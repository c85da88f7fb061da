"""Rules of the family `provenance`, one file each."""
