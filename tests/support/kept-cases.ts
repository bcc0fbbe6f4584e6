/**
 * What the generator of mutated examples once found, shrunk: objects on which a gate said something else.
 */
import { manifests, type KubernetesObject } from "../../src/author";
import type { Example } from "./examples";

function withoutRules({ apiVersion, kind, metadata }: KubernetesObject): KubernetesObject {
  return { apiVersion, kind, metadata };
}

/** The cases, with what was wrong. */
export const keptCases: readonly Example[] = [
  {
    title: "a Role without rules, which the API server shows to admission as null",
    object: withoutRules(manifests.role()),
  },
  {
    title: "a ClusterRole without rules",
    object: withoutRules(manifests.clusterRole()),
  },
  {
    title: "an RBAC rule whose empty text ended a message, which the API server trims",
    object: manifests.role({ apiGroups: ["apps"], resources: [""], verbs: ["*"] }),
  },
  {
    title: "a capability of no text at the end of a message, whose space the API server trims",
    object: manifests.pod({
      containers: [{ name: "app", image: "*", securityContext: { capabilities: { add: [""] } } }],
    }),
  },
  {
    title: "an RBAC rule with text beyond ASCII in its message",
    object: manifests.role({ apiGroups: ["apps"], resources: ["é😀"], verbs: ["*"] }),
  },
];
