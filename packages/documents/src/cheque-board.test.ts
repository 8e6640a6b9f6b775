import { expect, test } from 'vitest'
import { type ChequeBoard, writeChequeBoards } from './cheque-board.ts'
import { Collected, readPaper } from './read-paper.builder.ts'

const BOARD: ChequeBoard = {
  issuer: 'PEMERINTAH KABUPATEN KUBU RAYA',
  kind: 'Santunan BPJS Ketenagakerjaan',
  family: 'Keluarga Dewi Lestari',
  amount: 'Rp42.000.000',
  inWords: 'empat puluh dua juta rupiah',
  day: 'Sungai Raya, 10 Desember 2026',
  notes: ['Tanpa potongan biaya apa pun'],
}

async function drawn(boards: readonly ChequeBoard[], watermark?: string): Promise<Buffer> {
  const out = new Collected()
  const createdAt = new Date('2026-12-01T00:00:00Z')
  await writeChequeBoards(out, { title: 'Papan', boards, emptyText: 'Belum ada', createdAt, watermark })
  return out.bytes
}

const wordsOf = async (bytes: Buffer) =>
  (await readPaper(bytes)).pages.map(({ texts }) => texts.map(({ text }) => text).join(' '))

test('each board fills one page of A4 across and states what it was given, in the same bytes each time', async () => {
  const bytes = await drawn([BOARD, { ...BOARD, family: 'Keluarga Budi' }])
  const { pages } = await readPaper(bytes)
  expect(pages.map(({ height }) => Math.round(height))).toEqual([595, 595])
  const [first = '', second = ''] = await wordsOf(bytes)
  for (const words of Object.values(BOARD).flat()) expect(first).toContain(words)
  expect(second).toContain('Keluarga Budi')
  expect(second).not.toContain('Dewi')
  expect((await drawn([BOARD, { ...BOARD, family: 'Keluarga Budi' }])).equals(bytes)).toBe(true)
})

test('the longest name and sum stay on one page, above its frame', async () => {
  const family = 'Keluarga Contoh Dengan Nama Panjang '.repeat(4).trim()
  const inWords = 'sembilan ratus sembilan puluh sembilan juta '.repeat(4)
  const { pages } = await readPaper(await drawn([{ ...BOARD, family, inWords }], 'DATA CONTOH'))
  expect(pages).toHaveLength(1)
  const lowest = Math.min(...(pages[0]?.texts.map(({ y }) => y) ?? [0]))
  expect(lowest).toBeGreaterThan(26)
})

test('what a board is marked with stands on its page whole, which is lower than it is wide', async () => {
  const [words = ''] = await wordsOf(await drawn([BOARD], 'DATA CONTOH'))
  expect(words).toContain('DATA CONTOH')
})

test('without a board the paper says so', async () => {
  expect(await wordsOf(await drawn([]))).toEqual(['Belum ada'])
})
