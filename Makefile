# The commands of the project. Python 3.11 or newer with pip, and make, are all that has to be there first.
PYTHON ?= python3
CHROMIUM ?= /usr/bin/chromium
UV_VERSION := 0.13.9

UV := .tools/uv-$(UV_VERSION)/bin/uv
PY := .venv/bin/python
READY := .venv/.ready
READY_TEST := .venv/.ready-test

COMPILE := $(UV) pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
  --custom-compile-command "make lock" --quiet

export CHROMIUM
# Material's notice about MkDocs 2; mkdocs-material and mkdocs are capped in pyproject.toml.
export NO_MKDOCS_2_WARNING := 1
# Only the Python that is there; uv would otherwise fetch one of its own.
export UV_PYTHON_DOWNLOADS := never
# The certificates of the machine, as pip does; networks that inspect traffic have their own.
export UV_SYSTEM_CERTS ?= 1

# $(call system-packages,TEST,PACKAGES,WHAT FOR): where TEST fails, installs Debian packages if we may, else says how.
define system-packages
	@$(1) || { \
	  echo "Missing for $(3): $(2)"; \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    export DEBIAN_FRONTEND=noninteractive; \
	    apt-get update -q && apt-get install -q -y --no-install-recommends $(2); \
	  else \
	    echo "Install it, then run make again; on Debian:"; \
	    echo "  sudo apt-get update && sudo apt-get install --no-install-recommends $(2)"; \
	    exit 1; \
	  fi; }
endef

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup setup-test setup-pdf setup-office check site test test-pdf test-office serve bench schema lock clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## set up .venv/ for the site (a second run does nothing)
	$(call system-packages,$(PY) -c 'from ctypes.util import find_library as f; exit(not (f("pangoft2-1.0") and f("harfbuzz-subset")))',\
	  libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0,the PDF files)

setup-test: setup $(READY_TEST) ## also what the tests need (test packages, Chromium)
	$(call system-packages,[ -x "$(CHROMIUM)" ] && $(PY) -m playwright --version >/dev/null 2>&1,\
	  chromium fonts-dejavu-core libatomic1,the browser tests)

setup-pdf: setup-test
	$(call system-packages,command -v java >/dev/null && [ -e /usr/share/java/jaxb-api.jar ],\
	  default-jdk-headless libjaxb-java,the PDF/UA check)

setup-office: setup-test
	$(call system-packages,cd /usr/lib/libreoffice/program 2>/dev/null && ls soffice libswlo.so libsclo.so libsdlo.so >/dev/null 2>&1,\
	  libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui fonts-liberation fonts-crosextra-carlito,the tests in LibreOffice)

check: $(READY) ## check the content: every problem, one a line
	$(PY) -m macros check

site: setup check ## build the site into site/; SITE_URL=https://… sets its address
	$(PY) -m macros build

test: setup-test ## run everything that CI runs
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(PY) -m macros check
	$(PY) -m pytest

test-pdf: setup-pdf ## check every PDF against PDF/UA-1 with veraPDF (CI runs it, too)
	$(PY) -m pytest -m verapdf

test-office: setup-office ## open the Office files in LibreOffice
	$(PY) -m pytest -m office

serve: setup ## show the site on http://127.0.0.1:8000/ and follow changes
	$(PY) -m mkdocs serve -a 127.0.0.1:8000

bench: setup ## measure how fast the site builds
	$(PY) tests/bench.py

schema: $(READY) ## write content/model.schema.json from the types
	$(PY) -m macros schema > .schema.tmp || { rm -f .schema.tmp; exit 1; }
	mv .schema.tmp content/model.schema.json

lock: $(UV) ## write the locks from pyproject.toml; UPGRADE=1 takes the newest versions
	$(COMPILE) $(if $(UPGRADE),--upgrade) --output-file requirements.lock
	$(COMPILE) $(if $(UPGRADE),--upgrade) --output-file requirements-test.lock --group test --constraints requirements.lock

clean: ## remove what was built (site/, build/, caches), not .venv/
	rm -rf site build .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache .schema.tmp
	find macros tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements.lock | $(UV)
	$(UV) venv --quiet --allow-existing --python "$(PYTHON)" .venv
	$(UV) pip sync --python $(PY) --require-hashes requirements.lock
	@touch $@

$(READY_TEST): $(READY) requirements-test.lock
	$(UV) pip sync --python $(PY) --require-hashes requirements-test.lock
	@touch $@

# Debian's Python refuses "pip install" and has no venv; "pip install --target" works, and uv needs nothing else.
$(UV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is " + sys.version)'
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --root-user-action=ignore \
	  --target .tools/uv-$(UV_VERSION) uv==$(UV_VERSION)
