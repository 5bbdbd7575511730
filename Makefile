# Needs git, make and Python 3.11 or later with venv. Nothing is written outside this folder.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
COMPILED := .venv-compiled/bin

.PHONY: demo dev test coverage handover measure measure-own bench speed compiled growth clean

demo: ## build the dossier of the example affair
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check .
	$(BIN)/tawatur dossier examples/affair -o out/dossier

dev: ## the environment the targets below need
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'

test: dev ## lint, types, import contracts, all tests, on every core
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto

coverage: dev ## the tests once more, counting which lines and branches they run: about three times as long
	$(BIN)/python -m pytest -n auto --cov --cov-report=term

handover: dev ## write the golden files of tests/handover anew; look at the difference before you keep it
	$(BIN)/python tests/handover/test_handover.py

measure-own: dev ## the figures on our own annotated reports, held against their floors
	$(BIN)/tawatur measure quality/corpus
	$(BIN)/tawatur measure quality/heldout --misses 0

measure: dev ## score the pipeline on the measuring texts beside this folder, if they are there
	$(BIN)/python quality/measure.py ../shared

bench: dev ## hold each part against public test sets, beside other tools, where ../shared holds the sets
	$(BIN)/python quality/bench ../shared

speed: dev ## how many reports a second become claims, and how much memory ten thousand of them take
	$(BIN)/python quality/speed.py

compiled: dev ## a second environment whose rooms from reading to claims are machine code: the same bytes sooner; needs a C compiler
	$(PYTHON) -m venv .venv-compiled
	HATCH_BUILD_HOOK_ENABLE_CUSTOM=true $(COMPILED)/pip install --quiet --disable-pip-version-check .
	$(BIN)/python -m pytest tests/contracts/test_compiled.py

growth: dev ## how long the claims of one affair take to be reconciled, from a thousand to a hundred thousand
	$(BIN)/python -m quality.growth

clean:
	rm -rf out dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
