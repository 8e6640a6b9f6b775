import { expect, test } from 'vitest'
import { openTable } from './open-table.ts'
import { aFile, aWorkbook } from './workbook.builder.ts'

async function sharesOf(path: string) {
  const shares: number[] = []
  for await (const _ of (await openTable(path)).rows(0, (share) => shares.push(share)));
  return shares
}

test.each([
  [
    'a workbook that does not say how large it is',
    () =>
      aWorkbook({
        sheets: [
          {
            name: 'Data',
            data: Array.from({ length: 5_000 }, (_, row) => `<row r="${row + 1}"><c><v>${row}</v></c></row>`).join(''),
          },
        ],
      }),
  ],
  ['a text', () => aFile(Array.from({ length: 20_000 }, (_, row) => `${row};Siti`).join('\n'))],
])('of %s, the share that is read goes up to the whole', async (_, file) => {
  const shares = await sharesOf(await file())
  expect(shares.length).toBeGreaterThan(2)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares[0]).toBeLessThan(0.6)
  expect(shares.at(-1)).toBe(1)
})
