"""How well letters are proofread: our engine beside others, on open sets and at first sight."""
