/** Layer 3, the cluster: who may enter, namespaces, roles and quotas. */
import * as aws from "@pulumi/aws";
import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { deployer } from "./identity";
import { cluster } from "./infrastructure";

const kubeconfig = pulumi.jsonStringify({
  apiVersion: "v1",
  kind: "Config",
  clusters: [{ name: "shop", cluster: { server: cluster.endpoint } }],
  contexts: [{ name: "shop", context: { cluster: "shop", user: "aws" } }],
  "current-context": "shop",
  users: [
    {
      name: "aws",
      user: {
        exec: {
          apiVersion: "client.authentication.k8s.io/v1",
          command: "aws",
          args: ["eks", "get-token", "--cluster-name", cluster.name],
          interactiveMode: "Never",
        },
      },
    },
  ],
});

/** What everything in the cluster is made with. */
export const options = { provider: new kubernetes.Provider("shop", { kubeconfig }) };

const entry = new aws.eks.AccessEntry("deployer", {
  clusterName: cluster.name,
  principalArn: deployer.arn,
  kubernetesGroups: ["deployers"],
});

new aws.eks.AccessPolicyAssociation("deployer", {
  clusterName: cluster.name,
  principalArn: entry.principalArn,
  policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy",
  accessScope: { type: "namespace", namespaces: ["shop"] },
});

const labels = { team: "shop", "pod-security.kubernetes.io/enforce": "restricted" };
for (const name of ["shop", "dns"]) {
  new kubernetes.core.v1.Namespace(name, { metadata: { name, labels } }, options);
}

new kubernetes.rbac.v1.RoleBinding(
  "deployers",
  {
    metadata: { name: "deployers", namespace: "shop" },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "view" },
    subjects: [{ apiGroup: "rbac.authorization.k8s.io", kind: "Group", name: "deployers" }],
  },
  options,
);

new kubernetes.core.v1.ResourceQuota(
  "shop",
  {
    metadata: { name: "shop", namespace: "shop" },
    spec: { hard: { pods: "50", "requests.cpu": "20", "requests.memory": "40Gi" } },
  },
  options,
);
