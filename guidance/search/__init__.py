"""Looking things up: an index in memory, made from the content when somebody first asks."""
