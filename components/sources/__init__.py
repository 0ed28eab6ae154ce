"""The pages that say what the documents really say."""
