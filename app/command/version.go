//go:build !js

package command

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"goodenough/model/scenario"
	"goodenough/web"
)

// version says which program this is.
func (p *program) version() error {
	info, known := debug.ReadBuildInfo()
	if !known {
		info = &debug.BuildInfo{}
	}
	return writeVersion(p.out, info)
}

func writeVersion(out io.Writer, info *debug.BuildInfo) error {
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	name := info.Main.Version
	if name == "" {
		name = "(devel)"
	}
	says := "goodenough " + name + "\n"
	if revision := settings["vcs.revision"]; revision != "" {
		says += "revision " + revision + " of " + settings["vcs.time"]
		if settings["vcs.modified"] == "true" {
			says += ", changed since"
		}
		says += "\n"
	} else {
		says += "revision not known: go build in a checkout says it\n"
	}
	says += fmt.Sprintf("%s for %s/%s\n", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	says += fmt.Sprintf("defaults of version %d; links of every version from 1 are read\n", scenario.Newest.Version)
	if web.Built != nil {
		says += "the page is in this program\n"
	} else {
		says += "the page is not in this program: serve and site need the source tree, or make goodenough\n"
	}
	_, err := io.WriteString(out, says)
	return err
}
