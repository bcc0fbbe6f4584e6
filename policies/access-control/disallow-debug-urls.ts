import { beforeFirst, clusterRoleRules, manifests, mitre, page, rule, stringList } from "../../src/author";

const { clusterRole } = manifests;

/** Whether a URL of a rule, which may end in `*`, allows requests below a path that ends in a slash. */
function reaches(url: string, path: string): boolean {
  return `${url}/`.startsWith(path) || (url.endsWith("*") && path.startsWith(beforeFirst(url, "*")));
}

export default rule({
  title: "Roles do not open the API server's URLs for debugging",
  severity: "medium",
  why:
    "Profiles and logs of the API server hold requests of everybody, and a request to /debug/flags/v makes it log " +
    "them whole, Secrets included.",
  fix: "List the URLs that are needed, such as /metrics or /healthz.",
  references: [
    mitre("T1613"),
    page(
      "Kubernetes: RBAC, referring to non-resource URLs",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-examples",
    ),
  ],
  recommended: {
    level: "deny",
    because: "monitoring needs /metrics and the health checks, and nothing in a cluster needs these",
  },
  target: clusterRoleRules,
  parameters: {
    paths: stringList({
      description: "The paths that nothing below may be opened of, each ending in a slash.",
      default: ["/debug/", "/logs/"],
    }),
  },
  deny: (rule, { parameters }) =>
    (rule.nonResourceURLs ?? []).some((url) => parameters.paths.some((path) => reaches(url, path))),
  message: (rule, { parameters }) =>
    (rule.nonResourceURLs ?? [])
      .filter((url) => parameters.paths.some((path) => reaches(url, path)))
      .map((url) => `opens ${url}`),
  examples: {
    good: [
      clusterRole({
        nonResourceURLs: ["/metrics", "/healthz/*", "/livez*", "/debugger", "/"],
        verbs: ["get"],
      }),
      clusterRole({ apiGroups: [""], resources: ["pods/log"], verbs: ["get"] }),
    ],
    bad: [
      clusterRole({ nonResourceURLs: ["/metrics", "/debug/pprof/profile"], verbs: ["get"] }),
      clusterRole({ nonResourceURLs: ["/debug"], verbs: ["get"] }),
      clusterRole({ nonResourceURLs: ["/logs/*"], verbs: ["get"] }),
      clusterRole({ nonResourceURLs: ["/l*"], verbs: ["get"] }),
      clusterRole({ nonResourceURLs: ["*"], verbs: ["*"] }),
    ],
  },
});
