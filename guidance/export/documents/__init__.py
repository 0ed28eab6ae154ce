"""What stands in each document, without a format."""
