// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../../ui/testing/signed-in.tsx'
import type { DecreeDetail } from '../decree.query.ts'
import { aDecree } from '../testing/a-decree.ts'
import { SignDialog } from './SignDialog.tsx'

let unmount = async () => {}
afterEach(() => unmount())

async function showing(kind: DecreeDetail['kind']) {
  const page = await renderSignedIn(
    <SignDialog decree={aDecree({ kind, state: 'APPROVED', people: 1750 })} onClose={() => {}} onDone={() => {}} />,
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
  const { button, text } = await showing('REVOCATION')
  expect(button('Cabut penetapan 1.750 orang').type).toBe('submit')
  expect(text()).toContain('1.750 orang, mulai Jan 2027')
  expect(text()).not.toContain('Sedang dibaca')
})

test('nobody signs before all answers are read', async () => {
  const { button, press, text } = await showing('DESIGNATION')
  expect(text()).toContain('Sedang dibaca')
  await press(button('Tetapkan 1.750 orang'))
  expect(text()).toContain('Tunggu sampai semua jawaban terbaca.')
})
