import { stripVTControlCharacters } from 'node:util'

/** Enough for an error, where it came from, and the test file that ran meanwhile. */
const LINES_MAX = 40

/**
 * Errors that reached no test: a promise that nobody awaited, an event that nobody heard. Vitest's report of tests leaves them out, and yet they
 * fail the run.
 *
 * @param output of a whole run, each line led by its package and task
 * @returns from Vitest's heading over them, without empty lines; none where there was no such error
 */
export function readUnheardErrors(output: string, packageName: string): string[] {
  const lead = `${packageName}:test: `
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .flatMap((line) => (line.startsWith(lead) ? [line.slice(lead.length).trim()] : []))
  const start = lines.findIndex((line) => /⎯ Unhandled Errors? ⎯/.test(line))
  return start === -1
    ? []
    : lines
        .slice(start + 1)
        .filter((line) => line !== '')
        .slice(0, LINES_MAX)
}
