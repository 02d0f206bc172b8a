package aside

import (
	"encoding/json"
	"errors"
	"time"

	"github.com/hack-pad/safejs"

	"goodenough/app/browser"
)

// Worker is what a program aside does.
type Worker interface {
	Take(files []File) // in place of those before
	Answer(q Request)  // by what it was made to post to
}

// Post sends a reply to the page.
func Post(reply Reply) {
	text, err := json.Marshal(reply)
	if err != nil {
		panic(err) // a number that is none has come from us
	}
	browser.Must(safejs.Global().Call("postMessage", string(text)))
}

// Serve has a worker answer what the page asks, and does not return.
func Serve(work Worker) {
	self := safejs.Global()
	waiting := make(chan question, 1) // the newest
	browser.Set(self, "onmessage", browser.Function(func(args []safejs.Value) {
		q, ok := questionIn(browser.Get(args[0], "data"))
		if !ok {
			return // from somebody who only looks like our page
		}
		select {
		case older := <-waiting:
			if q.files == nil {
				q.files = older.files
			}
		default:
		}
		waiting <- q
	}))
	browser.Must(self.Call("postMessage", IsReady))
	for q := range waiting { // one that ends in a mistake of ours ends the program, which its page hears
		if q.files != nil {
			work.Take(q.files)
		}
		work.Answer(q.request)
	}
}

// question is a request, and the files that came with it.
type question struct {
	request Request
	files   []File
}

func questionIn(message safejs.Value) (q question, ok bool) {
	if err := json.Unmarshal([]byte(browser.Text(browser.Get(message, "0"))), &q.request); err != nil {
		return q, false
	}
	for i := 1; i < browser.Must(message.Length()); i++ {
		q.files = append(q.files, fileOf(browser.Must(message.Index(i))))
	}
	return q, true
}

// fileOf is a file of the browser's.
func fileOf(file safejs.Value) File {
	f := File{
		Name: browser.Text(browser.Get(file, "name")),
		Size: int64(browser.Number(browser.Get(file, "size"))),
		Read: func() ([]byte, error) { return contentOf(file) },
	}
	if ms := browser.Number(browser.Get(file, "lastModified")); ms > 0 {
		f.Saved = time.UnixMilli(int64(ms))
	}
	return f
}

// contentOf waits for all bytes of a file.
func contentOf(file safejs.Value) ([]byte, error) {
	type result struct {
		content []byte
		err     error
	}
	done := make(chan result, 1)
	promise, err := file.Call("arrayBuffer")
	if err != nil {
		return nil, err
	}
	took := browser.Function(func(args []safejs.Value) {
		array := browser.Must(browser.Get(safejs.Global(), "Uint8Array").New(args[0]))
		content := make([]byte, browser.Must(array.Length()))
		browser.Must(safejs.CopyBytesToGo(content, array))
		done <- result{content: content}
	})
	failed := browser.Function(func([]safejs.Value) { done <- result{err: errors.New("the browser can’t read it any more")} })
	defer took.Release()
	defer failed.Release()
	browser.Must(promise.Call("then", took, failed))
	r := <-done
	return r.content, r.err
}
