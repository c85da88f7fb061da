"""Rules of the family `support`, one file each."""
