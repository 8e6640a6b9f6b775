import { readFile } from 'node:fs/promises'
import { aWorkbook } from '@payung/table-files/workbook.builder'
import { expect } from 'vitest'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { review } from '../imports.builder.ts'

const texts = (number: number, values: readonly string[], attributes = '') =>
  `<row r="${number}"${attributes}>${values.map((value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`).join('')}</row>`

test('rows that the spreadsheet hides are read like the others, and it is said how many', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const person = (last: number) => [`611205551182000${last}`, `Siti ${last}`, 'Tanjung Beringin']
  const path = await aWorkbook({
    sheets: [
      {
        name: 'Data',
        data: [
          texts(1, ['NIK', 'Nama', 'Desa']),
          texts(2, person(1)),
          texts(3, person(2), ' hidden="1"'),
          texts(4, person(3), ' hidden="1"'),
        ].join(''),
      },
    ],
  })
  const { id } = await review(officer, await readFile(path), 'tersembunyi.xlsx')
  const answer = await officer.ask('query ($id: ID!) { import(id: $id) { rowCount hiddenRowCount } }', { id })
  expect(answer.import).toEqual({ rowCount: 3, hiddenRowCount: 2 })
})
