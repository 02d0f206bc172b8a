package webdriver

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

// classic is a browser behind a server of its own. It can't print: no driver that speaks nothing else does.
type classic struct {
	session string // its address
	client  http.Client
	corner  [2]int       // of the frame that was entered, in px from that of the tab
	end     func() error // of the processes
}

// begin starts a session with a driver that listens.
func begin(driver string, capabilities map[string]any, end func() error) (*classic, error) {
	c := &classic{session: driver + "/session", client: http.Client{Timeout: Patience}, end: end}
	result, err := c.ask("POST", "", map[string]any{"capabilities": map[string]any{"alwaysMatch": capabilities}})
	var begun struct{ SessionID string }
	if err == nil {
		err = json.Unmarshal(result, &begun)
	}
	if err == nil {
		c.session += "/" + begun.SessionID
		_, err = c.ask("POST", "/window/rect", map[string]any{"width": Width, "height": Height})
	}
	if err != nil {
		return nil, errors.Join(err, end())
	}
	return c, nil
}

// ask gives a command and returns its result.
func (c *classic) ask(method, path string, parameters any) (json.RawMessage, error) {
	var body bytes.Buffer
	if parameters != nil {
		if err := json.NewEncoder(&body).Encode(parameters); err != nil {
			return nil, err
		}
	}
	request, err := http.NewRequest(method, c.session+path, &body)
	if err != nil {
		return nil, err
	}
	response, err := c.client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	var answer struct{ Value json.RawMessage }
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return nil, fmt.Errorf("%s %s: %w", method, path, err)
	}
	if response.StatusCode != http.StatusOK {
		var problem struct{ Error, Message string }
		if err := json.Unmarshal(answer.Value, &problem); err != nil {
			return nil, err
		}
		return nil, fmt.Errorf("%s %s: %s: %s", method, path, problem.Error, problem.Message)
	}
	return answer.Value, nil
}

// do gives a command that has no result.
func (c *classic) do(path string, parameters map[string]any) error {
	_, err := c.ask("POST", path, parameters)
	return err
}

func (c *classic) Open(address string) error {
	return errors.Join(c.Leave(), c.do("/url", map[string]any{"url": address}))
}

func (c *classic) Reload() error { return errors.Join(c.Leave(), c.do("/refresh", map[string]any{})) }

func (c *classic) Travel(steps int) error {
	err := c.Leave()
	for ; steps < 0 && err == nil; steps++ {
		err = c.do("/back", map[string]any{})
	}
	for ; steps > 0 && err == nil; steps-- {
		err = c.do("/forward", map[string]any{})
	}
	return err
}

func (c *classic) Fresh() error {
	result, err := c.ask("POST", "/window/new", map[string]any{"type": "tab"})
	if err != nil {
		return err
	}
	var created struct{ Handle string }
	if err := json.Unmarshal(result, &created); err != nil {
		return err
	}
	if _, err := c.ask("DELETE", "/window", nil); err != nil {
		return err
	}
	return c.do("/window", map[string]any{"handle": created.Handle})
}

func (c *classic) Enter() error {
	place, err := c.Eval(`(([frame]) => { const r = frame.getBoundingClientRect(); return [r.left + frame.clientLeft, r.top + frame.clientTop].map(Math.round); })(document.querySelectorAll('iframe'))`)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(place, &c.corner); err != nil {
		return err
	}
	return c.do("/frame", map[string]any{"id": 0})
}

func (c *classic) Leave() error {
	c.corner = [2]int{}
	return c.do("/frame", map[string]any{"id": nil})
}

func (c *classic) Eval(expression string) ([]byte, error) {
	result, err := c.ask("POST", "/execute/sync", map[string]any{"script": "return " + asJSON(expression), "args": []any{}})
	if err != nil {
		return nil, err
	}
	var value string // null where the expression comes to nothing
	if err := json.Unmarshal(result, &value); err != nil {
		return nil, err
	}
	return []byte(value), nil
}

// Act has WebKit's driver in mind, to which every place is one in the tab, in a frame too.
func (c *classic) Act(devices ...Device) error {
	for _, device := range devices {
		for _, action := range device.Actions {
			if action["type"] == "pointerMove" {
				action["x"], action["y"] = action["x"].(int)+c.corner[0], action["y"].(int)+c.corner[1]
			}
		}
	}
	return c.do("/actions", map[string]any{"actions": devices})
}

func (c *classic) Screenshot() ([]byte, error) {
	result, err := c.ask("GET", "/screenshot", nil)
	if err != nil {
		return nil, err
	}
	var file string
	if err := json.Unmarshal(result, &file); err != nil {
		return nil, err
	}
	return base64.StdEncoding.DecodeString(file)
}

func (c *classic) Print() ([]byte, error) { return nil, ErrNoPrinter }

func (c *classic) Complaints() []string { return nil }

func (c *classic) Close() error {
	_, err := c.ask("DELETE", "", nil)
	return errors.Join(err, c.end())
}
