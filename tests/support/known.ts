/**
 * Which violations of an update were there before: the native engine's verdict on the object before, with the evidence
 * of each rule evaluated for the item of each violation.
 */
import { isDeepStrictEqual } from "node:util";
import { kubernetesRules as rules } from "./rules";
import type { KubernetesObject, Rule } from "../../src/author";
import { isOfKind } from "../../src/author/kinds";
import { celOf, type PodScope } from "../../src/author/targets";
import { print } from "../../src/compiler/print";
import { judge, type Violation } from "../../src/judge/evaluate";
import { evidenceOf } from "../../src/admission/evidence";
import { evaluate } from "../../src/compiler/evaluate";
import { celValue } from "../../src/proof/cel";
import { compiled } from "./compiled";
import { sourceOf } from "./policies";

interface Evidence {
  readonly facts: string;
  readonly isFixed: boolean;
}

const evidence = new Map<string, Evidence>();

/** The evidence of a rule, with its parameters, in CEL; no facts where the message says it all. */
function evidenceIn(rule: Rule): Evidence {
  const key = `${rule.name} ${JSON.stringify(rule.parameters ?? {})}`;
  if (evidence.size === 0) {
    const its = compiled(rules, rules.map(sourceOf));
    for (const [at, each] of rules.entries()) {
      const cel = its[at];
      const found = cel && evidenceOf(each, cel);
      const itsKey = `${each.name} ${JSON.stringify(each.parameters ?? {})}`;
      evidence.set(
        itsKey,
        found === undefined
          ? { facts: "[]", isFixed: true }
          : { facts: print(found.facts), isFixed: found.isFixed },
      );
    }
  }
  const its = evidence.get(key);
  if (its === undefined) throw new Error(`${rule.name} has other parameters than its own`);
  return its;
}

/** The facts that break a rule in the item of a violation. */
function factsOf(rule: Rule, { path }: Violation, object: KubernetesObject): unknown[] {
  const kind = rule.target.kinds.find((each) => isOfKind(object, each));
  if (kind === undefined) return [];
  const { scope, items } = rule.target.locate(object, kind);
  const item = items.find((each) => isDeepStrictEqual(each.path, path))?.read();
  const { item: place } = celOf(rule.target);
  const { pod } = scope as Partial<PodScope>;
  const template = (kind.podSpec ?? [])
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as never)[step], object);
  return evaluate(evidenceIn(rule).facts, {
    object: celValue(object),
    variables: { pod: celValue(pod), template: celValue(template) },
    ...("each" in place ? { [place.as]: celValue(item) } : {}),
  }) as unknown[];
}

/** Tells whether a violation of an object by a rule was there before an update: the same is said, of the same facts. */
export function knownIn(
  rule: Rule,
  object: KubernetesObject,
  oldObject: KubernetesObject,
): (violation: Violation) => boolean {
  const before = judge(rule, oldObject).violations;
  return (violation) => {
    const said = before.filter(({ message }) => message === violation.message);
    if (said.length === 0) return false;
    const facts = factsOf(rule, violation, object);
    return said.some((other) => {
      const known = factsOf(rule, other, oldObject);
      if (evidenceIn(rule).isFixed) return isDeepStrictEqual(facts, known);
      return facts.every((fact) => known.some((each) => isDeepStrictEqual(each, fact)));
    });
  };
}
