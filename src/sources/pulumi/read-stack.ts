/**
 * The resources of a Pulumi stack, as `pulumi stack export` and `pulumi preview --json` write them.
 */
import { ShapeError, asMapping, isMapping, type Path } from "../../author/shape";
import type { Stack, StackMessage, StackResource } from "../../check/stack";
import { namesInUrn } from "../../judge/pulumi/identity";
import { isOfFamily } from "../../families/providers";
import { clusterOf } from "../../judge/pulumi/clusters";
import { dependenciesOf, namesIn, type Joints } from "../../judge/pulumi/stack-set";
import { readOnly, unreadOf, type Unseen } from "../../judge/pulumi/unseen";
import type { PulumiResource } from "../../findings/result";
import { secretText, standInFor } from "../../judge/pulumi/secrets";
import { concealed, revealed } from "./secrets";

/** The type of providers of Kubernetes. */
export const kubernetesProvider = "pulumi:providers:kubernetes";

type Mapping = Readonly<Record<string, unknown>>;

/** The stack that the value of a document describes; undefined if it is neither a state nor a preview. */
export function readStack(value: unknown): Stack | undefined {
  if (!isMapping(value)) return undefined;
  if (isState(value)) return stateOf(value);
  return isPreview(value) ? previewOf(value) : undefined;
}

function isState({ version, deployment }: Mapping): boolean {
  return (
    typeof version === "number" &&
    isMapping(deployment) &&
    ("manifest" in deployment || "resources" in deployment)
  );
}

function isPreview({ steps, diagnostics, duration }: Mapping): boolean {
  // One that fails early has no steps.
  if (steps === undefined) return Array.isArray(diagnostics) && typeof duration === "number";
  if (!Array.isArray(steps)) return false;
  const [first] = steps as unknown[];
  return first === undefined
    ? typeof duration === "number"
    : isMapping(first) && parseUrn(first["urn"]) !== undefined;
}

function stateOf({ deployment }: Mapping): Stack {
  const reading = new Reading();
  const path = ["deployment", "resources"];
  for (const [place, resource] of reading.items((deployment as Mapping)["resources"], path)) {
    if (resource["delete"] !== true && resource["pendingReplacement"] !== true) reading.add(resource, place);
  }
  return reading.stack();
}

/** Steps that bring in what is there without the stack. */
const readSteps: ReadonlySet<unknown> = new Set(["read", "read-replacement"]);

/** Steps after which a resource is not there, or which only look at it. */
const otherSteps: ReadonlySet<unknown> = new Set([
  "delete",
  "delete-replaced",
  "discard",
  "discard-replaced",
  "read-discard",
  "refresh",
  "remove-pending-replace",
]);

function previewOf({ steps, diagnostics, changeSummary, config }: Mapping): Stack {
  const namespace = isMapping(config) ? config["kubernetes:namespace"] : undefined;
  const isShown = typeof namespace === "string" && namespace !== "" && namespace !== secretText;
  const reading = new Reading(true, isShown ? namespace : undefined);
  let listed = 0;
  for (const [place, step] of reading.items(steps, ["steps"])) {
    if (step["op"] === "same") listed++;
    if (otherSteps.has(step["op"])) continue;
    reading.attempt(() => {
      const path = [...place, "newState"];
      const resource = asMapping(step["newState"], path);
      reading.add(readSteps.has(step["op"]) ? { ...resource, external: true } : resource, path);
    });
  }
  for (const [place, { severity }] of reading.items(diagnostics, ["diagnostics"])) {
    if (severity !== "error") continue;
    reading.problems.push({
      path: place,
      message: "the preview failed, so resources may be missing from it",
    });
    break;
  }
  const same = isMapping(changeSummary) ? changeSummary["same"] : undefined;
  const missing = typeof same === "number" ? same - listed : 0;
  if (missing <= 0) return reading.stack();
  const message = `the preview leaves out ${missing} unchanged resource${missing === 1 ? "" : "s"}; make it with --show-sames to check all`;
  return {
    ...reading.stack(),
    notes: [{ path: ["changeSummary"], message }],
    missing: "may be among the unchanged resources that the preview leaves out",
  };
}

/** What a provider says of its resources. */
export type Provider = Pick<StackResource, "namespace" | "isNamespaceKnown" | "secretNamespace" | "cluster">;

/**
 * What a provider says of its resources.
 *
 * @param id What tells it from others; "" of the default one.
 * @param written Its inputs as the file has them; undefined where it has none.
 * @param isPreview Whether they are those of a preview.
 */
export function providerOf(id: string, name: string, written?: Mapping, isPreview = false): Provider {
  const inputs = written && revealed(written, isPreview);
  const shown = written && concealed(written);
  return {
    isNamespaceKnown: true,
    namespace: inputs?.["namespace"],
    secretNamespace: shown?.["namespace"] === secretText ? secretText : undefined,
    cluster: clusterOf(id, name, shown ?? inputs),
  };
}

/** Reads the resources of a file one by one. */
class Reading {
  readonly problems: StackMessage[] = [];
  private readonly unseen: Unseen[] = [];
  /** By URN: of steps with the same one, the last says what will be there. */
  private readonly resources = new Map<
    string,
    Omit<StackResource, keyof Provider> & { readonly provider: unknown }
  >();
  private readonly providers = new Map<string, Provider>();

  /** @param usualNamespace That which is configured for default providers, if the file says so. */
  constructor(
    private readonly isPreview = false,
    private readonly usualNamespace?: string,
  ) {}

  /** The mappings in a list that may be absent, with their places. */
  *items(list: unknown, path: Path): Generator<[Path, Mapping]> {
    if (list === undefined || list === null) return;
    if (!Array.isArray(list)) {
      this.fail(new ShapeError(path, "a list"));
      return;
    }
    for (const [index, item] of (list as unknown[]).entries()) {
      const place = [...path, index];
      if (isMapping(item)) yield [place, item];
      else this.fail(new ShapeError(place, "a mapping"));
    }
  }

  /** Adds a resource. A component has no inputs of its own, and what is only read is not the stack's. */
  add(resource: Mapping, path: Path): void {
    this.attempt(() => {
      const { urn, type, custom, external, provider } = resource;
      const pulumi = parseUrn(urn);
      if (pulumi === undefined) throw new ShapeError([...path, "urn"], "the URN of a resource");
      if (typeof type !== "string") throw new ShapeError([...path, "type"], "the type of a resource");
      const unseen = external === true ? readOnly(type, "stack") : unreadOf(type);
      if (unseen !== undefined) this.unseen.push(unseen);
      if (custom === false || external === true) return;
      const isProvider = type === kubernetesProvider;
      if (!isProvider && !isOfFamily({ type })) return;
      const place = [...path, "inputs"];
      const written = asMapping(resource["inputs"] ?? {}, place);
      const names = namesInUrn(pulumi.urn);
      if (isProvider) {
        this.providers.set(pulumi.urn, providerOf(pulumi.urn, names.name, written, this.isPreview));
      } else {
        const inputs = revealed(written, this.isPreview);
        const shown = { shown: concealed(written), apart: concealed(written, standInFor) };
        const joints = jointsOf(pulumi.urn, resource);
        const options = { protect: resource["protect"] === true };
        const about = { origin: { pulumi }, names, name: names.name, path: place, joints, options };
        this.resources.set(pulumi.urn, { ...about, type, inputs, ...shown, provider });
      }
    });
  }

  /** Runs a step; that something is misshapen becomes a problem. */
  attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
      this.fail(error);
    }
  }

  /** All that was read. */
  stack(): Stack {
    const resources = [...this.resources.values()].map(({ provider, ...resource }) => ({
      ...resource,
      ...this.providerOf(providerUrn(provider)),
    }));
    const { problems, unseen } = this;
    return { resources, problems, notes: [], missing: missingIn(problems), unseen };
  }

  /** What the provider with a URN says; of one that is not in the file, as default ones in previews, what is configured. */
  private providerOf(urn: string): Provider {
    const known = this.providers.get(urn);
    if (known !== undefined) return known;
    const { name } = namesInUrn(urn);
    const namespace = /^default(?:_|$)/u.test(name) ? this.usualNamespace : undefined;
    const isNamespaceKnown = urn === "" || namespace !== undefined;
    return { ...providerOf(urn, name), namespace, isNamespaceKnown };
  }

  private fail({ path, message }: ShapeError): void {
    this.problems.push({ path, message });
  }
}

/** What joins a resource of a state or preview with others. */
function jointsOf(urn: string, { propertyDependencies, outputs, id }: Mapping): Joints {
  const its = isMapping(propertyDependencies) ? Object.entries(propertyDependencies) : [];
  const urns = its.map(([input, all]) => [input, Array.isArray(all) ? all.filter(isText) : []] as const);
  return {
    id: urn,
    dependencies: dependenciesOf(urns),
    names: namesIn({ ...(isMapping(outputs) ? outputs : {}), id }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Why resources may be missing where something could not be read. */
export function missingIn(problems: readonly StackMessage[]): string | undefined {
  return problems.length === 0 ? undefined : "may be among what cannot be read";
}

/** The URN in a reference to a provider, which its id follows. */
function providerUrn(reference: unknown): string {
  return typeof reference === "string" ? reference.slice(0, reference.lastIndexOf("::")) : "";
}

/** `urn:pulumi:<stack>::<project>::<types>::<name>` */
function parseUrn(urn: unknown): PulumiResource | undefined {
  if (typeof urn !== "string") return undefined;
  const [, stack, project] = /^urn:pulumi:([^:]*)::([^:]*)::[^:].*::/su.exec(urn) ?? [];
  return stack === undefined || project === undefined ? undefined : { urn, project, stack };
}
