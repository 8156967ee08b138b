"""Pure functions on plain values: no database, no clock, no chance. Same input, same answer."""
