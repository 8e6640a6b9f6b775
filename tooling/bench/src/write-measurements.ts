import { readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import type { Line } from './line.ts'

export const FILE = new URL('../../../docs/measurements.md', import.meta.url)

export interface Circumstances {
  /** Load average when the run began. */
  readonly load: string
  readonly day: string
}

/** `pnpm bench --write`: the figures of this run take their places among those that the project publishes. */
export async function writeMeasurements(lines: readonly Line[], circumstances: Circumstances): Promise<void> {
  await writeFile(FILE, measurementsText(await readFile(FILE, 'utf8'), lines, circumstances))
}

const SEPARATOR = '|---|---|---|---|---|---|---|'

/** What was not measured now stays as it was, with the day and the load under which it was measured; so does what is said below the table. */
export function measurementsText(published: string, lines: readonly Line[], { load, day }: Circumstances): string {
  const [, table = ''] = published.split(`${SEPARATOR}\n`)
  const rows = new Map<string, string>()
  const [before = '', ...after] = table.split(/\n(?!\|)/)
  for (const row of before.split('\n')) if (row.startsWith('| ')) rows.set(measureOf(row), row)
  for (const { measure, ours, peer, ratio, unit, better, toReach } of lines) {
    const bound = toReach === null ? '—' : `${better === 'HIGHER' ? '≥' : '≤'} ${toReach}`
    rows.set(measure, `| ${[measure, ours, peer, unit, `**${ratio}**`, bound, `${day}, load ${load}`].join(' | ')} |`)
  }
  const [cpu] = cpus()
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, PostgreSQL 18 (embedded, without fsync)`
  return `# Measurements
Written by \`pnpm bench --write\`, which replaces the lines that it measured. Last machine: ${machine}.
Ours and its peer run on the same machine in the same run; the ratio is what to look at, the figures are that machine's at that load.

| measure | ours | peer | unit | ratio | to reach | measured |
${SEPARATOR}
${[...rows.values()].join('\n')}
${after.length === 0 ? '' : `\n${after.join('\n').trim()}\n`}`
}

/** What is published of each measure. */
export function publishedFigures(published: string): Map<string, Pick<Line, 'ours' | 'peer' | 'ratio'>> {
  const rows = published.split('\n').filter((row) => row.startsWith('| '))
  return new Map(
    rows.map((row) => {
      const [, ours, peer, , ratio] = row.split(' | ')
      return [measureOf(row), { ours: Number(ours), peer: Number(peer), ratio: Number(ratio?.replaceAll('*', '')) }]
    }),
  )
}

function measureOf(row: string): string {
  return row.split(' | ')[0]?.slice('| '.length) ?? ''
}
