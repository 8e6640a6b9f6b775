// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { GrantFigures } from './GrantFigures.tsx'

let unmount = async () => {}
afterEach(() => unmount())

async function shows(figures: Parameters<typeof GrantFigures>[0]['figures']): Promise<string> {
  const page = await renderSignedIn(<GrantFigures figures={figures} />, ['CLAIM_READ'])
  unmount = page.unmount
  return page.text()
}

test('grants of a year stand apart: those that families have, and those that wait', async () => {
  const words = await shows({ handedOver: 3, handedOverAmount: '4500000', waiting: 1, waitingAmount: '1500000' })
  expect(words).toMatch(/Diserahkan3 santunan, Rp\s?4\.500\.000/)
  expect(words).toMatch(/Menunggu1 santunan, Rp\s?1\.500\.000/)
  expect(words).toContain('bukan BPJS Ketenagakerjaan')
})

test('a year in which none was due has no card, nor has who may not see them', async () => {
  const none = { handedOver: 0, handedOverAmount: '0', waiting: 0, waitingAmount: '0' }
  for (const figures of [none, null]) {
    expect(await shows(figures)).not.toContain('Santunan daerah')
    await unmount()
  }
})
