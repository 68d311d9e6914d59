"""Background work: thin, it calls the use cases and nothing else."""
