/**
 * Several requests at a time.
 */

/**
 * Runs a task for each element, some at a time, and waits for all.
 *
 * @param atOnce How many: unless given, few enough for the machine and enough to keep it busy while answers are
 *   compared.
 */
export async function concurrently<T>(
  elements: readonly T[],
  task: (element: T) => Promise<void>,
  atOnce = 4,
): Promise<void> {
  const queue = elements.values();
  const worker = async (): Promise<void> => {
    for (const element of queue) await task(element);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
