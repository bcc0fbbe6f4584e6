/** Programs of the Pulumi Operator at admission: the rules in the words of preview and check. */
import { rules } from "../../policies";
import { isResource } from "../../src/author/providers";
import { judge } from "../../src/judge/evaluate";
import type { Verdict } from "../../src/proof/cel";
import type { KubernetesObject } from "../../src/author";
import { isAdmitted } from "../../src/engines/denials";
import { waitFor } from "../../src/engines/process";
import { concurrently } from "../support/concurrently";
import { askable, asking, warning } from "../support/generated";
import { declaring, programCases, programWith, type ProgramOutcome } from "../support/program-cases";
import { programDefinition, templateDefinitions } from "../support/program-definition";
import { awsRules } from "../support/rules";
import { verdictIn } from "../support/warnings";
import { stackWith, workspaceWith } from "../support/workspaces";
import { policyFolders, Team } from "./team";

let team: Team;
beforeAll(async () => {
  team = await Team.start("shop");
  for (const definition of [programDefinition, ...templateDefinitions]) await team.server.ensure(definition);
  await waitFor({ what: "the API of programs" }, async () => {
    team.server.rediscover();
    const served = [programWith({}), workspaceWith({}), stackWith({})].map((each) =>
      team.server.serves(each),
    );
    return (await Promise.all(served)).every(Boolean) || undefined;
  });
  // All rules on AWS deny, and on Kubernetes those that do so anyway: of the rest each takes the API server seconds.
  const denying = [...awsRules.map(({ name }) => name), ...programCases.map(({ rule }) => rule)];
  const levels = Object.fromEntries(denying.map((name) => [name, "deny"]));
  team.decide("lockstep.yaml", { programs: "warn", rules: levels });
  expect(await team.lockstep("generate")).toMatchObject({ code: 0 });
}, 300_000);
afterAll(() => team.close());

/** Whether a manifest is a policy of one of some names, or a binding of one. */
function isNamed(names: ReadonlySet<string>): (manifest: KubernetesObject) => boolean {
  return ({ metadata: { name = "" } }) => names.has(name);
}

/** The manifests of a folder that are about programs. */
function onPrograms(folder: string): KubernetesObject[] {
  const manifests = team.installed(folder).map(({ manifest }) => manifest as KubernetesObject);
  const isOfOperator = (manifest: KubernetesObject): boolean =>
    /"(?:auto[.])?pulumi[.]com["/]/u.test(JSON.stringify(manifest));
  const names = manifests.filter(isOfOperator).map(({ metadata: { name = "" } }) => name);
  return manifests.filter(isNamed(new Set(names)));
}

/** The policy of a rule on programs. */
function policyOf(rule: (typeof rules)[number]): string {
  return rule.target.cel === undefined ? rule.name : `${rule.name}-declared`;
}

describe("each rule on the API server", () => {
  const folder = "kubernetes/validating-admission-policies";

  /** The policies that are asked: of most rules not what is undecided, which takes the API server minutes to compile. */
  const ofCases = new Set(programCases.map(({ rule }) => rule));
  const asked = new Set(
    rules.flatMap((rule) => [
      policyOf(rule),
      ...(ofCases.has(rule.name) ? [`${policyOf(rule)}-undecided`] : []),
    ]),
  );

  /** Runs something while each policy warns, and can be asked alone. */
  function whileAskable<Result>(task: () => Promise<Result>): Promise<Result> {
    return team.with(folder, askable(warning(onPrograms(folder).filter(isNamed(asked)))), task);
  }

  async function ask(policy: string, object: KubernetesObject): Promise<Verdict> {
    const answer = await team.server.create(object, { dryRun: true, groups: asking(policy) });
    if (!isAdmitted(answer)) throw new Error(`${policy}: ${answer.message}`);
    return verdictIn(answer, policy);
  }

  test("says of every example what it says of the resource, and of unknown values what is certain", async () => {
    const names = new Set(onPrograms(folder).map(({ metadata: { name = "" } }) => name));
    const declared = rules
      .filter((rule) => names.has(policyOf(rule)))
      .flatMap((rule) => [...rule.examples.good, ...rule.examples.bad].map((example) => ({ rule, example })));
    expect(declared.length).toBeGreaterThan(800);
    const different: unknown[] = [];
    await whileAskable(async () => {
      await concurrently(declared, async ({ rule, example }) => {
        const messages = judge(rule, example).violations.map(({ message }) => `main: ${message}`);
        const native =
          messages.length === 0 ? { verdict: "pass" } : { verdict: "fail", message: messages.join("; ") };
        const gate = await ask(policyOf(rule), programWith(declaring(example)));
        if (JSON.stringify(gate) !== JSON.stringify(native))
          different.push({ rule: rule.name, example, native, gate });
      });
      await concurrently(programCases, async ({ what, rule, resource, outcome }) => {
        const gate = await outcomeOf(rule, programWith(resource));
        if (JSON.stringify(gate) !== JSON.stringify(outcome)) different.push({ rule, what, outcome, gate });
      });
    });
    expect(different).toEqual([]);
  }, 600_000);

  async function outcomeOf(name: string, object: KubernetesObject): Promise<ProgramOutcome | object> {
    const rule = rules.find((each) => each.name === name);
    const policy = rule === undefined ? name : policyOf(rule);
    const [denial, note] = [await ask(policy, object), await ask(`${policy}-undecided`, object)];
    if (denial.verdict === "fail" && note.verdict === "pass") return "broken";
    if (denial.verdict === "pass" && note.verdict === "pass") return "kept";
    if (denial.verdict === "fail" && note.verdict === "fail") return "broken in part";
    const [, undecided] =
      /^main: (.*) is unknown or of another type/u.exec("message" in note ? note.message : "") ?? [];
    return denial.verdict === "pass" && undecided !== undefined ? { undecided } : { denial, note };
  }
});

const repository = (imageTagMutability: string): object => ({
  type: "aws:ecr:Repository",
  properties: {
    imageTagMutability,
    imageScanningConfiguration: { scanOnPush: true },
    encryptionConfigurations: [{ encryptionType: "KMS" }],
    tags: { owner: "shop" },
  },
});
const movable = "main: tags can be moved: imageTagMutability is MUTABLE";

const binding = (role: string): object => ({
  type: "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding",
  properties: {
    metadata: { name: "team" },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: role },
    subjects: [{ apiGroup: "rbac.authorization.k8s.io", kind: "Group", name: "team" }],
  },
});
const onHost = "the pod uses the network of its node";
const administrator = "main: binding to the ClusterRole cluster-admin";

/** What a gate says of some programs. */
async function said(): Promise<Record<string, string>> {
  const programs = {
    movable: repository("MUTABLE"),
    immutable: repository("IMMUTABLE"),
    unknown: repository("${mutability}"),
    administrator: binding("cluster-admin"),
    viewer: binding("view"),
    someone: binding("${role}"),
  };
  const pods = { onHost: { spec: { hostNetwork: true } }, inPod: { spec: { hostNetwork: false } } };
  const objects = [
    ...Object.entries(programs).map(([name, resource]) => [name, programWith(resource, name)] as const),
    ...Object.entries(pods).flatMap(([name, template]) => [
      [`${name} of a Workspace`, workspaceWith(template)] as const,
      [`${name} of a Stack`, stackWith(template)] as const,
    ]),
  ];
  const answers: [string, string][] = [];
  // One after another: of several at once Kyverno, which compiles ClusterPolicies for each, answers none in time.
  for (const [name, object] of objects) {
    const { ok, message, warnings } = await team.create(object);
    const open = warnings.some((text) =>
      /(?:Mutability|roleRef\.name) is unknown or of another type/u.test(text),
    );
    const isSaid = [movable, administrator, onHost].some((its) => message.includes(its));
    answers.push([name, ok ? (open ? "warns" : "admits") : isSaid ? "denies" : message]);
  }
  return Object.fromEntries(answers);
}

/** A program that declares the example of a rule in each of its resources. */
function programOfAll(examples: readonly KubernetesObject[]): KubernetesObject {
  const resources = Object.fromEntries(
    examples.map((example, at) => [`r${String(at)}`, declaring(example)] as const),
  );
  return Object.assign(programWith({}), { program: { resources } });
}

/** What is said of objects and pods in others, which have no ClusterPolicies. */
const judged = {
  administrator: "denies",
  someone: "warns",
  "onHost of a Workspace": "denies",
  "onHost of a Stack": "denies",
};
const admitted = {
  administrator: "admits",
  someone: "admits",
  "onHost of a Workspace": "admits",
  "onHost of a Stack": "admits",
};

describe("at the levels of the rules", () => {
  beforeAll(async () => {
    team.decide("lockstep.yaml", { programs: "warn" });
    expect(await team.lockstep("generate")).toMatchObject({ code: 0 });
  }, 120_000);

  const whatIsSaid = "denies what breaks a rule, and warns of what nobody knows yet";
  const saidOfResources = {
    movable: "denies",
    immutable: "admits",
    unknown: "warns",
    viewer: "admits",
    "inPod of a Workspace": "admits",
    "inPod of a Stack": "admits",
  };

  // All at once, since an API server takes minutes to compile every bundle on programs.
  test(`kubernetes/bundles ${whatIsSaid}, and judges hundreds of resources within the budget`, async () => {
    const folder = "kubernetes/bundles";
    const hundredObjects = rules
      .filter(({ target }) => target.cel !== undefined)
      .flatMap((rule) => rule.examples.bad.slice(0, 1))
      .slice(0, 100);
    const hundredsOfResources = rules
      .flatMap((rule) => [...rule.examples.good, ...rule.examples.bad])
      .filter(isResource);

    await team.with(folder, onPrograms(folder), async () => {
      expect(await said()).toEqual({ ...saidOfResources, ...judged });
      for (const examples of [hundredObjects, hundredsOfResources]) {
        const { ok, message } = await team.create(programOfAll(examples));
        expect(ok).toBe(false);
        expect(message.slice(-900)).toMatch(/r\d+: /u);
        expect(message).not.toMatch(/budget|exceeded|timed out|timeout/u);
      }
    });
  }, 600_000);

  test.each(policyFolders.filter((folder) => folder !== "kubernetes/bundles"))(
    `%s ${whatIsSaid}`,
    async (folder) => {
      // Of bundles those that say something of what is asked here: Kyverno takes seconds to compile each.
      const isMeant = ({ metadata: { name = "" } }: KubernetesObject): boolean =>
        (folder.includes("bundles") && !/-(?:stacks|workspaces)-.*-(?:audit|warn)/u.test(name)) ||
        /^(?:require-immutable-tags|restrict-cluster-admin-bindings|disallow-host-network)/u.test(name);

      expect(await team.with(folder, onPrograms(folder).filter(isMeant), said)).toEqual({
        ...saidOfResources,
        ...(folder.includes("cluster-policies") ? admitted : judged),
      });
    },
    600_000,
  );

  test("an approval of the Program lets it pass", async () => {
    const decision = { reason: "It is so.", approvedBy: "platform", expires: "2099-12-31" };
    const resources = [{ kind: "Program", namespace: "shop", name: "movable" }];
    team.decide("approvals.yaml", {
      approvals: [{ rule: "require-immutable-tags", resources, ...decision }],
    });
    expect(await team.lockstep("generate")).toMatchObject({ code: 0 });
    const folder = "kubernetes/bundles";
    const onResources = onPrograms(folder).filter(({ metadata: { name = "" } }) =>
      name.startsWith("lockstep-programs-"),
    );

    expect(await team.with(folder, onResources, said)).toMatchObject({
      movable: "admits",
      immutable: "admits",
    });
  }, 300_000);
});
