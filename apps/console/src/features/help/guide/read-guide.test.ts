import { expect, test } from 'vitest'
import { guideNames, loadGuide } from './load-guide.ts'
import { type Block, type Line, partOf, readGuide } from './read-guide.ts'

const GUIDE = `# Impor
Untuk petugas. Lihat [kohort](kohort.md).

![Halaman](images/import.png)

## 1. Mengunggah
1. Pilih **berkas**.
   Lalu tunggu.
2. Tekan \`Enter\`:
   - satu
   - dua

### Rinci
Isi *semua*.

## 2. Menyimpan
| kolom | arti |
|---|---|
| **NIK** | nomor |
`

test('a guide is read as headings, paragraphs, lists and tables, without its pictures', () => {
  expect(readGuide(GUIDE).map(({ kind }) => kind)).toEqual([
    'HEADING',
    'PARAGRAPH',
    'HEADING',
    'LIST',
    'HEADING',
    'PARAGRAPH',
    'HEADING',
    'TABLE',
  ])
})

test('what is set in below an item belongs to it', () => {
  const list = readGuide(GUIDE).find(({ kind }) => kind === 'LIST') as Extract<Block, { kind: 'LIST' }>
  expect(list.ordered).toBe(true)
  expect(list.items.map((item) => item.map(({ kind }) => kind))).toEqual([
    ['PARAGRAPH', 'PARAGRAPH'],
    ['PARAGRAPH', 'LIST'],
  ])
  expect(list.items[1]?.[1]).toMatchObject({ items: [expect.anything(), expect.anything()] })
})

test('a link to another guide names it', () => {
  const paragraph = readGuide(GUIDE)[1] as Extract<Block, { kind: 'PARAGRAPH' }>
  expect(paragraph.line).toContainEqual({ kind: 'GUIDE', text: 'kohort', guide: 'kohort' })
})

test('a part ends where the next of its level begins', () => {
  const part = partOf(readGuide(GUIDE), '1. Mengunggah')
  expect(part.map((block) => (block.kind === 'HEADING' ? block.text : block.kind))).toEqual([
    '1. Mengunggah',
    'LIST',
    'Rinci',
    'PARAGRAPH',
  ])
  expect(partOf(readGuide(GUIDE), null)).toHaveLength(8)
})

test('every guide is read whole: no mark of its writing is left in a line', async () => {
  expect(guideNames.length).toBeGreaterThan(30)
  const left: string[] = []
  for (const name of guideNames) {
    const lines = linesOf(readGuide(await loadGuide(name)))
    left.push(
      ...lines
        .flatMap((line) => line.filter(({ kind }) => kind !== 'CODE').map(({ text }) => text))
        .filter((text) => /\*\*|\]\(|^#+ |^\|/.test(text))
        .map((text) => `${name}: ${text}`),
    )
  }
  expect(left).toEqual([])
})

function linesOf(blocks: readonly Block[]): readonly Line[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'PARAGRAPH') return [block.line]
    if (block.kind === 'LIST') return block.items.flatMap((item) => linesOf(item))
    return block.kind === 'TABLE' ? [...block.head, ...block.rows.flat()] : []
  })
}
