"""Organisations: who owns journeys, templates and people, and who makes room for them on a server."""
