import { preview, resource, secret, service, serviceResource, state, step } from "../check/pulumi/stacks";
import { checkJson, folderWith, lockstep } from "./lockstep";

const only = ["--rule", "restrict-load-balancers"];
const hidden = resource("core/v1:Service", service({ type: secret({ ciphertext: "v1:Zm9v" }) }));
const urn = "urn:pulumi:prod::shop::kubernetes:core/v1:Service::web";
const message =
  "spec.type is a secret that the file does not show, so Service shop/web cannot be judged by restrict-load-balancers";

test("the report for programs says which resource of which stack", async () => {
  const folder = folderWith({ "state.json": JSON.stringify(state(serviceResource), null, 2) });
  const { code, findings } = await checkJson(folder, [...only, "state.json"]);
  expect(code).toBe(1);
  expect(findings).toMatchObject([
    {
      path: "deployment.resources[0].inputs",
      location: { file: "state.json", line: 20, column: 13 },
      pulumi: { urn, project: "shop", stack: "prod" },
    },
  ]);
});

test("what nobody can judge is noted, and fails nothing", async () => {
  const folder = folderWith({ "state.json": JSON.stringify(state(hidden), null, 2) });
  expect(await checkJson(folder, [...only, "state.json"])).toMatchObject({
    code: 0,
    findings: [],
    problems: [],
    notes: [{ message, location: { file: "state.json", line: 20, column: 13 }, pulumi: { urn } }],
    summary: { notes: 1, resources: 1, documents: 1 },
  });
});

test("the report for people shows both", async () => {
  const input = JSON.stringify(preview(step(serviceResource), step({ ...hidden, urn: `${urn}-2` })), null, 2);
  const { code, stdout } = await lockstep(folderWith({}), ["check", ...only, "-"], { input });
  expect(code).toBe(1);
  expect(stdout).toBe(`<stdin>
  Service shop/web, ${urn}
    18:13   deny   high      Service of type LoadBalancer is not approved  restrict-load-balancers

not judged
  <stdin>:38:13  ${message} (${urn}-2)

how to fix
  restrict-load-balancers
    Use type ClusterIP behind an Ingress or Gateway, or have the Service approved in approvals.yaml.

high      1 denied
1 file, 1 document, 2 resources, 1 rule
settings: none, the defaults; approvals: none
1 finding (1 high), 1 not judged
`);
});

const project = "name: shop\nruntime: yaml\n";
const program =
  "resources: {web: {type: 'kubernetes:core/v1:Service', properties: {spec: {type: LoadBalancer}}}}\n";
const [found, passed] = [["shop"], []];

test.each<[what: string, files: Readonly<Record<string, string>>, path: string, projects: readonly string[]]>(
  [
    ["its own file", { "Pulumi.yaml": project, "Main.yaml": program }, ".", found],
    [
      "its own file, of a project that is named",
      { "Pulumi.yaml": project, "Main.yaml": program },
      "Pulumi.yaml",
      found,
    ],
    ["its own file, which is named", { "Pulumi.yml": project, "Main.yaml": program }, "Main.yaml", found],
    [
      "JSON",
      {
        "Pulumi.yaml": project,
        "Main.json": JSON.stringify({
          resources: {
            web: { type: "kubernetes:core/v1:Service", properties: { spec: { type: "LoadBalancer" } } },
          },
        }),
      },
      ".",
      found,
    ],
    [
      "a folder of its own",
      { "Pulumi.yaml": `${project}main: src/\n`, "src/Main.yaml": program },
      ".",
      found,
    ],
    [
      "a folder of its own, of a project that is named",
      { "Pulumi.yaml": `${project}main: src\n`, "src/Main.yaml": program },
      "Pulumi.yaml",
      found,
    ],
    [
      "another folder than the project says",
      { "Pulumi.yaml": project, "src/Main.yaml": program },
      ".",
      passed,
    ],
    [
      "a project of another language",
      { "Pulumi.yaml": "name: shop\nruntime: nodejs\n", "Main.yaml": program },
      ".",
      passed,
    ],
    ["no project", { "Main.yaml": program }, ".", passed],
  ],
)("a program in %s", async (_, files, path, projects) => {
  const { findings } = await checkJson(folderWith(files), [...only, path]);
  expect(findings.map((finding) => finding.program?.project)).toEqual(projects);
});

test("a program that a compiler makes is noted", async () => {
  const runtime = "runtime: {name: yaml, options: {compiler: cue export}}\n";
  const { notes, findings } = await checkJson(
    folderWith({ "Pulumi.yaml": `name: shop\n${runtime}${program}` }),
    [...only, "Pulumi.yaml"],
  );
  expect(findings).toEqual([]);
  expect(notes).toMatchObject([
    {
      message: "its program is what a compiler makes, which is not run here, so no rule can judge it",
      location: { file: "Pulumi.yaml", line: 2 },
    },
  ]);
});
