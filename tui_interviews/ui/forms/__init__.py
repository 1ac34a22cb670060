"""The forms and choices of the stages, each over the place that asks."""
