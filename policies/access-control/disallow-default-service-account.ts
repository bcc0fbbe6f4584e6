import { cis, manifests, mitre, podSpecs, rule, serviceAccountOf } from "../../src/author";

const { pod, deployment, job } = manifests;

const containers = [{ name: "app", image: "nginx:1.27.3" }];

export default rule({
  title: "Workloads have a service account of their own",
  severity: "medium",
  why:
    "All pods that name no service account share the default one: a permission that one of them needs is given " +
    "to all, and an audit log cannot tell them apart.",
  fix: "Create a service account for the workload, and name it in serviceAccountName.",
  references: [cis("5.1.5"), mitre("T1078.001")],
  recommended: {
    level: "warn",
    because: "what never speaks to the API server loses little by sharing an account without permissions",
  },
  target: podSpecs(),
  deny: (pod) => ["", "default"].includes(serviceAccountOf(pod)),
  message: () => "the pods run as the service account default",
  examples: {
    good: [
      deployment({ serviceAccountName: "web", containers }),
      deployment({ serviceAccount: "web", containers }),
      deployment({ serviceAccountName: "web", serviceAccount: "default", containers }),
    ],
    bad: [
      deployment({ containers }),
      pod({ serviceAccountName: "default", containers }),
      job({ serviceAccountName: "", serviceAccount: "default", containers }),
      deployment({ serviceAccountName: "default", serviceAccount: "web", containers }),
    ],
  },
});
