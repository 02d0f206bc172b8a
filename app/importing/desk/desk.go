// Package desk reads somebody's own incidents for the page: files come in, and what goes back is the screen to show and what the inputs
// would be. It is pure but for the files and the clock it is handed, so that it is tested without a browser.
package desk

import (
	"goodenough/app/aside"
	"goodenough/app/decode"
	"goodenough/app/dom"
	"goodenough/app/records"
	"goodenough/app/words"
	"goodenough/model/scenario"
)

// Desk keeps the files that were handed over last, and answers what is asked about them.
type Desk struct {
	zones   Zones
	post    func(aside.Reply)
	files   []records.File
	refused string // why there are none
}

// New makes one.
func New(zones Zones, post func(aside.Reply)) *Desk { return &Desk{zones: zones, post: post} }

// Take reads files, in place of those before.
func (d *Desk) Take(files []aside.File) {
	d.files, d.refused = nil, ""
	var size int64
	for _, f := range files {
		if size += f.Size; size > decode.Largest {
			d.refused = decode.TooLarge(f.Name).Error()
			return
		}
	}
	for _, f := range files {
		content, err := f.Read()
		if err != nil {
			d.refused = "“" + f.Name + "” could not be read: it may have been moved or changed meanwhile. Choose it again."
			d.files = nil
			return
		}
		d.files = append(d.files, records.File{Name: f.Name, Data: content, Saved: f.Saved})
	}
}

// Answer answers a request: how far it is, and then the screen.
func (d *Desk) Answer(q aside.Request) {
	r := d.answer(q)
	r.ID = q.ID
	d.post(r)
}

func (d *Desk) answer(q aside.Request) aside.Reply {
	locale := words.English
	if q.Money != "" {
		locale.Currency = q.Money
	}
	if d.refused != "" {
		return reply(refusal(d.refused))
	}
	choices := readChoices(q.Choices, d.zones, locale)
	told := 0
	report := records.Read(d.files, choices.options, func(done, of int) bool {
		if percent := 100 * done / max(1, of); percent > told {
			told = percent
			d.post(aside.Reply{ID: q.ID, Done: float64(percent) / 100})
		}
		return true
	})
	s, _ := scenario.Parse(q.Link)
	shown := Find(&report, s, choices.options.Affected, locale)
	shown.choices, shown.narrow = choices, q.Narrow
	r := reply(shown.view())
	r.Estimates = shown.taken()
	if report.Down.Watched > 0 {
		r.Account = aside.Drawn(shown.Account(shown.named()))
	}
	return r
}

func reply(screen dom.Node) aside.Reply { return aside.Reply{Screen: aside.Drawn(screen)} }
