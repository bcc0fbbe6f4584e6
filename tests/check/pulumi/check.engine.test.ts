/**
 * The check of the files that the real Pulumi writes, with the real Kubernetes provider.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import * as kubernetes from "@pulumi/kubernetes";
import { ComponentResource, secret } from "@pulumi/pulumi";
import { rules as allRules } from "../../../policies";
import { checkText } from "../../../src/sources/check-text";
import { type FileResult } from "../../../src/findings/result";
import { startPulumi, type Pulumi } from "../../engines";
import type { StackFiles } from "../../engines/pulumi";
import { scratchFolder } from "../../../src/engines/process";
import { withoutSettings } from "../../support/settings";

const names = ["disallow-external-ips", "restrict-load-balancers"];
const rules = withoutSettings(allRules, "check").filter(({ name }) => names.includes(name));
const rendered = join(scratchFolder("rendered"), "manifests");
let pulumi: Pulumi;
let files: StackFiles;

const { Service } = kubernetes.core.v1;
const loadBalancer = { type: "LoadBalancer" };
const metadata = (name: string): { name: string } => ({ name });

function makeProvider(): { provider: kubernetes.Provider } {
  return {
    provider: new kubernetes.Provider("render", { renderYamlToDirectory: rendered, namespace: "bank" }),
  };
}

/** Objects of every sort that a state and a preview show differently. */
function program(): Promise<void> {
  const { provider } = makeProvider();
  const group = new ComponentResource("shop:index:Web", "group");
  const front = new Service(
    "front",
    { metadata: { namespace: "shop" }, spec: loadBalancer },
    { provider, parent: group },
  );
  const address = front.status.apply(() => "192.0.2.7");
  new Service("late", { metadata: metadata("late"), spec: { externalIPs: [address] } }, { provider });
  new Service("hidden", { metadata: metadata("hidden"), spec: secret(loadBalancer) }, { provider });
  new kubernetes.core.v1.Secret(
    "secret",
    { metadata: metadata("secret"), stringData: { key: "hunter2" } },
    { provider },
  );
  return Promise.resolve();
}

/** The same with one Service renamed, one more, and the others deleted. */
function nextProgram(): Promise<void> {
  const { provider } = makeProvider();
  new Service("late", { metadata: metadata("later"), spec: { externalIPs: ["192.0.2.7"] } }, { provider });
  new Service("hidden", { metadata: metadata("hidden"), spec: secret(loadBalancer) }, { provider });
  return Promise.resolve();
}

beforeAll(async () => {
  pulumi = await startPulumi();
  files = await pulumi.files(program, nextProgram);
}, 120_000);

afterAll(() => {
  pulumi.close();
  rmSync(join(rendered, ".."), { recursive: true });
});

function check(text: string): FileResult {
  return checkText("stack.json", text, { rules, approvals: [], today: "2026-11-21" });
}

/** What was found, each with the name of its resource and of its object. */
function found({ findings }: FileResult): string[] {
  return findings.map(({ rule, resource: { namespace = "", name }, pulumi: origin }) => {
    const resource = origin?.urn.slice(origin.urn.lastIndexOf("::") + 2) ?? "";
    return `${rule.name} ${resource} ${namespace}/${name.replace(/-[0-9a-f]{8}$/u, "-*")}`;
  });
}

test("a preview", () => {
  const result = check(files.preview);
  expect(found(result)).toEqual(["restrict-load-balancers front shop/front-*"]);
  expect(result.notes.map(({ message }) => message).sort()).toEqual([
    "spec is a secret that the file does not show, so Service bank/hidden cannot be judged by disallow-external-ips and restrict-load-balancers",
    "spec.externalIPs[0] is not known yet, so Service bank/late cannot be judged by disallow-external-ips",
  ]);
  expect(result).toMatchObject({ documents: 1, others: 0, resources: 4, problems: [] });
});

test("a state", () => {
  const result = check(files.state);
  expect(found(result).sort()).toEqual([
    "disallow-external-ips late bank/late",
    "restrict-load-balancers front shop/front-*",
  ]);
  expect(result.notes.map(({ message }) => message)).toEqual([
    "spec is a secret that the file does not show, so Service bank/hidden cannot be judged by disallow-external-ips and restrict-load-balancers",
  ]);
  expect(result).toMatchObject({ documents: 1, others: 0, resources: 4, problems: [] });
});

test("a state with its secrets, of which none is kept", () => {
  const result = check(files.stateWithSecrets);
  expect(found(result).sort()).toEqual([
    "disallow-external-ips late bank/late",
    "restrict-load-balancers front shop/front-*",
    "restrict-load-balancers hidden bank/hidden",
  ]);
  expect(result.notes).toEqual([]);
  expect(files.stateWithSecrets).toContain(Buffer.from("hunter2").toString("base64"));
  expect(JSON.stringify(result)).not.toContain(Buffer.from("hunter2").toString("base64"));
});

test("a preview of what replaces it", () => {
  const result = check(files.nextPreview);
  expect(found(result)).toEqual(["disallow-external-ips late bank/later"]);
  // The provider and the Service that is secret.
  expect(result.notes.map(({ message }) => message)).toEqual([
    "the preview leaves out 2 unchanged resources; make it with --show-sames to check all",
  ]);
});

test("findings lead to the field of the inputs of a resource", () => {
  const [{ path, location, pulumi: origin } = {}] = check(files.preview).findings;
  const line = files.preview.split("\n")[(location?.line ?? 0) - 1];
  expect(line?.trim()).toBe('"type": "LoadBalancer"');
  expect(path).toMatch(/^steps\[\d+\]\.newState\.inputs$/u);
  expect(origin).toMatchObject({ project: "lockstep-test" });
});
