/** What the author's kit says that an RBAC rule allows, against the authorizer of a real API server. */
import { allows, namesObjects, type PolicyRule } from "../../src/author";
import { startApiServer, type ApiServer } from "../engines/api-server";
import { waitFor } from "../../src/engines/process";

/** A request, and whether it is for an object of a name. */
interface Asked {
  readonly group: string;
  readonly resource: string;
  readonly verb: string;
  readonly name?: string;
}

const rbac = "rbac.authorization.k8s.io";
const core = { apiGroups: [""] };

/** Rules that differ in one thing each, from those that name what they allow to those that name nothing. */
const granted: readonly PolicyRule[] = [
  { ...core, resources: ["secrets"], verbs: ["get", "list", "watch", "create", "deletecollection"] },
  { ...core, resources: ["secrets"], resourceNames: ["database"], verbs: ["*"] },
  { ...core, resources: ["secrets"], resourceNames: ["*"], verbs: ["*"] },
  { ...core, resources: ["secrets"], resourceNames: [""], verbs: ["*"] },
  { ...core, resources: ["secrets"], resourceNames: [], verbs: ["get"] },
  { ...core, resources: ["pods/exec"], verbs: ["create"] },
  { ...core, resources: ["pods/exec"], resourceNames: ["database"], verbs: ["create"] },
  { ...core, resources: ["*/exec"], verbs: ["get"] },
  { ...core, resources: ["pods/*"], verbs: ["*"] },
  { ...core, resources: ["*/*"], verbs: ["*"] },
  { ...core, resources: ["*/"], verbs: ["*"] },
  { ...core, resources: ["*/secrets"], verbs: ["*"] },
  { ...core, resources: ["pods"], verbs: ["*"] },
  { ...core, resources: ["*"], verbs: ["create"] },
  { apiGroups: ["*"], resources: ["roles"], verbs: ["escalate"] },
  { apiGroups: ["*.k8s.io"], resources: ["*"], verbs: ["*"] },
  { apiGroups: [rbac], resources: ["*"], verbs: ["list"] },
  { apiGroups: ["*"], resources: ["*"], verbs: ["*"] },
];

const resources = [
  { group: "", resource: "secrets" },
  { group: "", resource: "pods" },
  { group: "", resource: "pods/exec" },
  { group: rbac, resource: "roles" },
];
const verbs = ["get", "list", "watch", "create", "deletecollection", "escalate"];
const asked: readonly Asked[] = resources.flatMap((resource) =>
  verbs.flatMap((verb) => [
    { ...resource, verb },
    { ...resource, verb, name: "database" },
  ]),
);

/** What the kit says: a rule that names objects allows requests for these, any other allows all. */
function kitAllows(rule: PolicyRule, { group, resource, verb, name }: Asked): boolean {
  const names = rule.resourceNames ?? [];
  const named = namesObjects(rule)
    ? name !== undefined && names.includes(name)
    : names.length === 0 || names.includes(name ?? "");
  return named && allows(rule, { group, resources: [resource], verbs: [verb] });
}

let server: ApiServer;

beforeAll(async () => {
  server = await startApiServer();
}, 120_000);

afterAll(async () => {
  await server.stop();
}, 60_000);

async function serverAllows(user: string, { group, resource, verb, name }: Asked): Promise<boolean> {
  const [plural = "", subresource] = resource.split("/");
  const { body } = await server.create({
    apiVersion: "authorization.k8s.io/v1",
    kind: "SubjectAccessReview",
    spec: {
      user,
      resourceAttributes: { group, resource: plural, verb, namespace: "shop", subresource, name },
    },
  });
  return (body as unknown as { status: { allowed: boolean } }).status.allowed;
}

test.each(granted.map((rule, at) => ({ rule, user: `user-${at}`, title: JSON.stringify(rule) })))(
  "$title",
  async ({ rule, user }) => {
    const sentinel = { ...core, resources: ["sentinels"], verbs: ["get"] };
    await server.ensure({
      apiVersion: `${rbac}/v1`,
      kind: "ClusterRole",
      metadata: { name: user },
      rules: [rule, sentinel],
    });
    await server.ensure({
      apiVersion: `${rbac}/v1`,
      kind: "ClusterRoleBinding",
      metadata: { name: user },
      roleRef: { apiGroup: rbac, kind: "ClusterRole", name: user },
      subjects: [{ apiGroup: rbac, kind: "User", name: user }],
    });
    await waitFor({ what: "the authorizer, which should have seen a role,", services: [] }, async () =>
      (await serverAllows(user, { group: "", resource: "sentinels", verb: "get" })) ? true : undefined,
    );
    for (const request of asked) {
      expect({ ...request, allowed: kitAllows(rule, request) }).toEqual({
        ...request,
        allowed: await serverAllows(user, request),
      });
    }
  },
  60_000,
);
