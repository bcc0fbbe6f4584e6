import {
  allows,
  grantedResources,
  grantedVerbs,
  manifests,
  mitre,
  rbacRules,
  rule,
  type PolicyRule,
} from "../../src/author";

const { role, clusterRole } = manifests;

const verbs = ["delete", "deletecollection"];
const core = { group: "", resources: ["events"], verbs };
const events = { group: "events.k8s.io", resources: ["events"], verbs };

/** The resources that the rule is about. */
function resourcesIn(rule: PolicyRule): string[] {
  return [...grantedResources(rule, core), ...grantedResources(rule, events)];
}

export default rule({
  title: "Roles do not delete events",
  severity: "medium",
  why:
    "Events are what shows afterwards that a pod was started, a command failed or an image was pulled; " +
    "whoever breaks in deletes them first. They expire by themselves.",
  fix: "Remove delete and deletecollection on events.",
  references: [mitre("T1070")],
  recommended: {
    level: "warn",
    because: "roles that write events often ask for every verb, and need create and patch",
  },
  target: rbacRules,
  deny: (rule) => allows(rule, core) || allows(rule, events),
  message: (rule) => `allows ${grantedVerbs(rule, verbs)} on ${resourcesIn(rule).join(", ")}`,
  examples: {
    good: [
      role({
        apiGroups: ["", "events.k8s.io"],
        resources: ["events"],
        verbs: ["create", "patch", "get", "list", "watch"],
      }),
      role({ apiGroups: [""], resources: ["pods"], verbs: ["delete"] }),
    ],
    bad: [
      role({ apiGroups: [""], resources: ["events"], verbs: ["delete"] }),
      role({ apiGroups: ["events.k8s.io"], resources: ["events"], verbs: ["deletecollection"] }),
      clusterRole({ apiGroups: [""], resources: ["events"], verbs: ["*"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
