import { type Container, manifests } from "../../../src/author";
import { table } from "../table";

const { cronJob, daemonSet, job, pod, replicaSet, statefulSet } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };

const http = (port: number | string) => ({ httpGet: { port } });
const tcp = (port: number | string) => ({ tcpSocket: { port } });
const having = (name: string) => [{ containerPort: 9090 }, { name, containerPort: 8080 }];

/** What asks for ports of a container. */
const cases: {
  readonly keeps: readonly Partial<Container>[];
  readonly breaks: readonly Partial<Container>[];
} = {
  keeps: [
    {},
    { livenessProbe: http(8080) },
    { livenessProbe: { exec: { command: ["true"] } } },
    { livenessProbe: { grpc: { port: 8080 } } },
    { livenessProbe: http("http"), ports: having("http") },
    { readinessProbe: tcp("http"), ports: having("http") },
    { startupProbe: http("web-ui"), ports: having("web-ui") },
    { lifecycle: { postStart: http("http") }, ports: having("http") },
    { lifecycle: { preStop: tcp(8080) } },
    { lifecycle: { preStop: { sleep: { seconds: 5 } } } },
  ],
  breaks: [
    { livenessProbe: http("http") },
    { livenessProbe: tcp("http"), ports: [{ containerPort: 8080 }] },
    { readinessProbe: http("web"), ports: having("http") },
    { startupProbe: tcp("http"), ports: having("https") },
    { readinessProbe: http("http"), livenessProbe: http("web"), ports: having("http") },
    { lifecycle: { postStart: http("http") } },
    { lifecycle: { postStart: tcp("web") }, ports: having("http") },
    { lifecycle: { preStop: http("http") }, ports: [] },
    { lifecycle: { preStop: tcp("h8") } },
  ],
};

/** The port of another container is not one of this container's. */
const beside = { ...app, name: "proxy", ports: having("proxy") };

export const probePorts = [
  table(
    "disallow-undeclared-probe-ports",
    (each: Partial<Container>) => pod({ containers: [{ ...app, ...each }, beside] }),
    cases,
  ),
  table(
    "disallow-undeclared-probe-ports",
    (each: Partial<Container>) => job({ containers: [beside, { ...app, ...each }] }),
    cases,
  ),
  table(
    "disallow-undeclared-probe-ports",
    (each: Partial<Container>) => replicaSet({ containers: [{ ...app, ...each }] }),
    cases,
  ),
  table(
    "disallow-undeclared-probe-ports",
    (each: Partial<Container>) => cronJob({ containers: [{ ...app, ...each }] }),
    cases,
  ),
  table(
    "disallow-undeclared-probe-ports",
    (each: Partial<Container>) => statefulSet({ containers: [{ ...app, ...each }] }),
    cases,
  ),
  // A sidecar is probed, too.
  table(
    "disallow-undeclared-probe-ports",
    (each: Partial<Container>) =>
      daemonSet({
        initContainers: [{ ...app, name: "log", restartPolicy: "Always", ...each }],
        containers: [beside],
      }),
    cases,
  ),
  table(
    "disallow-undeclared-probe-ports",
    (port: string) => pod({ containers: [{ ...app, livenessProbe: http(port) }, beside] }),
    {
      keeps: [],
      breaks: ["proxy"],
    },
  ),
];
