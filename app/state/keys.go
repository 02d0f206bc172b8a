package state

import (
	"strconv"
	"strings"
)

// Boxes are told apart by keys. That of an input's box is the input's; those of the plan's boxes are made here.

// BaseStep stands for the spend explored among the steps of a plan.
const BaseStep = -1

// StepKey is the key of a box of a plan's step: its "year" or its "amount".
func StepKey(step int, what string) string { return "plan-" + strconv.Itoa(step) + "-" + what }

// HeadOfPlan is the key of the box of the spend explored where the plan begins.
var HeadOfPlan = StepKey(BaseStep, "amount")

// stepOf tells which box of the plan has a key, if one has.
func stepOf(key string) (step int, what string, ok bool) {
	key, ok = strings.CutPrefix(key, "plan-")
	at := strings.LastIndexByte(key, '-')
	if !ok || at < 0 {
		return 0, "", false
	}
	step, err := strconv.Atoi(key[:at])
	return step, key[at+1:], err == nil
}

const boxID = "in-"

// BoxID is the id of the box with a key.
func BoxID(key string) string { return boxID + key }

// BoxKey is the key of the box with an id.
func BoxKey(id string) (key string, ok bool) { return strings.CutPrefix(id, boxID) }

// MessageID is the id of what is said of a box.
func MessageID(key string) string { return "error-" + key }
