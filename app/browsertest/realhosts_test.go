package browsertest

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
)

// software is a web server that other people wrote.
type software struct {
	name, from string // what is started, and what has it: a package of Debian or of npm
	// start is how it is told to serve a folder at a port of 127.0.0.1. Some want a file, which is written first.
	start func(folder, port, file string) []string
	file  string // what is in it, with the folder for {www}, the port for {port}, and for {advised} what README.md advises
	sends string // how the program is compressed, for a browser that takes anything
	// lazy is a host that shows a folder without adding its slash; forgetful one that adds it, and drops the query.
	lazy, forgetful bool
}

// advised is what README.md says under the name of a server, in a comment, until the next.
func (s software) advised(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(repository, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, after, found := strings.Cut(string(text), "\n    # "+strings.TrimSuffix(s.name, "2"))
	_, after, _ = strings.Cut(after, "\n")
	advice, _, ended := strings.Cut(after, "\n\n")
	if !found || !ended {
		t.Fatalf("README.md says nothing of %s", s.name)
	}
	return advice
}

// servers are those that a reader's site is likely to be put on, each as its package has it.
var servers = []software{
	{
		name: "nginx", from: "nginx", sends: "gzip",
		start: func(_, _, file string) []string { return []string{"-c", file, "-e", "stderr"} },
		file: `daemon off; master_process off; pid nginx.pid; error_log stderr;
			events {}
			http {
				include /etc/nginx/mime.types; access_log off;
				client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
				server {
					listen 127.0.0.1:{port}; root {www};
					{advised}
				}
			}`,
	},
	{
		name: "nginx", from: "nginx", sends: "gzip", lazy: true, // as many recipes have it
		start: func(_, _, file string) []string { return []string{"-c", file, "-e", "stderr"} },
		file: `daemon off; master_process off; pid nginx.pid; error_log stderr;
			events {}
			http {
				include /etc/nginx/mime.types; access_log off; gzip_static on;
				client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
				server { listen 127.0.0.1:{port}; root {www}; location / { try_files $uri $uri/index.html =404; } }
			}`,
	},
	{
		name: "apache2", from: "apache2-bin", sends: "gzip",
		start: func(_, _, file string) []string { return []string{"-DFOREGROUND", "-f", file} },
		file: `Listen 127.0.0.1:{port}
			ServerName 127.0.0.1
			PidFile {dir}/apache.pid
			DefaultRuntimeDir {dir}
			ErrorLog /dev/stderr
			LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
			LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
			LoadModule dir_module /usr/lib/apache2/modules/mod_dir.so
			LoadModule mime_module /usr/lib/apache2/modules/mod_mime.so
			LoadModule filter_module /usr/lib/apache2/modules/mod_filter.so
			LoadModule deflate_module /usr/lib/apache2/modules/mod_deflate.so
			LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
			<IfModule !unixd_module>
				LoadModule unixd_module /usr/lib/apache2/modules/mod_unixd.so
			</IfModule>
			User www-data
			Group www-data
			TypesConfig /etc/mime.types
			DocumentRoot {www}
			DirectoryIndex index.html
			{advised}`,
	},
	{
		name: "lighttpd", from: "lighttpd",
		start: func(_, _, file string) []string { return []string{"-D", "-f", file} },
		file: `server.document-root = "{www}"
			server.bind = "127.0.0.1"
			server.port = {port}
			index-file.names = ( "index.html" )
			include_shell "/usr/share/lighttpd/create-mime.conf.pl"`,
	},
	{
		name: "caddy", from: "caddy", sends: "br", forgetful: true,
		start: func(_, _, file string) []string { return []string{"run", "--adapter", "caddyfile", "--config", file} },
		file: `{
				admin off
			}
			http://127.0.0.1:{port} {
				root * {www}
				{advised}
			}`,
	},
	{name: "busybox", from: "busybox", sends: "gzip", start: func(www, port, _ string) []string {
		return []string{"httpd", "-f", "-p", "127.0.0.1:" + port, "-h", www}
	}},
	{name: "python3", from: "python3", start: func(www, port, _ string) []string {
		return []string{"-m", "http.server", "--bind", "127.0.0.1", "--directory", www, port}
	}},
	{name: "serve", from: "npm", sends: "br", lazy: true, start: func(www, port, _ string) []string {
		return []string{"--listen", "tcp://127.0.0.1:" + port, "--no-clipboard", "--no-port-switching", www}
	}},
	{name: "sirv", from: "npm", sends: "br", lazy: true, start: func(www, port, _ string) []string {
		return []string{www, "--host", "127.0.0.1", "--port", port, "--brotli", "--gzip", "--quiet"}
	}},
	{name: "http-server", from: "npm", sends: "br", start: func(www, port, _ string) []string {
		return []string{www, "-a", "127.0.0.1", "-p", port, "--brotli", "--gzip", "--silent"}
	}},
}

func (s software) isAdvised() bool { return strings.Contains(s.file, "{advised}") }

// under is where the site lies on each of them.
const under = "tools/ops/"

// www is a folder with the site in a folder of it, for servers that give up their rights and then may read only what all may.
var www = sync.OnceValues(func() (string, error) {
	dir := filepath.Join(filepath.Dir(siteDir), "www")
	if err := os.CopyFS(filepath.Join(dir, under), os.DirFS(siteDir)); err != nil {
		return "", err
	}
	return dir, os.Chmod(filepath.Dir(siteDir), 0o755)
})

// find is where a program is, or why it isn't.
func (s software) find() (string, error) {
	if s.from == "npm" {
		file, err := filepath.Abs(filepath.Join("node_modules", ".bin", s.name))
		if err == nil {
			_, err = os.Stat(file)
		}
		if err != nil {
			return "", fmt.Errorf("no %s: npm ci brings it", s.name)
		}
		return file, nil
	}
	for _, name := range []string{s.name, "/usr/sbin/" + s.name} { // which is in the way of few people
		if file, err := exec.LookPath(name); err == nil {
			return file, nil
		}
	}
	return "", fmt.Errorf("no %s: on Debian apt-get install %s brings it", s.name, s.from)
}

// serves starts it, and returns the address of the site.
func (s software) serves(t *testing.T) (root string) {
	t.Helper()
	file, err := s.find()
	if err != nil {
		t.Skip(err)
	}
	folder, err := www()
	if err != nil {
		t.Fatal(err)
	}
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := free.Addr().String()
	if err := free.Close(); err != nil {
		t.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(address)

	dir := t.TempDir()
	config := filepath.Join(dir, "config")
	text := s.file
	if s.isAdvised() {
		text = strings.ReplaceAll(text, "{advised}", s.advised(t))
	}
	text = strings.NewReplacer("{www}", folder, "{port}", port, "{dir}", dir).Replace(text)
	if err := os.WriteFile(config, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	cmd := exec.Command(file, s.start(folder, port, config)...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, &said, &said
	cmd.Env = append(os.Environ(), "HOME="+dir, "XDG_DATA_HOME="+dir, "XDG_CONFIG_HOME="+dir)
	if s.name == "nginx" {
		cmd.Args = append(cmd.Args, "-p", dir)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() { defer close(ended); _ = cmd.Wait() }()
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt)
		select {
		case <-ended:
		case <-time.After(patience):
			_ = cmd.Process.Kill()
			<-ended
		}
		if t.Failed() {
			t.Logf("%s said: %s", s.name, said.String())
		}
	})
	for end := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		response, err := http.Get("http://" + address + "/") // some take a connection before they serve
		if err == nil {
			_ = response.Body.Close()
			return "http://" + address + "/" + under
		}
		select {
		case <-ended:
			t.Fatalf("%s has ended: %s", s.name, said.String())
		default:
		}
		if time.Now().After(end) {
			t.Fatalf("%s does not answer: %v", s.name, err)
		}
	}
}

// TestRealHosts gives the site to web servers as people use them: each document is live with its scenario, with the slash of its folder,
// without it, and by the name of its file.
func TestRealHosts(t *testing.T) {
	for i, s := range servers {
		t.Run(fmt.Sprint(s.name, " ", i), func(t *testing.T) {
			t.Parallel()
			root := s.serves(t)
			s.sendsTheProgram(t, root)

			p := newPage(t, desktop)
			if s.lazy {
				p.tolerate("404") // for what the browser asks for before the document has added the slash
			}
			p.do(network.SetBypassServiceWorker(true)) // which would answer in the host's place
			for _, c := range []struct{ folder, query, facts, link string }{
				{"", "?currency=%E2%82%AC", theirs, theirs}, {"embed/", "?view=verdict&in=ops", theirs, theirs}, {"presets/payments/", "", "", explain(t, "cust=payments")[0].Link},
			} {
				for _, at := range []string{root + c.folder, root + c.folder + "index.html", strings.TrimSuffix(root+c.folder, "/")} {
					p.opens(s, at+c.query, c.facts, c.link)
				}
			}
		})
	}
}

// opens requires that an address shows what it is of, as it is asked to, and that the page knows where it lies.
func (p *page) opens(s software, address, facts, link string) {
	p.Helper()
	before, query, _ := strings.Cut(address, "?")
	if facts != "" {
		address += "#" + facts
	}
	p.visit("about:blank")
	p.visit(address)
	p.live()
	p.agreesSoFar(address, explain(p, link)[0])
	// Some drop the query of an address that they change.
	kept := strings.HasSuffix(before, "/") || !s.forgetful && !(s.name == "serve" && strings.HasSuffix(before, ".html"))
	if kept && strings.Contains(query, "view=verdict") && p.attribute(".embed-body", "data-view") != "verdict" {
		p.Errorf("%s shows another view", address)
	}
	if kept && strings.Contains(query, "currency") && !strings.Contains(p.headline(), "€") {
		p.Errorf("%s says %q", address, p.headline())
	}
	if home := eval[string](p, `goodenough.home.replace(/index\.html$/, '')`); !strings.HasSuffix(home, "/"+under) {
		p.Errorf("%s: the site is at %s", address, home)
	}
}

// sendsTheProgram as what it is, or as nothing in particular, and compressed where the host picks that up.
func (s software) sendsTheProgram(t *testing.T, root string) {
	t.Helper()
	r, err := http.NewRequest(http.MethodGet, root+"web/app.wasm", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept-Encoding", "gzip, deflate, br")
	response, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	size, err := io.Copy(io.Discard, response.Body)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d bytes, type %q, encoding %q", size, response.Header.Get("Content-Type"), response.Header.Get("Content-Encoding"))
	if response.StatusCode != http.StatusOK || response.Header.Get("Content-Encoding") != s.sends {
		t.Errorf("the program comes with status %d and encoding %q, want %q", response.StatusCode, response.Header.Get("Content-Encoding"), s.sends)
	}
	if s.isAdvised() {
		s.doesAsAdvised(t, root, response.Header)
	}
	switch kind := response.Header.Get("Content-Type"); kind {
	case "application/wasm", "", "application/octet-stream":
	default:
		t.Errorf("the program comes as %q", kind)
	}
}

// doesAsAdvised requires what README.md promises of its advice.
func (s software) doesAsAdvised(t *testing.T, root string, program http.Header) {
	t.Helper()
	if got := program.Get("Access-Control-Allow-Origin"); got != "*" {
		t.Errorf("a frame in a sandbox may not fetch the program: %q", got)
	}
	missing, err := http.Get(root + "no/such/page")
	if err != nil {
		t.Fatal(err)
	}
	defer missing.Body.Close()
	page, err := io.ReadAll(missing.Body)
	if err != nil || missing.StatusCode != http.StatusNotFound || !strings.Contains(string(page), "data-way") {
		t.Errorf("a wrong address: status %d, %v, %s", missing.StatusCode, err, page)
	}
}
