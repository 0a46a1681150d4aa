# Sillage: everything to set up, build, try and judge. `make` alone lists it.
.DEFAULT_GOAL := help
PREFIX ?= /usr/local

# One set of flags everywhere, so that nothing is built twice: an import that the manifest does
# not declare is an error. Warnings are errors by the manifest's own word.
CHECKED  := --explicit-target-dependency-import-check error
# Types are asked for by function, not looked up by name: see docs/decisions/0006.
BY_FUNCTION := -disable-concrete-type-metadata-mangled-name-accessors
# Where the linker looks first, and finds the libraries that are linked in: no shared ones are there.
ARCHIVES := .build/archives
QUICK    := -c release --static-swift-stdlib -Xswiftc -Xfrontend -Xswiftc $(BY_FUNCTION) \
  -Xswiftc -L$(ARCHIVES) -Xswiftc -Xclang-linker -Xswiftc -static-libgcc -Xlinker -no-pie \
  -Xlinker --no-export-dynamic --disable-local-rpath
RELEASE  := swift build $(QUICK) --product sillage $(CHECKED)
BINARY   := .build/release/sillage
PYTHON   := .venv/bin/python

.PHONY: help demo test bench tables mails install docs lint format build release clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: release ## install what is missing, make a synthetic study in ./demo, show it, report on it
	@scripts/demo

test: ## install what is missing, pass every test and every independent judge
	@scripts/setup build test
	@$(MAKE) --no-print-directory lint build
	swift test --skip-build
	@scripts/docs
	@Tests/Conformance/make-venv
	@$(PYTHON) Tests/Conformance/selftest.py
	@Tests/Conformance/run .build/debug/sillage

bench: release ## compare speed and memory with sqlite3, in ratios
	@scripts/setup bench
	swift build $(QUICK) --product ledger-bench $(CHECKED)
	Benchmarks/run $(BINARY) .build/release/ledger-bench $(PARTICIPANTS)

tables: release ## measure protection and audit of invented tables against their goals
	Benchmarks/Disclosure/run $(BINARY) $(CASES)

mails: release ## measure a thousand messages to a mail server on this machine
	@scripts/setup test
	@Tests/Conformance/make-venv
	$(PYTHON) Benchmarks/Mail/run $(BINARY)

install: release ## install the command: make install PREFIX=/usr/local
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/sillage
	mkdir -p $(DESTDIR)$(PREFIX)/share/sillage
	cp -R forms exports $(DESTDIR)$(PREFIX)/share/sillage/

docs: ## build the library's documentation without a warning, in .build/docs
	@scripts/setup build
	@scripts/docs

lint: ## check the layout of the code
	swift format lint --strict --parallel --recursive Sources Tests Package.swift

format: ## lay out the code
	swift format --in-place --parallel --recursive Sources Tests Package.swift

build:
	@echo "Building everything with its tests: some minutes the first time, seconds after…"
	swift build --build-tests $(CHECKED)

release:
	@scripts/setup build
	@mkdir -p $(ARCHIVES)
	@for library in libstdc++.a libsqlite3.a; do \
	  ln -sf "$$(clang -print-file-name=$$library)" $(ARCHIVES)/; done
	@echo "Building the release binary: some minutes the first time, seconds after…"
	$(RELEASE)

clean: ## remove what was built, the judges and the demonstration study
	rm -rf .build .venv demo
