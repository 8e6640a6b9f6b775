import { listenForHalt } from './halt.ts'
import { describeFailure } from './operation-error.ts'
import { exitWith, say } from './progress.ts'

/**
 * Runs a program that lasts until somebody stops it, then closes what it opened, last first, and ends the process:
 * with 0 if it was asked to stop, with 1 and one sentence if something failed.
 *
 * @param program rejected when something that it keeps running has failed; may also never settle
 */
export async function runUntilHalted(program: (stack: AsyncDisposableStack) => Promise<unknown>): Promise<never> {
  const halt = listenForHalt()
  const stack = new AsyncDisposableStack()
  let exitCode = 0
  try {
    const running = program(stack)
    running.catch(() => {}) // a step may still fail while everything is being closed
    await Promise.race([running, halt.asked])
    process.stdout.write(`\n${say({ id: 'Menghentikan semuanya …', en: 'Stopping everything …' })}\n`)
  } catch (error) {
    process.stderr.write(`\n${describeFailure(error)}\n`)
    exitCode = 1
  }
  await stack.disposeAsync()
  if (exitCode === 0) process.stdout.write(`${say({ id: 'Berhenti.', en: 'Stopped.' })}\n`)
  return exitWith(exitCode)
}
