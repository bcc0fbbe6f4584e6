import { Pack } from "./pack";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { serviceOf, unknown } from "./resources";

const approvals = `approvals:
  - rule: restrict-load-balancers
    resources: [{ kind: Service, namespace: shop, name: "edge-*" }]
    reason: the shop's only way in
    approvedBy: platform
    expires: 2999-12-31
  - rule: restrict-load-balancers
    resources: [{ kind: Service, name: web }]
    reason: a demo
    approvedBy: platform
    expires: 2999-12-31
  - rule: restrict-load-balancers
    resources: [{ kind: Service, namespace: old, name: "*" }]
    reason: until it is moved
    approvedBy: platform
    expires: 2020-01-31
  - rule: restrict-load-balancers
    pulumi:
      - { project: shop, stack: dev, name: "front-*" }
      - { project: shop, stack: production, name: back }
      - { project: bank, stack: dev, name: back }
    reason: the program's only way in
    approvedBy: platform
    ticket: OPS-7
    expires: 2999-12-31
  - rule: restrict-load-balancers
    resources: [{ kind: Service, namespace: "pr-*", name: trial }]
    reason: namespaces that Pulumi names
    approvedBy: platform
    expires: 2999-12-31
  - rule: disallow-external-ips
    resources: [{ kind: Service, namespace: shop, name: web }]
    reason: an address of our own
    approvedBy: platform
    expires: 2999-12-31
`;

let pack: Pack;
beforeAll(async () => {
  pack = await Pack.started(packFolder({ "approvals.yaml": approvals }));
}, 60_000);
afterAll(async () => {
  await pack.stop();
  removePackFolders();
});

const denied = "Service of type LoadBalancer is not approved";
const expired = `${denied} (its approval expired on 2020-01-31)`;
const unknownName = expect.stringContaining(
  "string value at .metadata.name can't be known during preview",
) as string;
const unknownNamespace = expect.stringContaining(
  "string value at .metadata.namespace can't be known during preview",
) as string;

interface Case {
  what: string;
  metadata: object;
  spec?: unknown;
  provider?: object;
  messages: string[];
}

test.each<Case>([
  { what: "an approved object passes", metadata: { namespace: "shop", name: "edge-1" }, messages: [] },
  {
    what: "an approved object may be misshapen",
    metadata: { namespace: "shop", name: "edge-1" },
    spec: "none",
    messages: [],
  },
  {
    what: "an approval is for its names alone",
    metadata: { namespace: "shop", name: "edge" },
    messages: [denied],
  },
  {
    what: "an approval is for its namespace alone",
    metadata: { namespace: "bank", name: "edge-1" },
    messages: [denied],
  },
  {
    what: "an approval is for its rule alone",
    metadata: { namespace: "shop", name: "web" },
    messages: [denied],
  },
  {
    what: "an object in one of the namespaces that an approval is for",
    metadata: { namespace: "pr-3f2a", name: "trial" },
    messages: [],
  },
  {
    what: "an object in none of the namespaces that an approval is for",
    metadata: { namespace: "pr", name: "trial" },
    messages: [denied],
  },
  {
    what: "an unknown namespace that may be one of those that an approval is for",
    metadata: { namespace: unknown.string, name: "trial" },
    messages: [unknownNamespace],
  },
  { what: "an object without a namespace is in default", metadata: { name: "web" }, messages: [] },
  {
    what: "an approval without a namespace is for default",
    metadata: { namespace: "default", name: "web" },
    messages: [],
  },
  { what: "an expired approval", metadata: { namespace: "old", name: "web" }, messages: [expired] },
  {
    what: "an object that the provider is to name, and may name as is approved",
    metadata: { namespace: "shop" },
    messages: [unknownName],
  },
  {
    what: "an object that the provider is to name, in a namespace without approvals",
    metadata: { namespace: "bank" },
    messages: [denied],
  },
  {
    what: "an object that the API server is to name",
    metadata: { namespace: "shop", generateName: "edge-" },
    messages: [denied],
  },
  {
    what: "an object in the namespace of its provider",
    metadata: { name: "edge-1" },
    provider: { namespace: "shop" },
    messages: [],
  },
  {
    what: "an object that is in default only where its provider has no namespace",
    metadata: { name: "web" },
    provider: { namespace: "bank" },
    messages: [denied],
  },
  {
    what: "an object in the unknown namespace of its provider",
    metadata: { name: "edge-1" },
    provider: { namespace: unknown.string },
    messages: [expect.stringContaining("value at .namespace can't be known") as string],
  },
  {
    what: "an annotation approves nothing",
    metadata: { namespace: "shop", name: "web", annotations: { approved: "true" } },
    messages: [denied],
  },
  {
    what: "an unknown name that may be approved",
    metadata: { namespace: "shop", name: unknown.string },
    messages: [unknownName],
  },
  {
    what: "an unknown name in a namespace without approvals",
    metadata: { namespace: "bank", name: unknown.string },
    messages: [denied],
  },
  {
    what: "an unknown name in a namespace with an expired approval",
    metadata: { namespace: "old", name: unknown.string },
    messages: [denied],
  },
  {
    what: "an unknown namespace that may be approved",
    metadata: { namespace: unknown.string, name: "edge-1" },
    messages: [unknownNamespace],
  },
  {
    what: "an unknown namespace of a name that is approved nowhere",
    metadata: { namespace: unknown.string, name: "api" },
    messages: [denied],
  },
  {
    what: "neither name nor namespace is known",
    metadata: { namespace: unknown.string, name: unknown.string },
    messages: [unknownName],
  },
])("$what", async ({ metadata, spec = { type: "LoadBalancer" }, provider, messages }) => {
  const { diagnostics, notApplicable } = await pack.analyze({
    type: "kubernetes:core/v1:Service",
    props: serviceOf(spec, metadata),
    provider,
  });

  const own = diagnostics.filter(({ policy }) => policy === "restrict-load-balancers");
  const waits = notApplicable["restrict-load-balancers"];
  // Where another policy has told what is unknown, this one says only why it does not apply.
  const said = waits?.includes("during preview") ? [waits] : own.map(({ message }) => message);
  expect(said).toEqual(messages);
});

describe("by the names in a Pulumi program", () => {
  const reason = "until 2999-12-31, by platform (OPS-7): the program's only way in";

  test.each<[string, string, object, string[]]>([
    ["an approved name", "front-1", { namespace: "bank", name: "web" }, []],
    ["an approved name of an object whose own is unknown", "front-1", { name: unknown.string }, []],
    ["an approved name of an object without one", "front-1", { generateName: "web-" }, []],
    ["another name", "front", { namespace: "bank", name: "web" }, [denied]],
    [
      "a name that is approved in other stacks and projects",
      "back",
      { namespace: "bank", name: "web" },
      [denied],
    ],
  ])("%s", async (_, name, metadata, messages) => {
    const { diagnostics } = await pack.analyze({
      type: "kubernetes:core/v1:Service",
      name,
      props: serviceOf({ type: "LoadBalancer" }, metadata),
    });
    const own = diagnostics.filter(({ policy }) => policy === "restrict-load-balancers");
    expect(own.map(({ message }) => message)).toEqual(messages);
  });

  test("what is approved is said, with the reason, and what needs no approval is not", async () => {
    const before = pack.notes().length;
    const analysis = await pack.analyze({
      type: "kubernetes:core/v1:Service",
      name: "front-door",
      props: serviceOf({ type: "LoadBalancer" }),
    });
    await pack.analyze({
      type: "kubernetes:core/v1:Service",
      name: "front-yard",
      props: serviceOf({ type: "ClusterIP" }),
    });
    expect(analysis.notApplicable["restrict-load-balancers"]).toBe(`approved ${reason}`);
    expect(await pack.notesAfter(before, 1)).toEqual([
      `restrict-load-balancers: kubernetes:core/v1:Service front-door is approved ${reason}`,
    ]);
  });
});

test.each<[string, string, string]>([
  [
    "a field that is missing",
    approvals.replace("    expires: 2020-01-31\n", ""),
    "approvals.yaml:12:5: approvals[2].expires is missing: every approval must say it\n",
  ],
  [
    "text that is no YAML",
    "approvals: [",
    expect.stringMatching(/^approvals\.yaml:1:\d+: [^\n]+\n$/u) as string,
  ],
])(
  "the pack does not start on %s",
  async (_, text, stderr) => {
    const failure = await Pack.start(packFolder({ "approvals.yaml": text }));

    expect(failure).toEqual({ code: 1, stderr });
  },
  60_000,
);
