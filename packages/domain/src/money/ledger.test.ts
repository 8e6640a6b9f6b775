import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entriesOf, type LedgerEntry, type LedgerFact, reversalOf, trialBalance } from './ledger.ts'
import { bookingDay, mayCloseMonth } from './ledger-period.ts'

const RUNS = { numRuns: 10_000 }
const rupiah = fc.bigInt({ min: 1n, max: 10n ** 14n })
const bill: fc.Arbitrary<LedgerFact> = fc.record({
  kind: fc.constant('BILL' as const),
  shares: fc.array(
    fc.record({
      line: fc.constantFrom('a', 'b', null),
      programme: fc.constantFrom('WORK_ACCIDENT' as const, 'DEATH' as const, null),
      rupiah,
    }),
    { minLength: 1, maxLength: 3 },
  ),
})
const movement: fc.Arbitrary<LedgerFact> = fc.record({
  kind: fc.constantFrom('PAYMENT' as const, 'RECEIPT' as const, 'POSTING' as const, 'REVERSAL' as const),
  rupiah,
})
/** Facts about one list, of whose payments and receipts some come back, and what happens after. */
const factsWithReturns = fc
  .tuple(bill, fc.array(movement, { maxLength: 6 }), fc.nat({ max: 6 }))
  .map(([billed, moved, at]): readonly LedgerFact[] => moved.toSpliced(Math.min(at, moved.length), 0, billed))
  .chain((all) => {
    const returnable = all.flatMap(({ kind }, at) => (kind === 'PAYMENT' || kind === 'RECEIPT' ? [at] : []))
    return fc.tuple(fc.constant(all), fc.shuffledSubarray(returnable), fc.array(movement, { maxLength: 3 }))
  })
  .map(([all, returned, after]): readonly LedgerFact[] => [
    ...all,
    ...returned.map(
      (at): LedgerFact =>
        all[at]?.kind === 'PAYMENT' ? { kind: 'RETURN', payment: at } : { kind: 'RECEIPT_RETURN', receipt: at },
    ),
    ...after,
  ])
/** Facts about one list in some order, and the same in another. */
const facts = fc
  .tuple(fc.option(bill, { nil: undefined }), fc.array(movement, { maxLength: 8 }))
  .map(([billed, moved]) => (billed === undefined ? moved : [billed, ...moved]))
  .chain((all) => {
    const shuffled = fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })
    return fc.tuple(shuffled, shuffled)
  })

const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n)
const sumOf = (all: readonly LedgerFact[], kind: LedgerFact['kind']) =>
  sum(
    all.flatMap((fact) =>
      fact.kind !== kind || fact.kind === 'RETURN' || fact.kind === 'RECEIPT_RETURN'
        ? []
        : fact.kind === 'BILL'
          ? fact.shares.map((share) => share.rupiah)
          : [fact.rupiah],
    ),
  )
const sorted = (entries: readonly LedgerEntry[]) =>
  [...trialBalance(entries)].filter(([, amount]) => amount !== 0n).sort(([a], [b]) => a.localeCompare(b))

describe('the entries of a list', () => {
  test('are balanced, one for each fact, without a posting of nothing', () => {
    fc.assert(
      fc.property(facts, ([all]) => {
        const entries = entriesOf(all)
        expect(entries.map(({ kind }) => kind)).toEqual(all.map(({ kind }) => kind))
        for (const { postings } of entries) {
          expect(postings.length).toBeGreaterThanOrEqual(2)
          expect(sum(postings.map((posting) => posting.rupiah))).toBe(0n)
          expect(postings.every((posting) => posting.rupiah !== 0n)).toBe(true)
        }
      }),
      RUNS,
    )
  })

  test('conserve money: each account ends at what a count of the facts says, credit and debt never both', () => {
    fc.assert(
      fc.property(facts, ([all]) => {
        const balance = trialBalance(entriesOf(all))
        const [billed, paid] = [sumOf(all, 'BILL'), sumOf(all, 'PAYMENT')]
        const [received, posted] = [sumOf(all, 'RECEIPT'), sumOf(all, 'POSTING') - sumOf(all, 'REVERSAL')]
        expect(balance.get('CONTRIBUTION_EXPENSE') ?? 0n).toBe(billed)
        expect(balance.get('TREASURY') ?? 0n).toBe(-paid)
        expect(balance.get('PAYABLE_TO_INSURER') ?? 0n).toBe(billed > paid ? paid - billed : 0n)
        expect(balance.get('CREDIT_AT_INSURER') ?? 0n).toBe(paid > billed ? paid - billed : 0n)
        expect(balance.get('PAID_IN_TRANSIT') ?? 0n).toBe(paid - received)
        expect(balance.get('RECEIVED_UNPOSTED') ?? 0n).toBe(received - posted)
        expect(balance.get('PAYMENT_TO_PROVE') ?? 0n).toBe(posted - paid)
      }),
      RUNS,
    )
  })

  test('end the same in whatever order the facts are known', () => {
    fc.assert(
      fc.property(facts, ([all, others]) => {
        expect(sorted(entriesOf(all))).toEqual(sorted(entriesOf(others)))
      }),
      RUNS,
    )
  })

  test('leave no line owing once the bill is paid, in however many payments', () => {
    fc.assert(
      fc.property(bill, fc.array(rupiah, { maxLength: 4 }), (billed, parts) => {
        const rest = sumOf([billed], 'BILL') - sum(parts)
        const payments = (rest > 0n ? [...parts, rest] : parts).map((part) => ({
          kind: 'PAYMENT' as const,
          rupiah: part,
        }))
        const owed = new Map<string, bigint>()
        for (const { postings } of entriesOf([billed, ...payments]))
          for (const { account, line, programme, rupiah: amount } of postings)
            if (account === 'PAYABLE_TO_INSURER')
              owed.set(`${line} ${programme}`, (owed.get(`${line} ${programme}`) ?? 0n) + amount)
        expect([...owed.values()].every((amount) => amount === 0n)).toBe(true)
      }),
      RUNS,
    )
  })

  test('taken back by their reversals leave nothing', () => {
    fc.assert(
      fc.property(facts, ([all]) => {
        const entries = entriesOf(all)
        expect(sorted([...entries, ...entries.map(reversalOf)])).toEqual([])
      }),
      RUNS,
    )
  })

  test('conserve money over payments and receipts that come back, which leave the accounts as if they had never been made', () => {
    fc.assert(
      fc.property(factsWithReturns, (all) => {
        const entries = entriesOf(all)
        for (const { postings } of entries) expect(sum(postings.map((posting) => posting.rupiah))).toBe(0n)
        const isReturn = ({ kind }: LedgerFact) => kind === 'RETURN' || kind === 'RECEIPT_RETURN'
        const back = new Set(
          all.flatMap((fact) =>
            fact.kind === 'RETURN' ? [fact.payment] : fact.kind === 'RECEIPT_RETURN' ? [fact.receipt] : [],
          ),
        )
        const standing = all.filter((fact, at) => !isReturn(fact) && !back.has(at))
        expect(sorted(entries)).toEqual(sorted(entriesOf(standing)))
      }),
      RUNS,
    )
  })

  test('of a payment that comes back are its own, reversed side by side, where nothing was paid beyond the bill', () => {
    fc.assert(
      fc.property(
        bill,
        fc.array(fc.bigInt({ min: 1n, max: 10n ** 6n }), { minLength: 1, maxLength: 5 }),
        (billed, parts) => {
          fc.pre(sum(parts) <= sumOf([billed], 'BILL'))
          const payments = parts.map((part) => ({ kind: 'PAYMENT' as const, rupiah: part }))
          const entries = entriesOf([billed, ...payments, { kind: 'RETURN', payment: 1 }])
          const payment = entries[1]
          if (payment === undefined) throw new Error('a payment')
          expect(entries.at(-1)).toEqual(reversalOf(payment))
        },
      ),
      RUNS,
    )
  })

  test('let a payment come back once, and nothing else', () => {
    const paid: LedgerFact = { kind: 'PAYMENT', rupiah: 5n }
    const returned: LedgerFact = { kind: 'RETURN', payment: 0 }
    expect(() => entriesOf([paid, returned, returned])).toThrow(RangeError)
    expect(() => entriesOf([{ kind: 'RECEIPT', rupiah: 5n }, returned])).toThrow(RangeError)
    expect(() => entriesOf([returned])).toThrow(RangeError)
  })

  test('let a receipt be taken back once, as its own entry reversed, and nothing else', () => {
    const received: LedgerFact = { kind: 'RECEIPT', rupiah: 5n }
    const back: LedgerFact = { kind: 'RECEIPT_RETURN', receipt: 0 }
    const [receipt, reversal] = entriesOf([received, back])
    if (receipt === undefined || reversal === undefined) throw new Error('two entries')
    expect(trialBalance([receipt, reversal])).toEqual(trialBalance([receipt, reversalOf(receipt)]))
    expect(reversal.kind).toBe('REVERSAL')
    expect(() => entriesOf([received, back, back])).toThrow(RangeError)
    expect(() => entriesOf([{ kind: 'PAYMENT', rupiah: 5n }, back])).toThrow(RangeError)
  })

  test('refuse an amount of nothing and a second bill', () => {
    const billed: LedgerFact = { kind: 'BILL', shares: [{ line: null, programme: null, rupiah: 1n }] }
    expect(() => entriesOf([billed, billed])).toThrow(RangeError)
    expect(() => entriesOf([{ kind: 'PAYMENT', rupiah: 0n }])).toThrow(RangeError)
    expect(() => entriesOf([{ kind: 'BILL', shares: [{ line: null, programme: null, rupiah: -1n }] }])).toThrow(
      RangeError,
    )
  })
})

describe('a fact', () => {
  test('is booked on its own day, and on the day it becomes known where that month is closed', () => {
    expect(bookingDay('2026-10-31', '2026-11-20', null)).toBe('2026-10-31')
    expect(bookingDay('2026-10-31', '2026-11-20', '2026-11-01')).toBe('2026-11-20')
    expect(bookingDay('2026-11-01', '2026-11-20', '2026-11-01')).toBe('2026-11-01')
  })
})

describe('a month', () => {
  test('is closed once it is over, and never again', () => {
    expect(mayCloseMonth('2026-11-01', '2026-11-30', null)).toBe(false)
    expect(mayCloseMonth('2026-10-01', '2026-11-01', null)).toBe(true)
    expect(mayCloseMonth('2026-10-01', '2026-11-01', '2026-10-01')).toBe(true)
    expect(mayCloseMonth('2026-10-01', '2026-11-01', '2026-11-01')).toBe(false)
  })
})
