package main

import (
	"fmt"
	"strings"

	"github.com/google/cel-go/cel"

	v1 "k8s.io/api/admissionregistration/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/api/meta/testrestmapper"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/version"
	plugincel "k8s.io/apiserver/pkg/admission/plugin/cel"
	"k8s.io/apiserver/pkg/admission/plugin/policy/validating"
	apiservercel "k8s.io/apiserver/pkg/cel"
	"k8s.io/apiserver/pkg/cel/common"
	"k8s.io/apiserver/pkg/cel/environment"
	"k8s.io/apiserver/pkg/cel/openapi"
	"k8s.io/apiserver/pkg/cel/openapi/resolver"
	"k8s.io/client-go/kubernetes/scheme"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/apis/admissionregistration"
	_ "k8s.io/kubernetes/pkg/apis/admissionregistration/install"
	"k8s.io/kubernetes/pkg/apis/admissionregistration/validation"
)

// oldest is the version whose CEL every expression is held to: Kubernetes 1.34, the
// oldest that policies are for, accepts new expressions in the CEL of the minor before.
var oldest = version.MajorMinor(1, 33)

// checker checks policies in three ways, each of which sees what the others do not:
// the validation at a policy's creation (which compiles every expression, on
// untyped objects), the type checker behind status.typeChecking (which knows the
// schemas, but neither looks at variables nor knows their types), and a type
// check of our own that follows the types through the variables.
type checker struct {
	schemas resolver.SchemaResolver
	kinds   meta.RESTMapper
}

func newChecker() *checker {
	return &checker{
		schemas: resolver.NewDefinitionsSchemaResolver(definitions, scheme.Scheme),
		kinds:   testrestmapper.TestOnlyStaticRESTMapper(scheme.Scheme),
	}
}

func (c *checker) check(policy *v1.ValidatingAdmissionPolicy) []problem {
	if refused := validate(policy); len(refused) > 0 {
		return refused
	}
	typeChecker := validating.TypeChecker{SchemaResolver: c.schemas, RestMapper: c.kinds}
	var problems []problem
	reported := map[string]bool{}
	for _, warning := range typeChecker.Check(policy) {
		reported[warning.FieldRef] = true
		problems = append(problems, problem{Field: warning.FieldRef, Problem: strings.TrimSpace(warning.Warning)})
	}
	kinds, unknown := c.matchedKinds(policy)
	problems = append(problems, unknown...)
	for _, kind := range kinds {
		for _, found := range c.checkTyped(policy, kind) {
			if !reported[found.Field] {
				problems = append(problems, found)
			}
		}
	}
	return problems
}

// validate is what the API server does before it stores a policy.
func validate(policy *v1.ValidatingAdmissionPolicy) []problem {
	defaulted := policy.DeepCopy()
	legacyscheme.Scheme.Default(defaulted)
	internal := &admissionregistration.ValidatingAdmissionPolicy{}
	if err := legacyscheme.Scheme.Convert(defaulted, internal, nil); err != nil {
		return []problem{{Problem: err.Error()}}
	}
	var problems []problem
	for _, refusal := range validation.ValidateValidatingAdmissionPolicy(internal) {
		problems = append(problems, problem{Field: refusal.Field, Problem: refusal.ErrorBody()})
	}
	return problems
}

// matchedKinds are the kinds that a policy's rules name. A resource without a
// known schema is a problem, since nothing would be checked for it.
func (c *checker) matchedKinds(policy *v1.ValidatingAdmissionPolicy) ([]schema.GroupVersionKind, []problem) {
	var kinds []schema.GroupVersionKind
	var unknown []problem
	seen := map[schema.GroupVersionKind]bool{}
	for i, rule := range policy.Spec.MatchConstraints.ResourceRules {
		for _, resource := range resourcesOf(rule.Rule) {
			kind, err := c.kinds.KindFor(resource)
			if err == nil {
				_, err = c.schemas.ResolveSchema(kind)
			}
			if err != nil {
				field := fmt.Sprintf("spec.matchConstraints.resourceRules[%d]", i)
				unknown = append(unknown, problem{Field: field, Problem: "cannot be type-checked: " + err.Error()})
			} else if !seen[kind] {
				seen[kind] = true
				kinds = append(kinds, kind)
			}
		}
	}
	return kinds, unknown
}

// wholeObject are the subresources under which the object under review is the
// resource itself.
var wholeObject = map[string]bool{"ephemeralcontainers": true, "finalize": true, "resize": true, "status": true}

// resourcesOf lists the resources of a rule. A subresource stands for its
// resource where the object under review is the resource itself.
func resourcesOf(rule v1.Rule) []schema.GroupVersionResource {
	var resources []schema.GroupVersionResource
	for _, group := range rule.APIGroups {
		for _, apiVersion := range rule.APIVersions {
			for _, name := range rule.Resources {
				if resource, subresource, _ := strings.Cut(name, "/"); wholeObject[subresource] {
					name = resource
				}
				resources = append(resources, schema.GroupVersionResource{Group: group, Version: apiVersion, Resource: name})
			}
		}
	}
	return resources
}

// checkTyped compiles all expressions of a policy for one kind of object, each
// variable with the type that its own expression has.
func (c *checker) checkTyped(policy *v1.ValidatingAdmissionPolicy, kind schema.GroupVersionKind) []problem {
	var problems []problem
	report := func(field string, err error) {
		problems = append(problems, problem{Field: field, Kind: kind.String(), Problem: err.Error()})
	}
	env, err := c.typedEnv(kind)
	if err != nil {
		report("spec.matchConstraints", err)
		return problems
	}
	compile := func(field, expression string) *cel.Type {
		parsed, issues := env.Parse(expression)
		if issues.Err() != nil {
			report(field, issues.Err())
			return cel.DynType
		}
		narrow(parsed.NativeRep().Expr(), kind.Kind)
		checked, issues := env.Check(parsed)
		if issues.Err() != nil {
			report(field, issues.Err())
			return cel.DynType
		}
		return checked.OutputType()
	}
	for i, condition := range policy.Spec.MatchConditions {
		compile(fmt.Sprintf("spec.matchConditions[%d].expression", i), condition.Expression)
	}
	for i, variable := range policy.Spec.Variables {
		variableType := compile(fmt.Sprintf("spec.variables[%d].expression", i), variable.Expression)
		env, err = env.Extend(cel.Variable("variables."+variable.Name, variableType))
		if err != nil {
			report(fmt.Sprintf("spec.variables[%d].name", i), err)
			return problems
		}
	}
	for i, rule := range policy.Spec.Validations {
		compile(fmt.Sprintf("spec.validations[%d].expression", i), rule.Expression)
		if rule.MessageExpression != "" {
			compile(fmt.Sprintf("spec.validations[%d].messageExpression", i), rule.MessageExpression)
		}
	}
	return problems
}

// typedEnv is the environment of admission expressions with object and oldObject
// typed by the schema of the kind.
func (c *checker) typedEnv(kind schema.GroupVersionKind) (*cel.Env, error) {
	openAPI, err := c.schemas.ResolveSchema(kind)
	if err != nil {
		return nil, err
	}
	named := common.SchemaDeclType(&openapi.Schema{Schema: openAPI}, true).MaybeAssignTypeName(kind.Kind)
	objectType, _ := unify(named, map[string]*apiservercel.DeclType{})
	requestType := plugincel.BuildRequestType()
	namespaceType := plugincel.BuildNamespaceType()
	envSet, err := environment.MustBaseEnvSet(oldest).Extend(
		environment.VersionedOptions{
			IntroducedVersion: version.MajorMinor(1, 0),
			EnvOptions: []cel.EnvOption{
				cel.Variable(plugincel.ObjectVarName, objectType.CelType()),
				cel.Variable(plugincel.OldObjectVarName, objectType.CelType()),
				cel.Variable(plugincel.RequestVarName, requestType.CelType()),
				cel.Variable(plugincel.NamespaceVarName, namespaceType.CelType()),
			},
			DeclTypes: []*apiservercel.DeclType{objectType, requestType, namespaceType},
		},
	)
	if err != nil {
		return nil, err
	}
	return envSet.Env(environment.NewExpressions)
}
