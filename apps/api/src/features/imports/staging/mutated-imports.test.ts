import { readFile, rm } from 'node:fs/promises'
import { personSealer } from '@payung/database/person-sealer'
import { newMasterKey, openVault } from '@payung/database/vault'
import { westKalimantan } from '@payung/domain/area/reference-areas.builder'
import { createVillageIndex } from '@payung/domain/area/village-index'
import { tableJudge } from '@payung/domain/import/judge-table'
import { openTable } from '@payung/table-files/open-table'
import { TableRefusal } from '@payung/table-files/table-refusal'
import { aFile, aWorkbook } from '@payung/table-files/workbook.builder'
import { escapeText, escapeXml } from '@payung/table-files/xlsx/escaped-text'
import { expect, test } from 'vitest'
import { SAMPLES } from '../imports.builder.ts'
import { detectLayout } from '../layout/detect-layout.ts'
import { LineBuffer } from '../rows/line-buffer.ts'
import { DRAFT_DIVIDER, sealDrafts } from '../rows/seal-drafts.ts'
import { RowStager, STAGED_ROW_COLUMNS } from '../rows/staged-row.ts'
import { namesIn } from '../rows/staging.queries.ts'

/** Beside those of the reader alone: here a mutant goes all the way, up to the lines that are copied into the staging. */
const MUTANTS = process.env['PAYUNG_TEST_FULL'] === '1' ? 2_000 : 60
const PATIENCE_MS = 30_000
const MEMORY_BYTES_MAX = 300 * 1024 ** 2
const TODAY = '2026-11-20'
const FIELDS = namesIn(STAGED_ROW_COLUMNS).length

const villages = createVillageIndex(westKalimantan())
const IMPORT = '00000000-0000-7000-8000-000000000001'
const sealer = personSealer(openVault(newMasterKey()).sealingKeys('00000000-0000-7000-8000-000000000061'))

/** What people and programs put where it does not belong. */
const SPLICES = [
  '\u202e',
  '\0',
  '\t',
  '\r\n',
  '\\',
  '\\.',
  '"',
  ';',
  '=HYPERLINK("http://x","y")',
  '<script>alert(1)</script>',
  '&#0;',
  '&amp;lt;',
  '6112055511820202',
  '1E+308',
  '-0',
  '9'.repeat(400),
  'é'.repeat(5_000),
  '\ud800',
  'Desa : X',
  'JUMLAH',
]

/** Same mutants on every machine, so that a find can be looked at again by its number. */
function mutate(original: string, seed: number): Buffer {
  let state = seed
  const random = (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return (state >>> 0) % below
  }
  let text = original
  for (let left = 1 + random(6); left > 0; left -= 1) {
    const at = random(text.length)
    text = `${text.slice(0, at)}${SPLICES[random(SPLICES.length)] ?? ''}${text.slice(at + random(40))}`
  }
  const bytes = Buffer.from(text)
  for (let left = random(4); left > 0; left -= 1) bytes[random(bytes.length)] = random(256)
  return random(8) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes
}

const NO_INDEX = Buffer.alloc(16)

async function outcomeOf(path: string): Promise<string> {
  try {
    const table = await openTable(path)
    const layout = await detectLayout(table, { today: TODAY, villages }, null)
    if (layout.sheet === null || !layout.isComplete) return 'no layout'
    const { columns, place } = layout.layout
    const judge = tableJudge({ columns, villages, areaPrefix: '61.12', today: { toString: () => TODAY }, place })
    const stager = new RowStager(columns, () => NO_INDEX)
    const lines = new LineBuffer()
    for await (const batch of table.rows(layout.sheet.index)) {
      for (const row of batch) {
        const judged = row.number > layout.lastHeaderRow ? judge(row.cells, row.number) : null
        if (judged === null) continue
        sealDrafts(sealer, IMPORT, stager.draft(row, judged), lines)
        const parts = stager.draft(row, judged).split(DRAFT_DIVIDER).length
        const fields = lines.take().toString('utf8').slice(0, -1).split('\t').length
        if (parts !== 5 || fields !== FIELDS) return `a line of ${fields} fields from ${parts} parts`
        if (/\p{Cc}|\p{Cf}/u.test(judged.facts?.name ?? '')) return 'an unseen character in a name'
        stager.issueLines(row, judged)
      }
    }
    return 'read'
  } catch (error) {
    return error instanceof TableRefusal ? 'refused' : String(error instanceof Error ? error.stack : error)
  }
}

const hanging = () => new Promise<string>((resolve) => setTimeout(resolve, PATIENCE_MS, 'hanging').unref())

/** The mutant as a workbook: every third time its XML is mutated once more. */
function asSheet(mutant: string, seed: number): string | Buffer {
  const rows = mutant
    .split(/\r?\n/)
    .map((line) => line.split(';').map((text) => `<c t="inlineStr"><is><t>${escapeXml(escapeText(text))}</t></is></c>`))
  const sheet = `<worksheet><sheetData>${rows.map((cells) => `<row>${cells.join('')}</row>`).join('')}</sheetData></worksheet>`
  return seed % 3 === 0 ? mutate(sheet, seed) : sheet
}

test.each(['CSV', 'XLSX'])(
  'a mutated %s is staged, refused or asked about, and nothing else happens',
  { timeout: MUTANTS * 200 + 60_000 },
  async (type) => {
    const csv = await readFile(new URL('mangled.csv', SAMPLES), 'utf8')
    const before = process.memoryUsage.rss()
    const outcomes = new Map<string, number>()
    for (let seed = 1; seed <= MUTANTS; seed += 1) {
      const mutant = mutate(csv, seed)
      const sheet = asSheet(mutant.toString('utf8'), seed)
      const path =
        type === 'CSV'
          ? await aFile(mutant)
          : await aWorkbook({ sheets: [{ name: 'Data', data: '' }], parts: { 'xl/worksheets/sheet1.xml': sheet } })
      const outcome = await Promise.race([outcomeOf(path), hanging()])
      await rm(path)
      expect(outcome, `mutant ${seed}`).toMatch(/^(read|refused|no layout)$/)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    // Were all of them refused, nothing behind the reader would have been put to the test.
    expect(outcomes.get('read')).toBeGreaterThan(MUTANTS / 10)
    expect(process.memoryUsage.rss() - before).toBeLessThan(MEMORY_BYTES_MAX)
  },
)
