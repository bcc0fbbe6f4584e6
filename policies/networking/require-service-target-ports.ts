import {
  eachOf,
  manifests,
  page,
  relations,
  rule,
  service,
  type Container,
  type Service,
} from "../../src/author";

const { namedPorts, namedTargetPorts, podKinds, selecting } = relations;

type Ports = NonNullable<Container["ports"]>;

function pods(ports: Ports, sidecar: Ports = [], restartPolicy?: string): ReturnType<typeof manifests.pod> {
  return manifests.deployment({
    containers: [{ name: "app", image: "nginx:1.27.0", ports }],
    initContainers: [
      { name: "proxy", image: "envoy:1.31.0", ports: sidecar, ...(restartPolicy ? { restartPolicy } : {}) },
    ],
  });
}

function to(targetPort: string | number, protocol?: string): ReturnType<typeof manifests.pod> {
  const port = { port: 80, targetPort, ...(protocol === undefined ? {} : { protocol }) };
  return manifests.of<Service>(service, { spec: { selector: { app: "web" }, ports: [port] } });
}

const http: Ports = [{ name: "http", containerPort: 8080 }];

export default rule({
  title: "Services send to ports that their pods name",
  severity: "high",
  why:
    "Where no container has a port of that name and protocol, the Service has no endpoints for it, though its pods run: " +
    "connections are refused.",
  fix: "Name the port in the container, or set targetPort to a number.",
  references: [
    page(
      "Kubernetes: Port definitions",
      "https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports",
    ),
  ],
  recommended: { level: "warn", because: "a container with the port may be added to the pods at admission" },
  notAtAdmission: "the pods may be created a moment later, and may change without the Service",
  target: eachOf([service], { reads: podKinds, at: ["spec", "ports"] }),
  deny: (entry, { inventory }) => {
    const pods = inventory.from(entry, selecting).flatMap(({ found }) => found);
    return (
      pods.length > 0 &&
      namedTargetPorts(entry).some(
        ({ name, protocol }) =>
          !pods.some((each) =>
            namedPorts(each).some((port) => port.name === name && port.protocol === protocol),
          ),
      )
    );
  },
  message: (entry, { inventory }) => {
    const declared = inventory
      .from(entry, selecting)
      .flatMap(({ found }) => found)
      .flatMap(namedPorts)
      .map(({ name, protocol }) => `${name}/${protocol}`);
    const missing = namedTargetPorts(entry)
      .map(({ name, protocol }) => `${name}/${protocol}`)
      .filter((port) => !declared.includes(port));
    return `no container of the pods has a port named ${missing.join(", ")}`;
  },
  related: (entry, { inventory }) => inventory.from(entry, selecting).flatMap(({ found }) => found),
  examples: {
    good: [
      manifests.set(to("http"), pods(http)),
      manifests.set(to(8080), pods([])),
      manifests.set(to("http"), pods([], http, "Always")),
      manifests.set(to("http"), manifests.set()),
    ],
    bad: [
      manifests.set(to("web"), pods(http)),
      manifests.set(to("http", "UDP"), pods(http)),
      manifests.set(to("http"), pods([], http)),
    ],
  },
});
