/**
 * A Deployment that keeps every rule.
 */
import type { KubernetesObject } from "../../src/author";

/** A container that a strict reviewer would let pass. */
function container(name: string): object {
  const amounts = { cpu: "500m", memory: "128Mi", "ephemeral-storage": "64Mi" };
  const probe = { httpGet: { path: "/", port: 8080 } };
  return {
    name,
    image: `registry.k8s.io/e2e-test-images/agnhost:2.53.0@sha256:${"0123456789abcdef".repeat(4)}`,
    imagePullPolicy: "Always",
    ports: [{ name: `${name}-http`, containerPort: 8080 }],
    resources: { limits: amounts, requests: amounts },
    readinessProbe: probe,
    livenessProbe: { ...probe, initialDelaySeconds: 10, periodSeconds: 20 },
    startupProbe: probe,
    lifecycle: { preStop: { exec: { command: ["sleep", "5"] } } },
    securityContext: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ["ALL"] },
      privileged: false,
      readOnlyRootFilesystem: true,
      runAsGroup: 10001,
      runAsNonRoot: true,
      runAsUser: 10001,
      seccompProfile: { type: "RuntimeDefault" },
    },
  };
}

const labels = {
  app: "web",
  "app.kubernetes.io/name": "web",
  "app.kubernetes.io/instance": "web",
  "app.kubernetes.io/version": "1.0.0",
  "app.kubernetes.io/component": "server",
  "app.kubernetes.io/part-of": "shop",
  "app.kubernetes.io/managed-by": "bench",
  owner: "shop",
  team: "shop",
};

/** A Deployment with two containers that keeps every rule. */
export const compliant: KubernetesObject = {
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "web", namespace: "shop", labels },
  spec: {
    replicas: 3,
    revisionHistoryLimit: 5,
    selector: { matchLabels: { app: "web" } },
    strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: 1, maxUnavailable: 1 } },
    template: {
      metadata: { labels },
      spec: {
        automountServiceAccountToken: false,
        dnsConfig: { options: [{ name: "ndots", value: "2" }] },
        enableServiceLinks: false,
        hostUsers: false,
        serviceAccountName: "web",
        priorityClassName: "high-priority",
        terminationGracePeriodSeconds: 30,
        securityContext: {
          fsGroup: 10001,
          runAsGroup: 10001,
          runAsNonRoot: true,
          runAsUser: 10001,
          seccompProfile: { type: "RuntimeDefault" },
        },
        topologySpreadConstraints: [
          {
            maxSkew: 1,
            topologyKey: "topology.kubernetes.io/zone",
            whenUnsatisfiable: "ScheduleAnyway",
            labelSelector: { matchLabels: { app: "web" } },
          },
        ],
        containers: [container("app"), container("proxy")],
      },
    },
  },
} as KubernetesObject;
