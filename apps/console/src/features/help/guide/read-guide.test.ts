import type { MarkedToken, Token, Tokens } from 'marked'
import { expect, test } from 'vitest'
import { guideNames, loadGuide } from './load-guide.ts'
import { guideOfLink, partOf, piecesOf, readGuide } from './read-guide.ts'

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
  expect(readGuide(GUIDE).map(({ type }) => type)).toEqual([
    'heading',
    'paragraph',
    'heading',
    'list',
    'heading',
    'paragraph',
    'heading',
    'table',
  ])
})

test('a link to another guide names it, and no other link does', () => {
  expect(piecesWithin(readGuide(GUIDE)).filter(({ type }) => type === 'link')).toMatchObject([
    { text: 'kohort', href: 'kohort.md' },
  ])
  expect(guideOfLink('kohort.md')).toBe('kohort')
  expect(guideOfLink('https://payung.example/kohort.md')).toBeNull()
})

test('a part ends where the next of its level begins', () => {
  const part = partOf(readGuide(GUIDE), '1. Mengunggah')
  expect(part.map((block) => (block.type === 'heading' ? block.text : block.type))).toEqual([
    '1. Mengunggah',
    'list',
    'Rinci',
    'paragraph',
  ])
  expect(partOf(readGuide(GUIDE), null)).toHaveLength(8)
})

/** What `GuideText.tsx` shows, and pictures, which it leaves out. */
const SHOWN: readonly string[] = [
  'codespan',
  'em',
  'escape',
  'heading',
  'image',
  'link',
  'list',
  'paragraph',
  'space',
  'strong',
  'table',
  'text',
]

test('every guide is shown whole, and each of its links leads to a guide', async () => {
  expect(guideNames.length).toBeGreaterThan(30)
  const unshown: string[] = []
  for (const name of guideNames) {
    const pieces = piecesWithin(readGuide(await loadGuide(name)))
    expect(pieces.length, name).toBeGreaterThan(10)
    unshown.push(
      ...pieces
        .filter((piece) => !SHOWN.includes(piece.type) || (piece.type === 'link' && !leadsToGuide(piece.href)))
        .map(({ raw }) => `${name}: ${raw}`),
    )
  }
  expect(unshown).toEqual([])
})

const leadsToGuide = (href: string) => guideNames.includes(guideOfLink(href) ?? '')

function piecesWithin(tokens: readonly Token[]): readonly MarkedToken[] {
  return piecesOf(tokens).flatMap((piece) => [piece, ...piecesWithin(tokensOf(piece))])
}

function tokensOf(piece: MarkedToken): readonly Token[] {
  if (piece.type === 'list') return (piece as Tokens.List).items.flatMap(({ tokens }) => tokens)
  if (piece.type === 'table') {
    const { header, rows } = piece as Tokens.Table
    return [...header, ...rows.flat()].flatMap(({ tokens }) => tokens)
  }
  return 'tokens' in piece ? (piece.tokens ?? []) : []
}
