"""The example, half a year at the Hällevalla library, played by the program's own verbs."""
