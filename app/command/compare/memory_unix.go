//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// mostMemory is what a program that ended had of memory at most, MB.
func mostMemory(of *os.ProcessState) float64 {
	usage, ok := of.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" { // counts bytes where others count kB
		return float64(usage.Maxrss) / 1e6
	}
	return float64(usage.Maxrss) / 1e3
}
