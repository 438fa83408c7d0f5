# Two commands do everything: `make demo` and `make test`. Both install what they need themselves.
SHELL := /bin/sh
JOBS ?= 3
SEED ?= 1
SEEDS ?= 50
FIRST ?= 1
TARGET ?= all
SECONDS ?= 60
BINARY := .build/release/tenfold

.PHONY: demo test tests lint build package bench drill fuzz model clean help

help:
	@echo "make demo   a whole day of the pipeline on this machine, offline (JOBS=$(JOBS) SEED=$(SEED))"
	@echo "make test   set-up, lint, all tests, the checks of the release binary, and the examples"
	@echo "make lint   format and shell checks"
	@echo "make package  an archive of the program for machines without a Swift toolchain, in dist/"
	@echo "make bench  comparisons with named peers, as ratios"
	@echo "make drill  days that an adversary spoils (SEEDS=$(SEEDS) FIRST=$(FIRST)); logs of failed ones in drills/"
	@echo "make model  the test in which a language model on this machine writes a script (minutes)"
	@echo "make fuzz   made-up bytes for all that reads (TARGET=$(TARGET) SECONDS=$(SECONDS)); findings in fuzz/"

demo: build
	@$(BINARY) demo --keep demo-day --jobs $(JOBS) --seed $(SEED)

build:
	@scripts/bootstrap.sh demo
	@scripts/build-release.sh

# Optimising keeps one core busy, what tests need besides the other.
test:
	@scripts/bootstrap.sh demo
	@$(MAKE) --no-print-directory --jobs 2 build tests
	@PATH="$(CURDIR)/.venv/bin:$$PATH" TENFOLD_BINARY="$(CURDIR)/$(BINARY)" scripts/test.sh
	@scripts/check-release.sh $(BINARY)

tests:
	@scripts/bootstrap.sh test
	@$(MAKE) --no-print-directory lint
	@scripts/build-tests.sh
	@PATH="$(CURDIR)/.venv/bin:$$PATH" scripts/check-examples.sh

lint:
	@swift format lint --strict --recursive Sources Tests Fuzz Package.swift templates facts
	@shellcheck scripts/*.sh .ci/run Benchmarks/*.sh Benchmarks/*/*.sh

package:
	@scripts/archive.sh

bench: build
	@scripts/bootstrap.sh bench
	@Benchmarks/run.sh

drill: build
	@python3 Tests/Drills/drill.py --binary $(BINARY) --seeds $(SEEDS) --first $(FIRST)

model:
	@scripts/bootstrap.sh model
	@scripts/build-tests.sh
	@PATH="$(CURDIR)/.venv/bin:$$PATH" TENFOLD_LOCAL_MODEL=yes scripts/test.sh --filter LocalModelTests

fuzz:
	@scripts/fuzz.sh $(TARGET) $(SECONDS)

clean:
	rm -rf .build .build-* .venv demo-day dist drills fuzz
