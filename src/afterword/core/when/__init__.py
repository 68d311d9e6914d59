"""What an employer says about when they decide, read as dates. `window.when` is the way in."""
