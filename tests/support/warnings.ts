/**
 * The verdicts of many policies that warn, as one answer or several tell them.
 */
import type { Rule } from "../../src/author";
import { isAdmitted } from "../../src/engines/denials";
import type { Answer } from "../../src/engines/kubernetes-client";
import type { Verdict } from "../../src/proof/cel";
import { asking } from "./generated";

/** What the native engine says by a rule. */
export interface Native {
  readonly rule: Rule;
  readonly native: Verdict;
}

/** What the native engine says by a rule, and what a gate does. */
export interface Verdicts extends Native {
  readonly gate: Verdict;
}

/** The verdicts of policies that warn; undefined if the server refuses the object for other reasons. */
export async function verdictsByWarnings(
  natives: readonly Native[],
  send: (groups: readonly string[]) => Promise<Answer>,
): Promise<Verdicts[] | undefined> {
  const verdicts: Verdicts[] = [];
  const shares = thatFit(natives);
  for (const share of shares) {
    const groups = shares.length === 1 ? [] : asking(...share.map(({ rule }) => rule.name));
    const answer = await send(groups);
    if (!isAdmitted(answer)) return undefined;
    verdicts.push(
      ...share.map(({ rule, native }) => ({
        rule,
        native: asShown(native),
        gate: verdictIn(answer, rule.name),
      })),
    );
  }
  return verdicts;
}

/** A verdict as API servers show it, which drop spaces at both ends of a message. */
function asShown(verdict: Verdict): Verdict {
  return verdict.verdict === "fail" ? { ...verdict, message: verdict.message.trim() } : verdict;
}

/** What an answer says by one policy that warns. */
export function verdictIn({ warnings }: Answer, policy: string): Verdict {
  for (const start of [startOf(policy), `Policy ${policy} failed: `, `Policy ${policy} error: `]) {
    const warning = warnings.find((text) => text.startsWith(start));
    if (warning !== undefined) return { verdict: "fail", message: warning.slice(start.length) };
  }
  return { verdict: "pass" };
}

function startOf(policy: string): string {
  return `Validation failed for ValidatingAdmissionPolicy '${policy}' with binding '${policy}': `;
}

/** The API server cuts warnings to 256 characters each where they have more than 4096 in all; some are its own. */
const mostCharacters = 3500;

/** The rules in as few groups as have warnings that are shown whole. */
function thatFit(natives: readonly Native[]): Native[][] {
  const shares: Native[][] = [[]];
  let length = 0;
  for (const each of natives) {
    const { rule, native } = each;
    const its = native.verdict === "fail" ? startOf(rule.name).length + native.message.length : 0;
    if (length + its > mostCharacters) {
      shares.push([]);
      length = 0;
    }
    shares.at(-1)?.push(each);
    length += its;
  }
  return shares;
}
