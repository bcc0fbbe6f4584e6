/** What is said of objects that are not as their schema has them. */
import { Schemas } from "../../src/families/kubernetes/schema";

function messages(object: object): string[] {
  return new Schemas().problems(object as never).map(({ message }) => message);
}

/** A Deployment with these fields in its pods' only container, and what is wrong with it, without the place. */
function ofContainer(fields: object): string[] {
  const containers = [{ name: "web", ...fields }];
  const template = { spec: { containers } };
  const deployment = { apiVersion: "apps/v1", kind: "Deployment", spec: { selector: {}, template } };
  return messages(deployment).map((message) => message.replace("spec.template.spec.containers[0].", ""));
}

test.each<[title: string, fields: object, expected: string[]]>([
  ["nothing", {}, []],
  ["an unknown field", { limts: {} }, ["limts (a mapping) is no field of Container"]],
  ["a slip", { imagee: "x" }, ["imagee (a string) is no field of Container; did you mean image?"]],
  ["capitals", { Image: "x" }, ["Image (a string) is no field of Container; did you mean image?"]],
  [
    "a field of another place",
    { resources: { limts: { cpu: 1 } } },
    ["resources.limts (a mapping) is no field of ResourceRequirements; did you mean limits?"],
  ],
  ["an unknown field without value", { limts: null }, ["limts (null) is no field of Container"]],
  ["a list for a text", { image: ["x"] }, ["image must be a string, and is a list"]],
  ["a number for a text", { image: 1 }, ["image must be a string, and is a number; put it in quotes"]],
  [
    "a text for a boolean",
    { securityContext: { privileged: "true" } },
    ["securityContext.privileged must be true or false, and is a string; take off the quotes"],
  ],
  ["another text for a boolean", { tty: "yes" }, ["tty must be true or false, and is a string"]],
  [
    "a placeholder",
    { tty: "${TTY}" },
    ["tty must be true or false, and is a string; is it a placeholder that was not replaced?"],
  ],
  [
    "a text for a number",
    { ports: [{ containerPort: "22" }] },
    ["ports[0].containerPort must be a whole number, and is a string; take off the quotes"],
  ],
  [
    "a fraction",
    { ports: [{ containerPort: 1.5 }] },
    ["ports[0].containerPort must be a whole number, and is a number"],
  ],
  [
    "a number that is too large",
    { ports: [{ containerPort: 3e9 }] },
    ["ports[0].containerPort must be a whole number from -2147483648 to 2147483647, and is a number"],
  ],
  ["a large number of seconds", { securityContext: { runAsUser: 3e9 } }, []],
  ["a mapping for a list", { ports: {} }, ["ports must be a list, and is a mapping; begin it with a dash"]],
  ["a list for a mapping", { resources: [] }, ["resources must be a mapping, and is a list"]],
  ["a missing field", { ports: [{}] }, ["ports[0].containerPort is missing"]],
  ["nothing in a list", { env: [null] }, ["env[0].name is missing"]],
  ["nothing among texts", { args: [null, "a"] }, []],
  ["no value", { image: null, ports: null, resources: null }, []],
  ["a name of a port or its number", { livenessProbe: { httpGet: { port: "http" } } }, []],
  [
    "neither",
    { livenessProbe: { httpGet: { port: true } } },
    ["livenessProbe.httpGet.port must be a whole number or a string, and is a boolean"],
  ],
  ["quantities", { resources: { limits: { cpu: 1, memory: " 1Gi ", a: "1e3", b: 0.5, c: ".5" } } }, []],
  [
    "units that are none",
    { resources: { limits: { memory: "1GB" }, requests: { memory: "64mb" } } },
    [
      "resources.limits.memory must be a quantity such as 500m or 1Gi, and is a string; write G or Gi for GB",
      "resources.requests.memory must be a quantity such as 500m or 1Gi, and is a string; write M or Mi for mb",
    ],
  ],
  [
    "a space",
    { resources: { limits: { cpu: "500 m" } } },
    ["resources.limits.cpu must be a quantity such as 500m or 1Gi, and is a string; take out the space"],
  ],
  [
    "no quantity",
    { resources: { limits: { cpu: true } } },
    ["resources.limits.cpu must be a quantity such as 500m or 1Gi, and is a boolean"],
  ],
  [
    "a value that is none",
    { imagePullPolicy: "always" },
    [
      "imagePullPolicy must be one of Always, IfNotPresent, Never, and is another string; did you mean Always?",
    ],
  ],
  ["no value at all", { imagePullPolicy: "" }, []],
  [
    "several things",
    { image: 1, tty: 1, stdin: 1 },
    [
      "image must be a string, and is a number; put it in quotes",
      "tty must be true or false, and is a number",
      "stdin must be true or false, and is a number",
    ],
  ],
])("%s", (_, fields, expected) => {
  expect(ofContainer(fields)).toEqual(expected);
});

test.each<[title: string, object: object, expected: string[]]>([
  ["text in base64", { data: { a: "YQ==", b: "", c: "YW\nFh", d: null } }, []],
  ["text that is not", { data: { a: "plain!" } }, ["data.a must be text in base64, and is a string"]],
  [
    "a number",
    { stringData: { password: 12345 } },
    ["stringData.password must be a string, and is a number; put it in quotes"],
  ],
  [
    "annotations that are booleans",
    { metadata: { annotations: { "example.com/on": true } } },
    ['metadata.annotations["example.com/on"] must be a string, and is a boolean; put it in quotes'],
  ],
  ["a time", { metadata: { creationTimestamp: "2024-02-29T00:00:00Z" } }, []],
  [
    "a day that is none",
    { metadata: { creationTimestamp: "2023-02-29T00:00:00Z" } },
    ["metadata.creationTimestamp must be a time such as 2026-01-31T12:00:00Z, and is a string"],
  ],
  ["metadata that is none", { metadata: "x" }, ["metadata must be a mapping, and is a string"]],
])("a Secret with %s", (_, fields, expected) => {
  expect(messages({ apiVersion: "v1", kind: "Secret", ...fields })).toEqual(expected);
});

test("no value is quoted", () => {
  const marker = "marker-4711";
  const values = [marker, 4711, [marker], { [marker]: marker }];
  const fields = [
    "image",
    "tty",
    "ports",
    "resources",
    "env",
    "imagePullPolicy",
    "livenessProbe",
    "lifecycle",
  ];
  const said = fields.flatMap((field) => values.flatMap((value) => ofContainer({ [field]: value })));
  expect(said.length).toBeGreaterThan(20);
  // A field that does not exist is named.
  const quoted = said.filter((each) => each.includes("4711") && !each.includes("is no field"));
  expect(quoted).toEqual([]);
});

test("a value that nobody can read is passed over", () => {
  const spec = { replicas: "unknown", selector: {}, template: "unknown", paused: "known" };
  const deployment = { apiVersion: "apps/v1", kind: "Deployment", spec };
  const found = new Schemas().problems(deployment, { isOpen: (value) => value === "unknown" });
  expect(found.map(({ path }) => path)).toEqual([["spec", "paused"]]);
});

test("what an object says of its status may be incomplete, but not misshapen", () => {
  const status = { conditions: [{ type: 1 }] };
  expect(messages({ apiVersion: "policy/v1", kind: "PodDisruptionBudget", status })).toEqual([
    "status.conditions[0].type must be a string, and is a number; put it in quotes",
  ]);
});

test("of an object in which everything is wrong, a hundred things are said", () => {
  const data = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`key-${at}`, at]));
  expect(messages({ apiVersion: "v1", kind: "ConfigMap", data })).toHaveLength(100);
});

test("long names are not compared letter by letter", () => {
  const kind = "D".repeat(300_000);
  expect(messages({ apiVersion: "apps/v1", kind })).toEqual([`kind is ${kind}, which apps/v1 does not have`]);
  const fields = Array.from({ length: 50_000 }, (_, at) => [`replicas-${at}`, 1]);
  const deployment = {
    apiVersion: "apps/v1",
    kind: "Deployment",
    spec: Object.fromEntries(fields) as object,
  };
  expect(messages(deployment)).toHaveLength(100);
});
