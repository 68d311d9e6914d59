"""What other programs are told, as plain objects: one shape for every surface."""
