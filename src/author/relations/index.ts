/** The relations between objects: what rules over several objects and queries are made of. */
export * from "./access";
export * from "./amounts";
export * from "./describe";
export * from "./inventory";
export * from "./origins";
export { podKinds, podsOf, type Pods } from "./pods";
export * from "./ports";
export * from "./reading";
export * from "./relation";
export * from "./relations";
export * from "./selectors";
