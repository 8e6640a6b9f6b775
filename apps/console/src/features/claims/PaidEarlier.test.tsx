// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { PaidEarlier } from './PaidEarlier.tsx'

type Paid = Parameters<typeof PaidEarlier>[0]['claim']['paidEarlier'][number]

let unmount = async () => {}
afterEach(() => unmount())

const PAID: Paid = {
  ...{ id: 'earlier', name: 'Yuliana Kusuma', programme: 'DEATH' },
  ...{ paidOn: '2024-03-15', amount: '42000000', claimNumber: 'KL-1' },
}

async function shows(paidEarlier: Paid[]): Promise<string> {
  const page = await renderSignedIn(<PaidEarlier claim={{ paidEarlier }} />, ['CLAIM_READ'], async () =>
    Response.json({}),
  )
  unmount = page.unmount
  return document.body.textContent ?? ''
}

test('a case says what was paid for the same event before', async () => {
  expect(await shows([PAID])).toMatch(/Pernah dibayar: JKM Rp\s?42\.000\.000, .*2024, klaim KL-1\./)
})

test('a case of somebody who was paid nothing says nothing', async () => {
  expect(await shows([])).not.toContain('Pernah dibayar')
})
