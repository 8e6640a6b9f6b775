// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { render, serverWithAnswers } from '../../ui/testing/render.tsx'
import type { ContributionListDetail } from './billing.query.ts'
import { FamiliesWaiting } from './FamiliesWaiting.tsx'

let unmount = async () => {}
afterEach(() => unmount())

async function showing(waiting: ContributionListDetail['familiesWaiting']) {
  const page = await render(<FamiliesWaiting waiting={waiting} />, serverWithAnswers().server)
  unmount = page.unmount
  return page.text()
}

test('nothing is said where no family waits', async () => {
  expect(await showing(null)).not.toContain('Keluarga')
})

test('it is said how many wait, until when their months can be paid and how many days are left', async () => {
  const text = await showing({ families: 2, payBy: '2027-06-30', daysLeft: 51 })
  expect(text).toContain('Keluarga yang menunggu: 2.')
  expect(text).toMatch(/30 Jun\w* 2027: 51 hari lagi/)
})

test('a day that has passed is told as passed, and one that never was is left out', async () => {
  expect(await showing({ families: 1, payBy: '2027-06-30', daysLeft: -1 })).toContain('sudah lewat')
  await unmount()
  expect(await showing({ families: 1, payBy: null, daysLeft: null })).not.toContain('dibayar sampai')
})
