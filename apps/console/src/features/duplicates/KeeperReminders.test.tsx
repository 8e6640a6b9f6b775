// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import type { Keeper } from './duplicates.query.ts'
import { KeeperReminders } from './KeeperReminders.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const keeper = (id: string, changed: Partial<Keeper> = {}): Keeper => ({
  ...{ tenant: { id, shortName: id }, pairs: 3, remindedOn: null, mayRemind: true },
  ...changed,
})

test('an organisation with which pairs lie is reminded by a button, and one reminded lately has none', async () => {
  const sent: unknown[] = []
  let reloaded = 0
  const keepers = [keeper('Landak'), keeper('Sanggau', { pairs: 1, remindedOn: '2026-11-12', mayRemind: false })]
  const part = <KeeperReminders keepers={keepers} onReminded={() => reloaded++} />
  const page = await renderSignedIn(part, ['DUPLICATE_DECIDE'], async (_address, init) => {
    sent.push(JSON.parse(String(init?.body)).variables)
    const data = { pairs: 3, reached: 2 }
    return Response.json({ data: { remindDuplicateKeeper: { __typename: 'RemindDuplicateKeeperSuccess', data } } })
  })
  unmount = page.unmount
  // A pair of two others stands with both.
  expect(page.text()).toContain('Pasangan dari dua instansi dihitung pada keduanya, jadi jangan dijumlahkan.')
  expect(page.text()).toContain('diingatkan 12 November 2026')
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('li button')]
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['Ingatkan Landak'])
  await act(async () => buttons[0]?.click())
  await expect.poll(() => reloaded).toBe(1)
  expect(sent).toContainEqual({ input: { tenantId: 'Landak' } })
})
