/** Messages name what is meant: the probe, the port, the argument, the key. */
import {
  type ConfigMap,
  configMap,
  type Container,
  type KubernetesObject,
  manifests,
  networkPolicy,
  type NetworkPolicy,
} from "../../../src/author";
import { saying } from "../table";

const { deployment, of, pod } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };
const probing = (container: Partial<Container>): KubernetesObject =>
  pod({ containers: [{ ...app, ...container }] });
const called = (...args: string[]): KubernetesObject => deployment({ containers: [{ ...app, args }] });
const configured = (fields: Partial<ConfigMap>): KubernetesObject => of<ConfigMap>(configMap, fields);
const policy = (spec: Omit<NonNullable<NetworkPolicy["spec"]>, "podSelector">): KubernetesObject =>
  of<NetworkPolicy>(networkPolicy, { spec: { podSelector: {}, ...spec } });

const arguing = "container app has a credential among its arguments";
const holding = "the ConfigMap holds a credential in";

export const messages = [
  saying("disallow-undeclared-probe-ports", [
    [
      probing({ readinessProbe: { httpGet: { port: "web" } } }),
      "the readinessProbe of container app asks for port web, which it does not declare",
    ],
    [
      probing({ lifecycle: { preStop: { tcpSocket: { port: "web" } } } }),
      "the preStop hook of container app asks for port web, which it does not declare",
    ],
    [probing({ readinessProbe: { httpGet: { port: 8080 } } }), undefined],
  ]),
  saying("disallow-privileged-ports", [
    [
      probing({ ports: [{ containerPort: 80 }, { containerPort: 8080 }, { containerPort: 443 }] }),
      "container app listens on ports below 1024: 80, 443",
    ],
    [probing({ ports: [{ containerPort: 8080 }] }), undefined],
  ]),
  saying("disallow-credentials-in-arguments", [
    [called("--verbose", "--password=hunter2"), `${arguing} (--password)`],
    [called("--db-Password", "hunter2"), `${arguing} (--db-Password)`],
    [called("--token=0a1b", "--mode=a", "--api-key=0a1b"), `${arguing} (--token) (--api-key)`],
    [called("sh", "-c", "export DB_PASSWORD='hunter2' && exec web"), `${arguing} (DB_PASSWORD)`],
    [called("--database=postgres://web:hunter2@db/shop"), `${arguing} (--database)`],
    [called("--database", "postgres://web:hunter2@db/shop"), `${arguing} (--database)`],
    [called("postgres://web:hunter2@db/shop"), arguing],
    [called("--password=$(PASSWORD)", "--database=postgres://db/shop"), undefined],
    [called("--password-file=/run/secrets/password"), undefined],
  ]),
  saying("disallow-config-map-credentials", [
    [configured({ data: { mode: "a", DB_PASSWORD: "hunter2" } }), `${holding} DB_PASSWORD`],
    [
      configured({ data: { "web.yaml": "password: hunter2\n", "app.yaml": "password: hunter2\n" } }),
      `${holding} app.yaml`,
    ],
    [configured({ binaryData: { password: "aHVudGVyMg==" }, data: { mode: "a" } }), `${holding} password`],
    [configured({ data: { mode: "a" } }), undefined],
  ]),
  // What has no effect lets nobody in.
  saying("disallow-open-ingress-policies", [
    [policy({ ingress: [{}] }), "the policy lets everybody in"],
    [policy({ policyTypes: ["Egress"], ingress: [{}] }), undefined],
    [policy({ policyTypes: ["Ingress"] }), undefined],
  ]),
  saying("disallow-ineffective-network-policies", [
    [
      policy({ policyTypes: ["Egress"], ingress: [{}] }),
      "the policy has ingress rules, and not that direction among its policyTypes",
    ],
    [policy({ policyTypes: ["Egress"], egress: [{}] }), undefined],
    [policy({ ingress: [{}] }), undefined],
  ]),
];
