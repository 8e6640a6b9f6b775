import { findLaunchers, isStillThere } from './launchers.ts'

const LAUNCHER_CHECK_MILLISECONDS = 500

export interface Halt {
  /** Fulfilled when somebody wants this process to end; never rejected. */
  readonly asked: Promise<void>
}

/**
 * Listens for everything that means "stop": Ctrl-C, a closed terminal, a service manager, or the end of the package
 * manager that runs this script.
 */
export function listenForHalt(): Halt {
  const stopRequest = new Promise<void>((resolve) => {
    // `on`, not `once`: an impatient second Ctrl-C must not cut off the shutdown that the first began.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    const launchers = findLaunchers()
    if (launchers.length > 0) {
      setInterval(() => launchers.every(isStillThere) || resolve(), LAUNCHER_CHECK_MILLISECONDS).unref()
    }
  })
  // The reader of our output may go before us; what we still say then is for nobody.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  return { asked: stopRequest }
}
