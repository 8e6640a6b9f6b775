// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import FirstStepList from './FirstStepList.tsx'
import type { HomeFigures } from './home.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

/** The steps of a verifier for whom so many candidates wait, with what the server knows of their work; whatever was there before has gone. */
async function stepsWith(count: number, firstWork: readonly string[]) {
  await unmount()
  const queue = { key: 'CANDIDATES_TO_VERIFY', count, href: '/pekerja?antre=saya', besides: null, longest: null }
  const home = { total: 0, queues: [queue] } as unknown as HomeFigures
  const page = await renderSignedIn(<FirstStepList home={home} />, ['WORKER_VERIFY'], async () =>
    Response.json({ data: { viewer: { secondFactor: false }, firstWork } }),
  )
  unmount = page.unmount
  await expect.poll(() => page.text()).toContain('Putuskan satu calon')
  const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent?.includes('satu calon'))
  if (link === undefined) throw new Error('the step is gone')
  return { ...page, link, isDone: () => link.dataset['done'] === 'true' }
}

test('a step into work is done by one’s own work, not by opening it or by a colleague', async () => {
  const opened = await stepsWith(7, [])
  expect(opened.link.getAttribute('href')).toBe('/pekerja?antre=saya')
  await opened.press(opened.link)
  expect((await stepsWith(6, ['REGISTERED'])).isDone()).toBe(false)
  expect((await stepsWith(6, ['VERIFIED'])).isDone()).toBe(true)
})

test('on another device, where nothing is remembered, what was done is done', async () => {
  localStorage.clear()
  expect((await stepsWith(12, ['VERIFIED'])).isDone()).toBe(true)
})
