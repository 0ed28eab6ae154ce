"""What stands in each spreadsheet."""
