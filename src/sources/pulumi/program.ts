/**
 * The resources of a Pulumi program in YAML: of a project file, and of a `Program` of the Pulumi Operator.
 */
import type { KubernetesObject } from "../../author";
import { asMapping, isMapping, ShapeError, type Path } from "../../author/shape";
import type { Stack, StackMessage, StackResource } from "../../check/stack";
import { asTyped } from "../../families/typed";
import { defaultNamespace, identify, type Identity } from "../../families/kubernetes/identity";
import { isProgram, programKind } from "../../families/programs";
import type { DeclaringProgram } from "../../findings/result";
import { madeBy, madeByComponent, readOnly, unreadOf, type Unseen } from "../../judge/pulumi/unseen";
import { isOfFamily } from "../../families/providers";
import { maxDepth } from "../../yaml/limits";
import { standInFor } from "../../judge/pulumi/secrets";
import { nameIn, ProgramValues } from "./program-values";
import { yamlProject } from "./project";
import { concealed, revealed } from "./secrets";
import { kubernetesProvider, missingIn, providerOf, type Provider } from "./read-stack";

type Mapping = Readonly<Record<string, unknown>>;

/** The program in an object of the Pulumi Operator; undefined if the object is no `Program`. */
export function readProgramObject(object: KubernetesObject, namespace = defaultNamespace): Stack | undefined {
  if (!isProgram(object)) return undefined;
  const identity = identify(object, programKind, namespace);
  const program = { project: identity.name, namespace: identity.namespace };
  return readDeclared((object as { program?: unknown }).program, ["program"], program, identity);
}

/**
 * The program in a project file of Pulumi, or in a file of its own; undefined if a document is none, or has its program
 * elsewhere.
 *
 * @param project The project whose program the file is by itself.
 */
export function readProjectFile(value: unknown, project?: string): Stack | undefined {
  if (project !== undefined) return readDeclared(value, [], { project });
  const its = yamlProject(value);
  if (its === undefined) return undefined;
  if (its.isCompiled) {
    const message = "its program is what a compiler makes, which is not run here, so no rule can judge it";
    return {
      resources: [],
      problems: [],
      notes: [{ path: ["runtime"], message }],
      missing: message,
      unseen: [],
    };
  }
  return isMapping(value) && value["resources"] !== undefined
    ? readDeclared(value, [], { project: its.name })
    : undefined;
}

/** Whether a document is a project file with its program, or a program in a file of its own. */
export function isProgramFile(value: unknown, project?: string): boolean {
  return project !== undefined || yamlProject(value) !== undefined;
}

/** What of a program is read. */
function readDeclared(value: unknown, path: Path, program: DeclaringProgram, holder?: Identity): Stack {
  const problems: StackMessage[] = [];
  const notes: StackMessage[] = [];
  const resources: StackResource[] = [];
  const unseen: Unseen[] = [];
  const attempt = (read: () => void): void => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
      problems.push(error);
    }
  };
  attempt(() => {
    const declared = asMapping(value ?? {}, path);
    const all = asMapping(declared["resources"] ?? {}, [...path, "resources"]);
    const { variables, config } = declared;
    const isConfigured = isMapping(config) && config["kubernetes:namespace"] !== undefined;
    const values = new ProgramValues(isMapping(variables) ? variables : {});
    for (const [name, each] of Object.entries(all)) {
      const place = [...path, "resources", name];
      attempt(() => {
        const resource = asMapping(each, place);
        const { type } = resource;
        if (typeof type !== "string") throw new ShapeError([...place, "type"], "the type of a resource");
        const logicalName = typeof resource["name"] === "string" ? resource["name"] : name;
        const its = unseenOf(resource, type);
        if (its !== undefined) unseen.push(its);
        if (!isOfFamily({ type }) || isRead(resource)) return;
        if (isOfSeveral(type)) {
          const message = `what ${type} makes is not declared here, so no rule can judge it`;
          notes.push({ path: place, message });
          return;
        }
        resources.push({
          origin: { program },
          names: { project: program.project, name: logicalName },
          holder,
          type,
          name: logicalName,
          options: optionsOf(resource, values),
          joints: { id: name, dependencies: values.dependenciesOf(resource["properties"]), names: [] },
          ...inputsOf(resource["properties"], [...place, "properties"], values),
          ...providerFor(resource, all, values, isConfigured),
        });
      });
    }
  });
  return { resources, problems, notes, missing: missingIn(problems), unseen };
}

/** What a resource may stand for that the program does not show. */
function unseenOf(resource: Mapping, type: string): Unseen | undefined {
  if (isRead(resource)) return readOnly(type, "program");
  return isOfSeveral(type) ? madeBy(type) : (unreadOf(type) ?? madeByComponent(type));
}

/** Whether a resource is there without the program, which only reads it. */
function isRead({ get }: Mapping): boolean {
  return isMapping(get) && (get["id"] ?? undefined) !== undefined;
}

/** What a program says of a resource besides its inputs. */
function optionsOf({ options }: Mapping, values: ProgramValues): StackResource["options"] {
  const { protect } = isMapping(options) ? (asTyped(options, { protect: "boolean" }) as Mapping) : {};
  return { protect: (values.read(protect) ?? false) as boolean };
}

/** The inputs of a resource, as far as they are known, and what of them may be shown. */
function inputsOf(
  properties: unknown,
  path: Path,
  values: ProgramValues,
): Pick<StackResource, "inputs" | "shown" | "apart" | "path"> {
  const written = asMapping(values.read(properties ?? {}), path);
  const apart = concealed(written, standInFor);
  return { inputs: revealed(written, false), shown: concealed(written), apart, path };
}

/** Whether a resource makes objects that it does not show, such as a chart. */
function isOfSeveral(type: string): boolean {
  return /^kubernetes:(?:helm|kustomize|yaml)\b/u.test(type);
}

/** What the provider of a resource says of it, which is declared beside it. */
function providerFor(
  resource: Mapping,
  all: Mapping,
  values: ProgramValues,
  isConfigured: boolean,
): Provider {
  const name = providerIn(resource, all) ?? Object.keys(all).find((each) => isDefault(all[each])) ?? "";
  const provider = declaredAs(name, all);
  const properties = provider && values.read(provider["properties"] ?? {});
  const its = providerOf(name, name, isMapping(properties) ? properties : undefined);
  // What is configured for the default provider, each stack may set anew.
  return { ...its, isNamespaceKnown: provider !== undefined || (name === "" && !isConfigured) };
}

/** The name of the provider that a resource or its parents are given; undefined where that is the default one. */
function providerIn(resource: Mapping, all: Mapping): string | undefined {
  const { type, options } = resource;
  const own = isMapping(options) ? namesIn(options["provider"])[0] : undefined;
  if (own !== undefined) return own;
  let its: Mapping | undefined = resource;
  for (let depth = 0; its !== undefined && depth <= maxDepth; depth++) {
    const { provider, providers, parent }: Mapping = isMapping(its["options"]) ? its["options"] : {};
    const given = [...namesIn(provider), ...namesIn(providers)];
    const name = given.find((each) => isProviderOf(type, declaredAs(each, all)));
    if (name !== undefined) return name;
    its = typeof parent === "string" ? declaredAs(nameIn(parent), all) : undefined;
  }
  return undefined;
}

/** The resources that an option names: one, a list of them, or a mapping by package. */
function namesIn(option: unknown): readonly string[] {
  const all = isMapping(option) ? Object.values(option) : [option].flat();
  return all.flatMap((each) => (typeof each === "string" ? [nameIn(each) || each] : []));
}

/** Whether a provider is one of the package that a type is of; one that is not declared may be. */
function isProviderOf(type: unknown, provider: Mapping | undefined): boolean {
  const [name = ""] = String(type).split(":");
  return provider === undefined || provider["type"] === `pulumi:providers:${name}`;
}

/** Whether a resource is the provider of those that are given none. */
function isDefault(resource: unknown): boolean {
  return (
    isMapping(resource) && resource["type"] === kubernetesProvider && resource["defaultProvider"] === true
  );
}

function declaredAs(name: string, all: Mapping): Mapping | undefined {
  const its = Object.hasOwn(all, name) ? all[name] : undefined;
  return isMapping(its) ? its : undefined;
}
