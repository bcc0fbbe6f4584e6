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
