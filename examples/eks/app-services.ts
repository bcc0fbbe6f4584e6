/** Layer 5, app services: what several apps share; here, a cache. */
import * as kubernetes from "@pulumi/kubernetes";
import { options } from "./cluster";
import { container, pod, resources } from "./pods";

const namespace = "shop";
const labels = { app: "cache" };

new kubernetes.core.v1.ServiceAccount(
  "cache",
  { metadata: { name: "cache", namespace }, automountServiceAccountToken: false },
  options,
);

new kubernetes.apps.v1.StatefulSet(
  "cache",
  {
    metadata: { name: "cache", namespace, labels },
    spec: {
      serviceName: "cache",
      replicas: 3,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          serviceAccountName: "cache",
          automountServiceAccountToken: false,
          securityContext: pod,
          initContainers: [
            {
              name: "sysctl",
              image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/valkey:8.1.3",
              command: ["sysctl", "-w", "net.core.somaxconn=1024"],
              securityContext: { privileged: true },
            },
          ],
          containers: [
            {
              name: "valkey",
              image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/valkey:8.1.3",
              ports: [{ containerPort: 6379 }],
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
