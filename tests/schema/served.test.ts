/** Which objects a version of Kubernetes has. */
import { minorOf, newestVersion, oldestVersion, Schemas } from "../../src/families/kubernetes/schema";

function complaint(object: string, minor?: number): string | undefined {
  const [apiVersion = "", kind = ""] = object.split(" ");
  return new Schemas(minor).problems({ apiVersion, kind }).find(({ path }) => path[0] !== "spec")?.message;
}

test.each<[object: string, expected: string | undefined]>([
  ["v1 ConfigMap", undefined],
  [
    "apps/v1beta1 Deployment",
    "apiVersion is apps/v1beta1, of which Kubernetes 1.16 removed Deployment; use apps/v1",
  ],
  [
    "extensions/v1beta1 Ingress",
    "apiVersion is extensions/v1beta1, of which Kubernetes 1.22 removed Ingress; use networking.k8s.io/v1",
  ],
  [
    "batch/v1beta1 CronJob",
    "apiVersion is batch/v1beta1, of which Kubernetes 1.25 removed CronJob; use batch/v1",
  ],
  [
    "policy/v1beta1 PodSecurityPolicy",
    "apiVersion is policy/v1beta1, of which Kubernetes 1.25 removed PodSecurityPolicy; nothing replaces it",
  ],
  ["autoscaling/v2 HorizontalPodAutoscaler", undefined],
  ["v1 Deployment", "apiVersion is v1, which has no Deployment; use apps/v1"],
  ["apps/v2 Deployment", "apiVersion is apps/v2, which has no Deployment; use apps/v1"],
  ["app/v1 Deployment", "apiVersion is app/v1, which has no Deployment; use apps/v1"],
  ["apps/v1 Deploymnet", "kind is Deploymnet, which apps/v1 does not have; did you mean Deployment?"],
  ["apps/v1 deployment", "kind is deployment, which apps/v1 does not have; did you mean Deployment?"],
  ["apps/v1 Servic", "kind is Servic, which apps/v1 does not have; did you mean Service of v1?"],
  ["v1 Sandwich", "kind is Sandwich, which v1 does not have"],
  // A custom resource may have any kind, and the files of other programs any group.
  ["serving.knative.dev/v1 Service", undefined],
  ["example.com/v1 Deploymnet", undefined],
  ["skaffold/v4beta6 Config", undefined],
  ["v1 Config", undefined],
  ["app/v1 Sandwich", undefined],
  ["core/v1 Pod", "apiVersion is core/v1, which has no Pod; use v1"],
  ["deployment/v1 Deployment", "apiVersion is deployment/v1, which has no Deployment; use apps/v1"],
  ["audit.k8s.io/v1 Event", undefined],
  ["cluster.x-k8s.io/v1beta1 Deployment", undefined],
  ["batch.volcano.sh/v1alpha1 Job", undefined],
  ["autoscaling.k8s.io/v1 VerticalPodAutoscaler", undefined],
  ["gateway.networking.k8s.io/v1 Gateway", undefined],
])("%s: %s", (object, expected) => {
  expect(complaint(object)).toBe(expected);
});

test.each<[minor: number, object: string, expected: string | undefined]>([
  [15, "apps/v1beta1 Deployment", undefined],
  [24, "batch/v1beta1 CronJob", undefined],
  [23, "autoscaling/v2 HorizontalPodAutoscaler", undefined],
  [
    22,
    "autoscaling/v2 HorizontalPodAutoscaler",
    "apiVersion is autoscaling/v2, which has HorizontalPodAutoscaler only from Kubernetes 1.23 on; use autoscaling/v1",
  ],
])("in 1.%d, %s: %s", (minor, object, expected) => {
  expect(complaint(object, minor)).toBe(expected);
});

test("a field that another version has is said to be one of that version", () => {
  const pod = { apiVersion: "v1", kind: "Pod", spec: { containers: [], hostUsers: false } };
  expect(new Schemas(24).problems(pod).map(({ message }) => message)).toEqual([
    "spec.hostUsers is a field of PodSpec only from Kubernetes 1.25 on",
  ]);
  expect(new Schemas(25).problems(pod)).toEqual([]);
  const claim = { apiVersion: "v1", kind: "Pod", spec: { containers: [], workloadRef: {} } };
  expect(new Schemas(36).problems(claim).map(({ message }) => message)).toEqual([
    "spec.workloadRef is a field of PodSpec only up to Kubernetes 1.35",
  ]);
});

test.each<[version: string, minor: number | undefined]>([
  ["1.30", 30],
  ["v1.30.2", 30],
  ["1.29.1-eks-1234", 29],
  [newestVersion, 36],
  [oldestVersion, 15],
  ["1.14", undefined],
  ["1.99", undefined],
  ["2.30", undefined],
  ["1.3x", undefined],
  ["", undefined],
])("the version %j is minor version %j", (version, minor) => {
  expect(minorOf(version)).toBe(minor);
});
