/**
 * The shape of a framework's data file: the only place where its control ids and titles are typed.
 */

/** One thing that a framework asks for. */
export interface Control {
  /** As the framework words it. */
  readonly title: string;
  /** Why no rule here can cover it, in a sentence; only of a control that none covers. */
  readonly reason?: string;
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
