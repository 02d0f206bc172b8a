module goodenough/app/linktest

go 1.26.0

require (
	github.com/gomarkdown/markdown v0.0.0-20261107153045-a51d70be185e
	github.com/microcosm-cc/bluemonday v1.0.27
	github.com/yuin/goldmark v1.8.7
	golang.org/x/net v0.62.0
	goodenough v0.0.0
)

require (
	github.com/aymerick/douceur v0.2.0 // indirect
	github.com/gorilla/css v1.0.1 // indirect
)

replace goodenough => ../..
