/**
 * What holds of the functions of the author's kit that are translated with their bodies: expressions that are true.
 * The rules that use a function need not show in their examples how it works.
 */
export const kitCases: readonly string[] = [
  'author.imageTag("nginx") === ""',
  'author.imageTag("nginx:1.27.0") === "1.27.0"',
  'author.imageTag("localhost:5000/nginx") === ""',
  'author.imageRepository("nginx:1.27.0") === "docker.io/library/nginx"',
  'author.imageRepository("acme/web") === "docker.io/acme/web"',
  'author.imageRepository("docker.io/nginx") === "docker.io/library/nginx"',
  'author.imageRepository("index.docker.io/acme/web") === "docker.io/acme/web"',
  'author.imageRepository("ghcr.io/acme/web:1.4.2") === "ghcr.io/acme/web"',
  'author.imageRepository("localhost/web") === "localhost/web"',
  'author.imageRepository("registry:5000/web") === "registry:5000/web"',
  // A name with a dot and no slash is an image of Docker Hub's library.
  'author.imageRepository("example.com") === "docker.io/library/example.com"',
  'author.coversResource({ resources: ["*/exec"], verbs: [] }, "pods/exec")',
  '!author.coversResource({ resources: ["*/log"], verbs: [] }, "pods/exec")',
  '!author.coversResource({ resources: ["*/pods"], verbs: [] }, "pods")',
  "author.timeoutOf({ timeoutSeconds: 0 }) === 1",
  "author.timeoutOf({ timeoutSeconds: 5 }) === 5",
  "author.periodOf({ periodSeconds: 0 }) === 10",
  "author.failuresOf({ failureThreshold: 0 }) === 3",
];
