import { readFile } from 'node:fs/promises'

const FAULTS_MAX = 10
const WORDS_MAX = 2_000
/** Warnings, errors, and requests that were refused before they began. */
const FAULT = /"level":(?:40|50|60)|"status":(?:429|5\d\d)/

/** The last warnings, errors and refusals of a server's log, oldest first; none where there is no log. */
export async function lastFaults(log: string): Promise<readonly string[]> {
  const lines = await readFile(log, 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  )
  return lines
    .filter((line) => FAULT.test(line))
    .slice(-FAULTS_MAX)
    .map((line) => line.slice(0, WORDS_MAX))
}
