import type { Twins } from "../src/author";

/** What AWS resources and Kubernetes objects can each undo, and the rules on either side. */
export const twins: readonly Twins[] = [
  {
    thing: "who administers the cluster",
    why: "An access policy of EKS and a binding of cluster-admin give the same; taking one away leaves the other.",
    aws: [
      "eks/restrict-cluster-admin-access",
      "eks/disallow-masters-access-entries",
      "eks/disallow-creator-admin",
    ],
    kubernetes: [
      "access-control/restrict-cluster-admin-bindings",
      "access-control/restrict-admin-bindings",
      "access-control/disallow-anonymous-bindings",
    ],
  },
  {
    thing: "where it is written who may enter the cluster",
    why: "While the ConfigMap aws-auth counts, whoever may write it lets in whom they like, past every access entry.",
    aws: ["eks/require-access-entries"],
    kubernetes: ["access-control/restrict-cluster-configuration-writes"],
  },
  {
    thing: "which build of an image runs",
    why: "A tag that names one build says nothing while the registry lets it be moved, and the other way round.",
    aws: ["ecr/require-immutable-tags"],
    kubernetes: ["images/require-immutable-images", "images/require-image-digests"],
  },
  {
    thing: "which pods have which role in AWS",
    why: "A role for the service account that every pod gets by default is a role for all pods, on whichever side it is given.",
    aws: ["eks/restrict-pod-identities", "iam/require-scoped-oidc-trust"],
    kubernetes: ["access-control/disallow-default-service-account-cloud-roles"],
  },
  {
    thing: "who reads the credentials of a node",
    why: "A pod that reaches the metadata of its node has the role of the node, unless one of the two sides keeps it away.",
    aws: ["ec2/require-imdsv2", "ec2/restrict-metadata-hops"],
    kubernetes: ["networking/disallow-metadata-egress", "pod-security/disallow-host-network"],
  },
  {
    thing: "who reads the Secrets of the cluster",
    why: "Encryption keeps them from whoever has the disks of etcd, roles from whoever asks the API.",
    aws: ["eks/require-cluster-secret-encryption"],
    kubernetes: ["access-control/restrict-secret-access"],
  },
  {
    thing: "whether disks are encrypted",
    why: "Volumes of claims are made by the StorageClass, all others by the program: each has settings of its own.",
    aws: ["ec2/require-volume-encryption", "ec2/require-default-volume-encryption"],
    kubernetes: ["storage/require-encrypted-storage-classes"],
  },
  {
    thing: "whether visitors are spoken to in TLS",
    why: "A load balancer comes of a Listener or of an Ingress; plain HTTP at either is plain HTTP.",
    aws: ["lb/require-tls-listeners", "lb/require-modern-listener-tls"],
    kubernetes: [
      "networking/require-ingress-tls",
      "networking/disallow-ingress-plain-http",
      "networking/require-gateway-tls",
    ],
  },
  {
    thing: "which ports the internet reaches",
    why: "A Service of type LoadBalancer opens ports in security groups of its own, whatever those of the program say.",
    aws: ["ec2/disallow-open-administration-ports", "ec2/restrict-open-ports"],
    kubernetes: [
      "networking/disallow-exposed-administration-ports",
      "networking/require-load-balancer-source-ranges",
      "networking/restrict-load-balancers",
    ],
  },
];
