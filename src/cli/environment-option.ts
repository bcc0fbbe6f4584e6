/**
 * The option by which a command goes by one environment of the settings.
 */
import { Option } from "commander";

/** The variable that chooses the environment, for check and preview alike. */
export const environmentVariable = "LOCKSTEP_ENVIRONMENT";

/** `--environment`. */
export function environmentOption(): Option {
  return new Option("--environment <name>", "go by this environment of the settings (default: by none)").env(
    environmentVariable,
  );
}
