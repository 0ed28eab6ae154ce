"""The parts of a web page that stands alone: its rows, drawings, typeface and style."""
