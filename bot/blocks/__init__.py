"""Block Kit views: pure functions from values to what a person sees."""
