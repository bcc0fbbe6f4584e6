// Command yaml-load reads texts as kubectl reads the files it is given, and says
// what objects come of each.
//
// A text on standard input is its length in bytes, as a decimal number on a line
// of its own, and its bytes. For each there is one line of JSON on standard output,
// with the documents as kubectl would send them, and why it stops where it does:
//
//	{"documents":[{"a":1}],"error":"…"}
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/yaml"
)

// kubectl's own: cli-runtime's StreamVisitor has it as a constant.
const bufferSize = 4096

type loaded struct {
	Documents []json.RawMessage `json:"documents"`
	Error     string            `json:"error,omitempty"`
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for {
		text, err := next(in)
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		line, err := json.Marshal(load(text))
		if err != nil {
			line, _ = json.Marshal(loaded{Documents: []json.RawMessage{}, Error: err.Error()})
		}
		out.Write(line)
		out.WriteByte('\n')
		if in.Buffered() == 0 {
			out.Flush()
		}
	}
}

func next(in *bufio.Reader) ([]byte, error) {
	line, err := in.ReadString('\n')
	if err != nil {
		return nil, err
	}
	length, err := strconv.Atoi(strings.TrimSpace(line))
	if err != nil {
		return nil, err
	}
	text := make([]byte, length)
	_, err = io.ReadFull(in, text)
	return text, err
}

// load does what cli-runtime's FileVisitor and StreamVisitor do, up to where they
// look for a kind.
func load(text []byte) loaded {
	result := loaded{Documents: []json.RawMessage{}}
	decoded := transform.NewReader(bytes.NewReader(text), unicode.BOMOverride(unicode.UTF8.NewDecoder()))
	decoder := yaml.NewYAMLOrJSONDecoder(decoded, bufferSize)
	for {
		document := runtime.RawExtension{}
		if err := decoder.Decode(&document); err != nil {
			if err != io.EOF {
				result.Error = err.Error()
			}
			return result
		}
		raw := bytes.TrimSpace(document.Raw)
		if len(raw) == 0 || bytes.Equal(raw, []byte("null")) {
			continue
		}
		result.Documents = append(result.Documents, json.RawMessage(raw))
	}
}
