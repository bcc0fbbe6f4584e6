/**
 * Resources and objects as they are named on a command line.
 */
import { relations, type Kind } from "../author";

/** What a request is for. */
export interface Resource {
  readonly group: string;
  /** The plural, with the subresource after a slash. */
  readonly resource: string;
  readonly namespaced: boolean;
}

/** The resource of words such as `secrets`, `pods/exec` or `deployments.apps`; the group may be left out of known ones. */
export function resourceOf(words: string): Resource {
  const [whole = "", ...subresource] = words.split("/");
  const [plural = "", ...groups] = whole.split(".");
  const kind = kindNamed(whole);
  const resource = [kind?.resource ?? plural, ...subresource].join("/");
  return { group: kind?.group ?? groups.join("."), resource, namespaced: kind?.namespaced ?? true };
}

/** The short names that kubectl has for kinds. */
const shortNames: Readonly<Record<string, string>> = {
  cj: "cronjobs",
  cm: "configmaps",
  crd: "customresourcedefinitions",
  deploy: "deployments",
  ds: "daemonsets",
  hpa: "horizontalpodautoscalers",
  ing: "ingresses",
  limits: "limitranges",
  netpol: "networkpolicies",
  ns: "namespaces",
  pc: "priorityclasses",
  pdb: "poddisruptionbudgets",
  po: "pods",
  pv: "persistentvolumes",
  pvc: "persistentvolumeclaims",
  quota: "resourcequotas",
  rc: "replicationcontrollers",
  rs: "replicasets",
  sa: "serviceaccounts",
  sc: "storageclasses",
  sts: "statefulsets",
  svc: "services",
};

/** The kind of a name such as `secret`, `Secrets`, `svc` or `deployments.apps`; undefined for one that is not known. */
export function kindNamed(name: string): Kind | undefined {
  const [first = "", ...groups] = name.toLowerCase().split(".");
  const word = Object.hasOwn(shortNames, first) ? (shortNames[first] ?? first) : first;
  const group = groups.join(".");
  return relations.knownKinds.find(
    (kind) =>
      [kind.resource, kind.kind.toLowerCase()].includes(word) &&
      (groups.length === 0 || kind.group === group),
  );
}
