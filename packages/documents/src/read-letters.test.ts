import { expect, test } from 'vitest'
import { blankPdf } from './blank-pdf.builder.ts'
import { writeDecreePaper } from './decree-paper.ts'
import { pageCode, pageCodesIn, pageMark } from './page-code.ts'
import { readLetters } from './read-letters.ts'
import { Collected } from './read-paper.builder.ts'

const APPROVED = { publicCode: 'k7qmkodekeputusan222', approvedHash: 'ab12'.repeat(16) }

test('the code of each page of a clean paper is read from its letters', async () => {
  const out = new Collected()
  await writeDecreePaper(out, {
    title: 'Keputusan',
    letterhead: ['BUPATI KUBU RAYA'],
    kind: 'KEPUTUSAN BUPATI KUBU RAYA',
    number: 'NOMOR 1',
    subject: 'Penetapan',
    decider: 'BUPATI KUBU RAYA',
    considerations: Array.from({ length: 40 }, (_, at) => `bahwa pertimbangan ${at} perlu dilindungi sebaik-baiknya`),
    legalReferences: ['Undang-Undang Nomor 24 Tahun 2011'],
    enacts: 'KEPUTUSAN BUPATI TENTANG PENETAPAN.',
    dictums: [{ label: 'KESATU', text: 'Menetapkan.' }],
    signature: { above: ['Ditetapkan di Sungai Raya'], below: ['H. SUJIWO'] },
    footer: 'Disetujui',
    pageLabel: (page) => `Halaman ${page} dari `,
    pageMark: (page) => pageMark(APPROVED, 'TEXT', page),
    createdAt: new Date('2026-02-12T00:00:00Z'),
  })
  const { count, pages } = await readLetters(new Uint8Array(out.bytes), { pagesMax: 9 })
  expect(count).toBeGreaterThan(1)
  expect(pages.map(pageCodesIn)).toEqual(pages.map((_, at) => [pageCode(APPROVED, 'TEXT', at + 1)]))
})

test('pages without letters are counted, also those that are not read', async () => {
  expect(await readLetters(new Uint8Array(blankPdf(3)), { pagesMax: 2 })).toEqual({ count: 3, pages: ['', ''] })
})

test('a file that only calls itself a PDF is said to be broken', async () => {
  const reading = readLetters(new Uint8Array(Buffer.from('%PDF-1.4\n%%EOF\n')), { pagesMax: 2 })
  await expect(reading).rejects.toMatchObject({ isLocked: false })
})
