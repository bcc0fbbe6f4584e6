/** A cluster cannot be read. The message is one line for whoever called the command. */
export class ClusterFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ClusterFailure";
  }
}

/** Why something failed, in one line; never quotes what a kubeconfig or a login command says in secret. */
export function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return "it is no JSON";
  const { code, reason, mark, message } = error as Partial<YamlError & NodeJS.ErrnoException>;
  const known = reasons[code ?? ""];
  if (known !== undefined) return known;
  // js-yaml shows a piece of the text in its message.
  if (reason !== undefined) return `${reason} in line ${(mark?.line ?? 0) + 1}`;
  const [line = ""] = (message ?? "").trim().split("\n", 1);
  return line === "" ? "it does not say why" : line;
}

interface YamlError {
  readonly reason: string;
  readonly mark: { readonly line: number };
}

const reasons: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: "its certificate has expired",
  CERT_NOT_YET_VALID: "its certificate is not valid yet",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by itself, not by the authority of the kubeconfig",
  ECONNREFUSED: "it refuses the connection",
  ECONNRESET: "it closed the connection",
  EHOSTUNREACH: "there is no way to it",
  ENETUNREACH: "there is no way to it",
  ENOTFOUND: "there is no host of that name",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name",
  ETIMEDOUT: "it does not answer",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is not signed by the authority of the kubeconfig",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate is not signed by the authority of the kubeconfig",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is not signed by the authority of the kubeconfig",
};
