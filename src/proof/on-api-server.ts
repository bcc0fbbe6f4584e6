/**
 * The examples of rules on a real API server: it admits and denies what check does, in the same words.
 */
import type ts from "typescript";
import type { KubernetesObject } from "../author";
import { reachesAdmission } from "../author/catalogue";
import { compileRule } from "../compiler/compile";
import { validatingAdmissionPolicy, type Manifest } from "../admission/manifests";
import { admissionPolicy } from "../admission/policy";
import type { ApiServer } from "../engines/api-server";
import { denials, isAdmitted } from "../engines/denials";
import type { EnforcedRule } from "../settings/settings";
import type { Verdict } from "./cel";
import { nameOfExample, placeOfExample, sides } from "./examples";
import { verdictOf } from "./native";
import { said, type Failure, type Proof } from "./prove";

/**
 * Tries the examples of proven rules on an API server besides.
 *
 * @param program Has the sources of the rules.
 * @param definitions CustomResourceDefinitions that the server is given before.
 */
export async function proveOnApiServer(
  server: ApiServer,
  program: ts.Program,
  proofs: readonly Proof[],
  definitions: readonly KubernetesObject[],
): Promise<Proof[]> {
  await server.serve(definitions);
  const proved = new Map<Proof, Proof>();
  const installed: { proof: Proof; policy: KubernetesObject[] }[] = [];
  for (const proof of proofs) {
    const policy = policyOf(program, proof);
    if (policy === undefined) continue;
    const complaint = await complaintOf(server, policy);
    if (complaint === undefined) installed.push({ proof, policy });
    else {
      const failures = [{ line: 1, column: 1, message: complaint }];
      proved.set(proof, withTried(proof, { taken: 0, untaken: [], failures }));
    }
  }
  const enforced = await server.applyAdmissionPolicies(installed.flatMap(({ policy }) => policy));
  for (const { proof } of installed) proved.set(proof, await withTrial(server, program, proof));
  await enforced.remove();
  return proofs.map((proof) => proved.get(proof) ?? proof);
}

/** Why the API server does not take a policy as it is. */
async function complaintOf(
  server: ApiServer,
  objects: readonly KubernetesObject[],
): Promise<string | undefined> {
  for (const object of objects) {
    const { ok, message, warnings } = await server.create(object, { dryRun: true });
    if (!ok) return `the API server refuses its policy: ${message}`;
    if (warnings.length > 0) return `the API server warns of its policy: ${warnings.join("; ")}`;
  }
  return undefined;
}

/** What a real API server made of the examples of a rule. */
interface Tried {
  readonly taken: number;
  readonly untaken: readonly Failure[];
  readonly failures: readonly Failure[];
}

function withTried(proof: Proof, { taken, untaken, failures }: Tried): Proof {
  const trial = { name: "the API server says the same in the same words", failures };
  return { ...proof, trials: [...proof.trials, trial], onApiServer: { taken, untaken } };
}

/** The policy of a rule and its binding, which deny, and only what is asked of them. */
function policyOf(program: ts.Program, { rule, file }: Proof): KubernetesObject[] | undefined {
  if (!reachesAdmission(rule)) return undefined;
  const { compiled } = compileRule(program, file, rule);
  if (compiled === undefined) return undefined;
  const denying: EnforcedRule = { ...rule, level: "deny" };
  const [policy, binding] = validatingAdmissionPolicy(admissionPolicy(denying, compiled, undefined));
  return [askable(policy, rule), binding] as unknown as KubernetesObject[];
}

/** The group of whoever asks one rule alone. */
const askingGroup = ({ objectName }: EnforcedRule): string => `lockstep:ask:${objectName}`;

/** A policy that looks only at the requests of who asks it: an example of one rule may break another. */
function askable(policy: Manifest, rule: EnforcedRule): Manifest {
  const spec = policy["spec"] as { readonly matchConditions: readonly unknown[] };
  const asked = { name: "asked", expression: `"${askingGroup(rule)}" in request.userInfo.groups` };
  return { ...policy, spec: { ...spec, matchConditions: [asked, ...spec.matchConditions] } };
}

async function withTrial(server: ApiServer, program: ts.Program, proof: Proof): Promise<Proof> {
  const { rule, file } = proof;
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`${file} is not part of the program`);
  const tried = { taken: 0, untaken: [] as Failure[], failures: [] as Failure[] };
  for (const side of sides) {
    for (const [at, object] of rule.examples[side].entries()) {
      const { outcome, message } = await outcomeOf(server, rule, object);
      const failure = {
        ...placeOfExample(source, side, at),
        message: `${nameOfExample({ side, at })} ${message}`,
      };
      if (outcome === "same") tried.taken += 1;
      else (outcome === "untaken" ? tried.untaken : tried.failures).push(failure);
    }
  }
  return withTried(proof, tried);
}

interface Outcome {
  /** Untaken is what the API server takes under no rules at all. */
  readonly outcome: "same" | "differs" | "untaken";
  /** What is said of the example. */
  readonly message: string;
}

async function outcomeOf(server: ApiServer, rule: EnforcedRule, object: KubernetesObject): Promise<Outcome> {
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
  const message = `is ${said(native)} to check and ${said(admission)} to the API server; both must say the same`;
  return { outcome: isSame ? "same" : "differs", message };
}
