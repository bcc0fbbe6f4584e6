/**
 * How the gates read resources of AWS.
 */
import { awsVersion } from "../../author/aws/kinds";
import type { KnownAs, Provider } from "../provider";
import { asTyped, lackedBy, misfitsIn } from "../typed";
import { inputsFrom, knownAs, mayBe, nativesOf } from "./native";
import { required, scalars } from "./scalars";
import { isOfAws, shortToken, spellingsOf } from "./tokens";

const typesOf = ({ type }: Pick<KnownAs, "type">): Parameters<typeof asTyped>[1] =>
  scalars[shortToken(type)] ?? {};

/** The provider `aws`, and what of `aws-native` rules know as its resources. */
export const aws: Provider = {
  version: awsVersion,
  owns: isOfAws,
  kindOf: shortToken,
  knownAs: (type, inputs, isOpen) => {
    const known: readonly KnownAs[] = knownAs(type, inputs, isOpen) ?? [
      { type, inputs, place: (path) => path },
    ];
    return known.map((each) => ({
      ...each,
      inputs: asTyped(each.inputs, typesOf(each)) as KnownAs["inputs"],
    }));
  },
  misfits: (known, isOpen) => misfitsIn(known.inputs, typesOf(known), isOpen),
  lacks: (known, isOpen) => lackedBy(known.inputs, required[shortToken(known.type)] ?? {}, isOpen),
  inputsFrom,
  mayBe: (type) => (isOfAws(type) ? undefined : mayBe(type)),
  spellingsOf,
  unreadAs: nativesOf,
};
