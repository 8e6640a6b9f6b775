// @vitest-environment happy-dom
import type { Permission } from '@payung/domain/access/permission'
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { VillageTable } from './VillageTable.tsx'
import type { Village } from './villages.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const VILLAGE: Village = {
  area: { code: '61.12.05.2003', name: 'Tanjung Beringin' },
  district: { name: 'Batu Ampar' },
  isJoined: true,
  ...{ registered: 1_200, designated: 900, protected: 700, inGrace: 12, unpaidMonths: 24, ended: 0, ending: 30 },
  fundingSources: ['REGIONAL_BUDGET'],
}

const EVERYTHING: readonly Permission[] = ['WORKER_READ', 'CONTRIBUTION_READ']

async function showing(village: Partial<Village>, isRounded: boolean, permissions = EVERYTHING) {
  const page = await renderSignedIn(
    <VillageTable rows={[{ ...VILLAGE, ...village }]} isRounded={isRounded} />,
    permissions,
  )
  unmount = page.unmount
  // The router puts texts that look like numbers in quotes.
  const opened = [...document.querySelectorAll('a[href*="/pekerja"]')].map((link) => {
    const { searchParams } = new URL(link.getAttribute('href') ?? '', 'http://payung.test')
    return [link.textContent, searchParams.get('wilayah')?.replaceAll('"', ''), searchParams.get('perlindungan')]
  })
  return { text: page.text(), opened }
}

test('each number opens the people of its village in that state, and a number of nobody opens nothing', async () => {
  const { text, opened } = await showing({}, false)
  expect(opened).toEqual([
    ['1.200', '61.12.05.2003', null],
    ['700', '61.12.05.2003', 'PROTECTED'],
    ['12', '61.12.05.2003', 'GRACE'],
    ['30', '61.12.05.2003', 'ENDING'],
  ])
  for (const word of ['Tanjung Beringin', 'Batu Ampar', 'Sudah ikut', '24 bulan']) expect(text).toContain(word)
})

test('who reads no contributions opens registered people alone, and who hears fives opens nobody', async () => {
  expect((await showing({}, false, ['WORKER_READ'])).opened).toEqual([['1.200', '61.12.05.2003', null]])
  await unmount()
  const { text, opened } = await showing({ unpaidMonths: null, fundingSources: null, isJoined: false }, true)
  expect(opened).toEqual([])
  expect(text).toContain('Belum ikut')
  for (const word of ['Yang membayar', 'bulan']) expect(text).not.toContain(word)
})
