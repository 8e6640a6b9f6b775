// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { render, serverWithAnswers } from '../../ui/testing/render.tsx'
import { LeftOutAfterDeath, ListedAfterDeath } from './ListedAfterDeath.tsx'

let unmount = async () => {}
afterEach(() => unmount())

test('a list says how many months after a death it asks for, and how they come off it; without any it is silent', async () => {
  const { server } = serverWithAnswers()
  const page = await render(
    <ListedAfterDeath listed={{ people: 2, months: 7, amount: '103800' }} isSent={false} />,
    server,
  )
  expect(page.text()).toMatch(/2 orang.*7\s+bulan.*Rp103\.800.*susun lagi/s)
  await page.unmount()
  const silent = await render(<ListedAfterDeath listed={null} isSent={false} />, server)
  unmount = silent.unmount
  expect(silent.text()).not.toContain('meninggal')
})

test('a list says how many people it leaves out because they are reported dead; where it leaves out nobody it is silent', async () => {
  const { server } = serverWithAnswers()
  const page = await render(<LeftOutAfterDeath leftOut={{ people: 3, months: 14 }} />, server)
  expect(page.text()).toMatch(/3 orang tidak ditagih karena dilaporkan meninggal: 14\s+bulan/)
  await page.unmount()
  const silent = await render(<LeftOutAfterDeath leftOut={null} />, server)
  unmount = silent.unmount
  expect(silent.text()).not.toContain('meninggal')
})
