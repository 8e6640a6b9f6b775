import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { writeDecreePaper } from '@payung/documents/decree-paper'
import { differenceOf, drawPages, readPng, writePng } from '@payung/documents/page-image.builder'
import { Collected } from '@payung/documents/read-paper.builder'
import { concludedFromAll } from '@payung/domain/decree/conclusion'
import { FIRST_TEMPLATES, fillFields } from '@payung/domain/decree/decree-template'
import { withMatching } from '@payung/domain/decree/matching-claim'
import { REVIEWED_LINE } from '@payung/domain/decree/review-claim'
import { expect, test } from 'vitest'
import { anEmblem } from '../decrees/emblem.builder.ts'
import { decreeText } from './decree-text.ts'
import {
  APPROVED,
  annex,
  CHANGES,
  changedLines,
  changesByRegency,
  consolidated,
  consolidatedByRegency,
  DECREE,
  designated,
  FRAME,
  LONG,
  OF_CITY,
  OF_PROVINCE,
  PAID,
  PAYMENTS,
  places,
  REGENCY,
  REVOCATION,
  SIGNED,
  SIGNED_ANNEX,
  text,
} from './looks.builder.ts'

/** Fewer points than a screen has: letters stay legible, and a page is some 20 KB. */
const SCALE = 0.8
/** Some twenty points: other processors may round the edges of letters otherwise, and a short word is more. */
const DIFFERENCE_MAX = 0.00005

const AMENDING = { unit: 'perubahan', name: 'DAFTAR PERUBAHAN PEKERJA RENTAN PENERIMA BANTUAN IURAN' } as const
const OF_PROVINCE_VALUES = {
  ...OF_PROVINCE.frame.values,
  kutipan_keputusan_diubah:
    'Keputusan Gubernur Kalimantan Barat Nomor 15 Tahun 2026 tentang Penetapan Pekerja Rentan Penerima Bantuan Iuran',
}

test.each([
  ['draft', () => text({})],
  [
    'matched-designation',
    () =>
      text({
        ...APPROVED,
        considerations: [...withMatching(FIRST_TEMPLATES.DESIGNATION, { people: 1_604, lastOn: '2026-01-09' })],
      }),
  ],
  ['province-designation', () => text({ ...APPROVED, ...OF_PROVINCE.decree }, OF_PROVINCE.frame)],
  ['city-designation', () => text({ ...APPROVED, ...OF_CITY.decree }, OF_CITY.frame)],
  ['paid-designation', () => text({ ...APPROVED, ...PAID.decree }, PAID.frame)],
  ['clean-paper', () => text(APPROVED)],
  ['certified-copy', () => text(SIGNED)],
  [
    'long-certified-copy',
    () => text({ ...SIGNED, considerations: [...concludedFromAll([...LONG, ...DECREE.considerations])] }),
  ],
  [
    'public-copy',
    async () => {
      const out = new Collected()
      const written = decreeText(SIGNED, { ...FRAME, certifier: null })
      await writeDecreePaper(out, { ...written, footer: `Salinan publik · ${written.footer}` })
      return out.bytes
    },
  ],
  ['emblem', () => text(APPROVED, { emblem: anEmblem(240, 300) })],
  ['wide-emblem', () => text(APPROVED, { emblem: anEmblem(1_200, 200) })],
  ['amendment', () => text({ ...FIRST_TEMPLATES.AMENDMENT, ...APPROVED })],
  [
    'reviewed-amendment',
    () =>
      text({
        ...FIRST_TEMPLATES.AMENDMENT,
        considerations: [...concludedFromAll([REVIEWED_LINE, ...FIRST_TEMPLATES.AMENDMENT.considerations])],
        ...APPROVED,
      }),
  ],
  ['revocation', () => text({ ...REVOCATION, ...APPROVED })],
  ['annex-of-province', () => annex({})],
  ['annex-of-regency', () => annex({ ...REGENCY, ...SIGNED_ANNEX, payments: PAYMENTS }, designated(26))],
  [
    'annex-start',
    () => annex({ ...REGENCY, isDraft: true, approved: null, excerpt: { shown: 24, people: 1_616 } }, designated(24)),
  ],
  [
    'annex-of-amendment',
    () =>
      annex(
        {
          ...REGENCY,
          ...AMENDING,
          title: fillFields(FIRST_TEMPLATES.AMENDMENT.title, FRAME.values),
        },
        changedLines(CHANGES),
      ),
  ],
  [
    'annex-of-province-amendment',
    () =>
      annex(
        { ...AMENDING, title: fillFields(FIRST_TEMPLATES.AMENDMENT.title, OF_PROVINCE_VALUES) },
        changesByRegency(),
      ),
  ],
  ['consolidated-annex', () => annex({ ...REGENCY, ...SIGNED_ANNEX, asOfMonth: '2026-07-01' }, consolidated())],
  [
    'consolidated-annex-of-province',
    () =>
      annex(
        { approved: null, contentHash: SIGNED_ANNEX.contentHash, number: SIGNED_ANNEX.number, asOfMonth: '2026-07-01' },
        consolidatedByRegency(),
      ),
  ],
  ['annex-start-of-province', () => annex({ isDraft: true, approved: null, excerpt: { shown: 24, people: 68_465 } })],
  ['public-numbers', () => places('DESIGNATION')],
  ['public-numbers-of-amendment', () => places('AMENDMENT')],
  [
    'public-annex',
    () =>
      annex({
        isPublic: true,
        byRegency: false,
        approved: null,
        contentHash: '9f3c'.repeat(16),
        number: '15 Tahun 2026',
      }),
  ],
] as const)('the paper %s looks as its kept picture does', async (kind, render) => {
  const pages = await drawPages(await render(), SCALE)
  for (const [at, page] of pages.entries()) {
    const path = new URL(`./looks/${kind}-${at + 1}.png`, import.meta.url)
    // Somebody who changes a look on purpose writes the pictures anew and looks at them: PAYUNG_LOOKS=write.
    if (process.env['PAYUNG_LOOKS'] === 'write') writeFileSync(path, writePng(page))
    expect(differenceOf(page, readPng(readFileSync(path)))).toBeLessThan(DIFFERENCE_MAX)
  }
  expect(existsSync(new URL(`./looks/${kind}-${pages.length + 1}.png`, import.meta.url))).toBe(false)
})
