// Command openapi-enums writes the values of the enumerated fields of the built-in types, which the published OpenAPI
// document leaves out, as JSON: {"io.k8s.api.core.v1.Container": {"imagePullPolicy": ["Always", …]}, …}.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"k8s.io/kube-openapi/pkg/validation/spec"
	schemas "k8s.io/kubernetes/pkg/generated/openapi"
)

func main() {
	enums := map[string]map[string][]any{}
	definitions := schemas.GetOpenAPIDefinitions(func(path string) spec.Ref { return spec.MustCreateRef(path) })
	for name, definition := range definitions {
		for field, schema := range definition.Schema.Properties {
			values := schema.Enum
			if schema.Items != nil && schema.Items.Schema != nil {
				values = append(values, schema.Items.Schema.Enum...)
			}
			if len(values) == 0 {
				continue
			}
			if enums[name] == nil {
				enums[name] = map[string][]any{}
			}
			enums[name][field] = values
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(enums); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
