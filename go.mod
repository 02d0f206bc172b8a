module goodenough

go 1.26.8

require (
	github.com/andybalholm/brotli v1.2.0 // indirect
	github.com/google/uuid v1.6.0 // indirect
	github.com/hack-pad/safejs v0.1.1 // indirect
	github.com/maxence-charriere/go-app/v10 v10.1.11 // indirect
)
