// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../../ui/testing/signed-in.tsx'
import type { DecreeDetail } from '../decree.query.ts'
import { DecreeActions } from './DecreeActions.tsx'

let unmount = async () => {}
afterEach(() => unmount())

/** The names of what is in sight and of what stands behind the three dots. */
async function actionsOf(...actions: DecreeDetail['actions'][number][]) {
  const decree = { id: 'decree', actions, onePersonRefusal: null } as unknown as DecreeDetail
  unmount = (await renderSignedIn(<DecreeActions decree={decree} onChanged={() => {}} />, [])).unmount
  const all = [...document.querySelectorAll<HTMLElement>('main :is(a, button):not([aria-expanded])')]
  const named = (isFolded: boolean) =>
    all.filter((action) => (action.closest('[hidden]') !== null) === isFolded).map(({ textContent }) => textContent)
  return { inSight: named(false), folded: named(true) }
}

test('the step that leads on is in sight, and the rest behind the dots', async () => {
  expect(await actionsOf('EDIT', 'SUBMIT', 'CANCEL')).toEqual({
    inSight: ['Ajukan'],
    folded: ['Ubah naskah', 'Batalkan konsep'],
  })
})

test('where no step leads on, the amendment is in sight', async () => {
  expect(await actionsOf('AMEND', 'REVOKE')).toEqual({ inSight: ['Susun perubahan'], folded: ['Susun pencabutan'] })
})

test('the way back is not hidden where nothing else can be done', async () => {
  expect(await actionsOf('WITHDRAW')).toEqual({ inSight: ['Tarik kembali'], folded: [] })
})
