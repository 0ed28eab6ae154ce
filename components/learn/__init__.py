"""The pages that teach: steps, worked cases, quiz, and the process to walk around in."""
