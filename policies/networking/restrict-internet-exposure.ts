import {
  eachOf,
  ingress,
  manifests,
  mitre,
  page,
  relations,
  rule,
  workloads,
  type Ingress,
} from "../../src/author";

const { describePath, exposedPaths, risksOf, trafficKinds } = relations;

const plain = { name: "app", image: "nginx:1.27.0" };
const web = manifests.deployment({ containers: [plain] });
const privileged = manifests.deployment({
  containers: [{ ...plain, securityContext: { privileged: true } }],
});
const host = manifests.deployment({ containers: [plain], hostNetwork: true });
const hostPath = manifests.deployment({
  containers: [plain],
  volumes: [{ name: "run", hostPath: { path: "/run" } }],
});

const ports = [{ port: 80 }];
const inside = manifests.service({ selector: { app: "web" }, ports });
const outside = manifests.service({ type: "LoadBalancer", selector: { app: "web" }, ports });
const office = manifests.service({
  type: "LoadBalancer",
  loadBalancerSourceRanges: ["203.0.113.0/24"],
  selector: { app: "web" },
  ports,
});

function entry(ingressClassName: string): ReturnType<typeof manifests.pod> {
  const defaultBackend = { service: { name: "web", port: { number: 80 } } };
  return manifests.of<Ingress>(ingress, { spec: { ingressClassName, defaultBackend } });
}

export default rule({
  title: "The internet reaches no pod with power over its node",
  severity: "critical",
  why:
    "A hole in an application that the internet reaches is found within days; in a pod that is privileged or has parts of " +
    "its node, it is a hole in the node, and in all that runs there.",
  fix: "Take the privileges from the pods, or put pods without them between these and the internet.",
  references: [
    mitre("T1190"),
    mitre("T1611"),
    page(
      "Kubernetes: Pod Security Standards",
      "https://kubernetes.io/docs/concepts/security/pod-security-standards/",
    ),
  ],
  recommended: {
    level: "warn",
    because: "whether an entry is on the internet may be decided outside of the cluster",
  },
  notAtAdmission:
    "the way to the pods leads over up to five objects, of which each may be the last to arrive",
  target: eachOf(workloads, { reads: trafficKinds }),
  deny: (entry, { inventory }) => risksOf(entry).length > 0 && exposedPaths(entry, inventory).length > 0,
  message: (entry, { inventory }) =>
    exposedPaths(entry, inventory).map((path) => `${risksOf(entry).join(", ")}: ${describePath(path)}`),
  related: (entry, { inventory }) => exposedPaths(entry, inventory).flatMap(([first]) => first ?? []),
  examples: {
    good: [
      manifests.set(web, outside),
      manifests.set(privileged, inside),
      manifests.set(privileged, office),
      manifests.set(privileged, inside, entry("internal")),
    ],
    bad: [
      manifests.set(privileged, outside),
      manifests.set(host, outside),
      manifests.set(hostPath, inside, entry("nginx")),
    ],
  },
});
