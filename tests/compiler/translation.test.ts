import { print } from "../../src/compiler/print";
import { manifests, type Container, type PodSpec } from "../../src/author";
import { admit } from "../../src/proof/cel";
import { verdictOf } from "../../src/proof/native";
import { bothSides, compileSnippets, snippetSource } from "../support/snippets";

/** What an author writes, and what people read in the policy. */
const translations: readonly [typescript: string, cel: string][] = [
  // Absent values
  ["container.readinessProbe === undefined", "!has(container.readinessProbe)"],
  ["container.readinessProbe !== undefined", "has(container.readinessProbe)"],
  ["container.resources?.limits?.memory === undefined", "!container.?resources.?limits.?memory.hasValue()"],
  [
    'container.resources?.limits?.["nvidia.com/gpu"] !== undefined',
    'container.?resources.?limits[?"nvidia.com/gpu"].hasValue()',
  ],
  [
    "container.securityContext?.privileged === true",
    "container.?securityContext.?privileged.orValue(false) == true",
  ],
  [
    "container.securityContext?.privileged !== false",
    "container.?securityContext.?privileged.orValue(true) != false",
  ],
  ['(container.image ?? "") === "nginx"', 'container.?image.orValue("") == "nginx"'],
  ['container.image === "nginx"', 'container.?image.orValue("") == "nginx"'],
  ['container.image === ""', 'has(container.image) && container.image == ""'],
  ["pod.priority === 0", "has(variables.pod.priority) && variables.pod.priority == 0"],
  ["pod.hostNetwork ?? false", "variables.pod.?hostNetwork.orValue(false)"],
  [
    "(container.securityContext?.runAsUser ?? pod.securityContext?.runAsUser) === 0",
    "container.?securityContext.?runAsUser.or(variables.pod.?securityContext.?runAsUser).hasValue() &&\n" +
      "container.?securityContext.?runAsUser.or(variables.pod.?securityContext.?runAsUser).value() == 0",
  ],
  [
    "container.readinessProbe !== undefined && container.readinessProbe.httpGet === undefined",
    "has(container.readinessProbe) && !has(container.readinessProbe.httpGet)",
  ],
  // Logic and precedence
  [
    'object.kind === "Pod" && (pod.hostPID === true || pod.hostIPC === true)',
    'object.kind == "Pod" &&\n' +
      "(variables.pod.?hostPID.orValue(false) == true || variables.pod.?hostIPC.orValue(false) == true)",
  ],
  ['!(container.name === "a")', 'container.name != "a"'],
  ['!container.name.startsWith("a")', '!container.name.startsWith("a")'],
  [
    'container.name === "a" ? pod.hostPID === true : false',
    'container.name == "a" && variables.pod.?hostPID.orValue(false) == true',
  ],
  ["(container.ports ?? []).length - 1 > 2", "container.?ports.orValue([]).size() - 1 > 2"],
  ["pod.containers.length - (1 - 2) > -1", "variables.pod.containers.size() - (1 - 2) > -1"],
  // Lists
  [
    "(container.ports ?? []).some((port) => port.hostPort !== undefined)",
    "container.?ports.orValue([]).exists(port, has(port.hostPort))",
  ],
  [
    '(container.env ?? []).every(({ name, value = "" }) => name !== value)',
    'container.?env.orValue([]).all(it, it.name != it.?value.orValue(""))',
  ],
  [
    "[...pod.containers, ...(pod.initContainers ?? [])].some(({ name }) => name === container.name)",
    "(variables.pod.containers + variables.pod.?initContainers.orValue([])).exists(it,\n" +
      "  it.name == container.name\n)",
  ],
  ["parameters.names.includes(container.name)", 'container.name in ["a", "b"]'],
  ["parameters.names.join() === container.name", '"a,b" == container.name'],
  ["parameters.names.map((each) => `${each}/`).includes(container.name)", 'container.name in ["a/", "b/"]'],
  [
    '(container.args ?? []).filter((arg) => arg !== "").map((arg) => `${arg}!`).join(" ") === "a!"',
    'container.?args.orValue([]).filter(arg, arg != "").map(arg, arg + "!").join(" ") == "a!"',
  ],
  [
    "pod.containers.some((container) => container.name === object.kind)",
    "variables.pod.containers.exists(container2, container2.name == object.kind)",
  ],
  [
    'container.name.split("/").at(-1) === "a"',
    'container.name.split("/")[?container.name.split("/").size() - 1].orValue("") == "a"',
  ],
  // Maps
  ['"memory" in (container.resources?.limits ?? {})', '"memory" in container.?resources.?limits.orValue({})'],
  [
    'Object.keys(pod.nodeSelector ?? {}).some((key) => key.includes("/"))',
    'variables.pod.?nodeSelector.orValue({}).exists(key, key.contains("/"))',
  ],
  [
    "Object.entries(pod.nodeSelector ?? {}).some(([key, value]) => key === value)",
    "variables.pod.?nodeSelector.orValue({}).exists(it,\n" +
      "  it == variables.pod.?nodeSelector.orValue({})[it]\n)",
  ],
  ["Object.keys(pod.nodeSelector ?? {}).length === 0", "variables.pod.?nodeSelector.orValue({}).size() == 0"],
  // Text
  ["`${object.kind}/${container.name}` === 'a'", 'object.kind + "/" + container.name == "a"'],
  ["`${pod.containers.length}` === '1'", 'string(variables.pod.containers.size()) == "1"'],
  ["/^[a-z]+\\/[0-9]$/u.test(container.name)", 'container.name.matches("^[a-z]+/[0-9]$")'],
  ['container.name.replaceAll("-", "") === "a"', 'container.name.replace("-", "") == "a"'],
  // Functions and constants
  ["isNamed(container.name)", 'container.name in ["x", "y"]'],
  [
    "early(container.image)",
    'has(container.image) && (container.image == "a" || container.image.endsWith("b"))',
  ],
  [
    "twice(container.name)",
    '[container.name.split("/")[0]].exists(first, first == "a" || first.startsWith("b"))',
  ],
  [
    'doubled(container.name) === "a-a"',
    '[container.name.split("/")[0]].map(first, first + "-" + first)[0] == "a-a"',
  ],
  ['settings.limit > 3 && settings["deep"].on', "5 > 3 && true"],
  // A choice that is made when the rule is compiled
  ['inGroup("", container.name) === "web"', 'container.name == "web"'],
  ['inGroup("apps", container.name) === "web"', 'container.name + "." + "apps" == "web"'],
  ['author.lowerCase(container.name) === "a"', 'container.name.lowerAscii() == "a"'],
];

const declarations = `
  const names = ["x", "y"];
  const settings = { limit: 5, deep: { on: true } };
  function isNamed(name: string): boolean { return names.includes(name); }
  function inGroup(group: string, name: string): string { return group === "" ? name : \`\${name}.\${group}\`; }
  function early(image?: string): boolean {
    if (image === undefined) return false;
    if (image === "a") { return true; }
    return image.endsWith("b");
  }
  function doubled(name: string): string {
    const first = author.beforeFirst(name, "/");
    return \`\${first}-\${first}\`;
  }
  function twice(name: string): boolean {
    const first = author.beforeFirst(name, "/");
    return first === "a" || first.startsWith("b");
  }
`;

const compilations = compileSnippets(
  translations.map(([typescript]) => typescript),
  declarations,
);

test.each(translations.map(([typescript, cel], at) => [typescript, cel, at] as const))("%s", (_, cel, at) => {
  const { compiled, diagnostics } = compilations[at] ?? {};
  expect(diagnostics?.map(({ code, message }) => `${code} ${message}`)).toBeUndefined();
  expect(compiled && print(compiled.deny)).toBe(cel);
});

/** Pods in which the fields that the expressions read are absent, empty, false, zero and set. */
const pods: readonly PodSpec[] = [
  { containers: [{ name: "a" }] },
  { containers: [{ name: "b", image: "" }, { name: "a" }] },
  ...[
    { image: "nginx" },
    { image: "a" },
    { image: "x/b", args: [] },
    { args: ["a"] },
    { args: ["a", "", "b"] },
    { readinessProbe: {} },
    { readinessProbe: { httpGet: { port: 80 } } },
    { resources: {} },
    { resources: { limits: { memory: "1Gi" } } },
    { resources: { limits: { "nvidia.com/gpu": "1" } } },
    { securityContext: { privileged: false, runAsUser: 0 } },
    { securityContext: { privileged: true, runAsUser: 1 } },
    { ports: [{ containerPort: 80 }] },
    { ports: [1, 2, 3, 4].map((hostPort) => ({ containerPort: 80, hostPort })) },
    { env: [{ name: "x" }, { name: "y", value: "y" }] },
  ].map((fields): PodSpec => ({ containers: [{ name: "web", ...fields } as Container] })),
  ...["x", "first/b", "b/first", "a-", "é", "😀/1"].map((name): PodSpec => ({ containers: [{ name }] })),
  { containers: [{ name: "a" }], priority: 0, hostNetwork: true, hostPID: false, hostIPC: true },
  { containers: [{ name: "a" }], priority: 1, hostNetwork: false, hostPID: true },
  { containers: [{ name: "a" }], nodeSelector: {}, securityContext: { runAsUser: 0 } },
  { containers: [{ name: "a" }], nodeSelector: { "a/b": "c", d: "d" } },
  { containers: [{ name: "Pod" }], initContainers: [{ name: "Pod" }] },
];

const objects = pods.flatMap((pod) => [manifests.pod(pod), manifests.deployment(pod)]);

test.each(translations.map(([typescript], at) => [typescript, at] as const))(
  "%s means the same in CEL",
  (typescript, at) => {
    const compiled = compilations[at]?.compiled;
    if (compiled === undefined) throw new Error("it does not compile");
    const policy = bothSides(snippetSource(typescript, declarations), compiled);
    for (const object of objects) {
      expect({ object, ...admit(policy, object) }).toEqual({ object, ...verdictOf(policy.rule, object) });
    }
  },
);
