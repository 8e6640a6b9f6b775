// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { GapNotices } from './GapNotices.tsx'
import type { GapMonth } from './gaps.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

async function noticeOf(month: Partial<GapMonth>) {
  const whole: GapMonth = {
    ...{ lostFrom: '2027-01-01', people: 4378, ofOthers: 0, unprotected: 0, hasEnded: false, monthsLost: 12 },
    ...{ noticeDays: 60, deathBenefit: null, ...month },
  }
  const shown = await renderSignedIn(<GapNotices months={[whole]} menurut={undefined} />, [])
  unmount = shown.unmount
  return shown.text()
}

test('people who are protected today are told to lose it', async () => {
  expect(await noticeOf({})).toContain('4.378 pekerja kehilangan seluruh atau sebagian jaminannya pada 1 Januari 2027')
})

test('of people who are without protection already it is said that their decree ends', async () => {
  const text = await noticeOf({ unprotected: 4378 })
  expect(text).toContain('Keputusan untuk 4.378 pekerja berakhir sebelum 1 Januari 2027')
  expect(text).toContain('Semuanya sudah tidak terlindungi sekarang: iurannya belum dibayar.')
  expect(text).not.toContain('kehilangan')
})

test('where only some are, or another government’s people stand beside them, it is said of at most so many', async () => {
  expect(await noticeOf({ unprotected: 411 })).toContain('Sampai 411 di antaranya sudah tidak terlindungi sekarang')
})

test('whoever is not told who pays late reads that the decree ends, and nothing of a loss', async () => {
  const text = await noticeOf({ unprotected: null, hasEnded: true })
  expect(text).toContain('sudah berakhir sebelum 1 Januari 2027')
  expect(text).not.toMatch(/kehilangan|tidak terlindungi/)
})

test('where the way leads to fewer than are named, it says whose the others are', async () => {
  const others = '8.546 dari mereka ditetapkan keputusan instansi lain; tautannya membuka yang Anda tetapkan.'
  expect(await noticeOf({ people: 517, ofOthers: 8546, unprotected: 3 })).toContain(others)
  await unmount()
  expect(await noticeOf({})).not.toContain('instansi lain')
})
