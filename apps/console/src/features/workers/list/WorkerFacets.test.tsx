// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../../ui/testing/signed-in.tsx'
import type { ListAddress } from './list-address.ts'
import { type Facets, WorkerFacets } from './WorkerFacets.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const OTHERS: Facets = {
  total: 5,
  areas: [],
  occupations: [],
  ecosystems: [],
  sexes: [],
  ageBands: [],
  deciles: [],
  statuses: [],
  registeredBy: [],
  membershipKinds: [],
}
const COVER = [
  { key: 'PROTECTED', labelId: 'Terlindungi', labelEn: 'Protected', count: 3 },
  { key: 'ENDED', labelId: 'Berakhir', labelEn: 'Ended', count: 2 },
]

async function showing(facets: Facets, address: ListAddress = {}) {
  const addresses: ListAddress[] = []
  const page = await renderSignedIn(
    <WorkerFacets facets={facets} address={address} onChange={(next) => addresses.push(next)} />,
    ['WORKER_READ', 'CONTRIBUTION_READ'],
  )
  unmount = page.unmount
  const headings = [...document.querySelectorAll('h2')].map(({ textContent }) => textContent)
  return { addresses, headings, page }
}

test('how people are protected is the first way to narrow the list, and a second state can be added', async () => {
  const { addresses, headings } = await showing(
    { ...OTHERS, cover: COVER },
    { perlindungan: 'PROTECTED', urut: 'NAME' },
  )
  expect(headings.slice(0, 2)).toEqual(['Status perlindungan', 'Status'])
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false])
  boxes[1]?.click()
  expect(addresses).toEqual([{ perlindungan: 'PROTECTED,ENDED', urut: 'NAME' }])
})

test('whoever is not told how people are protected has no such facet', async () => {
  const { headings } = await showing(OTHERS)
  expect(headings[0]).toBe('Status')
})

test('beside a chosen area the others stand to be added, and beneath it those that lie in it', async () => {
  const area = (key: string, name: string) => ({ key, labelId: name, labelEn: name, count: 2 })
  const areas = [
    area('61.12.01', 'Sungai Raya'),
    area('61.12.05', 'Rasau Jaya'),
    area('61.12.01.2001', 'Arang Limbung'),
  ]
  const { addresses, page } = await showing({ ...OTHERS, areas }, { wilayah: '61.12.01', status: 'CANDIDATE' })
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
  const names = boxes.map(({ labels }) => labels?.[0]?.textContent)
  expect(names).toEqual(['Sungai Raya2', 'Arang Limbung2', 'Rasau Jaya2'])
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false, false])
  for (const box of boxes) await page.press(box)
  // A second one is added, a narrower one replaces the area around it, and the choice itself can be taken back.
  expect(addresses.map(({ wilayah }) => wilayah)).toEqual([undefined, '61.12.01.2001', '61.12.01,61.12.05'])
})
