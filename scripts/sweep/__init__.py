"""Plans the days after an interview in every time zone, three years and forty countries."""
