/**
 * The examples of rules on real engines: each admits and denies what check does, in the same words.
 */
import type ts from "typescript";
import type { KubernetesObject } from "../author";
import { reachesAdmission } from "../author/catalogue";
import { compileRule } from "../compiler/compile";
import { manifestsFor } from "../admission/engines";
import type { Manifest } from "../admission/manifests";
import { admissionPolicy, type AdmissionPolicy } from "../admission/policy";
import type { ApiServer } from "../engines/api-server";
import { denials, isAdmitted } from "../engines/denials";
import type { Answer } from "../engines/kubernetes-client";
import { faultsIn, type Kyverno } from "../engines/kyverno";
import type { Engine } from "../settings/engines";
import type { EnforcedRule } from "../settings/settings";
import type { Verdict } from "./cel";
import { nameOfExample, placeOfExample, sides } from "./examples";
import { verdictOf } from "./native";
import { said, type Failure, type OnEngine, type Proof } from "./prove";

/** An engine that enforces the policies of rules. */
export interface Gate {
  /** What it is called, such as `the API server`. */
  readonly name: string;
  readonly server: ApiServer;
  manifestsOf(policy: AdmissionPolicy): readonly Manifest[];
  /** What it holds against a policy that it takes. */
  complaintsIn(answer: Answer): readonly string[];
  /** Enforces policies until that is ended. */
  enforce(policies: readonly KubernetesObject[]): Promise<() => Promise<void>>;
}

/** The API server itself, by ValidatingAdmissionPolicies. */
export function apiServerGate(server: ApiServer): Gate {
  return {
    name: "the API server",
    server,
    manifestsOf: manifestsFor["validating-admission-policy"],
    complaintsIn: ({ warnings }) => warnings,
    enforce: async (policies) => {
      const enforced = await server.applyAdmissionPolicies(policies);
      return () => enforced.remove();
    },
  };
}

/** The kinds of policies of Kyverno. */
const kindsOfKyverno: Readonly<Partial<Record<Engine, string>>> = {
  "kyverno-validating-policy": "ValidatingPolicy",
  "kyverno-cluster-policy": "ClusterPolicy",
};

/** Whether policies for some of these engines are for Kyverno. */
export function areForKyverno(engines: readonly Engine[]): boolean {
  return engines.some((engine) => kindsOfKyverno[engine] !== undefined);
}

/** Kyverno in front of an API server, by each kind of policy that there is of these. */
export function kyvernoGates(server: ApiServer, kyverno: Kyverno, engines: readonly Engine[]): Gate[] {
  return engines.flatMap((engine): Gate[] => {
    const kind = kindsOfKyverno[engine];
    if (kind === undefined) return [];
    const enforce: Gate["enforce"] = async (policies) => {
      await kyverno.applyPolicies(policies);
      return () => kyverno.removePolicies(policies);
    };
    return [
      {
        name: `Kyverno (${kind})`,
        server,
        manifestsOf: manifestsFor[engine],
        complaintsIn: faultsIn,
        enforce,
      },
    ];
  });
}

/**
 * Tries the examples of proven rules on an engine besides.
 *
 * @param program Has the sources of the rules.
 */
export async function proveOn(gate: Gate, program: ts.Program, proofs: readonly Proof[]): Promise<Proof[]> {
  const proved = new Map<Proof, Proof>();
  const installed: { proof: Proof; policies: KubernetesObject[] }[] = [];
  for (const proof of proofs) {
    const policies = policiesOf(gate, program, proof);
    if (policies === undefined) continue;
    const complaint = await complaintOf(gate, policies);
    if (complaint === undefined) installed.push({ proof, policies });
    else {
      const failures = [{ line: 1, column: 1, message: complaint }];
      proved.set(proof, withTried(gate, proof, { taken: 0, untaken: [], failures }));
    }
  }
  const end = await gate.enforce(installed.flatMap(({ policies }) => policies));
  for (const { proof } of installed) proved.set(proof, await withTrial(gate, program, proof));
  await end();
  return proofs.map((proof) => proved.get(proof) ?? proof);
}

/** Why an engine does not take policies as they are. */
async function complaintOf(gate: Gate, objects: readonly KubernetesObject[]): Promise<string | undefined> {
  for (const object of objects) {
    const answer = await gate.server.create(object, { dryRun: true });
    if (!answer.ok) return `${gate.name} refuses its policy: ${answer.message}`;
    const complaints = gate.complaintsIn(answer);
    if (complaints.length > 0) return `${gate.name} warns of its policy: ${complaints.join("; ")}`;
  }
  return undefined;
}

/** What a real engine made of the examples of a rule. */
interface Tried extends Omit<OnEngine, "engine"> {
  readonly failures: readonly Failure[];
}

function withTried({ name }: Gate, proof: Proof, { taken, untaken, failures }: Tried): Proof {
  const trial = { name: `${name} says the same in the same words`, failures };
  return {
    ...proof,
    trials: [...proof.trials, trial],
    onEngines: [...proof.onEngines, { engine: name, taken, untaken }],
  };
}

/** The policies of a rule and their bindings, which deny, and only what is asked of them. */
function policiesOf(gate: Gate, program: ts.Program, { rule, file }: Proof): KubernetesObject[] | undefined {
  if (!reachesAdmission(rule)) return undefined;
  const { compiled } = compileRule(program, file, rule);
  if (compiled === undefined) return undefined;
  const denying: EnforcedRule = { ...rule, level: "deny" };
  const manifests = gate.manifestsOf(admissionPolicy(denying, compiled, undefined));
  return manifests.map((manifest) => askable(manifest, rule)) as unknown as KubernetesObject[];
}

/** The group of whoever asks one rule alone. */
const askingGroup = ({ objectName }: EnforcedRule): string => `lockstep:ask:${objectName}`;

interface Conditions {
  readonly matchConditions?: readonly unknown[];
  readonly rules?: readonly { readonly celPreconditions: readonly unknown[] }[];
}

/** A policy that looks only at the requests of who asks it: an example of one rule may break another. */
function askable(manifest: Manifest, rule: EnforcedRule): Manifest {
  const { matchConditions, rules, ...spec } = manifest["spec"] as Conditions;
  const asked = { name: "asked", expression: `"${askingGroup(rule)}" in request.userInfo.groups` };
  return {
    ...manifest,
    spec: {
      ...spec,
      ...(matchConditions && { matchConditions: [asked, ...matchConditions] }),
      ...(rules && {
        rules: rules.map((each) => ({ ...each, celPreconditions: [asked, ...each.celPreconditions] })),
      }),
    },
  };
}

async function withTrial(gate: Gate, program: ts.Program, proof: Proof): Promise<Proof> {
  const { rule, file } = proof;
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`${file} is not part of the program`);
  const tried = { taken: 0, untaken: [] as Failure[], failures: [] as Failure[] };
  for (const side of sides) {
    for (const [at, object] of rule.examples[side].entries()) {
      const { outcome, message } = await outcomeOf(gate, rule, object);
      const failure = {
        ...placeOfExample(source, side, at),
        message: `${nameOfExample({ side, at })} ${message}`,
      };
      if (outcome === "same") tried.taken += 1;
      else (outcome === "untaken" ? tried.untaken : tried.failures).push(failure);
    }
  }
  return withTried(gate, proof, tried);
}

interface Outcome {
  /** Untaken is what the API server takes under no rules at all. */
  readonly outcome: "same" | "differs" | "untaken";
  /** What is said of the example. */
  readonly message: string;
}

async function outcomeOf(
  { name: engine, server }: Gate,
  rule: EnforcedRule,
  object: KubernetesObject,
): Promise<Outcome> {
  if (!(await server.serves(object))) {
    const message = `is of a kind that the API server does not serve: name its CustomResourceDefinition under crds`;
    return { outcome: "differs", message };
  }
  const { name = "example", namespace = "default" } = object.metadata;
  const named = { ...object, metadata: { ...object.metadata, name } };
  await server.ensureNamespace(namespace);
  const unjudged = await server.create(named, { dryRun: true });
  if (!isAdmitted(unjudged)) {
    return { outcome: "untaken", message: `is refused without rules, too: ${unjudged.message}` };
  }
  const answer = await server.create(named, { dryRun: true, groups: [askingGroup(rule)] });
  const [denial] = denials(answer);
  const admission: Verdict =
    denial === undefined ? { verdict: "pass" } : { verdict: "fail", message: denial.message };
  const native = verdictOf(rule, named);
  const isSame = JSON.stringify(native) === JSON.stringify(admission);
  const message = `is ${said(native)} to check and ${said(admission)} to ${engine}; both must say the same`;
  return { outcome: isSame ? "same" : "differs", message };
}
