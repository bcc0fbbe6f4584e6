/** The relations between objects: what rules over several objects and queries are made of. */
export * from "./access";
export * from "./amounts";
export * from "./contents";
export * from "./describe";
export * from "./exposure";
export * from "./inventory";
export * from "./isolation";
export * from "./makers";
export * from "./measures";
export { podKinds, podsOf, type Pods } from "./pods";
export * from "./ports";
export * from "./powers";
export * from "./reading";
export * from "./relation";
export * from "./relations";
export * from "./routes";
export * from "./scale";
export * from "./selectors";
