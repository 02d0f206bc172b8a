package records

import (
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"unsafe"
)

// stringsIn visits all texts of a value.
func stringsIn(v reflect.Value, visit func(string)) {
	switch v.Kind() {
	case reflect.String:
		visit(v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				stringsIn(v.Field(i), visit)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			stringsIn(v.Index(i), visit)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			stringsIn(key, visit)
			stringsIn(v.MapIndex(key), visit)
		}
	}
}

// TestNothingHoldsTheFile: a text that is a part of the file would keep all of it in memory, names and mails with it, as long as the report.
func TestNothingHoldsTheFile(t *testing.T) {
	files, err := filepath.Glob("testdata/*.*")
	if err != nil || len(files) < 30 {
		t.Fatalf("%d samples, %v", len(files), err)
	}
	for _, file := range files {
		data := slices.Clone(fixture(t, filepath.Base(file)))
		r := Read([]File{{Name: file, Data: data}}, Options{}, nil)
		from := uintptr(unsafe.Pointer(unsafe.SliceData(data)))
		stringsIn(reflect.ValueOf(r), func(text string) {
			if at := uintptr(unsafe.Pointer(unsafe.StringData(text))); text != "" && at >= from && at < from+uintptr(len(data)) {
				t.Errorf("%s: %q is a part of the file", file, text)
			}
		})
	}
}
