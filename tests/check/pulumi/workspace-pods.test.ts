/** Pod templates of the Pulumi Operator, which it merges into pods of its own. */
import { rules } from "../../../policies";
import { parseApprovals } from "../../../src/settings/approvals-file";
import type { FileResult } from "../../../src/findings/result";
import { checkText } from "../../../src/sources/check-text";
import { withoutSettings } from "../../support/settings";

const checks = { rules: withoutSettings(rules, "check"), approvals: [], today: "2026-11-29" };

function check(object: object, others: object = {}): FileResult {
  return checkText("infra.yaml", JSON.stringify(object), { ...checks, ...others });
}

const metadata = { name: "infra", namespace: "platform" };
const workspace = (podTemplate?: unknown): object => ({
  apiVersion: "auto.pulumi.com/v1alpha1",
  kind: "Workspace",
  metadata,
  spec: { image: "pulumi/pulumi:3", podTemplate },
});
const stack = (podTemplate: unknown, version = "v1"): object => ({
  apiVersion: `pulumi.com/${version}`,
  kind: "Stack",
  metadata,
  spec: { stack: "dev", workspaceTemplate: { spec: { podTemplate } } },
});
const spec = (its: object): object => ({ spec: its });
const container = (its: object): object => spec({ containers: [{ name: "pulumi", ...its }] });

test.each<[rule: string, template: object, field: string]>([
  ["disallow-host-network", spec({ hostNetwork: true }), "spec.hostNetwork"],
  [
    "disallow-privileged-containers",
    container({ securityContext: { privileged: true } }),
    "spec.containers[0].securityContext.privileged",
  ],
  [
    "disallow-host-path-volumes",
    spec({ volumes: [{ name: "root", hostPath: { path: "/" } }] }),
    "spec.volumes[0]",
  ],
  ["require-immutable-images", container({ image: "busybox:latest" }), "spec.containers[0].image"],
  [
    "disallow-dangerous-capabilities",
    container({ securityContext: { capabilities: { add: ["SYS_ADMIN"] } } }),
    "spec.containers[0].securityContext",
  ],
])("%s looks at them", (rule, template, field) => {
  for (const [object, place] of [
    [workspace(template), "spec.podTemplate"],
    [stack(template), "spec.workspaceTemplate.spec.podTemplate"],
    [stack(template, "v1alpha1"), "spec.workspaceTemplate.spec.podTemplate"],
  ] as const) {
    const found = check(object).findings.filter((finding) => finding.rule.name === rule);
    expect(found).toMatchObject([
      { resource: { kind: "Pod", ...metadata }, field: expect.stringContaining(place) as string },
    ]);
    expect(`${place}.${field}`).toContain(found[0]?.field);
  }
});

test("what a template leaves out, the operator may set: that is said, and is no finding", () => {
  const { findings, notes, problems } = check(workspace(container({ env: [] })));

  expect({ findings, problems }).toEqual({ findings: [], problems: [] });
  expect(notes.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^a patch sets only a part of an object, so Pod platform\/infra cannot be judged by/u,
    ),
  ]);
});

test.each([
  ["a workspace without one", workspace()],
  ["a stack without one", { ...stack({}), spec: { stack: "dev" } }],
  ["an object of another group", { ...stack(spec({ hostNetwork: true })), apiVersion: "example.com/v1" }],
])("nothing is said of %s", (_, object) => {
  expect(check(object)).toMatchObject({ findings: [], notes: [], problems: [] });
});

test("a template that is none is no pass", () => {
  expect(check(workspace("x")).problems).toMatchObject([{ kind: "shape" }]);
});

test("an approval of the pod is for it", () => {
  const decision = { reason: "It is so.", approvedBy: "kim", expires: "2026-12-31" };
  const resources = [{ kind: "Pod", ...metadata }];
  const { approvals } = parseApprovals(
    { approvals: [{ rule: "disallow-host-network", resources, ...decision }] },
    rules,
  );
  const { findings, approved } = check(workspace(spec({ hostNetwork: true })), { approvals });

  expect(findings).toEqual([]);
  expect(approved).toHaveLength(1);
});
