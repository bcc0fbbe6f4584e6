/** The schema of `lockstep.yaml`: it accepts what the parser accepts, offers what there is, and stays small. */
import Ajv from "ajv";
import { parse } from "yaml";
import { pack } from "../../policies";
import { settingsSchema } from "../../src/generate/settings-schema";
import { parseSettings } from "../../src/settings/settings-file";

const text = settingsSchema(pack);
const schema = JSON.parse(text) as Schema;
const accepts = new Ajv({ strict: false }).compile(schema);

interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

test.each([
  ["profile: strict", true],
  ["profile: other", false],
  ["level: warn", true],
  ["level: { admission: warn, check: off }", true],
  ["level: { cluster: warn }", false],
  ["rules: { restrict-load-balancers: audit }", true],
  ["rules: { restrict-load-balancers: nothing }", false],
  ["rules: { restrict-load-balancer: audit }", false],
  ["rules: { restrict-load-balancers: { level: { preview: off } } }", true],
  ["rules: { restrict-load-balancers: { level: { preview: no } } }", false],
  ["rules: { restrict-load-balancers: { exclude: { namespaces: [shop] } } }", true],
  ["rules: { restrict-load-balancers: { exclude: { kinds: [Pod] } } }", false],
  ["rules: { restrict-load-balancers: { exclude: { namespaces: [A] } } }", false],
  ["rules: { restrict-load-balancers: { parameters: { ports: [1] } } }", false],
  ["rules: { restrict-image-registries: { parameters: { registries: [a.example.com] } } }", true],
  ["rules: { restrict-image-registries: { parameters: { registries: { add: [a.example.com] } } } }", true],
  ["rules: { restrict-image-registries: { parameters: { registries: a.example.com } } }", false],
  ["namespaces: { label: stage, values: { lab: { names: [lab], level: warn } } }", true],
  ["namespaces: { label: stage, values: { lab: { rules: { restrict-load-balancers: off } } } }", true],
  ["namespaces: { label: stage, values: { lab: { rules: { restrict-load-balancers: {} } } } }", true],
  ["namespaces: { values: { lab: { names: [lab] } } }", false],
  ["environments: { production: { rules: { restrict-load-balancers: deny } } }", true],
  ["environments: { production: { packs: [] } }", false],
  ["rule: {}", false],
])("%s is valid: %s, for editors as for the parser", (settings, isValid) => {
  const value = parse(settings) as unknown;
  expect(parseSettings(value, pack).problems.length === 0).toBe(isValid);
  expect(accepts(value)).toBe(isValid);
});

/** What an editor offers at a place. */
function offered(at: Schema | undefined, [field, ...rest]: readonly string[]): string[] {
  if (at === undefined) return [];
  const { $ref = "", anyOf = [], properties = {}, additionalProperties: others } = at;
  const referred = $ref === "" ? undefined : schema.definitions?.[$ref.replace("#/definitions/", "")];
  const alternatives = [referred, ...anyOf].flatMap((each) => offered(each, field ? [field, ...rest] : []));
  if (field === undefined) {
    return [...(at.enum ?? []), ...(at.items?.enum ?? []), ...Object.keys(properties), ...alternatives];
  }
  const inside = properties[field] ?? (typeof others === "object" ? others : undefined);
  return [...offered(inside, rest), ...alternatives];
}

const words = ["off", "audit", "warn", "deny"];
const gates = ["preview", "check", "admission"];

test.each([
  ["level", [...words, ...gates]],
  ["rules restrict-load-balancers", [...words, "level", "parameters", "exclude"]],
  ["rules restrict-load-balancers level", [...words, ...gates]],
  ["rules restrict-load-balancers exclude", ["namespaces", "kinds"]],
  ["rules restrict-load-balancers exclude kinds", ["Service"]],
  ["rules restrict-image-registries parameters", ["registries"]],
  ["namespaces values production rules restrict-load-balancers", [...words, ...gates]],
])("%s is completed", (path, names) => {
  expect(offered(schema, path.split(" ")).toSorted()).toEqual(names.toSorted());
});

test("it is at most 400 KB", () => {
  expect(text.length).toBeLessThan(400_000);
});
