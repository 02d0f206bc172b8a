# The index of what can be done here. `make` alone lists it.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PORT ?= 8080
OUT ?= dist
FUZZTIME ?= 10s

# What ends up in a program for browsers: its own packages and all they stand on, but for libraries.
sources = $(shell GOOS=js GOARCH=wasm go list -deps -f '{{if and .Module .Module.Main}}{{range .GoFiles}}{{$$.Dir}}/{{.}} {{end}}{{range .EmbedFiles}}{{$$.Dir}}/{{.}} {{end}}{{end}}' $(1))

.PHONY: help
help: ## list what can be done
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 15

.PHONY: run
run: wasm ## serve the site on this machine (PORT=8080)
	go run . serve -port $(PORT)

.PHONY: wasm
wasm: web/app.wasm web/import.wasm web/choices.wasm ## build the browser's programs

# The browser's program leaves out what only a server needs, an eighth of its size: net/http's second protocol, by a tag, and
# all of TLS, mime, log, GODEBUG, international host names and regexp, by stand-ins (see app/site/cmd/overlay).
build := GOOS=js GOARCH=wasm go build -trimpath -tags=nethttpomithttp2 -overlay=web/overlay.json

# What the page's program seldom runs is not inlined into its callers, which takes 3 % off what goes over the wire.
seldom := encoding/json fmt net/url reflect time github.com/maxence-charriere/go-app/v10/pkg/app

web/app.wasm: build += $(seldom:%=-gcflags=%=-l)
web/app.wasm: $(call sources,.) go.mod go.sum wasm_exec.js web/overlay.json Makefile
	$(build) -ldflags='-s -w' -o $@ .

web/import.wasm: $(call sources,./app/importing/program) go.mod go.sum wasm_exec.js web/overlay.json Makefile
	$(build) -ldflags='-s -w' -o $@ ./app/importing/program

web/choices.wasm: $(call sources,./app/choosing/program) go.mod go.sum wasm_exec.js web/overlay.json Makefile
	$(build) -ldflags='-s -w' -o $@ ./app/choosing/program

# Looked at on every run, and written only where the compiler is another, which builds the program anew.
web/overlay.json: FORCE
	@go run ./app/site/cmd/overlay $@

# The loader belongs to the compiler, so it is compared on every run and never checked in.
wasm_exec.js: FORCE
	@cmp -s "$$(go env GOROOT)/lib/wasm/wasm_exec.js" $@ || cp "$$(go env GOROOT)/lib/wasm/wasm_exec.js" $@
FORCE:

# A program that has the page within it. The loader is copied, since a package of Go takes in nothing from above its folder.
.PHONY: goodenough
goodenough: OUT = goodenough
goodenough: wasm web/wasm_exec.js ## build one program that has the page within it, and runs anywhere (OUT=goodenough)
	go build -trimpath -tags=withpage -o '$(OUT)' .

.PHONY: install
install: wasm web/wasm_exec.js ## install that program where go install puts programs
	go install -trimpath -tags=withpage .

web/wasm_exec.js: wasm_exec.js
	cp $< $@

.PHONY: site
site: wasm ## write the static site to a folder, for any host (OUT=dist BASE=https://host/path/)
	go run . site -o '$(OUT)' -base '$(BASE)'

.PHONY: standalone
standalone: OUT = goodenough.html
standalone: wasm ## write the whole page as one file, to attach or to open from a disk (OUT=goodenough.html)
	go run . site -single '$(OUT)'

.PHONY: test
test: vet wasm ## run every check: vet, tests, size budget, browser tests
	@.ci/office
	@.ci/parallel
	go test -timeout=20m ./...
	$(MAKE) --no-print-directory race
	$(MAKE) --no-print-directory budget
	$(MAKE) --no-print-directory linktest
	$(MAKE) --no-print-directory browsertest

.PHONY: quick
quick: ## run the tests of a working hour, half a minute: no browser, few systems where the whole takes thousands
	go test -short ./...

# The race detector is C, and ten times slower: it looks at what works on several processors at once.
.PHONY: race
race: ## run what works on all processors under the race detector (needs a C compiler)
	@cc="$$(go env CC)"; \
	if command -v "$${cc%% *}" > /dev/null; then CGO_ENABLED=1 go test -race -run='^TestExplain' ./app/command; \
	else echo "No test ran under the race detector: it needs a C compiler, and there is no $$cc (on Debian: apt-get install gcc libc6-dev)." >&2; fi

# The tools are no dependencies of the program: .ci/tools.mod pins them, and the database of what is known. To take newer ones:
# go get -modfile=.ci/tools.mod -tool honnef.co/go/tools/cmd/staticcheck@VERSION, and golang.org/x/vulndb@VERSION without -tool.
.PHONY: vet
vet: ## look for mistakes in both builds and in the scripts, and for known vulnerabilities
	go vet ./...
	GOOS=js GOARCH=wasm go vet ./...
	cd app/browsertest && go vet ./...
	cd app/linktest && go vet ./...
	cd app/browsertest/compare && go vet -tags=compare -overlay=overlay.json .
	go build -modfile=.ci/tools.mod -o .ci/bin/ tool
	printf 'linux: GOOS=linux\njs: GOOS=js GOARCH=wasm\n' | .ci/bin/staticcheck -matrix ./...
	cd app/browsertest && ../../.ci/bin/staticcheck ./...
	cd app/linktest && ../../.ci/bin/staticcheck ./...
	.ci/vulnerabilities
	node --check web/ahead.js
	node --check web/boot.js
	node --check web/sw.js
	node --check web/parent.js
	node --check app/site/missing.js

.PHONY: budget
budget: wasm ## fail when the browser's program has grown too big
	go run ./app/site/cmd/budget web/app.wasm
	go run ./app/site/cmd/budget -import web/import.wasm
	go run ./app/site/cmd/budget -choices web/choices.wasm

.PHONY: parts
parts: wasm ## list what the browser's program is made of, the largest first
	@named="$$(mktemp)"; trap 'rm -f "$$named"' EXIT; \
	$(build) -ldflags=-w -o "$$named" . && go run ./app/site/cmd/budget -parts "$$named"

# A Go module of its own, so that what drives a browser is no dependency of the program. Never cached: what it tests lies
# outside of it. Its packages run one after the other: some measure time.
.PHONY: browsertest
browsertest: wasm $(patsubst %package.json,%node_modules/.package-lock.json,$(wildcard app/browsertest/package.json)) ## run the tests in real browsers (CHROME=path)
	@.ci/browsers
	cd app/browsertest && go test -count=1 -timeout=45m -p=1 ./...

# Also a module of its own, so that none of what it goes through is a dependency of the program. Debian's part is left out, with a word,
# where it is not installed.
.PHONY: linktest
linktest: app/linktest/node_modules/.package-lock.json ## send links through other people's renderers, wikis, mails and link finders
	@if [ "$$(id -u)" = 0 ] && [ -e /etc/debian_version ] && ! dpkg-query -W $(renderers) > /dev/null 2>&1; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(renderers) || echo 'Some renderers are left out.' >&2; \
	fi
	cd app/linktest && go test -count=1 -timeout=30m

renderers := cmark cmark-gfm pandoc python3-docutils python3-markdown python3-mistune ruby-kramdown ruby-redcarpet ruby-redcloth

app/%/node_modules/.package-lock.json: app/%/package.json app/%/package-lock.json
	cd app/$* && npm ci --no-audit --no-fund
	@touch $@

.PHONY: bench
bench: ## measure speed
	go test -run='^$$' -bench=. -benchmem ./...

.PHONY: soak
soak: ## drag for so long, and say each minute how much memory the page and its worker have (MINUTES=10 CHROME=path)
	cd app/browsertest && go test -count=1 -v -timeout=$$(( $(MINUTES) + 20 ))m -run='^TestDraggingTakesNoMoreMemory$$' . -soak=$(MINUTES)m

MINUTES ?= 10

.PHONY: compare
compare: ## measure speed against hand-written JavaScript, Squiggle and Python, in a browser (ROUNDS=25 CHROME=path)
	cd app/browsertest/compare && npm ci --no-audit --no-fund --loglevel=error && node run.mjs

.PHONY: compare-build
compare-build: ## measure the site against that of another revision, in turn (REV=8c1c310 PART=load,drag,memory ROUNDS=5 MINUTES=1)
	@node app/browsertest/compare/build.mjs '$(REV)'

.PHONY: lighthouse
lighthouse: ## have Lighthouse look at the site, as a phone and a desk (ROUNDS=3 CHROME=path)
	cd app/browsertest/lighthouse && npm ci --no-audit --no-fund --loglevel=error && node run.mjs

.PHONY: compare-lines
compare-lines: ## count lines a second of "explain -" against another revision, in turn (REV=8c1c310 LINES=48)
	go run ./app/command/compare -rev '$(or $(REV),8c1c310)' -lines '$(or $(LINES),48)'

.PHONY: fuzz
fuzz: ## try random input on every fuzz test for a moment (FUZZTIME=10s)
	@for package in $$(go list ./...); do \
		for name in $$(go test -list='^Fuzz' "$$package" | grep '^Fuzz' || true); do \
			echo "$$package $$name"; \
			go test -run='^$$' -fuzz="^$$name\$$" -fuzztime=$(FUZZTIME) "$$package"; \
		done; \
	done

.PHONY: golden
golden: ## write the golden files anew, to be read as a diff
	go test $$(grep -rl --include='*_test.go' --exclude-dir=browsertest --exclude-dir=linktest 'flag.Bool("update"' . | xargs -n1 dirname | sort -u) -update

.PHONY: clean
clean: ## remove what was built here
	rm -rf .ci/bin .ci/builds .ci/goodenough web/app.wasm web/import.wasm web/choices.wasm web/overlay.json wasm_exec.js web/wasm_exec.js goodenough dist goodenough.html app/browsertest/node_modules app/linktest/node_modules app/browsertest/compare/node_modules app/browsertest/lighthouse/node_modules
