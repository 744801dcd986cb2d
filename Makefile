# Two commands matter: `make run` uses the product, `make test` checks it.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: run test check bench faults lock clean

run: $(VENV)/installed
	@$(BIN)/article6 run --or-sandbox

# The first answer on a machine takes a minute, in which the examples are encoded: not in a test.
test: check
	@$(BIN)/article6 ask "What is Article 6?" > /dev/null
	@$(BIN)/python -m pytest -q -n auto --maxprocesses 4 --dist loadfile

check: $(VENV)/installed-dev
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache > $(VENV)/imports.txt || { cat $(VENV)/imports.txt; exit 1; }
	@$(BIN)/deptry . > $(VENV)/deptry.txt 2>&1 || { cat $(VENV)/deptry.txt; exit 1; }
	@$(BIN)/article6 kb check

bench: $(VENV)/installed-dev
	@$(BIN)/python -m benchmarks $(if $(ONLY),--only $(ONLY)) \
	  $(if $(PUBLIC_SETS),--public-sets $(PUBLIC_SETS))

faults: $(VENV)/installed-dev
	@$(BIN)/python -m benchmarks.faults.digests --kills $(or $(KILLS),20) \
	  --database $(or $(DATABASE),sqlite) $(if $(REPLICAS),--replicas $(REPLICAS)) \
	  $(if $(SEED),--seed $(SEED)) $(if $(FOLDER),--folder $(FOLDER))

lock: $(VENV)/installed-dev
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url --python-version 3.11 pyproject.toml build-tools.in -o requirements.lock
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url --python-version 3.11 pyproject.toml build-tools.in --extra dev \
	  -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf $(VENV) build *.egg-info

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "Python cannot make virtual environments here: install its venv module."; exit 1; }

$(VENV)/installed: $(VENV)/bin/python requirements.lock pyproject.toml
	@echo "Installing into $(VENV) (the first time takes a minute) …"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.lock
	@echo "Installing what the checks need …"
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@
