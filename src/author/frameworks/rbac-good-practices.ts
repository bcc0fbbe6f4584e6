/** The practices of the Kubernetes documentation's page on RBAC. */
import type { Framework } from "./framework";

const page = "https://kubernetes.io/docs/concepts/security/rbac-good-practices/";

/** Kubernetes' RBAC good practices, by the anchors of the page's headings. */
export const kubernetesRbacGoodPractices = {
  id: "rbac-good-practices",
  title: "Kubernetes RBAC good practices",
  version: "kubernetes/website 037ed19",
  url: page,
  source: "the page's headings, content/en/docs/concepts/security/rbac-good-practices.md",
  scope: "Every heading under which the page gives advice, by its anchor.",
  citation: () => "Kubernetes RBAC good practices",
  link: (control) => `${page}#${control}`,
  controls: {
    "least-privilege": { title: "Least privilege" },
    "minimize-distribution-of-privileged-tokens": { title: "Minimize distribution of privileged tokens" },
    hardening: { title: "Hardening" },
    "periodic-review": { title: "Periodic review" },
    "listing-secrets": { title: "Listing secrets" },
    "workload-creation": { title: "Workload creation" },
    "persistent-volume-creation": { title: "Persistent volume creation" },
    "access-to-proxy-subresource-of-nodes": { title: "Access to proxy subresource of Nodes" },
    "escalate-verb": { title: "Escalate verb" },
    "bind-verb": { title: "Bind verb" },
    "impersonate-verb": { title: "Impersonate verb" },
    "csrs-and-certificate-issuing": { title: "CSRs and certificate issuing" },
    "token-request": { title: "Token request" },
    "control-admission-webhooks": { title: "Control admission webhooks" },
    "namespace-modification": { title: "Namespace modification" },
    "object-creation-dos": {
      title: "Object creation denial-of-service",
      reason:
        "How many objects may be created is limited by ResourceQuotas beside the grant; a rule judges one object.",
    },
  },
} as const satisfies Framework;
