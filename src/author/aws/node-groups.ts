/**
 * What node groups of EKS are launched by.
 */
import type { Entry, Inventory } from "../relations/inventory";
import { inputsOf, referredTo } from "./references";
import { launchingBy } from "./relations";

/** Whether a node group names a launch template. */
export function hasLaunchTemplate(group: Entry): boolean {
  return inputsOf<{ readonly launchTemplate: object }>(group).launchTemplate !== undefined;
}

/** The launch templates of a node group. */
export function launchTemplatesOf(group: Entry, inventory: Inventory): readonly Entry[] {
  return inventory.from(group, launchingBy).flatMap(({ found }) => found);
}

/**
 * Whether nothing of what launches the nodes of a group does something: it names no template, or one that does not.
 *
 * @param does Whether a template, by its inputs, does it.
 * @throws Undecided if the template is not at hand.
 */
export function launchesWithout<Template extends object>(
  group: Entry,
  inventory: Inventory,
  does: (template: Partial<Template>) => boolean,
): boolean {
  return (
    !hasLaunchTemplate(group) ||
    inventory
      .from(group, launchingBy)
      .some((link) => referredTo(link, (template) => !does(inputsOf<Template>(template))).length > 0)
  );
}
