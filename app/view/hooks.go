package view

// What whoever brings the page to life or tests it looks for, besides controls (package state) and pictures (package chart).
const (
	HookRenewal = "data-renewal" // on what today's defaults would say of an older link
	HookShared  = "data-shared"  // on elements of the share dialog: which of ShareTexts they hold
	HookExact   = "data-exact"   // on boxes that show a number in a form that fits: all of it, for while they have the focus
)
