package main

import (
	"slices"

	"github.com/google/cel-go/common/ast"
	"github.com/google/cel-go/common/operators"
	"github.com/google/cel-go/common/types"

	plugincel "k8s.io/apiserver/pkg/admission/plugin/cel"
)

// narrow resolves each `object.kind == "Pod" ? a : b` for one kind, so that a
// branch is checked against the kinds that reach it and no others.
func narrow(expression ast.Expr, kind string) {
	ast.PostOrderVisit(expression, ast.NewExprVisitor(func(e ast.Expr) {
		if !isCall(e, operators.Conditional) {
			return
		}
		arguments := e.AsCall().Args()
		if holds, known := testsKind(arguments[0], kind); known && holds {
			e.SetKindCase(arguments[1])
		} else if known {
			e.SetKindCase(arguments[2])
		}
	}))
}

// testsKind evaluates a comparison of the object's kind with one or more names.
func testsKind(condition ast.Expr, kind string) (holds, known bool) {
	if !isCall(condition, operators.Equals) && !isCall(condition, operators.In) {
		return false, false
	}
	arguments := condition.AsCall().Args()
	if !isObjectKind(arguments[0]) {
		return false, false
	}
	names := []ast.Expr{arguments[1]}
	if arguments[1].Kind() == ast.ListKind {
		names = arguments[1].AsList().Elements()
	}
	matches := func(name ast.Expr) bool {
		return name.Kind() == ast.LiteralKind && name.AsLiteral().Equal(types.String(kind)) == types.True
	}
	return slices.ContainsFunc(names, matches), true
}

// isObjectKind recognises `object.kind` and `oldObject.kind`.
func isObjectKind(e ast.Expr) bool {
	if e.Kind() != ast.SelectKind || e.AsSelect().FieldName() != "kind" {
		return false
	}
	operand := e.AsSelect().Operand()
	return operand.Kind() == ast.IdentKind &&
		(operand.AsIdent() == plugincel.ObjectVarName || operand.AsIdent() == plugincel.OldObjectVarName)
}

func isCall(e ast.Expr, function string) bool {
	return e.Kind() == ast.CallKind && e.AsCall().FunctionName() == function
}
