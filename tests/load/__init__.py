"""The load test: simulated phones that speak the real protocol over real sockets.

Started by `python3 run.py load`.
"""
