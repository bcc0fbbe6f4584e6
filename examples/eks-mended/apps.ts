/** Layer 6, apps: the shop itself. */
import * as kubernetes from "@pulumi/kubernetes";
import { options } from "./cluster";
import { container, pod, resources } from "./pods";

const namespace = "shop";
const labels = { app: "web" };

new kubernetes.core.v1.ServiceAccount(
  "web",
  { metadata: { name: "web", namespace }, automountServiceAccountToken: false },
  options,
);

new kubernetes.apps.v1.Deployment(
  "web",
  {
    metadata: { name: "web", namespace, labels },
    spec: {
      replicas: 3,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          serviceAccountName: "web",
          automountServiceAccountToken: false,
          securityContext: pod,
          containers: [
            {
              name: "web",
              image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/web:1.4.2",
              ports: [{ containerPort: 8080 }],
              readinessProbe: { httpGet: { path: "/ready", port: 8080 } },
              livenessProbe: { httpGet: { path: "/alive", port: 8080 } },
              resources,
              securityContext: container,
            },
          ],
        },
      },
    },
  },
  options,
);

new kubernetes.core.v1.Service(
  "web",
  {
    metadata: { name: "web", namespace, labels },
    spec: { type: "ClusterIP", selector: labels, ports: [{ port: 80, targetPort: 8080 }] },
  },
  options,
);
