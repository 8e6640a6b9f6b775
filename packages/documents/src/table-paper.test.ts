import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { Collected, readPaper } from './read-paper.builder.ts'
import type { TablePaper } from './table-content.ts'
import { aTable, somePeople } from './table-paper.builder.ts'
import { writeTablePaper } from './table-paper.ts'

const run = promisify(execFile)
const COUNT = 120

async function render(table: Partial<TablePaper> = {}) {
  const out = new Collected()
  const pages = await writeTablePaper(out, aTable(table))
  return { bytes: out.bytes, pages }
}

const read = async (table: Partial<TablePaper> = {}) => readPaper((await render(table)).bytes)
const HEADER = 'No | NIK | Nama | Desa | Jumlah'
const rowsOf = (lines: readonly string[]) => lines.filter((line) => /^\d+ \| 6112/.test(line))

describe('a table on paper', () => {
  test('says what it is before its first row', async () => {
    const { pages, title } = await read()
    expect(title).toBe('Lampiran Keputusan')
    expect(pages[0]?.lines.slice(0, 5)).toEqual([
      'LAMPIRAN',
      'KEPUTUSAN BUPATI KUBU RAYA',
      'NOMOR 415/DISNAKER/2026',
      HEADER,
      '1 | 6112055511000001 | Dayang Rosita 1 | Rasau Jaya Umum | 201.600',
    ])
  })

  test('has everybody once and in order, over as many pages as it takes', async () => {
    const { pages } = await read({ rows: somePeople(COUNT) })
    expect(pages.length).toBeGreaterThan(2)
    const numbers = pages.flatMap(({ lines }) => rowsOf(lines)).map((line) => Number(line.split(' | ')[0]))
    expect(numbers).toEqual(Array.from({ length: COUNT }, (_, index) => index + 1))
  })

  test('stands by group, each with its name above and its sum below, however pages turn', async () => {
    const rows = Array.from(somePeople(COUNT)).map((row, at) => ({
      ...row,
      group: at < 47 ? 'Kabupaten Sambas' : 'Kabupaten Landak',
    }))
    const groupLabel = (group: string, people: number) => `Jumlah ${group}, ${people} orang`
    const groupAgainLabel = (group: string) => `${group} (lanjutan)`
    const { pages } = await read({ rows, sums: { ...aTable().sums, groupLabel, groupAgainLabel } })
    const lines = pages.flatMap((page) => page.lines)
    expect(lines.filter((line) => /^(Jumlah )?Kabupaten/.test(line) && !line.endsWith('(lanjutan)'))).toEqual([
      'Kabupaten Sambas',
      `Jumlah Kabupaten Sambas, 47 orang | ${47 * 201_600}`,
      'Kabupaten Landak',
      `Jumlah Kabupaten Landak, ${COUNT - 47} orang | ${(COUNT - 47) * 201_600}`,
    ])
    expect(lines.filter((line) => /^\d+ \| 6112/.test(line))).toHaveLength(COUNT)
    expect(pages.flatMap(({ texts, height }) => texts.filter(({ y }) => y > height))).toEqual([])
    // The group's name stands above the first row of each page: no sheet leaves open whose rows it holds.
    const above = pages.map((page) => page.lines[page.lines.findIndex((line) => /^\d+ \| 6112/.test(line)) - 1])
    expect(pages.length).toBeGreaterThan(3)
    expect(above).toContain('Kabupaten Sambas (lanjutan)')
    expect(above).toContain('Kabupaten Landak (lanjutan)')
    expect(above.filter((line) => !/^Kabupaten (Sambas|Landak)( \(lanjutan\))?$/.test(line ?? ''))).toEqual([])
  })

  test('keeps every number within its cell, however long it is', async () => {
    const amount = 123_456_789_012_345_678n
    const columns = aTable().columns.map((column, at) => (at === 4 ? { ...column, isNumber: true } : column))
    const rows = [{ cells: ['1', '6112055511000001', 'Ani', 'Rasau Jaya', String(amount)], amount }]
    const { pages } = await read({ columns, rows })
    const numbers = pages.flatMap(({ texts }) => texts.filter(({ text }) => text === String(amount)))
    // In its row and in the sums of page, pages and whole.
    expect(numbers).toHaveLength(4)
    const header = pages[0]?.texts.find(({ text }) => text === 'Jumlah')
    const middle = (header?.x ?? 0) + (header?.width ?? 0) / 2
    const right = (pages[0]?.width ?? 0) - 30
    for (const { x, width } of numbers) {
      expect(x).toBeGreaterThanOrEqual(2 * middle - right)
      expect(x + width).toBeLessThanOrEqual(right)
    }
  })

  test('repeats its header and counts its pages on each of them', async () => {
    const { pages } = await read({ rows: somePeople(COUNT) })
    for (const [index, { lines }] of pages.entries()) {
      expect(lines.filter((line) => line === HEADER)).toHaveLength(1)
      expect(lines.at(-1)).toBe(`SHA-256 9f3c | Halaman ${index + 1} dari | ${pages.length}`)
    }
  })

  test('adds up each page, everything so far and the whole', async () => {
    const { pages } = await read({ rows: somePeople(COUNT) })
    let soFar = 0
    for (const { lines } of pages) {
      const here = rowsOf(lines).length
      soFar += here
      expect(lines).toContain(`Jumlah halaman ini | ${here * 201_600}`)
      expect(lines).toContain(`Jumlah sampai halaman ini | ${soFar * 201_600}`)
    }
    const last = pages.at(-1)?.lines
    expect(last).toContain(`Jumlah seluruhnya | ${COUNT * 201_600}`)
    expect(last).toContain(`Terbilang: ${COUNT * 201_600} rupiah`)
    expect(pages.filter(({ lines }) => lines.some((line) => line.startsWith('Terbilang')))).toHaveLength(1)
  })

  test.each([1, 30, 31, 32, 33, 34, 35, 36])(
    'keeps the total of %d rows on the page of its signature',
    async (count) => {
      const signature = ['Pj. BUPATI KUBU RAYA,', '', '', '', '', 'H. SUJIWO']
      const { pages } = await read({ rows: somePeople(count), signature })
      const last = pages.at(-1)
      expect(last?.lines).toContain('Pj. BUPATI KUBU RAYA,')
      expect(last?.lines).toContain('H. SUJIWO')
      expect(last?.lines.some((line) => line.startsWith('Jumlah seluruhnya'))).toBe(true)
    },
  )

  test('names somebody on the page of its signature, however many rows there are', async () => {
    const signature = ['Pj. BUPATI KUBU RAYA,', '', '', '', '', 'H. SUJIWO']
    const groups = { groupLabel: (name: string, count: number) => `Jumlah ${name}, ${count}` }
    const moved = new Set<number>()
    for (const groupOf of [undefined, () => 'Kabupaten Sambas', (at: number) => `Kabupaten ${Math.floor(at / 20)}`])
      for (let count = 24; count <= 64; count++) {
        const rows = [...somePeople(count)].map((row, at) => ({ ...row, group: groupOf?.(at) }))
        const { pages } = await read({ rows, signature, sums: { ...aTable().sums, ...groups } })
        const last = pages.at(-1)?.lines ?? []
        expect(last.slice(0, last.indexOf('Pj. BUPATI KUBU RAYA,'))).toContain(`Jumlah seluruhnya | ${count * 201_600}`)
        expect(rowsOf(last).length, `${count} rows`).toBeGreaterThan(0)
        expect(pages.flatMap(({ lines }) => rowsOf(lines))).toHaveLength(count)
        // Nor does a sum stand on a page without a row above it.
        for (const { lines } of pages) expect(rowsOf(lines).length).toBeGreaterThan(0)
        // And nothing but the footer stands where the footer does.
        const low = pages.flatMap(({ texts, height }) => texts.filter(({ y }) => y > height - 46))
        expect(low.filter(({ text }) => !/^(SHA-256 |Halaman |\d+$)/.test(text))).toEqual([])
        moved.add(rowsOf(last).length)
      }
    expect(moved).toContain(1)
  })

  test('no text leaves its column, and none the page', async () => {
    const { pages } = await read({ rows: somePeople(COUNT) })
    for (const { texts, width, height } of pages) {
      const names = texts.filter(({ text }) => /Rosita|Syarifuddin/.test(text))
      const villages = texts.filter(({ text }) => text === 'Rasau Jaya Umum')
      expect(Math.max(...names.map(({ x, width: wide }) => x + wide))).toBeLessThan(
        Math.min(...villages.map(({ x }) => x)),
      )
      expect(texts.filter(({ x, y, width: wide }) => x < 0 || x + wide > width || y < 0 || y > height)).toEqual([])
    }
  })

  test('nobody at all is a table too', async () => {
    const { pages } = await read({ rows: [] })
    expect(pages).toHaveLength(1)
    expect(pages[0]?.lines).toContain('Jumlah seluruhnya | 0')
  })

  test('a row that is higher than a page is cut by the page, and ends nothing', async () => {
    const { pages } = await read({
      rows: [{ cells: ['1', '', 'nama '.repeat(600), '', ''], amount: 1n }, ...somePeople(2)],
    })
    expect(pages.flatMap(({ lines }) => rowsOf(lines))).toHaveLength(2)
  })

  test('letters beyond the first alphabet read back', async () => {
    const { pages } = await read({ rows: [{ cells: ['1', '', 'Đurđa Šimić', '', ''], amount: 1n }] })
    const texts = pages[0]?.texts.map(({ text }) => text).join('') ?? ''
    expect(texts.normalize('NFC').replaceAll(' ', '')).toContain('ĐurđaŠimić')
  })

  test('a draft says so across every page, and nothing else does', async () => {
    const drafts = await read({ rows: somePeople(COUNT), watermark: 'KONSEP' })
    expect(drafts.pages.every(({ texts }) => texts.some(({ text }) => text === 'KONSEP'))).toBe(true)
    const signed = await read({ rows: somePeople(COUNT) })
    expect(signed.pages.some(({ texts }) => texts.some(({ text }) => text === 'KONSEP'))).toBe(false)
  })
})

test('two processes on two days write the same bytes', async () => {
  const module = (file: string) => JSON.stringify(new URL(file, import.meta.url).href)
  const script = `
    const { createHash } = await import('node:crypto')
    const { Collected } = await import(${module('./read-paper.builder.ts')})
    const { writeTablePaper } = await import(${module('./table-paper.ts')})
    const { aTable, somePeople } = await import(${module('./table-paper.builder.ts')})
    const out = new Collected()
    await writeTablePaper(out, aTable({ rows: somePeople(500), watermark: 'KONSEP' }))
    console.log(createHash('sha256').update(out.bytes).digest('hex'), out.bytes.length)`
  const hashes = await Promise.all(
    ['Asia/Pontianak', 'America/New_York'].map(async (TZ) => {
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ },
      })
      return stdout
    }),
  )
  expect(hashes[0]).toMatch(/^[0-9a-f]{64} \d{5,}\n$/)
  expect(hashes[1]).toBe(hashes[0])
})

test('another amount, another hash or another day is another file', async () => {
  const { bytes } = await render()
  for (const changed of [{ footer: 'SHA-256 0000' }, { createdAt: new Date('2026-02-13T00:00:00Z') }]) {
    expect((await render(changed)).bytes.equals(bytes)).toBe(false)
  }
})

describe('a document that cannot be finished', () => {
  async function* brokenRows() {
    yield* somePeople(200)
    throw new Error('the database went away')
  }

  test('ends with the reason, and half of it never looks like a whole', async () => {
    const out = new Collected()
    await expect(writeTablePaper(out, aTable({ rows: brokenRows() }))).rejects.toThrow('the database went away')
    expect(out.destroyed).toBe(true)
    expect(out.bytes.toString('latin1')).not.toContain('%%EOF')
  })

  test('ends when nobody takes its pages any more', async () => {
    const out = new Collected()
    const stopped = aTable({
      rows: (function* () {
        yield* somePeople(100)
        out.destroy(new Error('the reader hung up'))
        yield* somePeople(100)
      })(),
    })
    await expect(writeTablePaper(out, stopped)).rejects.toThrow('the reader hung up')
  })
})
