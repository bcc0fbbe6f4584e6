/**
 * The disks of machines, and volumes of their own.
 */
import { asMapping, valueAt } from "../shape";
import type { Located, Target } from "../targets";
import { instance, launchConfiguration, launchTemplate, spotInstanceRequest, volume } from "./kinds";
import { isOn, itemsAt, within } from "../resources";
import type * as types from "./types";

/** A disk. Each field is read when it is asked for. */
export interface Disk {
  /** What people call it, such as `the disk /dev/sdb`. */
  readonly label: string;
  readonly isEncrypted: boolean;
  /** Where it is a copy of a snapshot, and encrypted as that is. */
  readonly snapshotId: string | undefined;
}

/** Each EBS volume: one of its own, those of a machine, and those of the machines that a template makes. */
export const disks: Target<Disk> = within<Disk>(
  [volume, instance, spotInstanceRequest, launchTemplate, launchConfiguration],
  (inputs, kind) => {
    if (kind === volume.kind) return [{ path: [], read: () => disk(inputs, "the volume") }];
    if (kind === launchTemplate.kind) return disksOfTemplate(inputs);
    return [rootDisk(inputs), ...furtherDisks(inputs)];
  },
);

type Ebs = { readonly encrypted?: boolean | string | undefined; readonly snapshotId?: string | undefined };

function disk(its: Ebs, label: string): Disk {
  return {
    label,
    get isEncrypted() {
      return isOn(its.encrypted);
    },
    get snapshotId() {
      return its.snapshotId;
    },
  };
}

/** Every machine has one, whether or not something is said of it; that of a template may be said there. */
function rootDisk(inputs: Readonly<Record<string, unknown>>): Located<Disk> {
  return {
    path: ["rootBlockDevice"],
    read: () => {
      const { rootBlockDevice: its } = inputs;
      if (its === undefined && inputs["launchTemplate"] !== undefined) return undefined;
      return disk(its === undefined ? {} : asMapping(its, ["rootBlockDevice"]), "the root disk");
    },
  };
}

function furtherDisks(inputs: object): Located<Disk>[] {
  return itemsAt<types.ec2_LaunchConfigurationEbsBlockDevice>(inputs, ["ebsBlockDevices"]).map(
    ({ path, read }) => ({
      path,
      read: () => {
        const its = read();
        return its === undefined || its.noDevice === true ? undefined : named(its, its);
      },
    }),
  );
}

function disksOfTemplate(inputs: object): Located<Disk>[] {
  return itemsAt<types.ec2_LaunchTemplateBlockDeviceMapping>(inputs, ["blockDeviceMappings"]).map(
    ({ path, read }) => ({
      path: [...path, "ebs"],
      read: () => {
        const its = read();
        const ebs = valueAt(its, ["ebs"]);
        return its === undefined || ebs === undefined
          ? undefined
          : named(its, asMapping(ebs, [...path, "ebs"]));
      },
    }),
  );
}

function named({ deviceName = "" }: { readonly deviceName?: string | undefined }, ebs: Ebs): Disk {
  return disk(ebs, deviceName === "" ? "the disk" : `the disk ${deviceName}`);
}
