import { expect, test } from 'vitest'
import { Collected, readPaper } from './read-paper.builder.ts'
import { type ReportPaper, writeReportPaper } from './report-paper.ts'

const report = (rows: number): ReportPaper => ({
  title: 'Laporan CSR 2026',
  subtitle: ['PT Contoh', 'Menurut yang dicatat sampai 26 November 2026'],
  sections: [
    { heading: 'Ringkasan', facts: [['Dibayar', 'Rp16.800']], paragraphs: ['Tanpa nama orang.'] },
    {
      heading: 'Janji',
      table: {
        columns: [
          { header: 'Daerah', share: 3 },
          { header: 'Nilai', share: 1, align: 'END' },
        ],
        rows: Array.from({ length: rows }, (_, at) => [`Kabupaten ${at}`, `Rp${at}`]),
        sum: ['Jumlah', 'Rp99'],
      },
    },
  ],
  footer: 'Laporan CSR 2026 · PT Contoh',
  pageLabel: (page) => `Halaman ${page} dari `,
  createdAt: new Date('2026-11-26T00:00:00Z'),
})

async function drawn(paper: ReportPaper): Promise<Buffer> {
  const out = new Collected()
  await writeReportPaper(out, paper)
  return out.bytes
}

test('a report says all that it was given, is the same bytes each time, and other bytes for another day', async () => {
  const bytes = await drawn(report(3))
  const { pages, title } = await readPaper(bytes)
  expect(title).toBe('Laporan CSR 2026')
  const text = pages.flatMap(({ texts }) => texts.map((part) => part.text)).join(' ')
  for (const words of ['PT Contoh', 'Ringkasan', 'Rp16.800', 'Kabupaten 2', 'Jumlah', 'Halaman 1 dari'])
    expect(text).toContain(words)
  expect((await drawn(report(3))).equals(bytes)).toBe(true)
  expect((await drawn({ ...report(3), createdAt: new Date('2026-11-27T00:00:00Z') })).equals(bytes)).toBe(false)
})

test('places to sign stand side by side below their offices, and on one page however little is left of it', async () => {
  const signatures = [
    { office: 'Bendahara', name: 'Andi' },
    { office: 'Pengguna anggaran', name: '' },
  ]
  for (const rows of [1, 27, 28, 29, 30, 31, 32]) {
    const paper = report(rows)
    const { pages } = await readPaper(await drawn({ ...paper, sections: [...paper.sections, { signatures }] }))
    const texts = pages.at(-1)?.texts ?? []
    const [left, right, name] = ['Bendahara', 'Pengguna anggaran', 'Andi'].map((words) =>
      texts.find(({ text }) => text === words),
    )
    expect(left?.y).toBe(right?.y)
    expect(left?.x).toBeLessThan(right?.x ?? 0)
    expect(name?.y).toBeGreaterThan((left?.y ?? 0) + 50)
    expect(name?.y).toBeLessThan(842 - 50)
  }
})

test('a name that is wider than its place to sign goes on below it, clear of the next', async () => {
  const name = 'Raden Ajeng Siti Nurhaliza Kusumawardhani Prawirodirdjo Mangkunegara'
  const signatures = ['Bendahara', 'Penulis', 'Pengesah'].map((office) => ({ office, name }))
  const paper = report(3)
  const { pages } = await readPaper(await drawn({ ...paper, sections: [...paper.sections, { signatures }] }))
  const texts = pages[0]?.texts ?? []
  const offices = signatures.map(({ office }) => texts.find(({ text }) => text === office))
  for (const office of offices) {
    const lines = texts.filter(({ x, y }) => x === office?.x && y > office.y + 30 && y < office.y + 120)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.map(({ text }) => text).join(' ')).toBe(name)
  }
})

test('a long table names its columns again on each page, loses no row, and nothing stands in its footer', async () => {
  const { pages } = await readPaper(await drawn(report(150)))
  expect(pages.length).toBeGreaterThan(2)
  const all = pages.map(({ texts }) => texts)
  for (const texts of all) expect(texts.filter(({ text }) => text === 'Daerah')).toHaveLength(1)
  const named = all.flatMap((texts) => texts.filter(({ text }) => text.startsWith('Kabupaten ')))
  expect(new Set(named.map(({ text }) => text)).size).toBe(150)
  for (const { y } of named) expect(y).toBeLessThan(842 - 64)
})

test('a footer that is too long for one line rises in lines of which none reaches the number of the page', async () => {
  const footer = `Berita acara · ${'Penyerahan santunan pekerja rentan '.repeat(4)}· tidak dipungut biaya`
  const { pages } = await readPaper(await drawn({ ...report(3), footer }))
  const texts = pages[0]?.texts ?? []
  const label = texts.find(({ text }) => text.startsWith('Halaman 1'))
  const [end] = texts.filter(({ text }) => text.endsWith('tidak dipungut biaya'))
  const [beginning] = texts.filter(({ text }) => text.startsWith('Berita acara'))
  expect(end?.y).toBe(label?.y)
  expect(beginning?.y).toBeLessThan(end?.y ?? 0)
  expect(beginning?.text).not.toContain('tidak dipungut')
})

test('a letter begins a page of its own with its head and title, and no title of the report stands before the first', async () => {
  const letter = (title: string) => ({
    letter: { head: ['DESA CONTOH'], title, under: 'Nomor: ....' },
    paragraphs: ['Isi'],
  })
  const { pages } = await readPaper(
    await drawn({ ...report(0), sections: [letter('SURAT SATU'), letter('SURAT DUA')] }),
  )
  const words = pages.map(({ texts }) => texts.map(({ text }) => text))
  expect(words).toHaveLength(2)
  expect(words[0]).toEqual(expect.arrayContaining(['DESA CONTOH', 'SURAT SATU', 'Nomor: ....', 'Isi']))
  expect(words[1]).toContain('SURAT DUA')
  expect(words[0]).not.toContain('Laporan CSR 2026')
  const [head, title] = ['DESA CONTOH', 'SURAT SATU'].map((text) => pages[0]?.texts.find((part) => part.text === text))
  expect(head?.y).toBeLessThan(title?.y ?? 0)
})
