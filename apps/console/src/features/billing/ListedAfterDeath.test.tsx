// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { LeftOutAfterDeath, ListedAfterDeath } from './ListedAfterDeath.tsx'

let unmount = async () => {}
afterEach(() => unmount())

test('a list says how many months after a death it asks for, and how they come off it; without any it is silent', async () => {
  const page = await renderSignedIn(
    <ListedAfterDeath listed={{ people: 2, months: 7, amount: '103800', who: [] }} isSent={false} />,
    ['CONTRIBUTION_READ'],
  )
  expect(page.text()).toMatch(/2 orang.*7\s+bulan.*Rp103\.800.*susun lagi/s)
  await page.unmount()
  const silent = await renderSignedIn(<ListedAfterDeath listed={null} isSent={false} />, ['CONTRIBUTION_READ'])
  unmount = silent.unmount
  expect(silent.text()).not.toContain('meninggal')
})

test('a list says how many people it leaves out because they are reported dead; where it leaves out nobody it is silent', async () => {
  const who = [{ id: 'siti', name: 'Siti Aminah' }]
  const page = await renderSignedIn(<LeftOutAfterDeath leftOut={{ people: 3, months: 14, who }} />, [
    'CONTRIBUTION_READ',
  ])
  expect(page.text()).toMatch(/3 orang tidak ditagih karena dilaporkan meninggal: 14\s+bulan/)
  expect(document.querySelector('a[href="/pekerja/siti"]')?.textContent).toBe('Siti Aminah')
  expect(page.text()).toContain('dan 2 orang lain')
  await page.unmount()
  const silent = await renderSignedIn(<LeftOutAfterDeath leftOut={null} />, ['CONTRIBUTION_READ'])
  unmount = silent.unmount
  expect(silent.text()).not.toContain('meninggal')
})
