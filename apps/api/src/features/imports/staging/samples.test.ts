import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { testWithJobs } from '../../../testing/with-worker.ts'
import { layWestKalimantan, read, review, rowsOf, SAMPLES } from '../imports.builder.ts'

interface Expectation {
  readonly file: string
  readonly rows: number
  readonly valid: number
  readonly invalid: number
  readonly issues: readonly { row: number; code: string; column: string; severity: string }[]
  readonly sheet?: string
}

const expectations: readonly Expectation[] = JSON.parse(readFileSync(new URL('expected.json', SAMPLES), 'utf8'))

testWithJobs.for(expectations)(
  '$file is judged as expected, from upload to review',
  async ({ file, sheet, ...expected }, { signIn, admin }) => {
    await layWestKalimantan(admin)
    const officer = await signIn('kubu-raya')
    const record = await review(officer, readFileSync(new URL(file, SAMPLES)), file)
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
