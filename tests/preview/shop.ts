/** A program of 30 resources, as people write them who do not know the rules. */
import * as kubernetes from "@pulumi/kubernetes";
import type { PulumiFn } from "@pulumi/pulumi/automation";

const parts = ["web", "api", "cart", "orders", "payments"] as const;

/** The program, whose objects are rendered into a folder. */
export function shop(folder: string): PulumiFn {
  return () => {
    const provider = new kubernetes.Provider("render", { renderYamlToDirectory: folder });
    const options = { provider };
    const named = (name: string): { metadata: { name: string; namespace: string } } => ({
      metadata: { name, namespace: "shop" },
    });
    const { apps, autoscaling, batch, core, networking, rbac } = kubernetes;
    new core.v1.Namespace("shop", { metadata: { name: "shop" } }, options);
    for (const name of parts) {
      const labels = { app: name };
      const containers = [
        { name, image: `ghcr.io/example/shop-${name}:latest`, ports: [{ containerPort: 8080 }] },
        { name: "proxy", image: "docker.io/envoyproxy/envoy:v1.31.2" },
      ];
      const template = { metadata: { labels }, spec: { containers } };
      const type = name === "web" || name === "api" ? "LoadBalancer" : "ClusterIP";
      const service = { type, selector: labels, ports: [{ port: 80, targetPort: 8080 }] };
      const scaleTargetRef = { apiVersion: "apps/v1", kind: "Deployment", name };
      const spec = { selector: { matchLabels: labels }, template };
      new apps.v1.Deployment(name, { ...named(name), spec }, options);
      new core.v1.Service(name, { ...named(name), spec: service }, options);
      new core.v1.ConfigMap(name, { ...named(name), data: { LOG_LEVEL: "info" } }, options);
      new autoscaling.v2.HorizontalPodAutoscaler(
        name,
        { ...named(name), spec: { scaleTargetRef, minReplicas: 2, maxReplicas: 5 } },
        options,
      );
    }
    const backend = { service: { name: "web", port: { number: 80 } } };
    const http = { paths: [{ path: "/", pathType: "Prefix", backend }] };
    new networking.v1.Ingress(
      "shop",
      { ...named("shop"), spec: { rules: [{ host: "shop.example.com", http }] } },
      options,
    );
    new networking.v1.NetworkPolicy(
      "shop",
      { ...named("shop"), spec: { podSelector: {}, policyTypes: ["Ingress"] } },
      options,
    );
    for (const name of ["texts", "flags", "prices", "themes"]) {
      new core.v1.ConfigMap(name, { ...named(name), data: { REGION: "eu" } }, options);
    }
    const resources = { requests: { storage: "1Gi" } };
    new core.v1.PersistentVolumeClaim(
      "cart",
      { ...named("cart"), spec: { accessModes: ["ReadWriteOnce"], resources } },
      options,
    );
    const job = { spec: { restartPolicy: "Never", containers: [{ name: "report", image: "shop/report" }] } };
    new batch.v1.CronJob(
      "report",
      { ...named("report"), spec: { schedule: "0 3 * * *", jobTemplate: { spec: { template: job } } } },
      options,
    );
    const roleRef = { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "cluster-admin" };
    const subjects = [{ kind: "ServiceAccount", name: "default", namespace: "shop" }];
    new rbac.v1.ClusterRoleBinding(
      "deployer",
      { metadata: { name: "deployer" }, roleRef, subjects },
      options,
    );
    return Promise.resolve();
  };
}
