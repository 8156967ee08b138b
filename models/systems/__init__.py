"""Other systems: the tokens by which they read, and where they are told that something has happened."""
