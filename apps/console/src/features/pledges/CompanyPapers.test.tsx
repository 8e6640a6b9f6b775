// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { serverWithAnswers } from '../../ui/testing/render.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { CompanyPapers } from './CompanyPapers.tsx'
import type { CompanyPapersAnswer } from './company-papers.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const NOTHING: CompanyPapersAnswer = {
  agreements: { edges: [] },
  decreeCopies: { edges: [] },
  contributionLists: { edges: [] },
  pledges: { edges: [] },
}

async function arrange() {
  const server = serverWithAnswers()
  const page = await renderSignedIn(<CompanyPapers />, ['PLEDGE_READ'], server.server)
  unmount = page.unmount
  return { ...page, ...server }
}

test('papers are asked for when somebody wants them, and stand the newest first with day and link', async () => {
  const page = await arrange()
  expect(page.sent).toEqual([])
  await page.press(page.button('Tampilkan dokumen'))
  await page.answer({
    agreements: {
      edges: [
        { node: { id: 'agreement', title: 'Perjanjian', number: '7/PKS/2026', signedOn: '2026-01-05' } },
        { node: { id: 'draft', title: 'Naskah', number: null, signedOn: null } },
      ],
    },
    decreeCopies: {
      edges: [
        {
          node: {
            ...{ id: 'copy', number: '400/KEP/2026', copiedAt: '2026-03-02T02:00:00Z' },
            government: { name: 'Kabupaten Kubu Raya' },
          },
        },
      ],
    },
    contributionLists: {
      edges: [
        {
          node: {
            ...{ id: 'list', fromMonth: '2026-01-01', untilMonth: '2026-07-01', billingCode: '8800' },
            draftedAt: '2026-04-02T02:00:00Z',
          },
        },
      ],
    },
    pledges: {
      edges: [
        {
          node: {
            id: 'pledge',
            certificates: [
              {
                id: 'issued',
                number: '0001/PIAGAM',
                decidedAt: '2026-05-02T02:00:00Z',
                paperPath: '/certificates/x.pdf',
              },
              { id: 'refused', number: null, decidedAt: '2026-05-02T02:00:00Z', paperPath: null },
            ],
          },
        },
      ],
    },
  } satisfies CompanyPapersAnswer)
  const links = [...document.querySelectorAll('li a')]
  expect(links.slice(1).map(({ textContent }) => textContent)).toEqual([
    '0001/PIAGAM',
    'Daftar iuran Jan–Jun 2026',
    '400/KEP/2026',
    '7/PKS/2026',
  ])
  expect(links[0]?.getAttribute('href')).toMatch(/^\/certificates\/tahun\/\d{4}\/laporan\.pdf\?dicatat=/)
  expect(links[1]?.getAttribute('href')).toMatch(/^\/certificates\/x\.pdf\?tenant=/)
  expect(page.text()).toContain('Tembusan keputusan Kabupaten Kubu Raya')
})

test('a company without papers hears when the first one comes, and what cannot be loaded is tried again', async () => {
  const page = await arrange()
  await page.press(page.button('Tampilkan dokumen'))
  await page.answer(NOTHING)
  expect(page.text()).toContain('Belum ada dokumen')
  await page.unmount()
  const broken = await arrange()
  await broken.press(broken.button('Tampilkan dokumen'))
  await broken.failWhole({ message: 'Tidak dapat dibaca' })
  expect(broken.text()).toContain('Dokumen tidak dapat dimuat')
})
