import { hasDigest, imageRepository, imageTag, query, relations } from "../author";

const { imagesOf, describeObject, originOf, podKinds } = relations;

export default query({
  title: "Images and the workloads that run them",
  why:
    "Which versions run, of which registries, and whether by a digest: after a vulnerability is published this is the " +
    "first question. Init and ephemeral containers count.",
  kinds: podKinds,
  columns: { repository: "text", tag: "text", digest: "text", workload: "text" },
  rows: ({ objects, namespace }) =>
    objects
      .all(...podKinds)
      .filter((entry) => namespace === undefined || entry.namespace === namespace)
      .flatMap((entry) =>
        imagesOf(entry).map((image) => ({
          repository: imageRepository(image),
          tag: imageTag(image) || undefined,
          digest: hasDigest(image) ? image.slice(image.indexOf("@") + 1) : undefined,
          workload: describeObject(originOf(entry, objects)),
        })),
      ),
  example: {
    manifests: `
apiVersion: batch/v1
kind: CronJob
metadata: { name: backup, namespace: shop }
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          initContainers: [{ name: wait, image: "ghcr.io/acme/wait" }]
          containers: [{ name: dump, image: "mysql:8.4" }]
`,
    rows: [
      {
        repository: "docker.io/library/mysql",
        tag: "8.4",
        digest: undefined,
        workload: "CronJob shop/backup",
      },
      { repository: "ghcr.io/acme/wait", tag: undefined, digest: undefined, workload: "CronJob shop/backup" },
    ],
  },
});
