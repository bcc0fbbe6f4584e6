/**
 * How the gates read resources of AWS.
 */
import { awsVersion } from "../../author/aws/kinds";
import type { KnownAs, Provider } from "../provider";
import { asTyped, lackedBy, misfitsIn, type Shapes } from "../typed";
import { inputsFrom, knownAs, mayBe, nativesOf } from "./native";
import { required, shapes } from "./inputs";
import { isOfAws, shortToken, spellingsOf } from "./tokens";

const shapesOf = ({ type }: Pick<KnownAs, "type">): Shapes => shapes[shortToken(type)] ?? {};

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
      inputs: asTyped(each.inputs, shapesOf(each)) as KnownAs["inputs"],
    }));
  },
  misfits: (known, isOpen) => misfitsIn(known.inputs, shapesOf(known), isOpen),
  lacks: (known, isOpen) =>
    lackedBy(known.inputs, required[shortToken(known.type)] ?? [], shapesOf(known), isOpen),
  inputsFrom,
  mayBe: (type) => (isOfAws(type) ? undefined : mayBe(type)),
  spellingsOf,
  unreadAs: nativesOf,
};
