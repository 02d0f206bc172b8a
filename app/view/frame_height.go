package view

import (
	"goodenough/app/chart"
	"goodenough/app/state"
)

// A frame is as high as its picture, which stands in state.Views, and its words. How many lines these take is reckoned for the narrowest
// column of wikis in the broadest of the usual fonts.

// FrameHeight is the height of a frame that shows what the share dialog has chosen, px.
func (p *Page) FrameHeight() int { return p.Share.FrameHeight(int(p.wordsHeight(p.Share.View))) }

// Column is how wide what stands in a frame may be in a column of 688 px, px.
const Column = 656

// LinesHeight is how high a text is whose letters and lines are so high, px.
func LinesHeight(text string, size, line float64) float64 {
	return line * float64(len(chart.Wrap(text, size, Column)))
}

// bolder is how much broader bold letters are.
const bolder = 1.1

// wordsHeight is how high the words of a view are, px.
func (p *Page) wordsHeight(view string) float64 {
	height := LinesHeight(p.whoseView().PlainText(), 13, 19) + LinesHeight(p.noteView().PlainText(), 15, 22)
	if view == state.ChoicesView {
		return height + max(p.chosenHeight(), LinesHeight(unchosen, 17, 25)+20)
	}
	a := p.Answer()
	height += LinesHeight(Plain(a.Headline), 28*bolder, 31.5) + LinesHeight(Plain(a.Besides), 15.7*bolder, 20.5) + flagsHeight(a.Signs)
	for i, problem := range p.Result.Problems {
		if i == 0 {
			height += 60 // around them, and their title
		}
		height += LinesHeight(problem.Message, 14.7, 22) // beside a margin
	}
	return height + LinesHeight(p.viewWords(view), 17, 25)
}

// viewWords are those that a view has to itself.
func (p *Page) viewWords(view string) string {
	s, a := p.Shown, p.Answer()
	switch {
	case s == nil:
	case view == "verdict":
		return Plain(a.Situation) + Plain(a.Reasons) + Plain(s.Rarely())
	case view == "time":
		return s.timeWords().PlainText() + Plain(s.Recovering())
	case view == "growth":
		return s.splitWords().PlainText()
	case view == "people":
		return s.peopleWords().PlainText()
	case view == "uncertainty":
		return Plain(p.Sureness())
	}
	return ""
}

// flagsHeight is how high the signs are, which stand beside each other as far as there is room.
func flagsHeight(signs []Sign) float64 {
	const row = 32
	height, left := 0., 0.
	for _, sign := range signs {
		wide := chart.TextWidth(sign.Asks+sign.Says, 14*bolder) + 36
		if left -= wide; left < 0 {
			height, left = height+row, Column-wide
		}
	}
	return height
}
