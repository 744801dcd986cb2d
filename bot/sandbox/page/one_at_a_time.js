/** Repeatable work that never overlaps itself: a call during a run makes one more run after it. */

export function oneAtATime(work) {
  let running = null;
  let again = false;
  async function run() {
    do {
      again = false;
      await work();
    } while (again);
  }
  return () => {
    again = true;
    running ??= run().finally(() => (running = null));
    return running;
  };
}
