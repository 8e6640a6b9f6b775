import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { test, testWithJobs } from '../../testing/with-worker.ts'
import { layWestKalimantan, read, review, rowsOf } from './imports.builder.ts'

interface Expectation {
  readonly file: string
  readonly rows: number
  readonly valid: number
  readonly invalid: number
  readonly issues: readonly { row: number; code: string; column: string; severity: string }[]
  readonly sheet?: string
}

/** The files of the sources lie beside a developer's checkout and nowhere else; everywhere, invented ones with the same faults are judged. */
const besides = new URL('../../../../../../shared/samples/', import.meta.url)
const own = new URL('./fixtures/', import.meta.url)

const cases = [besides, own].flatMap((folder) =>
  existsSync(new URL('expected.json', folder))
    ? (JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expectation[]).map((expectation) => ({
        ...expectation,
        folder,
      }))
    : [],
)

test('there are files to judge everywhere', () => {
  expect([2, 6]).toContain(cases.length)
})

testWithJobs.for(cases)(
  '$file is judged as expected, from upload to review',
  async ({ file, folder, sheet, ...expected }, { signIn, admin }) => {
    await layWestKalimantan(admin)
    const officer = await signIn('kubu-raya')
    const record = await review(officer, readFileSync(new URL(file, folder)), file)
    const { edges } = await rowsOf(officer, record.id, 'first: 100, onlyIssues: true')
    const issues = edges.flatMap(
      (edge: { node: { row: number; issues: { code: string; header: string; severity: string }[] } }) =>
        edge.node.issues.map(({ code, header, severity }) => ({ row: edge.node.row, code, column: header, severity })),
    )
    expect({ rows: record.rowCount, valid: record.validCount, invalid: record.invalidCount, issues }).toEqual({
      rows: expected.rows,
      valid: expected.valid,
      invalid: expected.invalid,
      issues: expected.issues,
    })
    if (sheet !== undefined) expect((await read(officer, record.id)).sheet).toBe(sheet)
  },
)
