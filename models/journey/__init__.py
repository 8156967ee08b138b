"""The long road: journey, units, numbering and the logbook."""
