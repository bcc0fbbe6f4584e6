package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	apiservercel "k8s.io/apiserver/pkg/cel"
)

// onlyEphemeral is the one field that an ephemeral container has and others have
// not. It is left out, so that lists of all sorts of containers concatenate.
const onlyEphemeral = "targetContainerName"

// unify gives object types of the same shape the same name. The API server names
// a type after the path that leads to it, by which a list of containers and a
// list of init containers would not concatenate; at run time they do.
// The second result describes the shape.
func unify(t *apiservercel.DeclType, seen map[string]*apiservercel.DeclType) (*apiservercel.DeclType, string) {
	switch {
	case t.IsList():
		elem, shape := unify(t.ElemType, seen)
		return apiservercel.NewListType(elem, t.MaxElements), "[" + shape + "]"
	case t.IsMap():
		elem, shape := unify(t.ElemType, seen)
		return apiservercel.NewMapType(t.KeyType, elem, t.MaxElements), "map[" + t.KeyType.TypeName() + "]" + shape
	case t.IsObject():
		fields := make(map[string]*apiservercel.DeclField, len(t.Fields))
		var shape strings.Builder
		for _, name := range slices.Sorted(maps.Keys(t.Fields)) {
			if name == onlyEphemeral {
				continue
			}
			field := t.Fields[name]
			fieldType, fieldShape := unify(field.Type, seen)
			fields[name] = apiservercel.NewDeclField(field.Name, fieldType, field.Required, nil, nil)
			fmt.Fprintf(&shape, "%s:%s;", name, fieldShape)
		}
		key := "{" + shape.String() + "}"
		if seen[key] == nil {
			seen[key] = apiservercel.NewObjectType(t.TypeName(), fields)
		}
		return seen[key], key
	default:
		return t, t.TypeName()
	}
}
