// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import type { PledgeableAgreement } from './pledge.query.ts'
import type { PledgeForm } from './pledge-form.ts'
import { RestFields } from './RestFields.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const REST: PledgeableAgreement['rests'][number] = {
  pledgeId: 'ended',
  regionId: 'region',
  fromMonth: '2026-01-01',
  untilMonth: '2026-07-01',
  left: '403200',
}

async function showing(rests: PledgeableAgreement['rests'], carriedFromId: string) {
  const values = { regionId: 'region', carriedFromId, carriedAmount: '403200' }
  const form = {
    values,
    field: (name: keyof typeof values) => ({ value: values[name], onChange: () => {} }),
    change: () => {},
  } as unknown as PledgeForm
  const page = await renderSignedIn(<RestFields form={form} rests={rests} />, ['PLEDGE_READ'], async () =>
    Response.json({ data: {} }),
  )
  unmount = page.unmount
  return page.text()
}

test('a rest of the government that was chosen is offered with what it leaves, and of another government nothing', async () => {
  expect(await showing([REST], '')).toContain('sisa Rp403.200')
  await unmount()
  expect(await showing([{ ...REST, regionId: 'other' }], '')).not.toContain('Sisa janji yang dibawa')
})

test('a chosen rest that another pledge took meanwhile stays there to be let go, since a field that is hidden says nothing of its fault', async () => {
  const text = await showing([], 'ended')
  expect(text).toContain('Tidak tersedia lagi')
  expect(text).toContain('Tidak ada')
})
