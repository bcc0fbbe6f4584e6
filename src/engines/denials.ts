/** Reads, from the API server's refusals, which policy denied an object and with which message. */
import { parse } from "yaml";
import type { Answer } from "./kubernetes-client";

/** Whether admission let an object pass. The server looks whether there is one of its name only afterwards. */
export function isAdmitted({ ok, status, message }: Answer): boolean {
  return ok || (status === 409 && message.endsWith("already exists"));
}

/** One policy's refusal of an object. */
export interface Denial {
  readonly policy: string;
  readonly message: string;
}

/**
 * The policies that denied a request, with their messages. A ClusterPolicy's
 * refusal names all that denied; the API server names only the first of several
 * ValidatingAdmissionPolicies or ValidatingPolicies. Empty when the request was
 * admitted; a refusal that no policy made is an error.
 */
export function denials(answer: Answer): Denial[] {
  if (isAdmitted(answer)) {
    return [];
  }
  const found = fromAdmissionPolicy(answer.message) ?? fromValidatingPolicy(answer.message);
  if (found !== undefined) {
    return [found];
  }
  const several = fromClusterPolicies(answer.message);
  if (several === undefined) {
    throw new Error(`no policy denied this, but: ${answer.message}`);
  }
  return several;
}

function fromAdmissionPolicy(text: string): Denial | undefined {
  return denial(
    /ValidatingAdmissionPolicy '([^']+)' with binding '[^']+' denied request: (.*)$/su.exec(text),
  );
}

function fromValidatingPolicy(text: string): Denial | undefined {
  return denial(
    /^admission webhook "vpol\.[^"]+" denied the request: Policy (\S+) (?:failed|error): (.*)$/su.exec(text),
  );
}

/** The policies as YAML, each with its rules and their messages. */
function fromClusterPolicies(text: string): Denial[] | undefined {
  const yaml = /was blocked due to the following policies \n\n(.*)$/su.exec(text)?.[1];
  if (yaml === undefined) {
    return undefined;
  }
  const policies = parse(yaml) as Record<string, Record<string, string>>;
  return Object.entries(policies).flatMap(([policy, rules]) =>
    Object.values(rules).map((message) => ({ policy, message })),
  );
}

function denial(match: RegExpExecArray | null): Denial | undefined {
  const [, policy, message] = match ?? [];
  return policy === undefined || message === undefined ? undefined : { policy, message };
}
