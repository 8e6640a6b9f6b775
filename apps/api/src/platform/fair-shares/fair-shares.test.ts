import { expect, test } from 'vitest'
import { BusyError } from './busy-error.ts'
import { FairShares, type Leave } from './fair-shares.ts'
import { BOUNDS, type Lane, PACE, WAITING } from './shares.ts'

const visit = (personId: string, tenantId: string, lane: Lane = 'CHEAP', price = 1) => ({
  personId,
  tenantId,
  lane,
  price,
  isGone: () => false,
})

/** Which of these have begun, without waiting for those that have not. */
async function begunOf(entries: readonly Promise<Leave>[]): Promise<Leave[]> {
  const outcomes = await Promise.all(
    entries.map((entry) => Promise.race([entry, new Promise<null>((resolve) => setImmediate(() => resolve(null)))])),
  )
  return outcomes.filter((outcome) => outcome !== null)
}

test('one person has a few operations under way, and each that ends lets the next begin', async () => {
  const shares = new FairShares()
  const entries = Array.from({ length: 10 }, () => shares.enter(visit('ani', 'sambas')))
  const begun = await begunOf(entries)
  expect(begun).toHaveLength(BOUNDS.CHEAP.person)
  begun[0]?.(0)
  begun[0]?.(0)
  expect(await begunOf(entries)).toHaveLength(BOUNDS.CHEAP.person + 1)
})

test('another person begins at once however many of one wait', async () => {
  const shares = new FairShares()
  const mine = Array.from({ length: WAITING.person }, () => shares.enter(visit('ani', 'provinsi')))
  expect(await begunOf([shares.enter(visit('budi', 'sambas'))])).toHaveLength(1)
  expect(await begunOf(mine)).toHaveLength(BOUNDS.CHEAP.person)
})

test('the members of one tenant together have a share of it', async () => {
  const shares = new FairShares()
  const entries = Array.from({ length: 40 }, (_, i) => shares.enter(visit(`member ${i}`, 'provinsi')))
  expect(await begunOf(entries)).toHaveLength(BOUNDS.CHEAP.tenant)
  expect(await begunOf([shares.enter(visit('budi', 'sambas'))])).toHaveLength(1)
})

test('cheap operations begin at once while all room of the dear ones is taken', async () => {
  const shares = new FairShares()
  const dear = Array.from({ length: 30 }, (_, i) => shares.enter(visit(`p${i}`, `t${i}`, 'DEAR')))
  expect(await begunOf(dear)).toHaveLength(BOUNDS.DEAR.everybody)
  expect(await begunOf([shares.enter(visit('p1', 't1'))])).toHaveLength(1)
})

test('who has as many waiting as may wait is refused with the time to come back', async () => {
  const shares = new FairShares()
  for (let i = 0; i < BOUNDS.DEAR.person + WAITING.person; i++)
    shares.enter(visit('ani', 'provinsi', 'DEAR')).catch(() => {})
  await expect(shares.enter(visit('ani', 'provinsi', 'DEAR'))).rejects.toThrow(BusyError)
  await expect(shares.enter(visit('ani', 'provinsi', 'DEAR'))).rejects.toMatchObject({ retryAfterSeconds: 5 })
})

test('who has spent much waits while another is there, and does not when alone', async () => {
  const alone = new FairShares()
  for (let i = 0; i < 10; i++) {
    const [leave] = await begunOf([alone.enter(visit('ani', 'provinsi', 'DEAR', 1_000))])
    expect(leave).toBeDefined()
    leave?.(1_000)
  }
  expect(await begunOf([alone.enter(visit('budi', 'sambas'))])).toHaveLength(1)
  expect(await begunOf([alone.enter(visit('ani', 'provinsi', 'DEAR', 1_000))])).toHaveLength(0)
})

test('who asks for what takes longer than its price has spent what it took', async () => {
  const shares = new FairShares()
  const [leave] = await begunOf([shares.enter(visit('ani', 'provinsi', 'DEAR', 1))])
  leave?.(PACE.putBy + 1_000)
  expect(await begunOf([shares.enter(visit('budi', 'sambas'))])).toHaveLength(1)
  expect(await begunOf([shares.enter(visit('ani', 'provinsi', 'DEAR', 1))])).toHaveLength(0)
})

test('who asks for what takes less than its price gets the rest back, but for what an answer may cost', async () => {
  const shares = new FairShares()
  const asks = async (tookMilliseconds: number) => {
    const [leave] = await begunOf([shares.enter(visit('ani', 'provinsi', 'DEAR', 900))])
    leave?.(tookMilliseconds)
    return leave !== undefined
  }
  await begunOf([shares.enter(visit('budi', 'sambas'))])
  const often = PACE.putBy / PACE.keptUpTo
  for (let i = 0; i < often; i++) expect(await asks(1)).toBe(true)
  for (let i = 0; i < 3; i++) await asks(1)
  expect(await asks(1)).toBe(false)
})

test('who asks for many short things is charged their price, however slow the machine is', async () => {
  const shares = new FairShares()
  for (let i = 0; i < 200; i++) {
    const [leave] = await begunOf([shares.enter(visit('ani', 'provinsi', 'CHEAP', 1))])
    leave?.(PACE.settledFrom)
  }
  expect(await begunOf([shares.enter(visit('budi', 'sambas'))])).toHaveLength(1)
  expect(await begunOf([shares.enter(visit('ani', 'provinsi'))])).toHaveLength(1)
})

test('what nobody waits for any more never begins', async () => {
  const shares = new FairShares()
  const begun = await begunOf(Array.from({ length: BOUNDS.CHEAP.person }, () => shares.enter(visit('ani', 'sambas'))))
  const gone = shares.enter({ ...visit('ani', 'sambas'), isGone: () => true })
  const refused = expect(gone).rejects.toThrow(BusyError)
  begun[0]?.(0)
  await refused
})
