/** Layer 4, cluster services: what every app relies on; here, names in DNS. */
import * as aws from "@pulumi/aws";
import * as kubernetes from "@pulumi/kubernetes";
import { options } from "./cluster";
import { dns } from "./identity";
import { cluster } from "./infrastructure";
import { container, pod, resources } from "./pods";

const namespace = "dns";
const labels = { app: "external-dns" };

new aws.eks.PodIdentityAssociation("dns", {
  clusterName: cluster.name,
  namespace,
  serviceAccount: "default",
  roleArn: dns.arn,
});

new kubernetes.apps.v1.Deployment(
  "external-dns",
  {
    metadata: { name: "external-dns", namespace, labels },
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          automountServiceAccountToken: false,
          securityContext: pod,
          containers: [
            {
              name: "external-dns",
              image: "registry.k8s.io/external-dns/external-dns:v0.19.0",
              args: ["--source=service", "--provider=aws"],
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
