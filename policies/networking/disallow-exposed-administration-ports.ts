import {
  manifests,
  mitre,
  objects,
  page,
  rule,
  service,
  type Service,
  stringList,
  passage,
} from "../../src/author";

/** The ports of administration among those of a Service; of one that is another inside, that one. */
function administrationPorts({ spec }: Service, administration: readonly string[]): string[] {
  return (spec?.ports ?? [])
    .map(({ port, targetPort = "" }) => (administration.includes(`${port}`) ? `${port}` : `${targetPort}`))
    .filter((port) => administration.includes(port));
}

function serving(type: string, port: number): ReturnType<typeof manifests.pod> {
  return manifests.service({ type, ports: [{ port, targetPort: 8080 }] });
}

export default rule({
  title: "Services do not offer ports of administration to the outside",
  severity: "high",
  why:
    "SSH, remote desktops, databases' consoles and the ports of Docker and the kubelet are what attackers " +
    "look for first, and an exposed one is found within minutes.",
  fix: "Keep the port inside the cluster and reach it by kubectl port-forward or a VPN.",
  references: [
    mitre("T1133"),
    mitre("T1190"),
    page(
      "Kubernetes: Ports and protocols",
      "https://kubernetes.io/docs/reference/networking/ports-and-protocols/",
    ),
  ],
  recommended: { level: "deny", because: "these ports are the first that anybody tries" },
  target: objects<Service>(service),
  parameters: {
    ports: stringList({
      description: "The ports of administration, of Services and of the pods behind them.",
      default: ["22", "23", "2375", "2376", "2379", "3389", "5900", "6443", "10250", "10255"],
    }),
  },
  deny: (service, { parameters }) =>
    ["LoadBalancer", "NodePort"].includes(service.spec?.type ?? "") &&
    administrationPorts(service, parameters.ports).length > 0,
  message: (service, { parameters }) =>
    administrationPorts(service, parameters.ports).map(
      (port) => `the Service offers port ${port}, which is one of administration, to the outside`,
    ),
  extent: passage,
  examples: {
    good: [serving("LoadBalancer", 443), serving("ClusterIP", 22)],
    bad: [
      serving("LoadBalancer", 22),
      serving("NodePort", 3389),
      manifests.service({ type: "LoadBalancer", ports: [{ port: 80, targetPort: 2375 }] }),
    ],
  },
});
