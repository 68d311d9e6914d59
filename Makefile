# Afterword. `make` alone lists what can be made.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

BIN := .venv/bin
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo "$$python" && break; done)

# The environment has two floors: what the program needs, and what its tests and checks add.
# Each is stamped, and built again only when its lock or the package's description changes.
RUNTIME := .venv/.runtime
DEV := .venv/.dev

TESTS ?= tests
PYTEST := $(BIN)/pytest -n 2 --dist loadfile

.PHONY: help run test bench chaos sweep laws lint format types floors budgets docs-check screenshots lock clean
.PHONY: environment system-packages bench-mail bench-scale bench-send bench-proof mutants mutants-changed

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' Makefile

run: $(RUNTIME) ## open the app in the browser, with the sample search inside
	$(BIN)/afterword serve --open --sample

test: $(DEV) system-packages ## run every test, the browser's too
	$(PYTEST) $(TESTS)

bench: $(DEV) ## measure the plan, the letter check, the command line and the pages
	$(BIN)/python -m scripts.bench

bench-scale: $(DEV) system-packages ## measure a million cases on both databases; CASES=20000 for others
	$(BIN)/python -m scripts.bench_scale

bench-send: $(DEV) ## send a thousand letters, and over long histories; LETTERS=200 for others
	$(BIN)/python -m scripts.bench_send $(PARTS)

bench-proof: $(DEV) ## measure proofreading beside plain Harper; DATA=folder for other sets
	$(BIN)/python -m scripts.bench_proof $(DATA)

chaos: $(DEV) system-packages ## kill senders at every step, copy folders, turn clocks; KILLS=50 for less
	$(BIN)/python -m scripts.chaos $(CASES)

bench-mail: $(DEV) system-packages ## measure reading mail: bounces, replies, the idle watcher
	$(BIN)/python -m scripts.bench_mail $(DATA)

sweep: $(DEV) ## plan interviews in every time zone, three years and forty countries
	$(BIN)/python -m scripts.sweep

laws: $(DEV) ## try the laws of the plan on many more searches, TIMES as many (default 20)
	AFTERWORD_LAWS=$(or $(TIMES),20) $(PYTEST) --timeout=0 tests/core/test_laws_of_*.py \
		tests/core/test_months_of_a_search.py

mutants: $(DEV) ## plant faults in core and see which no test notices; ROOMS="rules when" for some
	$(BIN)/python -m scripts.mutants $(ROOMS)

mutants-changed: $(DEV) ## plant faults where core is not as it was recorded
	$(BIN)/python -m scripts.mutants changed

lint: $(DEV) ## check style and layout
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(DEV) ## lay the code out and mend what can be mended
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(DEV) ## check every type, the tests' too
	$(BIN)/mypy

floors: $(DEV) ## check that no floor knows a higher one
	$(BIN)/lint-imports --no-logo

budgets: $(DEV) ## check the length, shape and share of tests of the code
	$(BIN)/python -m scripts.check_budgets

docs-check: $(DEV) ## check links, decisions, glossary, locks and commit subjects
	$(BIN)/python -m scripts.check_docs

screenshots: $(DEV) system-packages ## take the README's pictures of the real app
	$(BIN)/python -m scripts.screenshots

environment: $(DEV) ## build the environment in .venv

system-packages: ## install the browser and the servers that the tests start
	@scripts/system-packages

lock: $(DEV) ## pin every dependency with its hashes; UPGRADE=1 takes newer ones
	scripts/lock $(if $(UPGRADE),--upgrade)

clean: ## remove the environment and what the tools left
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .mutants build dist

$(RUNTIME): requirements/runtime.txt pyproject.toml scripts/install
	scripts/install "$(PYTHON)" requirements/runtime.txt
	@touch $@

$(DEV): requirements/dev.txt pyproject.toml scripts/install
	scripts/install "$(PYTHON)" requirements/dev.txt
	@touch $(RUNTIME) $@
