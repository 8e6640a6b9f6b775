import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DeclaredRows } from './declared-rows.ts'

const SOURCE = `interface Statement { readonly text: string }
declare const tx: { rows<Row>(statement: Statement): Promise<Row[]>; one<Row>(statement: Statement): Promise<Row> }
interface Cost { readonly months: number; readonly rupiah: bigint | null; readonly paid?: readonly string[]; readonly detail: { at: Date } }
export const direct = () => tx.rows<Cost>({ text: 'a' })
export const single = () => tx.one<{ days: Date }>({ text: 'b' })
const helper = <Row>(text: string) => tx.rows<Row>({ text })
export const helped = () => helper<{ name: 'A' | 'B' }>('c')
export const unsaid = () => tx.rows({ text: 'd' })
`

function aPackage(): { readonly rows: DeclaredRows; readonly at: (line: number, word: string) => string } {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'payung-rows-')))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const config = join(directory, 'tsconfig.json')
  writeFileSync(config, JSON.stringify({ compilerOptions: { strict: true, target: 'es2024' }, include: ['*.ts'] }))
  writeFileSync(join(directory, 'a.ts'), SOURCE)
  const lines = SOURCE.split('\n')
  return {
    rows: new DeclaredRows(config),
    at: (line, word) => `${directory}/a.ts:${line}:${(lines[line - 1] ?? '').indexOf(word) + 1}`,
  }
}

test('the row of a statement is the one that its call declares', () => {
  const { rows, at } = aPackage()
  const plain = { nullable: false, optional: false, beyondJson: false }
  expect(rows.find([at(4, 'rows<')])).toEqual({
    place: at(4, 'rows<'),
    row: 'Cost',
    columns: [
      { ...plain, name: 'months', kinds: ['number'] },
      { ...plain, name: 'rupiah', kinds: ['bigint'], nullable: true, beyondJson: true },
      { ...plain, name: 'paid', kinds: ['string[]'], optional: true },
      { ...plain, name: 'detail', kinds: ['json'], beyondJson: true },
    ],
  })
  expect(rows.find([at(5, 'one<')])?.columns).toMatchObject([{ name: 'days', kinds: ['Date'] }])
  expect(rows.find([at(8, 'rows(')])?.row).toBeNull()
})

test('a helper’s row is declared by who calls the helper', () => {
  const { rows, at } = aPackage()
  expect(rows.find([at(6, 'rows<'), at(7, 'helper<')])).toMatchObject({
    place: at(7, 'helper<'),
    columns: [{ name: 'name', kinds: ['string'] }],
  })
  expect(rows.find([at(6, 'rows<')])).toBeNull()
  expect(rows.find([at(1, 'interface')])).toBeNull()
})

test('all places that declare a row are known', () => {
  const { rows, at } = aPackage()
  expect(rows.places()).toEqual([at(4, 'rows<'), at(5, 'one<')])
})
