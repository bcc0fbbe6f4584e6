import { cis, containers, manifests, mitre, nsa, page, rule } from "../../src/author";

const { deployment, pod } = manifests;

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";
const secretKeyRef = { name: "database", key: "password" };

export default rule({
  title: "Secrets are mounted as files",
  severity: "low",
  why:
    "Environment variables are inherited by every process, printed by crash reports and debug pages, and " +
    "keep the old value when the Secret changes.",
  fix: "Mount the Secret as a volume and read the file.",
  references: [
    cis("5.4.1"),
    nsa("secrets"),
    mitre("T1552.007"),
    page(
      "Kubernetes: Good practices for Secrets",
      "https://kubernetes.io/docs/concepts/security/secrets-good-practices/",
    ),
  ],
  recommended: { level: "audit", because: "most images take their credentials from the environment alone" },
  target: containers(),
  deny: ({ env = [], envFrom = [] }) =>
    env.some(({ valueFrom }) => valueFrom?.secretKeyRef !== undefined) ||
    envFrom.some(({ secretRef }) => secretRef !== undefined),
  message: ({ name }) => `container ${name} has a Secret in its environment`,
  examples: {
    good: [
      deployment({ containers: [{ name: "app", image, env: [{ name: "MODE", value: "production" }] }] }),
      deployment({
        containers: [{ name: "app", image, envFrom: [{ configMapRef: { name: "web" } }] }],
      }),
      deployment({
        containers: [{ name: "app", image, volumeMounts: [{ name: "database", mountPath: "/secrets" }] }],
        volumes: [{ name: "database", secret: { secretName: "database" } }],
      }),
    ],
    bad: [
      deployment({
        containers: [{ name: "app", image, env: [{ name: "PASSWORD", valueFrom: { secretKeyRef } }] }],
      }),
      pod({ containers: [{ name: "app", image, envFrom: [{ secretRef: { name: "database" } }] }] }),
    ],
  },
});
