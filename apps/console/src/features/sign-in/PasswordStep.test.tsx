// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { hasDone, noteDone } from '../../session/done-work.ts'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { PasswordStep } from './PasswordStep.tsx'

let unmount = async () => {}
afterEach(async () => {
  await unmount()
  vi.unstubAllGlobals()
})

test('whoever signs in next at this desk has done nothing yet', async () => {
  noteDone({ registerWorker: { __typename: 'RegisterWorkerSuccess' } })
  expect(hasDone(['registerWorker'])).toBe(true)
  vi.stubGlobal('fetch', async () => Response.json({}))
  let isIn = false
  const page = await renderSignedIn(
    <PasswordStep
      credentials={{ email: 'petugas@contoh.example', password: 'rahasia' }}
      onChange={() => {}}
      onDone={() => {
        isIn = true
      }}
      onSecondFactor={() => {}}
    />,
    [],
  )
  unmount = page.unmount
  await page.press(page.button('Masuk'))
  await expect.poll(() => isIn).toBe(true)
  expect(hasDone(['registerWorker'])).toBe(false)
})
