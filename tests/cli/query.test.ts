/** `lockstep query` as users run it. */
import { preview, resource, secret, state, step } from "../check/pulumi/stacks";
import { folderWith, lockstep, type Run } from "./lockstep";

const web = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: app, image: "mysql:8.4", envFrom: [{ secretRef: { name: db } }] }] }
`;
const service = `apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { type: NodePort, selector: { app: web }, ports: [{ port: 80 }] }
`;
const password = "correct horse battery staple";
const credentials = `apiVersion: v1
kind: Secret
metadata:
  name: db
  namespace: shop
  annotations: { kubectl.kubernetes.io/last-applied-configuration: ${password} }
stringData: { password: ${password} }
`;
const files = { "web.yaml": web, "service.yaml": service, "secret.yaml": credentials };

const own = `import { query, relations } from "lockstep/author";

export default query({
  title: "Versions of MySQL that run",
  kinds: relations.podKinds,
  columns: { image: "text" },
  rows: ({ objects }) =>
    objects
      .all(...relations.podKinds)
      .flatMap(relations.imagesOf)
      .filter((image) => image.includes("mysql"))
      .map((image) => ({ image })),
});
`;
const workspace = { "lockstep.yaml": "", "queries/mysql-versions.ts": own };

async function query(content: Readonly<Record<string, string>>, ...args: string[]): Promise<Run> {
  return lockstep(folderWith(content), ["query", ...args]);
}

describe("formats", () => {
  const path = "Service shop/web → Deployment shop/web";
  test.each([
    [
      "table",
      `NAMESPACE  WORKLOAD        BY        PATH\nshop       Deployment web  NodePort  ${path}\n\n1 row\n`,
    ],
    ["csv", `namespace,workload,by,path\r\nshop,Deployment web,NodePort,${path.replace("→", ">")}\r\n`],
    ["mermaid", 'flowchart LR\n  n0["Service shop/web"]\n  n1["Deployment shop/web"]\n  n0 --> n1\n'],
    [
      "dot",
      'digraph {\n  rankdir=LR\n  node [shape=box]\n  n0 [label="Service shop/web"]\n  n1 [label="Deployment shop/web"]\n  n0 -> n1\n}\n',
    ],
  ])("%s", async (format, stdout) => {
    expect(await query(files, "exposed-pods", ".", "--format", format)).toEqual({
      code: 0,
      stdout,
      stderr: "",
    });
  });

  test("json", async () => {
    const { stdout } = await query(files, "exposed-pods", ".", "--format", "json");
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      query: "exposed-pods",
      title: "Pods that something outside of the cluster reaches, and how",
      rows: [
        {
          namespace: "shop",
          workload: "Deployment web",
          by: "NodePort",
          path: ["Service shop/web", "Deployment shop/web"],
        },
      ],
      notes: [],
      problems: [],
    });
  });
});

describe("exit codes", () => {
  test.each([
    ["rows", ["exposed-pods", "."], 0],
    ["rows that must not be", ["exposed-pods", ".", "--fail-if-any"], 1],
    ["no rows", ["exposed-pods", "secret.yaml", "--fail-if-any"], 0],
    ["no rows in the namespace", ["exposed-pods", ".", "-n", "bank", "--fail-if-any"], 0],
  ])("%s", async (_, args, code) => {
    expect((await query(files, ...args)).code).toBe(code);
  });

  test("what cannot be read is said, beside what can", async () => {
    const { code, stdout, stderr } = await query(
      { ...files, "bad.yaml": "kind: [" },
      "exposed-pods",
      ".",
      "bad.yaml",
      "--fail-if-any",
    );
    expect(code).toBe(3);
    expect(stdout).toContain("1 row\n");
    expect(stderr).toMatch(/^lockstep: bad.yaml:1:8: .*\n$/u);
  });
});

test.each([
  [
    "a question that is not there",
    ["exposed-pod", "."],
    "there is no question exposed-pod; did you mean exposed-pods?",
  ],
  ["nothing to ask", ["images"], "name a file or a folder to ask, or - for standard input; or --cluster"],
  [
    "a word too few",
    ["who-can", "get"],
    "who-can needs <verb> <resource>: resource, such as secrets, pods/exec or deployments.apps",
  ],
  [
    "a word that is no object",
    ["references-to", "db", "."],
    "db is no object: name its kind and its name, as in secret/db",
  ],
  [
    "a graph of no paths",
    ["images", ".", "--format", "dot"],
    "images has no paths to draw: use --format table, json or csv",
  ],
  [
    "files and a cluster",
    ["images", ".", "--cluster"],
    "--cluster asks no files: ask them by a command of their own",
  ],
  ["a context of files", ["images", ".", "--context", "prod"], "--context needs --cluster"],
  ["no file", ["./mine.ts", "."], "there is no file ./mine.ts"],
])("%s is wrong usage", async (_, args, said) => {
  expect(await query(files, ...args)).toEqual({ code: 2, stdout: "", stderr: `lockstep: ${said}\n` });
});

test("without a name it lists the questions, the own ones last", async () => {
  const { code, stdout } = await query(workspace);
  expect(code).toBe(0);
  expect(stdout.split("\n").map((line) => line.split("  ")[0])).toEqual([
    ...["drain-report", "exposed-pods", "images", "namespace-report", "privileged-tokens", "quota-report"],
    ...["references-to <object>", "unprotected", "unused", "who-can <verb> <resource>", "mysql-versions", ""],
  ]);
});

describe("a question of one's own", () => {
  const answer = { code: 0, stdout: "IMAGE\nmysql:8.4\n\n1 row\n", stderr: "" };

  test("by its name in the workspace", async () => {
    expect(await query({ ...files, ...workspace }, "mysql-versions", "web.yaml")).toEqual(answer);
  });

  test("by its file", async () => {
    expect(await query({ ...files, "mine.ts": own }, "mine.ts", "web.yaml")).toEqual(answer);
  });

  test("is suggested", async () => {
    const { stderr } = await query({ ...files, ...workspace }, "mysql-version", ".");
    expect(stderr).toBe("lockstep: there is no question mysql-version; did you mean mysql-versions?\n");
  });

  const rows = (code: string): string => own.replace(/rows:[^]*/u, `rows: ({ objects }) => ${code} });`);
  test.each([
    ["no question", "export default 1;", "there is no `export default query({ … })`"],
    ["half a file", "export default {", "line 1 is no TypeScript: '}' expected."],
    [
      "another import",
      'import "node:fs";',
      "it imports node:fs; it may import only lockstep/author, and what `lockstep types` wrote",
    ],
    ["no title", own.replace("Versions of MySQL that run", ""), "title must be one line of text"],
    [
      "no kinds",
      own.replace("relations.podKinds", "[]"),
      "kinds must be a list of the kit's kinds, such as [pod, service]",
    ],
    [
      "an odd column",
      own.replace('"text"', '"image"'),
      'columns must each be "text", "number", "list" or "path"',
    ],
    [
      "kinds that it does not name",
      rows("objects.all(require('lockstep/author').service)"),
      "it asks for Service, which is not among its kinds",
    ],
    ["a cell of another type", rows("[{ image: 1 }]"), "image of a row must be a text"],
    ["a cell too many", rows('[{ image: "a", tag: "b" }]'), "a row has tag, which is not among its columns"],
    ["what fails", rows("objects.nothing()"), "TypeError: objects.nothing is not a function"],
  ])("that is wrong is one clear problem: %s", async (_, text, said) => {
    const content = { ...files, "lockstep.yaml": "", "queries/mine.ts": text };
    expect(await query(content, "mine", ".")).toEqual({
      code: 3,
      stdout: "",
      stderr: `lockstep: queries/mine.ts: ${said}\n`,
    });
  });

  test("of the name of one that comes with Lockstep is told to be renamed", async () => {
    const { code, stderr } = await query(
      { ...files, "lockstep.yaml": "", "queries/images.ts": own },
      "images",
      ".",
    );
    expect([code, stderr]).toEqual([
      3,
      "lockstep: queries/images.ts: a question that comes with Lockstep has this name: rename it\n",
    ]);
  });
});

test("nothing of a Secret is known but what it is called", async () => {
  const all = own
    .replace("relations.podKinds", "[require('lockstep/author').secret]")
    .replace(
      /rows:[^]*/u,
      "rows: ({ objects }) => objects.all(require('lockstep/author').secret).map(({ object }) => ({ image: JSON.stringify(object) })) });",
    );
  const { stdout } = await query({ ...files, "mine.ts": all }, "mine.ts", ".", "--format", "json");
  const { rows } = JSON.parse(stdout) as { rows: { image: string }[] };
  expect(JSON.parse(rows[0]?.image ?? "")).toEqual({
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name: "db", namespace: "shop", annotations: {} },
  });
});

describe("a state of Pulumi", () => {
  const deployment = (image: unknown): Parameters<typeof resource>[1] => ({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: "web", namespace: "shop" },
    spec: {
      selector: { matchLabels: { app: "web" } },
      template: { metadata: { labels: { app: "web" } }, spec: { containers: [{ name: "app", image }] } },
    },
  });
  const token = "apps/v1:Deployment";

  test("is asked like manifests", async () => {
    const text = JSON.stringify(state(resource(token, deployment("mysql:8.4"))));
    expect((await query({ "state.json": text }, "images", "state.json", "--format", "csv")).stdout).toContain(
      "docker.io/library/mysql,8.4,,Deployment shop/web",
    );
  });

  test.each([
    ["not known yet", "04da6b54-80e4-46f7-96ec-b56ff0331ba9", "is not known yet"],
    ["secret", secret({ ciphertext: "v1:Zm9v" }), "is a secret that the file does not show"],
  ])("of what is %s the rest is known", async (_, image, why) => {
    const text = JSON.stringify(preview(step(resource(token, deployment(image)))));
    const { code, stdout, stderr } = await query(
      { "preview.json": text },
      "unprotected",
      "preview.json",
      "--format",
      "csv",
    );
    expect(code).toBe(0);
    expect(stdout).toContain("shop,Deployment web,memory limit");
    expect(stderr).toContain(`spec.template.spec.containers[0].image ${why}, so the answer goes without it`);
  });

  test("an object of an API that is not known yet is left out", async () => {
    const its = {
      ...(deployment("mysql:8.4") as object),
      apiVersion: "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
    };
    const text = JSON.stringify(preview(step(resource(token, its))));
    const { code, stdout, stderr } = await query({ "preview.json": text }, "images", "preview.json");
    expect(code).toBe(0);
    expect(stdout).not.toContain("mysql");
    expect(stderr).toContain("apiVersion is not known yet, so the answer goes without it");
  });
});
