/**
 * Running the source of a rule, which declares a rule and does nothing else. This is no sandbox: whoever names a pack
 * trusts it. It turns a mistake into an error, and keeps a pack from ending a check as if all were well.
 */
import { inTime, TookTooLong } from "../judge/in-time";
import { sharedValues } from "./shared-values";

/** What a rule has no use for. */
const names = [
  ...["process", "console", "global", "globalThis", "module", "fetch", "Function", "Promise"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask"],
];

/** How long a file may take, in milliseconds. One takes less than a hundredth of it. */
const longest = 5000;

/**
 * Runs code that has no effects on this process.
 *
 * @param code Is given the names that it must not use, and a value for each that says so.
 * @throws Error if it prints, exits, uses one of the names, changes what all code shares, or does not end.
 */
export function withoutEffects(code: (names: readonly string[], values: readonly unknown[]) => void): void {
  const effects: string[] = [];
  const forbid = (what: string) => (): never => {
    effects.push(what);
    throw new Error(what);
  };
  const restore = [
    ...(["exit", "reallyExit", "abort", "kill"] as const).map((name) =>
      replace(process, name, forbid("it ends the program")),
    ),
    replace(process.stdout, "write", forbid("it prints")),
    replace(process.stderr, "write", forbid("it prints")),
  ];
  const shared = sharedValues();
  try {
    inTime(() => {
      code(names, names.map(refusing));
    }, longest);
  } catch (error) {
    if (!(error instanceof TookTooLong)) throw error;
    throw new Error(`it does not end within ${longest / 1000} s`);
  } finally {
    for (const undo of restore) undo();
    effects.push(...shared.restore().map((name) => `it changes ${name}, which is not its own`));
  }
  const [effect] = effects;
  if (effect !== undefined) throw new Error(effect);
}

/** Replaces a function of an object until what is returned is called. */
function replace(object: object, name: string, by: () => never): () => void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { value: by, configurable: true, writable: true });
  return () => {
    if (own === undefined) Reflect.deleteProperty(object, name);
    else Object.defineProperty(object, name, own);
  };
}

/** A value whose every use throws. */
function refusing(name: string): unknown {
  const refuse = (): never => {
    throw new Error(`it uses ${name}; it may declare what it exports and do nothing else`);
  };
  return new Proxy(refuse, { get: refuse, set: refuse, has: refuse, apply: refuse, construct: refuse });
}
