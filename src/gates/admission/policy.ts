/**
 * A rule as an admission policy, before it takes the form of any engine: the same expressions for all.
 */
import type { Kind } from "../../author/kinds";
import type { CompiledRule } from "../../compiler/compile";
import {
  binary,
  call,
  literal,
  macro,
  method,
  name,
  select,
  type Expression,
} from "../../compiler/expression";
import { print } from "../../compiler/print";
import { defaultNamespace } from "../../engine/identity";
import { namePattern, type Approval } from "../../engine/approvals";
import type { EnforcedRule } from "../../engine/settings";

/** A CEL expression under the name that others read it by, as `variables.<name>`. */
export interface PolicyVariable {
  readonly name: string;
  readonly expression: string;
}

/** What all engines are told of a rule. */
export interface AdmissionPolicy {
  readonly rule: EnforcedRule;
  readonly kinds: readonly Kind[];
  readonly variables: readonly PolicyVariable[];
  /** True for an object that is let in. */
  readonly expression: string;
  /** Said of an object that is not, and where `messageExpression` fails or grows too long. */
  readonly message: string;
  /** The messages of all violations in one line. */
  readonly messageExpression: string;
}

/**
 * The policy of a rule.
 *
 * @param approvals The approvals in force; those for other rules are left out.
 */
export function admissionPolicy(
  rule: EnforcedRule,
  compiled: CompiledRule,
  approvals: readonly Approval[],
): AdmissionPolicy {
  const { pod, item } = rule.target.cel;
  const approved = approvals
    .filter((approval) => approval.rule === rule.name)
    .map((approval) => covers(approval, rule.target.kinds));
  const variables: PolicyVariable[] = [];
  if (pod !== undefined) variables.push({ name: "pod", expression: pod });
  if ("each" in item) {
    const violations = macro(variable("items"), "filter", item.as, compiled.deny);
    variables.push(
      { name: "items", expression: item.each },
      { name: "violations", expression: print(violations) },
    );
  } else {
    variables.push({ name: "violated", expression: print(compiled.deny) });
  }
  if (approved.length > 0) {
    const expression = approved.reduce((any, one) => binary("||", any, one));
    variables.push({ name: "approved", expression: print(expression) });
  }
  const kept = "each" in item ? "variables.violations.size() == 0" : "!variables.violated";
  return {
    rule,
    kinds: rule.target.kinds,
    variables,
    expression: approved.length > 0 ? `variables.approved || ${kept}` : kept,
    message: `${rule.title}: ${rule.fix}`,
    messageExpression: print(
      "each" in item
        ? method(macro(variable("violations"), "map", item.as, compiled.message), "join", literal("; "))
        : asString(compiled.message),
    ),
  };
}

function variable(field: string): Expression {
  return select(name("variables"), field, false);
}

/** A message whose type is known to be a string: ValidatingPolicies take no other. */
function asString(message: Expression): Expression {
  return message.type === "literal" ? message : call("string", message);
}

/** Whether an approval is for the object of a request. */
function covers({ resource }: Approval, kinds: readonly Kind[]): Expression {
  const metadata = select(name("object"), "metadata", false);
  const field = (key: string, otherwise: string): Expression =>
    method(select(metadata, key, true), "orValue", literal(otherwise));
  const objectName = field("name", "");
  const conditions = [
    binary("==", select(name("object"), "kind", false), literal(resource.kind)),
    resource.name.includes("*")
      ? method(objectName, "matches", literal(namePattern(resource.name)))
      : binary("==", objectName, literal(resource.name)),
  ];
  if (kinds.some(({ kind, namespaced }) => kind === resource.kind && namespaced)) {
    const namespace = literal(resource.namespace ?? defaultNamespace);
    conditions.push(binary("==", field("namespace", defaultNamespace), namespace));
  }
  return conditions.reduce((all, one) => binary("&&", all, one));
}
