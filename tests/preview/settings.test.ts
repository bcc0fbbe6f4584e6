import { stringify } from "yaml";
import { shop, shopDefinition } from "../support/shop";
import { Pack, type Failure } from "./pack";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { serviceOf, unknown } from "./resources";

// Each starts a pack of its own.
jest.setTimeout(60_000);
afterAll(removePackFolders);

const rule = "restrict-load-balancers";
const message = "Service of type LoadBalancer is not approved";

/** A Service that breaks the rule. */
function loadBalancer(namespace?: unknown): { type: string; props: object } {
  const service = serviceOf({ type: "LoadBalancer" });
  const props = {
    apiVersion: "v1",
    kind: "Service",
    ...service,
    metadata: { name: "web", ...(namespace === undefined ? {} : { namespace }) },
  };
  return { type: "kubernetes:core/v1:Service", props };
}

/** What the policy of the rule says of resources, with this settings file. */
async function withSettings<Result>(text: string, run: (pack: Pack) => Promise<Result>): Promise<Result> {
  const pack = await Pack.started(packFolder({ "lockstep.yaml": `preview: full\n${text}` }));
  try {
    return await run(pack);
  } finally {
    await pack.stop();
  }
}

async function saidOf(pack: Pack, namespace: string): Promise<object[]> {
  const { diagnostics } = await pack.analyze(loadBalancer(namespace));
  return diagnostics
    .filter(({ policy }) => policy === rule)
    .map(({ message: said, level }) => ({ message: said, level }));
}

test.each([
  ["deny", [{ message, level: "mandatory" }]],
  ["warn", [{ message, level: "advisory" }]],
  ["audit", [{ message, level: "advisory" }]],
  ["off", []],
])("%s at preview", async (level, said) => {
  await withSettings(`rules: {${rule}: {level: {preview: ${level}}}}\n`, async (pack) => {
    expect(await saidOf(pack, "shop")).toEqual(said);
  });
});

test("namespaces with a label have levels of their own, each a policy", async () => {
  const settings = `level: warn
namespaces:
  label: stage
  values:
    production: {names: [shop], level: deny}
    trial: {names: [lab], rules: {${rule}: off}}
`;
  await withSettings(settings, async (pack) => {
    const said = async (namespace: unknown): Promise<object[]> => {
      const { diagnostics } = await pack.analyze(loadBalancer(namespace));
      return diagnostics.filter(({ policy }) => policy.startsWith(rule));
    };
    expect(await said("shop")).toEqual([{ policy: `${rule}-production`, message, level: "mandatory" }]);
    expect(await said("lab")).toEqual([]);
    expect(await said("other")).toEqual([{ policy: rule, message, level: "advisory" }]);
    // What is not known yet counts as any other namespace.
    expect(await said(unknown.string)).toEqual([{ policy: rule, message, level: "advisory" }]);
  });
});

test("the level of another gate is of no concern", async () => {
  await withSettings("level: {check: warn, admission: off}\n", async (pack) => {
    expect(await saidOf(pack, "shop")).toEqual([{ message, level: "mandatory" }]);
  });
});

test("Pulumi's own configuration wins", async () => {
  await withSettings("level: off\n", async (pack) => {
    await pack.configure({ [rule]: {} });
    expect(await saidOf(pack, "shop")).toEqual([{ message, level: "mandatory" }]);
  });
});

test("parameters are the defaults of the configuration", async () => {
  const text = "rules: {restrict-cluster-admin-bindings: {parameters: {roles: [admin]}}}\n";
  await withSettings(text, async (pack) => {
    const policies = (await pack.info()).getPoliciesList();
    const policy = policies.find((each) => each.getName() === "restrict-cluster-admin-bindings");
    expect(policy?.getConfigschema()?.getProperties()?.toJavaScript()).toMatchObject({
      roles: { default: ["admin"] },
    });
  });
});

describe("what is left out", () => {
  test("the system's namespaces are not, as nobody here knows who will write", async () => {
    await withSettings("", async (pack) => {
      expect(await saidOf(pack, "kube-system")).toEqual([{ message, level: "mandatory" }]);
    });
  });

  test("namespaces of the file are, whatever names them", async () => {
    await withSettings("exclude: {namespaces: [kube-system, kube-public]}\n", async (pack) => {
      expect(await saidOf(pack, "kube-system")).toEqual([]);
      const { notApplicable } = await pack.analyze(loadBalancer("kube-system"));
      expect(notApplicable[rule]).toBe("the namespace kube-system is left out");
      expect(await pack.notesAfter(0, 2)).toEqual([
        "kubernetes:core/v1:Service resource is not checked by every rule: the namespace kube-system is left out",
        "kubernetes:core/v1:Service resource is not checked by every rule: the namespace kube-system is left out",
      ]);
      const provider = { namespace: "kube-public" };
      const { diagnostics } = await pack.analyze({ ...loadBalancer(), provider });
      expect(diagnostics.filter(({ policy }) => policy === rule)).toEqual([]);
    });
  });

  test("a namespace that is not known yet is not", async () => {
    await withSettings("", async (pack) => {
      const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
      expect(await saidOf(pack, unknown)).toEqual([{ message, level: "mandatory" }]);
    });
  });

  test("namespaces and kinds of the file are", async () => {
    await withSettings("exclude: {namespaces: [shop]}\n", async (pack) => {
      expect(await saidOf(pack, "shop")).toEqual([]);
      expect(await saidOf(pack, "kube-system")).toHaveLength(1);
    });
    await withSettings("exclude: {kinds: [Service]}\n", async (pack) => {
      expect(await saidOf(pack, "shop")).toEqual([]);
    });
  });
});

test("a pack with malformed settings does not start, and says where", async () => {
  const failure = (await Pack.start(
    packFolder({ "lockstep.yaml": "profile: recommended\nrule: {}\n" }),
  )) as Failure;
  expect(failure.code).toBe(1);
  expect(failure.stderr).toContain("lockstep.yaml:2:1: rule is an unknown field; did you mean rules?");
});

describe("by what objects are read", () => {
  const gone = { apiVersion: "policy/v1beta1", kind: "PodSecurityPolicy", metadata: { name: "a" } };
  const mistyped = { ...shop, spec: { ...shop.spec, open: "true" } };

  async function problemsOf(pack: Pack, props: { apiVersion: string; kind: string }): Promise<string[]> {
    const { diagnostics } = await pack.analyze({
      type: `kubernetes:${props.apiVersion}:${props.kind}`,
      props,
    });
    return diagnostics
      .filter(({ policy }) => policy === "kubernetes-schema")
      .map(({ message: said }) => said);
  }

  test("the version of Kubernetes and the definitions of custom resources", async () => {
    const files = {
      "lockstep.yaml": 'kubernetesVersion: "1.24"\ncrds: [shop.yaml]\n',
      "shop.yaml": stringify(shopDefinition),
    };
    const pack = await Pack.started(packFolder(files));
    expect(await problemsOf(pack, gone)).toEqual([]);
    expect(await problemsOf(pack, mistyped)).toEqual([
      expect.stringContaining("spec.open must be true or false"),
    ]);
    await pack.stop();
  });

  test("without them the newest version, and no custom resource", async () => {
    await withSettings("", async (pack) => {
      expect(await problemsOf(pack, gone)).toEqual([expect.stringContaining("removed PodSecurityPolicy")]);
      expect(await problemsOf(pack, mistyped)).toEqual([]);
    });
  });

  test("a pack does not start where the definitions are not", async () => {
    const failed = (await Pack.start(packFolder({ "lockstep.yaml": "crds: [nowhere.yaml]\n" }))) as Failure;
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain("lockstep.yaml: crds: ");
  });
});
