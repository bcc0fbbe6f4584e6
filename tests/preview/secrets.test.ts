/** No message shows what was secret in a resource, whatever a rule reads of it. */
import { rulesOnOne as rules } from "../support/rules";
import type { KubernetesObject } from "../../src/author";
import { allSecret, valuesIn } from "../support/secret-values";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { Pack } from "./pack";
import { deploymentOf, inputsOf, secret, serviceOf, typeToken } from "./resources";

let pack: Pack;
beforeAll(async () => {
  pack = await Pack.started(packFolder({}));
}, 60_000);
afterAll(async () => {
  await pack.stop();
  removePackFolders();
});

test.each(rules.map((rule) => [rule.name, rule] as const))("%s shows no secret", async (_, rule) => {
  for (const bad of rule.examples.bad) {
    const its = { type: typeToken(bad), props: allSecret(inputsOf(bad), secret) as object };
    const { diagnostics } = await pack.analyzeFor(rule, its);
    const said = diagnostics
      .filter(({ policy }) => policy.startsWith(rule.name))
      .map(({ message }) => message);
    expect(said).not.toEqual([]);
    // What the rule says of itself may be a word of the example, too.
    const own = [rule.title, rule.message.toString(), JSON.stringify(rule.parameters ?? {})].join();
    const shown = valuesIn(inputsOf(bad)).filter(
      (value) => !own.includes(value) && said.some((each) => each.includes(value)),
    );
    expect({ said, shown }).toEqual({ said, shown: [] });
  }
});

/** What one policy says of a resource. */
async function says(policy: string, object: object): Promise<readonly string[]> {
  const { diagnostics } = await pack.analyze({ type: typeToken(object as KubernetesObject), props: object });
  return diagnostics.filter((each) => each.policy === policy).map(({ message }) => message);
}

test.each([
  [
    "an address",
    "disallow-external-ips",
    serviceOf({ externalIPs: [secret("203.0.113.7"), "203.0.113.8"] }),
    ["Service claims the external IP [secret]", "Service claims the external IP 203.0.113.8"],
  ],
  [
    "a whole list",
    "disallow-external-ips",
    serviceOf({ externalIPs: secret(["203.0.113.7"]) }),
    ["Service claims the external IP [secret]"],
  ],
  [
    "the name of a container",
    "require-readiness-probe",
    deploymentOf([{ name: secret("hunter2") }]),
    ["container [secret] has no readinessProbe"],
  ],
])("%s is said to be secret", async (_, policy, object, messages) => {
  expect(await says(policy, object)).toEqual(messages);
});

test.each([
  ["its own", secret("hidden-shop"), undefined],
  ["its provider's", undefined, { namespace: secret("hidden-shop") }],
])("a namespace is said to be secret: %s", async (_, namespace, provider) => {
  const binding = {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "RoleBinding",
    metadata: { name: "readers", ...(namespace === undefined ? {} : { namespace }) },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: "reader" },
    subjects: [{ kind: "ServiceAccount", name: "default" }],
  };
  const analysis = await pack.analyze({
    type: "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding",
    props: binding,
    provider,
  });
  expect(JSON.stringify(analysis)).not.toContain("hidden-shop");
  expect(JSON.stringify(analysis)).toContain("ServiceAccount of the namespace [secret]");
});

test("what a terminal or a CI system would obey is written out", async () => {
  const [message] = await says(
    "disallow-external-ips",
    serviceOf({ externalIPs: ["1.1.1.1\n::error::\u001b[31m"] }),
  );
  expect(message).toBe("Service claims the external IP 1.1.1.1\\n::error::\\u{1b}[31m");
});
