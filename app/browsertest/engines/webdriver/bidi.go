package webdriver

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"time"

	"github.com/gobwas/ws"
	"github.com/gobwas/ws/wsutil"
)

// bidi is a browser at the other end of a web socket. One command is under way at a time; what the browser tells meanwhile is read while
// its answer is waited for.
type bidi struct {
	socket     net.Conn
	asked      int
	tab, frame string // contexts, as the protocol calls them; frame is tab where no frame has been entered
	complaints []string
	left       string       // the tab before, whose complaints are nobody's
	end        func() error // of the processes
}

// connect begins a session with a browser that listens.
func connect(address string, capabilities map[string]any, end func() error) (*bidi, error) {
	ctx, cancel := context.WithTimeout(context.Background(), Patience)
	defer cancel()
	socket, _, _, err := ws.Dial(ctx, address)
	if err != nil {
		return nil, errors.Join(err, end())
	}
	b := &bidi{socket: socket, end: end}
	_, err = b.ask("session.new", map[string]any{"capabilities": map[string]any{"alwaysMatch": capabilities}})
	if err == nil {
		_, err = b.ask("session.subscribe", map[string]any{"events": []string{"log.entryAdded"}})
	}
	if err == nil {
		err = b.Fresh()
	}
	if err != nil {
		return nil, errors.Join(err, end())
	}
	return b, nil
}

// ask gives a command and returns its result.
func (b *bidi) ask(method string, parameters map[string]any) (json.RawMessage, error) {
	b.asked++
	command, err := json.Marshal(map[string]any{"id": b.asked, "method": method, "params": parameters})
	if err != nil {
		return nil, err
	}
	if err := b.socket.SetDeadline(time.Now().Add(Patience)); err != nil {
		return nil, err
	}
	if err := wsutil.WriteClientText(b.socket, command); err != nil {
		return nil, err
	}
	for {
		told, err := wsutil.ReadServerText(b.socket)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", method, err)
		}
		var answer struct {
			ID             int
			Method         string
			Error, Message string
			Params, Result json.RawMessage
		}
		if err := json.Unmarshal(told, &answer); err != nil {
			return nil, err
		}
		switch {
		case answer.Method == "log.entryAdded":
			b.note(answer.Params)
		case answer.ID == b.asked && answer.Error != "":
			return nil, fmt.Errorf("%s: %s: %s", method, answer.Error, answer.Message)
		case answer.ID == b.asked:
			return answer.Result, nil
		}
	}
}

func (b *bidi) note(entry json.RawMessage) {
	var log struct {
		Level, Text string
		Source      struct{ Context string }
	}
	if json.Unmarshal(entry, &log) == nil && log.Level == "error" && (b.left == "" || log.Source.Context != b.left) {
		b.complaints = append(b.complaints, log.Text)
	}
}

// inTab gives a command about the tab.
func (b *bidi) inTab(method string, parameters map[string]any) (json.RawMessage, error) {
	parameters["context"] = b.tab
	return b.ask("browsingContext."+method, parameters)
}

func (b *bidi) Open(address string) error {
	b.frame = b.tab
	_, err := b.inTab("navigate", map[string]any{"url": address, "wait": "complete"})
	return err
}

func (b *bidi) Reload() error {
	b.frame = b.tab
	_, err := b.inTab("reload", map[string]any{"wait": "complete"})
	return err
}

func (b *bidi) Travel(steps int) error {
	b.frame = b.tab
	_, err := b.inTab("traverseHistory", map[string]any{"delta": steps})
	return err
}

func (b *bidi) Fresh() error {
	result, err := b.ask("browsingContext.create", map[string]any{"type": "tab"})
	if err != nil {
		return err
	}
	var created struct{ Context string }
	if err := json.Unmarshal(result, &created); err != nil {
		return err
	}
	old := b.tab
	b.tab, b.frame, b.left = created.Context, created.Context, old
	if old != "" {
		_, err = b.ask("browsingContext.close", map[string]any{"context": old})
	}
	b.complaints = nil // also what the old tab had to say of its end
	return err
}

func (b *bidi) Enter() error {
	result, err := b.ask("browsingContext.getTree", map[string]any{"root": b.frame})
	if err != nil {
		return err
	}
	var tree struct {
		Contexts []struct{ Children []struct{ Context string } }
	}
	if err := json.Unmarshal(result, &tree); err != nil {
		return err
	}
	if len(tree.Contexts) != 1 || len(tree.Contexts[0].Children) != 1 {
		return fmt.Errorf("not one frame: %s", result)
	}
	b.frame = tree.Contexts[0].Children[0].Context
	return nil
}

func (b *bidi) Leave() error {
	b.frame = b.tab
	return nil
}

func (b *bidi) Eval(expression string) ([]byte, error) {
	result, err := b.ask("script.evaluate", map[string]any{"expression": asJSON(expression), "target": map[string]any{"context": b.frame}, "awaitPromise": true})
	if err != nil {
		return nil, err
	}
	var evaluated struct {
		Result           struct{ Value string }
		ExceptionDetails *struct{ Text string }
	}
	if err := json.Unmarshal(result, &evaluated); err != nil {
		return nil, err
	}
	if evaluated.ExceptionDetails != nil {
		return nil, errors.New(evaluated.ExceptionDetails.Text)
	}
	return []byte(evaluated.Result.Value), nil
}

func (b *bidi) Act(devices ...Device) error {
	_, err := b.ask("input.performActions", map[string]any{"context": b.frame, "actions": devices})
	return err
}

func (b *bidi) Screenshot() ([]byte, error) {
	return decoded(b.inTab("captureScreenshot", map[string]any{}))
}

func (b *bidi) Print() ([]byte, error) {
	return decoded(b.inTab("print", map[string]any{}))
}

// decoded is the content of an answer that is a file.
func decoded(answer json.RawMessage, err error) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	var file struct{ Data string }
	if err := json.Unmarshal(answer, &file); err != nil {
		return nil, err
	}
	return base64.StdEncoding.DecodeString(file.Data)
}

func (b *bidi) Complaints() []string {
	said := b.complaints
	b.complaints = nil
	return said
}

func (b *bidi) Close() error {
	// The answer may not come any more: the browser ends.
	_, err := b.ask("browser.close", map[string]any{})
	return errors.Join(err, b.socket.Close(), b.end())
}
