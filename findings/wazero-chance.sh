#!/usr/bin/env bash
# A simulation under wazero draws the same chances every time, and its clock lies.
#
# Guessed: a Go program built for wasip1 and run in wazero with stdout given and nothing else set draws anew at each start, as
#   the same program does natively; its clock is the machine's.
# Seen: two runs draw the very same numbers from the automatically seeded math/rand/v2, so replicates agree to the last digit
#   and an error estimated from them is 0. time.Now is the first second of 2022. An hour of time.Sleep is an hour on the guest's
#   clock and returns at once. With WithRandSource the two runs differ.
# With: github.com/tetratelabs/wazero 1.12.0 (Go). Seen 2026-11-29.
# Source: documented at ModuleConfig's WithRandSource, WithSysWalltime and WithSysNanosleep: deterministic unless set.
# Matters: to whoever runs one model natively, in the browser and in a WASI host, and takes agreement between runs for
#   convergence, or times it inside the guest. A seed of one's own, always printed, makes all three the same on purpose.
set -euo pipefail
dir=$(mktemp -d); trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT; cd "$dir"

mkdir guest host
cat > guest/main.go <<'GO'
package main

import (
	"fmt"
	"math/rand/v2"
	"time"
)

func main() {
	incidents := 0
	for range 1_000_000 {
		if rand.Float64() < .01 {
			incidents++
		}
	}
	start := time.Now()
	time.Sleep(time.Hour)
	fmt.Printf("%d incidents; clock %s; slept %s", incidents, start.UTC().Format(time.DateOnly), time.Since(start).Round(time.Minute))
}
GO
cat > host/main.go <<'GO'
package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

func run(program []byte, config wazero.ModuleConfig) string {
	ctx := context.Background()
	runtime := wazero.NewRuntime(ctx)
	defer runtime.Close(ctx)
	wasi_snapshot_preview1.MustInstantiate(ctx, runtime)
	var said bytes.Buffer
	if _, err := runtime.InstantiateWithConfig(ctx, program, config.WithStdout(&said)); err != nil {
		panic(err)
	}
	return said.String()
}

func main() {
	program, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	start := time.Now()
	one, two := run(program, wazero.NewModuleConfig()), run(program, wazero.NewModuleConfig())
	count, rest, _ := strings.Cut(one, ";")
	fmt.Println("as it comes, two runs count the same incidents:", strings.HasPrefix(two, count))
	fmt.Println("the guest says:" + rest + "; the host waited an hour:", time.Since(start) > time.Hour)
	chance := wazero.NewModuleConfig().WithRandSource(rand.Reader)
	one, two = run(program, chance), run(program, chance)
	for tries := 0; one == two && tries < 5; tries++ { // one in some 350 pairs of real draws agrees by chance
		two = run(program, chance)
	}
	fmt.Println("with WithRandSource they do:", one == two)
}
GO
go mod init see 2>/dev/null
go get github.com/tetratelabs/wazero@v1.12.0 2>/dev/null
GOOS=wasip1 GOARCH=wasm go build -o guest.wasm ./guest
go run ./host guest.wasm > seen
cat seen
diff - seen <<'EXPECTED'
as it comes, two runs count the same incidents: true
the guest says: clock 2022-01-01; slept 1h0m0s; the host waited an hour: false
with WithRandSource they do: false
EXPECTED
