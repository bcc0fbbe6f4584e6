/**
 * How deep mappings and lists may nest. Kubernetes stops at ten times this, where the stack would overflow here;
 * no schema comes near.
 */
export const maxDepth = 1000;

/** The problem of documents that exceed the depth. */
export const tooDeep = `the document nests deeper than ${maxDepth} levels`;
