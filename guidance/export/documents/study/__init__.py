"""What is printed to learn from and to look things up in: made of the content, not of a case."""
