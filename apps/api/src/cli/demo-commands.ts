import { DomainError } from '../platform/errors.ts'
import { cliMessages } from './cli.messages.ts'
import { withInstance } from './instance.ts'
import type { Output } from './output.ts'
import { pathsOf } from './paths.ts'

/** `payung seed scale --workers N`: fills the database with invented people, to see how it behaves when it is full. */
export async function runSeedScale(workers: number, output: Output): Promise<void> {
  const added = await withInstance(output.progress, async ({ adminUrl, keys }) => {
    if (adminUrl === null) throw adminNeeded()
    const { seedScale } = await import('@payung/demo-data/scale')
    return seedScale({
      adminUrl,
      keys,
      workers,
      onProgress: ({ done, total }) => output.progress(`${done}/${total}`),
    }).catch(outOfBounds)
  })
  output.result({ workers, added }, [`${added} pekerja ditambahkan. / ${added} workers added.`])
}

/** `payung demo file --rows N OUT`: the province's import file, people invented. */
export async function runDemoFile(
  out: string,
  options: { rows: number; faults?: boolean },
  output: Output,
): Promise<void> {
  const { writeDemoFile } = await import('@payung/demo-data/demo-file')
  const path = pathsOf(out).at(-1) ?? out
  const { rows, faults } = await writeDemoFile({
    rows: options.rows,
    out: path,
    faults: options.faults === true,
  }).catch(outOfBounds)
  output.result({ file: path, rows, faults }, [`${path}: ${rows} baris / rows`])
}

function outOfBounds(error: unknown): never {
  if (!(error instanceof RangeError)) throw error
  throw new DomainError(cliMessages.NUMBER_INVALID({ bounds: error.message }))
}

function adminNeeded(): DomainError {
  return new DomainError(cliMessages.DATABASE_ROLE())
}
