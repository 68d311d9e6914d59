"""What Afterword knows and works out: facts in, plan, letters and findings out.

Nothing in here reads a clock, a file, a database or the network, and nothing is random.
"""
