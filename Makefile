# IOP-guiden. `make` alone lists what can be done; README.md has the same for Windows.

PORT ?= 8501
ADDRESS ?= localhost
export PORT ADDRESS

BIN := .venv/bin
INSTALL = @python=$$(sh scripts/find_python.sh) && "$$python" scripts/install.py
# Holds every quotation against the documents, where they are at hand.
QUOTES := $(wildcard ../shared/tools/check_quotes.py)

.PHONY: help run test check bench pictures format clean install install-dev chromium \
	check-format check-lint check-types check-imports check-words check-content check-quotes

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 16

run: install  ## start the app on http://localhost:8501 (PORT=… for another port)
	@$(BIN)/python scripts/serve.py

test: install-dev chromium  ## run all tests (ARGS="-k word" for some of them)
	@$(BIN)/python -m pytest $(ARGS)

check: install-dev  ## format, lint, types, import rules, content
	@$(MAKE) --keep-going --no-print-directory \
		check-format check-lint check-types check-imports check-words check-content check-quotes

bench: install-dev chromium  ## measure speed; never a part of the tests
	@sh scripts/ensure_pandoc.sh
	@$(BIN)/python -m tests.bench $(ARGS)

pictures: install-dev chromium  ## take the pictures of the README from the real app
	@$(BIN)/python -m scripts.pictures
	@$(BIN)/python -m scripts.workshop_pictures
	@$(BIN)/python -m scripts.document_pictures
	@$(BIN)/python -m scripts.learn_pictures

format: install-dev  ## put the code in its form
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format --quiet .

clean:  ## remove .venv and all that was derived; data/ stays
	rm -rf .venv .pytest_cache .ruff_cache .hypothesis .import_linter_cache test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

install:
	$(INSTALL) requirements.txt

install-dev:
	$(INSTALL) requirements-dev.txt

chromium:
	@sh scripts/ensure_chromium.sh

check-format:
	@$(BIN)/ruff format --check --quiet . || { echo "make format puts it right"; exit 1; }

check-lint:
	@$(BIN)/ruff check --quiet .

check-types:
	@$(BIN)/pyright --project .

check-imports:
	@$(BIN)/lint-imports --no-logo

check-words:
	@$(BIN)/python scripts/catalogue.py --check

check-content:
	@$(BIN)/python -m guidance check

check-quotes:
	@$(if $(QUOTES),$(BIN)/python $(QUOTES) guidance/content)
