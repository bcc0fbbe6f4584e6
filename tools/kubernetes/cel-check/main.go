// Command cel-check reports what the API server would hold against the
// ValidatingAdmissionPolicies in the given YAML files, without an API server.
//
// Each problem is one line of JSON on standard output:
//
//	{"file":…,"policy":…,"field":"spec.variables[1].expression","kind":"apps/v1, Kind=Deployment","problem":…}
//
// It exits with 0 where there is none, with 1 where there are some, and with 2
// where a file cannot be read as policies.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	v1 "k8s.io/api/admissionregistration/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/yaml"
)

// problem is one line of the report.
type problem struct {
	File   string `json:"file"`
	Policy string `json:"policy"`
	Field  string `json:"field"`
	// Kind is the resource kind whose schema the expression does not fit.
	Kind    string `json:"kind,omitempty"`
	Problem string `json:"problem"`
}

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: cel-check FILE…")
		os.Exit(2)
	}
	checker := newChecker()
	report := json.NewEncoder(os.Stdout)
	report.SetEscapeHTML(false)
	policies, problems := 0, 0
	for _, file := range os.Args[1:] {
		read, err := readPolicies(file)
		if err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", file, err)
			os.Exit(2)
		}
		for _, policy := range read {
			policies++
			for _, found := range checker.check(policy) {
				problems++
				found.File, found.Policy = file, policy.Name
				if err := report.Encode(found); err != nil {
					fmt.Fprintln(os.Stderr, err)
					os.Exit(2)
				}
			}
		}
	}
	fmt.Fprintf(os.Stderr, "%d policies checked, %d problems\n", policies, problems)
	if problems > 0 {
		os.Exit(1)
	}
}

// readPolicies reads every ValidatingAdmissionPolicy of a file; other kinds,
// such as the policies' bindings, are passed over. An unknown field is an error.
func readPolicies(file string) ([]*v1.ValidatingAdmissionPolicy, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var policies []*v1.ValidatingAdmissionPolicy
	documents := yaml.NewYAMLReader(bufio.NewReader(bytes.NewReader(content)))
	for {
		document, err := documents.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		var header struct{ APIVersion, Kind string }
		if err := yaml.Unmarshal(document, &header); err != nil {
			return nil, err
		}
		kind := schema.FromAPIVersionAndKind(header.APIVersion, header.Kind)
		if kind != v1.SchemeGroupVersion.WithKind("ValidatingAdmissionPolicy") {
			continue
		}
		policy := &v1.ValidatingAdmissionPolicy{}
		if err := yaml.UnmarshalStrict(document, policy); err != nil {
			return nil, err
		}
		policies = append(policies, policy)
	}
	return policies, nil
}
