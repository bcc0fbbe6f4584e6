/**
 * What a document may be, so that reading and judging it takes bounded memory and time. No object that an API server
 * takes comes near: its requests end at 3 MiB, and etcd's at 1.5 MiB.
 * Sources: https://github.com/kubernetes/apiserver/blob/master/pkg/server/config.go (`MaxRequestBodyBytes`) and
 * https://etcd.io/docs/latest/dev-guide/limit/.
 */

/**
 * How deep mappings and lists may nest. Kubernetes stops at ten times this, where the stack would overflow here;
 * no schema comes near.
 */
export const maxDepth = 1000;

/** The problem of documents that exceed the depth. */
export const tooDeep = `the document nests deeper than ${maxDepth} levels`;

/**
 * How many keys and values a document may hold, those that aliases stand for included. As a list it may hold some
 * 10,000 objects.
 */
export const maxNodes = 2_000_000;

/** The problem of documents that hold more. */
export const tooManyNodes = `the document holds more than ${maxNodes / 1_000_000} million keys and values`;

/** How many fields that are given twice are noted; each costs as much memory as it lies deep. */
export const mostRepeated = 1000;
