"""Letters and envelopes on paper: set by typst, as PDF, the same bytes for the same letter."""
