"""Letters: drafted from memories, compared, proofread (S5-S13, S30, S31)."""
