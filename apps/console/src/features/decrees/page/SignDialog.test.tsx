// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../../ui/testing/signed-in.tsx'
import type { DecreeDetail } from '../decree.query.ts'
import { SignDialog } from './SignDialog.tsx'

let unmount = async () => {}
afterEach(() => unmount())

async function showing(kind: DecreeDetail['kind']) {
  const decree = { id: 'decree', version: 1, kind, people: 1750, fromMonth: '2027-01', cost: null } as DecreeDetail
  const page = await renderSignedIn(
    <SignDialog decree={decree} onClose={() => {}} onDone={() => {}} />,
    [],
    () => new Promise(() => {}),
  )
  unmount = page.unmount
  return page
}

test('the button says how many people the signature designates', async () => {
  expect((await showing('DESIGNATION')).button('Tetapkan 1.750 orang').type).toBe('submit')
})

test('the button of a revocation says how many people lose their designation', async () => {
  expect((await showing('REVOCATION')).button('Cabut penetapan 1.750 orang').type).toBe('submit')
})
