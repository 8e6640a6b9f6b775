// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { forgetDone, noteDone } from '../../session/done-work.ts'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import FirstStepList from './FirstStepList.tsx'
import type { HomeFigures } from './home.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

/** The steps of a verifier for whom so many candidates wait; whatever was there before has gone. */
async function stepsWith(count: number) {
  await unmount()
  const queue = { key: 'CANDIDATES_TO_VERIFY', count, href: '/pekerja?antre=saya', besides: null, longest: null }
  const home = { total: 0, queues: [queue] } as unknown as HomeFigures
  const page = await renderSignedIn(<FirstStepList home={home} />, ['WORKER_VERIFY'], async () =>
    Response.json({ data: { viewer: { secondFactor: false } } }),
  )
  unmount = page.unmount
  await expect.poll(() => page.text()).toContain('Putuskan satu calon')
  const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent?.includes('satu calon'))
  if (link === undefined) throw new Error('the step is gone')
  return { ...page, link, isDone: () => link.dataset['done'] === 'true' }
}

test('a step into work is done by one’s own work, not by opening it or by a colleague, and stays done after the next sign-in', async () => {
  const opened = await stepsWith(7)
  expect(opened.link.getAttribute('href')).toBe('/pekerja?antre=saya')
  await opened.press(opened.link)
  expect((await stepsWith(6)).isDone()).toBe(false)
  noteDone({ changeWorkerStatus: { __typename: 'ConflictError' } })
  expect((await stepsWith(6)).isDone()).toBe(false)
  noteDone({ changeWorkerStatus: { __typename: 'ChangeWorkerStatusSuccess' } })
  const finished = await stepsWith(6)
  await expect.poll(finished.isDone).toBe(true)
  forgetDone()
  expect((await stepsWith(12)).isDone()).toBe(true)
})
