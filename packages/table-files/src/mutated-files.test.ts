import { readFile, rm, writeFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { annotateTable } from './annotate.ts'
import { readAll } from './read-all.builder.ts'
import { TableRefusal } from './table-refusal.ts'
import { aFile, aWorkbook, temporaryPath } from './workbook.builder.ts'

const MUTANTS = process.env['PAYUNG_TEST_FULL'] === '1' ? 10_000 : 200
/** Two kinds of file, three parts of a workbook and its table of contents share the mutants. */
const GROUPS = 6
/** A small file is read in a few milliseconds; this is the patience, on a busy machine, before it counts as hanging. */
const PATIENCE_MS = 30_000

/** What reading and annotating so small a file may add to the process, however often. */
const MEMORY_BYTES_MAX = 256 * 1024 ** 2

/** Same mutants on every machine, so that a find can be looked at again by its number. */
function randomOf(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return (state >>> 0) % below
  }
}

function mutate(original: Buffer, seed: number): Buffer {
  const random = randomOf(seed)
  const bytes = Buffer.from(original)
  for (let left = 1 + random(8); left > 0; left -= 1) bytes[random(bytes.length)] = random(256)
  if (random(5) === 0) return bytes.subarray(0, random(bytes.length))
  if (random(5) === 0) return Buffer.concat([bytes, bytes.subarray(random(bytes.length))])
  return bytes
}

const rows = Array.from(
  { length: 30 },
  (_, i) =>
    `<row r="${i + 1}"><c r="A${i + 1}"><v>${6112055511820202 + i}</v></c><c r="B${i + 1}" t="s"><v>${i % 3}</v></c></row>`,
).join('')
const originals = {
  workbook: () =>
    aWorkbook({
      sheets: [{ name: 'Data', data: rows }],
      sharedStrings: '<si><t>a</t></si><si><t>b</t></si><si><t>c</t></si>',
    }),
  CSV: () => aFile(`nik;nama\n${Array.from({ length: 30 }, (_, i) => `${i};"Nama ${i}"`).join('\n')}`),
}

describe.each(Object.entries(originals))('a mutated %s', (_, original) => {
  test('is read or refused, and nothing else happens', { timeout: MUTANTS * 50 + 30_000 }, async () => {
    const bytes = await readFile(await original())
    for (let seed = 1; seed <= MUTANTS / GROUPS; seed += 1) {
      const outcome = await Promise.race([outcomeOf(mutate(bytes, seed)), hanging()])
      expect(outcome, `mutant ${seed}`).toMatch(/^(read|refused)$/)
    }
  })
})

describe.each(['sheet1', 'sharedStrings', 'workbook'])(
  'a workbook whose %s.xml was mutated before it was zipped',
  (part) => {
    // Otherwise the checksum catches nearly all, and the XML reader is never put to the test.
    test('is read or refused, and nothing else happens', { timeout: MUTANTS * 50 + 30_000 }, async () => {
      const xml: Record<string, string> = {
        sheet1: `<worksheet><dimension ref="A1:B30"/><sheetData>${rows}</sheetData></worksheet>`,
        sharedStrings: '<sst><si><t>a &amp; b</t></si><si><r><t>b</t></r></si><si><t>c</t></si></sst>',
        workbook:
          '<workbook xmlns:r="r"><workbookPr date1904="0"/><sheets><sheet name="Data" sheetId="1" r:id="s0"/></sheets></workbook>',
      }
      const name = part === 'sheet1' ? 'xl/worksheets/sheet1.xml' : `xl/${part}.xml`
      for (let seed = 1; seed <= MUTANTS / GROUPS; seed += 1) {
        const mutant = mutate(Buffer.from(xml[part] ?? ''), seed)
        const path = await aWorkbook({
          sheets: [{ name: 'Data', data: rows }],
          sharedStrings: '',
          parts: { [name]: mutant },
        })
        const outcome = await Promise.race([outcomeOf(await readFile(path)), hanging()])
        await rm(path)
        expect(outcome, `mutant ${seed}`).toMatch(/^(read|refused)$/)
      }
    })
  },
)

describe('a workbook whose table of contents lies', () => {
  test('is read or refused, and nothing else happens', { timeout: MUTANTS * 50 + 30_000 }, async () => {
    const bytes = await readFile(await originals.workbook())
    const entries: number[] = []
    for (let at = bytes.indexOf(ENTRY); at >= 0; at = bytes.indexOf(ENTRY, at + 1)) entries.push(at)
    for (let seed = 1; seed <= MUTANTS / GROUPS; seed += 1) {
      const outcome = await Promise.race([outcomeOf(lyingEntries(bytes, entries, seed)), hanging()])
      expect(outcome, `mutant ${seed}`).toMatch(/^(read|refused)$/)
    }
  })
})

const ENTRY = Buffer.from('PK\x01\x02', 'latin1')

/** Method, checksum, both sizes, lengths of name and extra field, place of the part: what a zip says of a part before it is seen. */
const FIELDS = [
  { at: 8, bytes: 2 },
  { at: 10, bytes: 2 },
  { at: 16, bytes: 4 },
  { at: 20, bytes: 4 },
  { at: 24, bytes: 4 },
  { at: 28, bytes: 2 },
  { at: 30, bytes: 2 },
  { at: 42, bytes: 4 },
] as const

function lyingEntries(original: Buffer, entries: readonly number[], seed: number): Buffer {
  const random = randomOf(seed)
  const bytes = Buffer.from(original)
  for (let left = 1 + random(3); left > 0; left -= 1) {
    const field = FIELDS[random(FIELDS.length)] ?? FIELDS[0]
    const place = (entries[random(entries.length)] ?? 0) + field.at
    const lie = [0, 1, 2 ** (field.bytes * 8) - 1, random(2 ** (field.bytes * 8 - 1)), bytes.length][random(5)] ?? 0
    bytes.writeUIntLE(lie % 2 ** (field.bytes * 8), place, field.bytes)
  }
  return bytes
}

const before = process.memoryUsage.rss()
afterAll(() => {
  expect(process.memoryUsage.rss() - before).toBeLessThan(MEMORY_BYTES_MAX)
})

async function outcomeOf(bytes: Buffer) {
  // The same two files for all mutants: ten thousand take long to be cleared away.
  mutant ??= temporaryPath('mutant')
  try {
    await writeFile(mutant, bytes)
    await readAll(mutant)
    await annotateTable(mutant, undefined, new Map([[2, [{ column: 1, text: 'x' }]]]), `${mutant}.annotated`)
    return 'read'
  } catch (error) {
    return error instanceof TableRefusal ? 'refused' : String(error instanceof Error ? error.stack : error)
  }
}

let mutant: string | undefined

function hanging() {
  return new Promise<string>((resolve) => setTimeout(resolve, PATIENCE_MS, 'hanging').unref())
}
