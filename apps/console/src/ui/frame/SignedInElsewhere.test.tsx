// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../testing/signed-in.tsx'
import { ElsewhereLine } from './ElsewhereLine.tsx'
import SignedInElsewhere from './SignedInElsewhere.tsx'

const PHONE = 'Mozilla/5.0 (Linux; Android 14) Chrome/140.0 Mobile Safari/537.36'

let unmount = async () => {}
beforeEach(() => localStorage.clear())
afterEach(async () => {
  await unmount()
  vi.unstubAllGlobals()
})

/** @param minutes since the session on the phone was used */
async function showing(minutes: number) {
  const updatedAt = new Date(Date.now() - minutes * 60_000).toISOString()
  const sessions = ['here', 'phone'].map((id) => ({ id, token: id, updatedAt, userAgent: PHONE }))
  vi.stubGlobal('fetch', async (address: string) =>
    Response.json(address.includes('list-sessions') ? sessions : { session: sessions[0], user: {} }),
  )
  const onClose = vi.fn()
  const page = await renderSignedIn(
    <>
      <span id="account-signal" />
      <SignedInElsewhere />
      <ElsewhereLine onClose={onClose} />
    </>,
    [],
  )
  unmount = page.unmount
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 20))))
  return { ...page, onClose, dot: () => document.querySelector('#account-signal [role="status"]') }
}

test('whoever is at work on two devices sees a dot at their name, the other device, and the way to end it', async () => {
  const { dot, text } = await showing(3)
  expect(dot()?.textContent).toContain('juga sedang dipakai di perangkat lain')
  expect(text()).toContain('Akun ini juga sedang dipakai di Chrome, Android')
  expect(document.querySelector('a[href="/profil"]')).not.toBeNull()
})

test('a device that was put away is not told of', async () => {
  const { dot, text } = await showing(30)
  expect(dot()).toBeNull()
  expect(text()).not.toContain('juga sedang dipakai')
})

test('a session that was looked at is told of once', async () => {
  const { onClose } = await showing(3)
  await act(async () => document.querySelector<HTMLAnchorElement>('a[href="/profil"]')?.click())
  expect(onClose).toHaveBeenCalledOnce()
  await unmount()
  expect((await showing(3)).dot()).toBeNull()
})
