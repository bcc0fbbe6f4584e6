package main

import (
	"k8s.io/kube-openapi/pkg/common"
	schemas "k8s.io/kubernetes/pkg/generated/openapi"
)

// definitions are the schemas of the built-in types. Quantities and values that
// are a number or a string have alternatives in place of a type there, for which
// the API server's converter to CEL types drops the field that holds them, and
// then calls `resources.limits` undefined. Marked as what they are, they are typed
// dyn, as in a custom resource.
func definitions(ref common.ReferenceCallback) map[string]common.OpenAPIDefinition {
	all := schemas.GetOpenAPIDefinitions(ref)
	for name, definition := range all {
		if len(definition.Schema.Type) == 0 && len(definition.Schema.OneOf) > 0 {
			definition.Schema.AddExtension("x-kubernetes-int-or-string", true)
			all[name] = definition
		}
	}
	return all
}
