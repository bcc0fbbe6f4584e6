/**
 * One request of somebody with narrow rights, and what becomes of it.
 */
import type { Answer, ApiServer, KubernetesObject, PatchType, User } from "../engines";

/** A request that tries to get past the policies. */
export interface Attack {
  /** What is tried, in a few words; no two attacks have the same. */
  readonly name: string;
  /** What was there before the policies were installed; an administrator made it. */
  readonly given?: readonly KubernetesObject[];
  /** The object that the request is about. */
  readonly object: KubernetesObject;
  readonly verb: "create" | "update" | "patch" | "delete";
  /** The body of a patch. */
  readonly patch?: unknown;
  readonly patchType?: PatchType;
  readonly subresource?: string;
  /** Who makes the request; somebody who may do this and nothing else, unless given. */
  readonly user?: User;
  /** A part of what the denial says: mostly the rule that the request breaks. */
  readonly denied?: string;
  /** The line of docs/threat-model.md that says why the request is admitted, and what else guards. */
  readonly admitted?: string;
}

/** The user of an attack, a member of the group whose requests one engine judges. */
export function userOf({ user }: Attack, name: string, group: string): User {
  const groups = ["system:authenticated", group];
  return user === undefined ? { name, groups } : { name: user.name, groups: [...user.groups, ...groups] };
}

/** The role that lets a user make the request of an attack, and nothing else. */
export function roleOf(
  { verb, object, subresource, patchType }: Attack,
  name: string,
  { name: user }: User,
  resource: string,
): KubernetesObject[] {
  const apiVersion = "rbac.authorization.k8s.io/v1";
  const slash = object.apiVersion.indexOf("/");
  const apiGroups = [slash === -1 ? "" : object.apiVersion.slice(0, slash)];
  const resources = [subresource === undefined ? resource : `${resource}/${subresource}`];
  // What grants permissions takes permission to grant them; an apply of what is not there creates it.
  const verbs = [verb, "escalate", "bind", ...(patchType === "apply" ? ["create"] : [])];
  const rules = [
    { apiGroups, resources, verbs },
    {
      apiGroups: ["rbac.authorization.k8s.io"],
      resources: ["roles", "clusterroles"],
      verbs: ["bind", "escalate"],
    },
  ];
  const roleRef = { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name };
  const subjects = [{ apiGroup: "rbac.authorization.k8s.io", kind: "User", name: user }];
  return [
    { apiVersion, kind: "ClusterRole", metadata: { name }, rules },
    { apiVersion, kind: "ClusterRoleBinding", metadata: { name }, roleRef, subjects },
  ];
}

/** Makes the request of an attack. */
export async function attempt(server: ApiServer, attack: Attack, as: User): Promise<Answer> {
  const { object, verb, patch, patchType, subresource } = attack;
  const options = { as, dryRun: true, ...(subresource === undefined ? {} : { subresource }) };
  if (verb === "create") return server.create(object, options);
  if (verb === "delete") return server.delete(object, options);
  if (verb === "patch") return server.patch(object, patch, { ...options, type: patchType ?? "merge" });
  const stored = (await server.get(object)).body.metadata ?? {};
  const { resourceVersion } = stored;
  return server.update({ ...object, metadata: { ...object.metadata, resourceVersion } }, options);
}
