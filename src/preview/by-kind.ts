/**
 * Most policies look at nothing that a resource or a stack has, and to ask them takes the SDK longer than to judge by the
 * others. Policies of one type it does not ask of any other, which takes next to nothing: so those that do not look at the
 * kinds that are there are policies of another type.
 */
import type { handleUnaryCall, ServiceDefinition, UntypedServiceImplementation } from "@grpc/grpc-js";
import type { Policies } from "@pulumi/policy";
// The SDK has no types for it.
// eslint-disable-next-line @typescript-eslint/no-require-imports
import server = require("@pulumi/policy/server");
import type {
  AnalyzeRequest,
  AnalyzeResponse,
  AnalyzerResource,
  AnalyzeStackRequest,
} from "@pulumi/pulumi/proto/analyzer_pb";
import type { Schemas } from "../families/kubernetes/schema";
import { unreadOf } from "../judge/pulumi/unseen";
import { isHelmRelease } from "../families/kubernetes/pulumi";
import { isOfFamily } from "../families/providers";
import { mayHold } from "../judge/pulumi/contents";
import { otherKindReason } from "../judge/pulumi/reasons";
import type { EnforcedRule } from "../settings/settings";
import { decoded } from "./decode-once";
import { contentsOf } from "./resource-findings";
import { inputsOf, inputsShownOf } from "./resource-memory";

type Handler<Request> = handleUnaryCall<Request, AnalyzeResponse>;
/** Makes a handler of the SDK that shows what it is sent to policies. */
type Maker<Request> = (
  name: string,
  version: string,
  level: string,
  policies: readonly Policy[],
) => Handler<Request>;
type Policy = Policies[number];
type Inputs = Readonly<Record<string, unknown>>;

/** A policy pack as the SDK names it to the engine. */
export interface Named {
  readonly name: string;
  readonly version: string;
}

/** What a pack is made of. */
export interface Asked {
  readonly policies: Policy[];
  /** The rules of the policies that have one. */
  readonly rules: readonly EnforcedRule[];
  readonly schemas: Schemas;
}

interface SdkServer {
  readonly makeAnalyzeRpcFun: Maker<AnalyzeRequest>;
  readonly makeAnalyzeStackRpcFun: Maker<AnalyzeStackRequest>;
}

/**
 * Makes the server of the SDK ask only the policies that look at a resource or a stack. An SDK that is built otherwise asks
 * all of them, and they say the same.
 */
export function askByKind({ name, version }: Named, asked: Asked): void {
  const { makeAnalyzeRpcFun: onResource, makeAnalyzeStackRpcFun: onStack } =
    server as unknown as Partial<SdkServer>;
  if (onResource === undefined || onStack === undefined) return;
  const { schemas } = asked;
  const { prototype } = sdkGrpc().Server;
  const { addService } = prototype;
  prototype.addService = function (service, handlers) {
    addService.call(this, service, {
      ...handlers,
      analyze: handlerOf(
        asked,
        (policies) => onResource(name, version, "advisory", policies),
        (resource) => kindsIn(resource, (urn, props) => inputsOf({ urn, props }), schemas),
      ),
      analyzeStack: handlerOf(
        asked,
        (policies) => onStack(name, version, "advisory", policies),
        (stack) => kindsInStack(stack.getResourcesList(), schemas),
      ),
    });
  };
}

/** A server of gRPC. */
interface GrpcServer {
  addService: (this: GrpcServer, service: ServiceDefinition, handlers: UntypedServiceImplementation) => void;
}

/** The module of gRPC that the SDK uses, of which there may be several. */
function sdkGrpc(): { readonly Server: { readonly prototype: GrpcServer } } {
  const paths = [require.resolve("@pulumi/policy")];
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- It is where the SDK finds it.
  return require(require.resolve("@grpc/grpc-js", { paths })) as ReturnType<typeof sdkGrpc>;
}

type Kinds = ReadonlySet<string>;

/** Shows what is sent to the policies that look at its kinds, by handlers that are made once for the same kinds. */
function handlerOf<Request>(
  { policies, rules }: Asked,
  make: (policies: readonly Policy[]) => Handler<Request>,
  kindsOf: (request: Request) => Kinds | undefined,
): Handler<Request> {
  const byName = new Map(rules.map((rule) => [rule.policyName, rule]));
  const looksAt = ({ name }: Policy, kinds: Kinds): boolean => {
    const rule = byName.get(name);
    return rule === undefined || mayHold({ kinds }, rule.target.kinds);
  };
  const all = make(policies);
  const known = new Map<string, Handler<Request>>();
  const handlerFor = (kinds: Kinds): Handler<Request> => {
    const key = [...kinds].sort().join("\n");
    const handler =
      known.get(key) ?? make(policies.map((each) => (looksAt(each, kinds) ? each : ofAnotherType(each))));
    known.set(key, handler);
    return handler;
  };
  return (call, done) => {
    const kinds = kindsOf(call.request);
    const handler = kinds === undefined ? all : handlerFor(kinds);
    handler(call, (error, response, ...rest) => {
      if (response) inOurWords(response);
      done(error, response, ...rest);
    });
  };
}

/** A resource as the engine sends it. */
type Sent = AnalyzeRequest | AnalyzerResource;

/** The kinds of the objects in a resource; undefined where that depends on what policies find in it. */
function kindsIn(
  sent: Sent,
  read: (urn: string, props: object) => Inputs,
  schemas: Schemas,
): Kinds | undefined {
  const [type, name] = [sent.getType(), sent.getName()];
  if (!isOfFamily({ type })) return unreadOf(type) === undefined ? new Set() : undefined;
  const [properties, options] = [sent.getProperties(), sent.getOptions()];
  if (isHelmRelease({ type }) || properties === undefined || options === undefined) return undefined;
  try {
    const inputs = read(sent.getUrn(), decoded(properties));
    const found = contentsOf({ type, name, opts: { protect: options.getProtect() }, inputs }, schemas);
    return "candidates" in found ? found.kinds : undefined;
  } catch {
    // What cannot be decoded, the SDK says.
    return undefined;
  }
}

/** The kinds of the objects in all resources of a stack; undefined where those of one are. */
function kindsInStack(resources: readonly Sent[], schemas: Schemas): Kinds | undefined {
  const all = new Set<string>();
  for (const resource of resources) {
    // What it shows of a stack are outputs.
    const kinds = kindsIn(resource, (urn, props) => inputsShownOf(urn) ?? (props as Inputs), schemas);
    if (kinds === undefined) return undefined;
    for (const kind of kinds) all.add(kind);
  }
  return all;
}

/** What the SDK does not ask: its mark for a policy of one type, by which it tells that without. */
const unasked = Object.assign(() => undefined, { __pulumiType: "another" });

function ofAnotherType(policy: Policy): Policy {
  return {
    ...policy,
    ...("validateResource" in policy ? { validateResource: unasked } : {}),
    ...("validateStack" in policy ? { validateStack: unasked } : {}),
  };
}

/** Why policies do not look at what is there, as they say it where they are asked. */
function inOurWords(response: AnalyzeResponse): void {
  for (const each of response.getNotApplicableList()) {
    if (each.getReason().endsWith(`'${unasked.__pulumiType}'`)) each.setReason(otherKindReason);
  }
}
