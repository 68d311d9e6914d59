"""Plants one fault at a time in core and asks the tests whether they notice (make mutants)."""
