"""Where things stand in a picture, and how lines lead from one to another."""
