"""Public holidays and weekends of countries, as data."""
