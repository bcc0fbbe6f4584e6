/**
 * The faults of a resource of a Pulumi program, whose places are within its inputs.
 */
import type { Rule } from "../../author";
import type { ProviderResource } from "../../author/resources";
import type { Path } from "../../author/shape";
import type { Violation } from "../evaluate";
import { viewerOf } from "../pulumi/unknowns";
import { Faults, type Fault } from ".";

const root = "properties";

/** What in one resource breaks rules. */
export class InputFaults {
  private faults: Faults | undefined;

  /** @param written Gives the resource, in which stand-ins are for what cannot be read. */
  constructor(private readonly written: () => ProviderResource) {}

  /** The fault of a violation; the item itself where no input is to blame alone. */
  of(rule: Rule, { message, path: item }: Violation): Fault {
    this.faults ??= faultsOf(this.written());
    const { path, missing } = this.faults.of(onWhole(rule), { message, path: [root, ...item] }, () => "");
    if (path[0] !== root) return { path: item };
    return { path: path.slice(1), ...(missing === undefined ? {} : { missing: missing.slice(1) }) };
  }
}

function faultsOf(resource: ProviderResource): Faults {
  const view = viewerOf(resource.properties);
  return new Faults(resource, (object) => {
    const its = object as ProviderResource;
    return { ...its, properties: view(its.properties) } as ProviderResource;
  });
}

const known = new WeakMap<Rule, Rule>();

/** A rule whose items have their places in the resource, rather than in its inputs. */
function onWhole(rule: Rule): Rule {
  const its = known.get(rule) ?? { ...rule, target: { ...rule.target, locate: located(rule) } };
  known.set(rule, its);
  return its;
}

function located({ target }: Rule): Rule["target"]["locate"] {
  return (object, kind, among) => {
    const { scope, items } = target.locate(object, kind, among);
    const within = (path: Path): Path => [root, ...path];
    return { scope, items: items.map(({ path, read }) => ({ path: within(path), read })) };
  };
}
