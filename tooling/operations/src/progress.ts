import { once } from 'node:events'
import type { Sentence } from './operation-error.ts'

const HEARTBEAT_MILLISECONDS = 5_000

/** Bahasa Indonesia for a terminal set to it, English for every other. Refusals are always said in both. */
export function say(sentence: Sentence): string {
  const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
  return language.startsWith('id') ? sentence.id : sentence.en
}

/** Tells how far a step has come; takes what happens now, short. */
export type Report = (detail: string) => void

/**
 * Runs one step of a start and shows that it lives: a finished step is one line with its duration; a long one adds a
 * line every few seconds, which a log file keeps as well as a terminal shows it.
 */
export async function step<Result>(title: Sentence, work: (report: Report) => Promise<Result>): Promise<Result> {
  const began = performance.now()
  const elapsed = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
  let detail = ''
  const heartbeat = setInterval(() => {
    process.stdout.write(`  … ${say(title)}${detail && `: ${detail}`} (${elapsed()})\n`)
  }, HEARTBEAT_MILLISECONDS)
  try {
    const result = await work((now) => {
      detail = now
    })
    process.stdout.write(`✔ ${say(title)} (${elapsed()})\n`)
    return result
  } finally {
    clearInterval(heartbeat)
  }
}

/** Ends the process once everything printed has left it; `process.exit` alone may cut off a pipe. */
export async function exitWith(code: number): Promise<never> {
  for (const stream of [process.stdout, process.stderr]) {
    if (stream.writableNeedDrain) await Promise.race([once(stream, 'drain'), once(stream, 'error')])
  }
  process.exit(code)
}
