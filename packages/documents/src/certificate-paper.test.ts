import { expect, test } from 'vitest'
import { type CertificatePaper, writeCertificatePaper } from './certificate-paper.ts'
import { Collected, readPaper } from './read-paper.builder.ts'

const CERTIFICATE: CertificatePaper = {
  title: 'Piagam bukti iuran 0001',
  issuer: 'PEMERINTAH KABUPATEN KUBU RAYA',
  kind: 'PIAGAM BUKTI IURAN',
  number: 'Nomor 0001/PIAGAM-IURAN/61.12/2026',
  company: 'PT Contoh',
  givenTo: 'diberikan kepada',
  statement: 'yang telah membayar iuran bagi pekerja rentan.',
  facts: [['Pekerja yang iurannya diterima', 'sekurang-kurangnya 120']],
  notes: ['Piagam ini tidak dipungut biaya.'],
  issued: ['Diterbitkan 1 Desember 2026.'],
  verification: { address: 'https://payung.example/publik/sertifikat/aaaa', caption: 'Periksa keaslian' },
  footer: 'tidak dipungut biaya',
  createdAt: new Date('2026-12-01T00:00:00Z'),
}

async function drawn(certificate: CertificatePaper): Promise<Buffer> {
  const out = new Collected()
  await writeCertificatePaper(out, certificate)
  return out.bytes
}

test('a certificate is one page of A4 that states what it was given, and is the same bytes each time', async () => {
  const bytes = await drawn(CERTIFICATE)
  const { pages, title } = await readPaper(bytes)
  expect(title).toBe('Piagam bukti iuran 0001')
  expect(pages).toHaveLength(1)
  expect(Math.round(pages[0]?.height ?? 0)).toBe(842)
  const text = pages[0]?.texts.map((part) => part.text).join(' ') ?? ''
  const { address } = CERTIFICATE.verification
  for (const words of ['PIAGAM BUKTI IURAN', 'PT Contoh', 'sekurang-kurangnya 120', 'tidak dipungut biaya', address])
    expect(text).toContain(words)
  expect((await drawn(CERTIFICATE)).equals(bytes)).toBe(true)
})

test('a certificate with the longest names and a mark still fills one page, and nothing stands below its frame', async () => {
  const { pages } = await readPaper(
    await drawn({
      ...CERTIFICATE,
      company: 'PT Perusahaan Dengan Nama Panjang '.repeat(5),
      facts: Array.from(
        { length: 6 },
        () => ['Dasar', `Perjanjian Nomor ${'100.3.7.1/08/PKS/2026 '.repeat(4)}`] as const,
      ),
      watermark: 'DICABUT',
    }),
  )
  expect(pages).toHaveLength(1)
  for (const { y } of pages[0]?.texts ?? []) expect(y).toBeLessThan(842 - 34)
})

test('the mark across a page stands on it with all its letters', async () => {
  for (const watermark of ['DICABUT', 'DATA CONTOH']) {
    const { pages } = await readPaper(await drawn({ ...CERTIFICATE, watermark }))
    expect(pages[0]?.texts.map(({ text }) => text)).toContain(watermark)
  }
})
