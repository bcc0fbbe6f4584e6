/**
 * The shape of a framework's data file: the only place where its control ids and titles are typed.
 */

/** One thing that a framework asks for. */
export interface Control {
  /** As the framework words it. */
  readonly title: string;
  /** Why no rule here can cover it, in a sentence; only of a control that none covers. */
  readonly reason?: string | undefined;
  /** A control that asks for the same, which has the rules of this one too. */
  readonly same?: ControlId;
}

/** A control by its framework and its id there. */
export interface ControlId {
  readonly framework: string;
  readonly control: string;
}

/** A standard, benchmark or page of practices that rules refer to. */
export interface Framework {
  /** The name of its data file and of its page; what `--framework` takes. */
  readonly id: string;
  readonly title: string;
  /** The edition that the ids and titles are of. */
  readonly version: string;
  /** Where it is published. */
  readonly url: string;
  /** What the ids and titles were checked against. */
  readonly source: string;
  /** Which of its controls are listed, and how they are named where the framework does not number them. */
  readonly scope: string;
  /** How a reference to a control begins: the name of the framework and what finds the control in it. */
  readonly citation: (control: string) => string;
  /** The address at which to read about a control. */
  readonly link: (control: string) => string;
  /** By id, in the framework's order. */
  readonly controls: Readonly<Record<string, Control>>;
}

/** The control of a framework, as another one has it under an id of its own: the same rules cover it. */
export function sameAs<Id extends string>(
  { id, controls }: Framework & { readonly controls: Readonly<Record<Id, Control>> },
  control: Id,
): Control {
  const { title, reason } = controls[control];
  return { title, reason, same: { framework: id, control } };
}
