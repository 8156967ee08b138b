"""Every step the database's schema has taken, oldest first. Run by models.schema at start."""
