import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { expect, journey } from './journey.ts'
import { expectPrintable, settled } from './on-paper.ts'
import { ELSEWHERE } from './routes-elsewhere.ts'

/**
 * Who opens which page of those that other journeys make, to see it on paper. `:first` stands for the first row of the list that was opened before, of which
 * the demo has one.
 */
const ADDRESSES: readonly (readonly [account: string, addresses: readonly string[]])[] = [
  [
    'pontianak',
    [
      '/program',
      '/program/:first',
      '/program/:first/aturan',
      '/program/:first/prioritas',
      '/program/:first/ubah',
      '/program/baru',
      '/kohort',
      '/kohort/:first',
      '/kohort/baru',
      '/keputusan',
      '/keputusan/:first',
      '/keputusan/:first?tab=lampiran',
      '/keputusan/:first/pembiayaan',
      '/verifikasi-ulang',
      '/verifikasi-ulang/:first',
      '/perjanjian',
      '/perjanjian/:first',
      '/perjanjian/baru',
      '/dasar-hukum',
      '/dasar-hukum/:first',
      '/dasar-hukum/baru',
    ],
  ],
  ['pontianak', ['/anggaran', '/anggaran/:first', '/anggaran/spd']],
  [
    'kapuas-hulu',
    [
      '/putaran',
      '/putaran/:first',
      '/usulan',
      '/usulan/:first',
      '/verifikasi',
      '/verifikasi/:first',
      '/pemadanan',
      '/pemadanan/:first',
    ],
  ],
  ['kubu-raya', ['/janji', '/janji/:first']],
]

/** Pages that the demo has nothing for, and why paper is no loss there. */
const UNSEEN: Readonly<Record<string, string>> = {
  '/impor/$importId': 'The steps of one file, worked on at the screen; its list and its rows have files.',
  '/latar/$jobId': 'A bar of progress.',
  '/kohort/$cohortId/ubah': 'The form of a list that is still drawn; the list itself is looked at.',
  '/keputusan/$decreeId/ubah': 'The form of a draft; its paper is a PDF.',
  '/perjanjian/$agreementId/ubah': 'The form of a draft; the agreement is looked at.',
  '/dasar-hukum/$regulationId/ubah': 'The form of a draft; the regulation is looked at.',
  '/iuran/bagian/$listId': 'The share of another payer, drawn as a list of one’s own, which is looked at.',
}

/** Pages with rows in the demo that nobody has looked at on paper yet: this list only becomes shorter. */
const NOT_YET: readonly string[] = [
  '/beasiswa/$scholarshipId',
  '/impor/mutu',
  '/iuran',
  '/iuran/$listId',
  '/iuran/$listId/belum-dibukukan',
  '/iuran/$listId/orang',
  '/iuran/perintah-bayar',
  '/klaim/$claimId',
  '/klaim/penyerahan/$handoverId',
  '/pekerja/$workerId/jejak/$month',
  '/pekerja/ganda',
  '/pekerja/ganda/ambang',
  '/pekerja/ganda/jelas',
  '/pekerja/ganda/massal',
]

test('every page that another journey makes is seen on paper, or named here', () => {
  const shapes = ADDRESSES.flatMap(([, addresses]) => addresses).map((address) => address.replace(/\?.*/, ''))
  const unseen = ELSEWHERE.filter(
    (path) => !shapes.some((shape) => new RegExp(`^${path.replace(/\$\w*/g, ':first')}$`).test(shape)),
  )
  expect(unseen.sort()).toEqual([...Object.keys(UNSEEN), ...NOT_YET].sort())
})

for (const [at, [account, addresses]] of ADDRESSES.entries())
  journey(
    `pages of ${account} stand whole on paper, from ${addresses[0]}`,
    at % 2 === 0 ? 'id light desktop' : 'en dark desktop',
    async ({ signedIn, look }) => {
      const page = await signedIn(account)
      const firsts = new Map<string, string>()
      for (const address of addresses) {
        const [list = '', rest] = address.split('/:first')
        if (rest !== undefined && !firsts.has(list)) firsts.set(list, await firstOf(page, list))
        await page.goto(rest === undefined ? address : `${firsts.get(list)}${rest}`)
        await settled(page, look)
        await expectPrintable(page, address)
      }
    },
    { timeout: 600_000 },
  )

/** Address of the first row of the list that is open: its link has an id, which no page has as its name. */
async function firstOf(page: Page, list: string): Promise<string> {
  const links = page.locator(`main a[href^="${list}/"]`)
  let first: string | undefined
  await expect
    .poll(
      async () => {
        const addresses = await links.evaluateAll((all) =>
          all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
        )
        first = addresses.find((address) => new RegExp(`^${list}/[^/]*\\d[^/]{15,}$`).test(address))
        return first
      },
      { message: `a row of ${list}`, timeout: 30_000 },
    )
    .toBeTruthy()
  return first ?? ''
}
