/** What the control plane itself writes, with the policies in place. */
import { clusterRole, manifests, type ClusterRole, type KubernetesObject } from "../../src/author";
import { startApiServer, type ApiServer } from "../engines/api-server";
import { installed } from "../support/generated";

let server: ApiServer;

beforeAll(async () => {
  server = await startApiServer();
  await server.applyAdmissionPolicies(installed("kubernetes/validating-admission-policies"));
}, 120_000);

afterAll(async () => {
  await server.stop();
}, 60_000);

/** Roles of Kubernetes that the rules would not let in. */
const shipped = [
  "cluster-admin",
  "system:kubelet-api-admin",
  "system:controller:clusterrole-aggregation-controller",
];

const path = "/apis/rbac.authorization.k8s.io/v1/clusterroles";

/** Creates a copy of a ClusterRole of Kubernetes as a user; the message of the refusal, or nothing. */
async function copyAs(user: string, name: string): Promise<string> {
  const { body } = await server.request("GET", `${path}/${encodeURIComponent(name)}`);
  const copy = { ...body, metadata: { name: `system:copy-of-${name}` } };
  const headers = { "impersonate-user": user, "impersonate-group": "system:masters" };
  return (await server.request("POST", `${path}?dryRun=All`, copy, headers)).message;
}

test.each(shipped)("the API server can write %s when it starts", async (name) => {
  expect(await copyAs("system:apiserver", name)).toBe("");
});

test.each(shipped)("nobody else can write a role like %s, whatever its name", async (name) => {
  expect(await copyAs("system:kube-controller-manager", name)).toContain("is forbidden");
});

test("the controller alone can give an aggregated ClusterRole what the roles that it selects allow", async () => {
  const aggregated: KubernetesObject = manifests.of<ClusterRole>(clusterRole, {
    metadata: { name: "reader" },
    aggregationRule: { clusterRoleSelectors: [{ matchLabels: { "example.com/aggregate": "true" } }] },
  });
  await server.ensure(aggregated);
  const rules = [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }];
  const controller = "system:serviceaccount:kube-system:clusterrole-aggregation-controller";
  const as = { name: controller, groups: ["system:masters"] };
  expect((await server.patch(aggregated, { rules })).message).toContain("is forbidden");
  expect((await server.patch(aggregated, { rules }, { as })).message).toBe("");
});
