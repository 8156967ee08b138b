"""The hallway between doors and house: turn-taking, group commit, and changes told at the pace each audience
needs.
"""
