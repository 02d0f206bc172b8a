package desk

import (
	"fmt"

	"goodenough/app/aside"
	"goodenough/app/choices"
	"goodenough/app/decode"
	"goodenough/app/dom"
	"goodenough/model/scenario"
)

// tables are the texts that a file's becomes, by the screen that is shown.
var tables = map[string]string{"backlog": choices.ItemsText, "portfolio": choices.SystemsText, "compare": choices.PinsText}

// take reads a file in the place of what stands on the screen, and says what came of it. One that can't be read changes nothing.
func (a *asked) take(tool string, files []aside.File) dom.Node {
	into, reads := tables[tool]
	switch {
	case len(files) == 0:
		return absent("p")
	case !reads:
		return alarm("No file is read here: a backlog, systems of one budget, and scenarios side by side can come from one.")
	}
	name := "“" + scenario.CleanText(files[0].Name, 60) + "”"
	text, err := textOf(files[0])
	if err != nil {
		return alarm(name + " was not read: " + err.Error() + ".")
	}
	a.texts[into] = text
	if more := len(files) - 1; more > 0 {
		return alarm("Read from " + name + ". One file is read at a time: " + a.locale.Count(float64(more), "file") + " left out.")
	}
	return says("Read from " + name + ".")
}

func textOf(file aside.File) (string, error) {
	if file.Size > choices.Largest {
		return "", fmt.Errorf("it has %d bytes, and at most %d are read", file.Size, choices.Largest)
	}
	content, err := file.Read()
	if err != nil {
		return "", err
	}
	return decode.Text(content)
}
