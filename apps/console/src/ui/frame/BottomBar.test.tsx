// @vitest-environment happy-dom
import type { Permission } from '@payung/domain/access/permission'
import { afterEach, expect, test } from 'vitest'
import { SAMBAS_OFFICER } from '../../parts/officer-page.tsx'
import { renderSignedIn } from '../testing/signed-in.tsx'
import { BottomBar } from './BottomBar.tsx'
import { menuFor } from './menu.ts'

let unmount = async () => {}
afterEach(() => unmount())

async function waysOf(...permissions: Permission[]) {
  const viewer = { ...SAMBAS_OFFICER, permissions }
  const items = menuFor({ ...viewer, unsent: 0 })
  const page = await renderSignedIn(
    <BottomBar items={items} pathname="/" viewer={viewer} unsent={0} onHelp={() => {}} />,
    permissions,
  )
  unmount = page.unmount
  const ways = [...document.querySelectorAll('nav > *')].map(({ textContent }) => textContent)
  await unmount()
  return ways
}

test('whoever decides or pays and keeps no people has their work before the list of people', async () => {
  const money = ['CONTRIBUTION_READ', 'CONTRIBUTION_PAY'] as const
  expect(await waysOf('WORKER_READ', ...money)).toEqual(['Beranda', 'Iuran', 'Pekerja', 'Kabar', 'Menu'])
  const decides = ['DECREE_READ', 'DECREE_APPROVE'] as const
  expect(await waysOf('WORKER_READ', ...decides)).toEqual(['Beranda', 'Meja', 'Pekerja', 'Kabar', 'Menu'])
  expect(await waysOf('WORKER_READ', 'WORKER_VERIFY', ...decides, ...money)).toEqual([
    ...['Beranda', 'Pekerja', 'Kabar', 'Menu'],
  ])
})
