import pg from 'pg'
import { withInstance } from './instance.ts'
import type { Output } from './output.ts'

/** What a command calls the numbers that it counts anew. */
interface CountedWords {
  readonly id: string
  readonly en: string
}

/** Asks the database of an installation in the name of its jobs. */
export function askAsJobs<T>(output: Output, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  return withInstance(output.progress, async ({ urls }) => {
    const client = new pg.Client({ connectionString: urls.jobs })
    await client.connect()
    try {
      return await ask(client)
    } finally {
      await client.end()
    }
  })
}

/** Says where kept numbers differ from a recount; the status is not 0 while they still do. */
export function tellDifferences(
  output: Output,
  words: CountedWords,
  repaired: boolean,
  differences: readonly object[],
  lines: readonly string[],
): void {
  const count = differences.length
  if (count > 0 && !repaired) process.exitCode = 1
  output.result({ differences, repaired: repaired ? count : 0 }, [
    count === 0
      ? `✔ ${capitalized(words.id)} yang disimpan sama dengan hitung ulang. / The kept ${words.en} equal a recount.`
      : repaired
        ? `${count} ${words.id} diperbaiki. / ${count} ${words.en} were put right:`
        : `✖ ${count} ${words.id} berbeda, perbaiki dengan --repair. / ${count} ${words.en} differ, --repair puts them right:`,
    ...lines,
  ])
}

function capitalized(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
}
