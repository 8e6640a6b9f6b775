// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../../ui/testing/signed-in.tsx'
import type { DecreeDetail } from '../decree.query.ts'
import { PaidFrom } from './PaidFrom.tsx'

let unmount = async () => {}
afterEach(() => unmount())

async function says(paidFrom: DecreeDetail['paidFrom']) {
  const page = await renderSignedIn(
    <PaidFrom decree={{ cohort: null, fundingSource: 'REGIONAL_BUDGET', paidFrom }} />,
    [],
  )
  unmount = page.unmount
  return page.text()
}

test('a decree that a company pays by its rules says so, and its own government alone only where nothing is divided', async () => {
  expect(await says(['CSR', 'REGIONAL_BUDGET'])).toContain('CSR perusahaan; APBD kabupaten/kota')
  await unmount()
  expect(await says(['REGIONAL_BUDGET'])).toMatch(/APBD kabupaten\/kota$/)
})

test('whoever works for a part of the government, which may not read the rules, is told nothing that may be untrue', async () => {
  expect(await says([])).toContain('Pemerintah daerah atau pembayar yang ditunjuknya')
})
