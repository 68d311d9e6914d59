"""The rules of the plan, one module for each section of the article."""
