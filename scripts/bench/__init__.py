"""The benchmarks: every figure beside something real that was measured in the same run."""
