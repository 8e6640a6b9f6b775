import { create } from 'qrcode'
import { describe, expect, test } from 'vitest'
import { type DecreePaper, writeDecreePaper } from './decree-paper.ts'
import { qrRectangles } from './qr-rectangles.ts'
import { Collected, readPaper } from './read-paper.builder.ts'

const decree: DecreePaper = {
  title: 'Keputusan Bupati Kubu Raya Nomor 415/DISNAKER/2026',
  letterhead: ['BUPATI KUBU RAYA', 'PROVINSI KALIMANTAN BARAT'],
  kind: 'KEPUTUSAN BUPATI KUBU RAYA',
  number: 'NOMOR 415/DISNAKER/2026',
  subject: 'Penetapan pekerja rentan penerima bantuan iuran',
  decider: 'BUPATI KUBU RAYA',
  considerations: ['bahwa pekerja rentan perlu dilindungi', 'bahwa calon penerima telah diverifikasi;'],
  legalReferences: ['Peraturan Gubernur Kalimantan Barat Nomor 29 Tahun 2024'],
  enacts: 'KEPUTUSAN BUPATI TENTANG PENETAPAN.',
  dictums: [
    { label: 'KESATU', text: 'Menetapkan 1.616 (seribu enam ratus enam belas) pekerja rentan.' },
    { label: 'KEDUA', text: 'Keputusan ini mulai berlaku pada tanggal ditetapkan.' },
  ],
  signature: {
    above: ['Ditetapkan di Sungai Raya', 'pada tanggal 12 Februari 2026', 'Pj. BUPATI KUBU RAYA,'],
    below: ['H. SUJIWO'],
  },
  footer: 'Keputusan Nomor 415/DISNAKER/2026',
  pageLabel: (page) => `Halaman ${page} dari `,
  createdAt: new Date('2026-02-12T00:00:00Z'),
}

async function render(changed: Partial<DecreePaper> = {}): Promise<Buffer> {
  const out = new Collected()
  await writeDecreePaper(out, { ...decree, ...changed })
  return out.bytes
}

/** What stands beside each other is one line to read, however wide the gap. */
async function read(changed: Partial<DecreePaper> = {}) {
  const { pages, title } = await readPaper(await render(changed))
  return {
    title,
    pages: pages.map((page) => ({ ...page, lines: page.lines.map((line) => line.replaceAll(' | ', ' ')) })),
  }
}

describe('the text of a decree', () => {
  test('stands in the order in which decrees are read', async () => {
    const { pages, title } = await read()
    expect(title).toBe(decree.title)
    expect(pages).toHaveLength(1)
    expect(pages[0]?.lines).toEqual([
      'BUPATI KUBU RAYA',
      'PROVINSI KALIMANTAN BARAT',
      'KEPUTUSAN BUPATI KUBU RAYA',
      'NOMOR 415/DISNAKER/2026',
      'TENTANG',
      'PENETAPAN PEKERJA RENTAN PENERIMA BANTUAN IURAN',
      'BUPATI KUBU RAYA,',
      'Menimbang : a. bahwa pekerja rentan perlu dilindungi;',
      'b. bahwa calon penerima telah diverifikasi.',
      'Mengingat : Peraturan Gubernur Kalimantan Barat Nomor 29 Tahun 2024.',
      'MEMUTUSKAN:',
      'Menetapkan : KEPUTUSAN BUPATI TENTANG PENETAPAN.',
      'KESATU : Menetapkan 1.616 (seribu enam ratus enam belas) pekerja',
      'rentan.',
      'KEDUA : Keputusan ini mulai berlaku pada tanggal ditetapkan.',
      'Ditetapkan di Sungai Raya',
      'pada tanggal 12 Februari 2026',
      'Pj. BUPATI KUBU RAYA,',
      'H. SUJIWO',
      'Keputusan Nomor 415/DISNAKER/2026 Halaman 1 dari 1',
    ])
  })

  test('breaks its title into lines of about one length, none of a single word', async () => {
    const subject =
      'Perubahan Kedua atas Keputusan Bupati Sambas Nomor\u00a015 Tahun\u00a02026 tentang Penetapan Pekerja Rentan Penerima Bantuan Iuran'
    const { pages } = await read({ subject })
    const lines = pages[0]?.lines ?? []
    const title = lines.slice(lines.indexOf('TENTANG') + 1, lines.indexOf('BUPATI KUBU RAYA,'))
    expect(title.join(' ')).toBe(subject.replaceAll('\u00a0', ' ').toUpperCase())
    expect(title.length).toBeGreaterThan(1)
    expect(title.at(-1)?.split(' ').length).toBeGreaterThan(2)
  })

  test('never leaves the word of deciding at the foot of a page', async () => {
    for (let count = 24; count < 34; count++) {
      const considerations = Array.from({ length: count }, (_, index) => `bahwa ${index + 1}`)
      const { pages } = await read({ considerations })
      const page = pages.find(({ lines }) => lines.includes('MEMUTUSKAN:'))?.lines ?? []
      expect(page[page.indexOf('MEMUTUSKAN:') + 2]).toMatch(/^KESATU : /)
    }
  })

  test('counts on after the letter z', async () => {
    const considerations = Array.from({ length: 28 }, (_, index) => `hal ${index + 1}`)
    const { pages } = await read({ considerations })
    const lines = pages.flatMap(({ lines }) => lines)
    expect(lines).toContain('z. hal 26;')
    expect(lines).toContain('ab. hal 28.')
  })

  test('takes as many pages as it needs, and never tears the signature apart', async () => {
    for (let count = 1; count <= 30; count++) {
      const dictums = Array.from({ length: count }, (_, index) => ({ label: `D${index}`, text: 'isi '.repeat(60) }))
      const { pages } = await read({ dictums })
      const last = pages.at(-1)?.lines ?? []
      expect(last).toEqual(expect.arrayContaining(['Ditetapkan di Sungai Raya', 'H. SUJIWO']))
      // Alone on a page it would sign whatever is laid before it.
      const words = last.slice(0, last.indexOf('Ditetapkan di Sungai Raya'))
      expect(words.filter((line) => line.endsWith('isi')).length).toBeGreaterThanOrEqual(2)
      expect(pages.flatMap(({ lines }) => lines).filter((line) => /^D\d+ /.test(line))).toHaveLength(count)
      expect(pages.flatMap(({ texts, height }) => texts.filter(({ y }) => y > height))).toEqual([])
    }
  })

  test('names what it pays attention to apart from its legal bases, and not at all without any', async () => {
    const { pages } = await read({ attentions: ['Instruksi Presiden Nomor 2 Tahun 2021'] })
    expect(pages[0]?.lines).toContain('Memperhatikan : Instruksi Presiden Nomor 2 Tahun 2021.')
    expect((await read()).pages[0]?.lines.join('\n')).not.toContain('Memperhatikan')
  })

  test('numbers points where there are several, and never one alone', async () => {
    const [single, several] = [['bahwa satu'], ['bahwa satu', 'bahwa dua']]
    const { pages } = await read({ considerations: single, legalReferences: several })
    expect(pages[0]?.lines).toEqual(
      expect.arrayContaining(['Menimbang : bahwa satu.', 'Mengingat : 1. bahwa satu;', '2. bahwa dua.']),
    )
  })

  test('says who gets a copy, below the signature', async () => {
    const { pages } = await read({ copiesTo: ['Inspektur Kabupaten', 'Kepala Bagian Hukum'] })
    const lines = pages[0]?.lines ?? []
    expect(lines.slice(lines.indexOf('H. SUJIWO') + 1, -1)).toEqual([
      'Tembusan disampaikan kepada Yth.:',
      '1. Inspektur Kabupaten;',
      '2. Kepala Bagian Hukum.',
    ])
  })

  test('of a copy is certified below everything else', async () => {
    const certification = { above: ['Salinan sesuai dengan aslinya', 'Kepala Bagian Hukum,'], below: ['RINA, S.H.'] }
    const { pages } = await read({ certification, copiesTo: ['Inspektur'] })
    const lines = pages.flatMap((page) => page.lines)
    expect(lines.indexOf('Salinan sesuai dengan aslinya')).toBeGreaterThan(lines.indexOf('1. Inspektur.'))
    expect(lines).toContain('RINA, S.H.')
  })

  test('never leaves who certifies a copy alone on a page, and never tears them apart', async () => {
    const certification = { above: ['Salinan sesuai dengan aslinya', 'Kepala Bagian Hukum,'], below: ['RINA, S.H.'] }
    const far = Array.from({ length: 76 }, (_, index) => `Kepala Dinas ${index + 1}`)
    // Each number of lines that can stand before the block on its page: by the text, then by who gets a copy.
    const lengths = [
      ...Array.from({ length: 36 }, (_, count) => ({ count: count + 10, copiesTo: [] })),
      ...Array.from({ length: 16 }, (_, count) => ({ count: count + 6, copiesTo: ['Inspektur'] })),
      ...far.map((_, count) => ({ count: 12, copiesTo: far.slice(0, count + 1) })).filter((_, at) => at < 8 || at > 48),
    ]
    const apart = new Set<boolean>()
    for (const { count, copiesTo } of lengths) {
      const considerations = Array.from({ length: count }, (_, index) => `bahwa ${index + 1}`)
      const { pages } = await read({ certification, considerations, copiesTo })
      const last = pages.at(-1)?.lines ?? []
      const at = last.indexOf('Salinan sesuai dengan aslinya')
      expect(last.slice(at, at + 3)).toEqual(['Salinan sesuai dengan aslinya', 'Kepala Bagian Hukum,', 'RINA, S.H.'])
      // What is certified stands on the same page: the last of who gets a copy, or else the signature.
      expect(last[at - 1]).toBe(copiesTo.length > 0 ? `${copiesTo.length}. ${copiesTo.at(-1)}.` : 'H. SUJIWO')
      expect(at).toBeGreaterThanOrEqual(2)
      expect(pages.flatMap(({ texts, height }) => texts.filter(({ y }) => y > height))).toEqual([])
      // The signature keeps its own rule.
      const signed = pages.find(({ lines }) => lines.includes('H. SUJIWO'))?.lines ?? []
      expect(signed).toContain('Ditetapkan di Sungai Raya')
      expect(signed.indexOf('Ditetapkan di Sungai Raya')).toBeGreaterThan(0)
      // With the signature, but where more get a copy than fit below it.
      if (copiesTo.length < 25) expect(signed, `${count} and ${copiesTo.length}`).toBe(last)
      apart.add(signed !== last)
    }
    expect(apart).toEqual(new Set([false, true]))
  })

  test('carries a code of its own on each page', async () => {
    const pageMark = (page: number) => ({ code: `ABCD-${page}`, address: `https://payung.example/${page}` })
    const dictums = Array.from({ length: 20 }, (_, index) => ({ label: `D${index}`, text: 'isi '.repeat(60) }))
    const { pages } = await read({ pageMark, dictums })
    expect(pages.length).toBeGreaterThan(1)
    for (const [at, { lines }] of pages.entries()) expect(lines.join('\n')).toContain(`Kode halaman ABCD-${at + 1}`)
  })

  test('a draft says so, and only a draft', async () => {
    const has = async (changed: Partial<DecreePaper>) =>
      (await read(changed)).pages.some(({ texts }) => texts.some(({ text }) => text === 'KONSEP'))
    expect(await has({ watermark: 'KONSEP' })).toBe(true)
    expect(await has({})).toBe(false)
  })

  test('says where it can be confirmed', async () => {
    const verification = { address: 'https://payung.example/publik/keputusan/9f3c', caption: 'Periksa di:' }
    const { pages } = await read({ verification })
    expect(pages[0]?.lines).toEqual(expect.arrayContaining([expect.stringContaining(verification.address)]))
    expect((await render({ verification })).length).toBeGreaterThan((await render()).length)
  })

  test('is the same bytes each time', async () => {
    expect((await render()).equals(await render())).toBe(true)
    expect((await render({ subject: 'Lain' })).equals(await render())).toBe(false)
  })
})

test('a square on paper has exactly the dark cells of its code', () => {
  const address = 'https://payung.example/publik/keputusan/0194f3c2'
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  const painted = qrRectangles(address, 0, 0, modules.size).flatMap(([x, y, width]) =>
    Array.from({ length: width }, (_, step) => `${x + step}/${y}`),
  )
  const dark = Array.from(
    { length: modules.size ** 2 },
    (_, at) => [at % modules.size, Math.floor(at / modules.size)] as const,
  )
    .filter(([x, y]) => modules.get(y, x))
    .map(([x, y]) => `${x}/${y}`)
  expect(painted).toEqual(dark)
})
