module goodenough

go 1.26.0

require (
	github.com/andybalholm/brotli v1.2.0
	github.com/hack-pad/safejs v0.1.1
	github.com/maxence-charriere/go-app/v10 v10.1.11
	golang.org/x/image v0.41.0
)

require (
	github.com/google/uuid v1.6.0 // indirect
	golang.org/x/text v0.37.0 // indirect
)
