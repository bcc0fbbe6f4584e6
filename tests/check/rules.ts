/** Rules for tests, which stay as they are whatever the pack's rules become. */
import {
  catalogue,
  containers,
  manifests,
  objects,
  rbacRules,
  rule,
  service,
  type Service,
} from "../../src/author";

const { deployment, clusterRole } = manifests;

const meta = {
  severity: "high",
  why: "Because.",
  fix: "Mend it.",
  references: [],
  recommended: { level: "deny", because: "it is a test" },
} as const;

/** A pack of three rules: on the object itself, on containers and on cluster-scoped objects. */
export const rules = catalogue({
  "networking/restrict-load-balancers": rule({
    ...meta,
    title: "Services of type LoadBalancer are approved",
    target: objects<Service>(service),
    deny: (service) => service.spec?.type === "LoadBalancer",
    message: () => "Service of type LoadBalancer is not approved",
    examples: {
      good: [manifests.service({ type: "ClusterIP" })],
      bad: [manifests.service({ type: "LoadBalancer" })],
    },
  }),
  "reliability/restrict-ports": rule({
    ...meta,
    severity: "low",
    recommended: { level: "warn", because: "it is a test of warnings" },
    title: "Containers have no port 22",
    target: containers(),
    deny: (container) => (container.ports ?? []).some((port) => port.containerPort === 22),
    message: (container) => `container ${container.name} has port 22`,
    examples: {
      good: [deployment({ containers: [{ name: "app" }] })],
      bad: [deployment({ containers: [{ name: "app", ports: [{ containerPort: 22 }] }] })],
    },
  }),
  "access-control/disallow-escalate": rule({
    ...meta,
    title: "No role has the verb escalate",
    target: rbacRules,
    deny: (rbacRule) => rbacRule.verbs.includes("escalate"),
    message: (rbacRule) => `verbs ${rbacRule.verbs.join(", ")}`,
    examples: {
      good: [clusterRole({ verbs: ["get"] })],
      bad: [clusterRole({ verbs: ["escalate"] })],
    },
  }),
});
