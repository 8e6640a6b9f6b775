import { randomInt } from 'node:crypto'
import { boundPort } from './server-process.ts'

/** Below what systems give to whoever asks for any port: Linux begins at 32,768, others later. */
const FROM = 20_000
const UNTIL = 30_000
const TRIED = 50

/**
 * A port for a program that is about to start. It is none that the system gives to others: between this answer and that start, which takes
 * seconds on a busy machine, another test's server could be given it, and would answer in the place of the program.
 */
export async function testingPort(): Promise<number> {
  for (let tries = 0; tries < TRIED; tries++) {
    const port = await boundPort(randomInt(FROM, UNTIL))
    if (port !== null) return port
  }
  throw new Error(`no free port found between ${FROM} and ${UNTIL}`)
}
