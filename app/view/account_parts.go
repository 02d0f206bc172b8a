package view

import (
	"encoding/json"
	"strconv"
	"strings"

	"goodenough/app/aside"
	"goodenough/app/chart"
	"goodenough/app/dom"
)

// accountOf is the tree that a program sent; false for none.
func accountOf(given json.RawMessage) (account dom.Node, ok bool) {
	err := json.Unmarshal(given, &account)
	return account, err == nil && len(account.Kids) > 1
}

// answerIn is the sentence of an account that answers.
func answerIn(account *dom.Node) string {
	answer := account.Find(func(n *dom.Node) bool { class, _ := n.Attr("class"); return class == aside.AnswerClass })
	if answer == nil {
		return ""
	}
	return answer.PlainText()
}

// printed gives the picture of an account, if it has one, the colors of paper, where there is no style sheet for its roles.
func printed(figure *dom.Node) {
	if figure != nil {
		figure.Kids[0] = framedAs(figure, "", chart.Light, chart.Caption{})
	}
}

// framedAs is the picture of an account as a document of its own.
func framedAs(figure *dom.Node, title string, look chart.Palette, caption chart.Caption) dom.Node {
	width, height := SizeOf(figure.Kids[0])
	return chart.Framed(figure.Kids[0], width, height, title, look, caption)
}

// SizeOf is how large a picture is, in its own units.
func SizeOf(picture dom.Node) (width, height float64) {
	box, _ := picture.Attr("viewBox")
	if sides := strings.Fields(box); len(sides) == 4 {
		width, _ = strconv.ParseFloat(sides[2], 64)
		height, _ = strconv.ParseFloat(sides[3], 64)
	}
	return width, height
}

func isFigure(n *dom.Node) bool { return n.Tag == "figure" }
