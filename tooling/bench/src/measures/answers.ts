import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDemoFile } from '@payung/demo-data/demo-file'
import { openTable } from '@payung/table-files/open-table'
import { openBenchDatabase } from '../bench-database.ts'
import { importFile, signedIn, waitUntil } from '../import-client.ts'
import { type Line, line } from '../line.ts'
import { startOurs } from '../our-server.ts'

/** Of so many one has died, one moved, and of one the name differs; all others match. */
const TURN = 50
const OTHER_ANSWERS = new Map([
  [7, 'meninggal;'],
  [19, 'pindah;'],
  [31, 'nama berbeda;NAMA MENURUT DUKCAPIL'],
])

/**
 * The population office's answer about everybody whom the province registered: asked, answered by a file and saved, against the file that brought the
 * same people in. No record may change by it.
 */
export async function* measureAnswers(rows: number): AsyncGenerator<Line> {
  await using stack = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'payung-bench-answers-'))
  stack.defer(() => rm(folder, { recursive: true, force: true }))
  const database = await openBenchDatabase(stack, 0)
  const server = await startOurs(stack, database, { role: 'all' })
  const people = join(folder, 'pekerja.csv')
  await writeDemoFile({ rows, out: people })
  const brought = await importFile(server, 'provinsi', people)

  const { ask } = await signedIn(server, 'provinsi')
  const { startCheckRequest } = await ask<{ startCheckRequest: { data?: { id: string } } }>(
    `mutation ($input: StartCheckRequestInput!) { startCheckRequest(input: $input) { __typename ... on StartCheckRequestSuccess { data { id } } } }`,
    { input: { question: 'POPULATION', format: 'CSV', reason: 'Pemadanan seluruh pekerja rentan' } },
  )
  const id = startCheckRequest.data?.id
  if (id === undefined) throw new Error(`nobody was asked: ${JSON.stringify(startCheckRequest)}`)
  await waitUntil(async () => {
    const { rows: counts } = await database.admin.query<{ people: number }>(
      'select count(*)::int as people from check_request_person',
    )
    return counts[0]?.people === rows
  })

  const answers = join(folder, 'jawaban.csv')
  const numbers = await nationalIdsOf(people)
  const lines = numbers.map((nationalId, at) => `${nationalId};${OTHER_ANSWERS.get(at % TURN) ?? 'padan;'}`)
  await writeFile(answers, ['NIK;Hasil Pemadanan;Nama di Dukcapil', ...lines].join('\n'))
  const times = await importFile(server, 'provinsi', answers, 'POPULATION_ANSWER')
  const { rows: noted } = await database.admin.query<{ people: number; changed: number }>(
    `select (select count(*)::int from check_result) as people, (select count(*)::int from worker where version > 1) as changed`,
  )
  if (noted[0]?.people !== rows || noted[0].changed !== 0) throw new Error(`noted: ${JSON.stringify(noted[0])}`)
  yield line({
    measure: `answers of the population office about ${rows} people, file to saved, against the file of the people`,
    ours: times.committedMilliseconds,
    peer: brought.committedMilliseconds,
    unit: 'ms',
  })
}

async function nationalIdsOf(file: string): Promise<readonly string[]> {
  const faults: string[] = []
  let column = -1
  for await (const batch of (await openTable(file)).rows())
    for (const { cells } of batch) {
      const texts = cells.map((cell) => cell?.text ?? '')
      if (column === -1) column = texts.indexOf('NIK')
      else faults.push(texts[column] ?? '')
    }
  return faults
}
