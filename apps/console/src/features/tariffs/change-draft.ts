import { monthAfter } from '../workers/coverage-month.ts'
import { readMonthText } from '../workers/form/coverage-draft.ts'
import type { Tariff, TariffChangeInput } from './tariff.query.ts'

/** A change as it stands in the form: amounts, months and percentages as typed. */
export type ChangeDraft = {
  readonly kind: Tariff['kind']
  readonly membershipKind: Tariff['membershipKind']
  readonly programme: Tariff['programme']
  readonly occupationGroup: Tariff['occupationGroup']
  readonly riskClass: Tariff['riskClass']
  readonly incomeFrom: string
  readonly fromMonth: string
  readonly lastMonth: string
  readonly ends: boolean
  readonly percent: string
  readonly amount: string
  readonly min: string
  readonly max: string
  readonly excludedSources: Tariff['excludedSources']
  readonly sharedMonth: Tariff['sharedMonth']
  readonly legalBasis: string
}

export const emptyChange: ChangeDraft = {
  kind: 'SHARED_MONTH',
  membershipKind: 'SELF_EMPLOYED',
  programme: null,
  occupationGroup: null,
  riskClass: null,
  incomeFrom: '',
  fromMonth: '',
  lastMonth: '',
  ends: false,
  percent: '',
  amount: '',
  min: '',
  max: '',
  excludedSources: [],
  sharedMonth: null,
  legalBasis: '',
}

/** A change of a line begins with what the line sets; months and basis are the change's own. */
export function changeOf(tariff: Tariff): ChangeDraft {
  const { kind, membershipKind, programme, occupationGroup, riskClass, excludedSources, sharedMonth } = tariff
  return {
    ...emptyChange,
    ...{ kind, membershipKind, programme, occupationGroup, riskClass, excludedSources, sharedMonth },
    incomeFrom: tariff.incomeFrom ?? '',
    percent: tariff.rateMillionths === null ? '' : String(tariff.rateMillionths / 10_000).replace('.', ','),
    amount: tariff.amount ?? '',
    min: tariff.min ?? '',
    max: tariff.max ?? '',
  }
}

/** Which of the form's fields cannot be read; the server judges the rest. */
type UnreadField = 'fromMonth' | 'lastMonth' | 'percent' | 'amount' | 'min' | 'max' | 'incomeFrom'

export function readChange(draft: ChangeDraft): { input: TariffChangeInput } | { unread: readonly UnreadField[] } {
  const fromMonth = readMonthText(draft.fromMonth)
  const lastMonth = draft.lastMonth.trim() === '' ? null : readMonthText(draft.lastMonth)
  const rateMillionths = readPercent(draft.percent)
  const amounts = {
    amount: readRupiah(draft.amount),
    min: readRupiah(draft.min),
    max: readRupiah(draft.max),
    incomeFrom: readRupiah(draft.incomeFrom),
  }
  const unread: UnreadField[] = [
    ...(fromMonth === null ? (['fromMonth'] as const) : []),
    ...(lastMonth === null && draft.lastMonth.trim() !== '' ? (['lastMonth'] as const) : []),
    ...(rateMillionths === undefined ? (['percent'] as const) : []),
    ...(Object.keys(amounts) as (keyof typeof amounts)[]).filter((field) => amounts[field] === undefined),
  ]
  if (fromMonth === null || unread.length > 0) return { unread }
  const { kind, membershipKind, programme, occupationGroup, riskClass, ends, excludedSources, sharedMonth } = draft
  return {
    input: {
      ...{ kind, membershipKind, programme, occupationGroup, riskClass, ends, excludedSources, sharedMonth },
      amount: amounts.amount ?? null,
      min: amounts.min ?? null,
      max: amounts.max ?? null,
      incomeFrom: amounts.incomeFrom ?? null,
      rateMillionths: rateMillionths ?? null,
      fromMonth,
      untilMonth: lastMonth === null ? null : monthAfter(lastMonth),
      legalBasis: draft.legalBasis,
    },
  }
}

/** As the schema takes it. What cannot be read stays as it was typed, so that its field is shown. */
export function writtenChange(draft: ChangeDraft) {
  const { lastMonth, percent, amount, min, max, incomeFrom, ...choices } = draft
  const last = readMonthText(lastMonth)
  const rate = readPercent(percent)
  const rupiahOf = (typed: string) => {
    const digits = readRupiah(typed)
    return digits === undefined ? typed : digits
  }
  return {
    ...choices,
    fromMonth: readMonthText(draft.fromMonth) ?? '',
    untilMonth: lastMonth.trim() === '' ? null : last === null ? '' : monthAfter(last),
    rateMillionths: rate === undefined ? percent : rate,
    amountRupiah: rupiahOf(amount),
    minRupiah: rupiahOf(min),
    maxRupiah: rupiahOf(max),
    incomeFromRupiah: rupiahOf(incomeFrom),
  }
}

/** `1,5` is 1.5%, in millionths. Null where nothing is typed, undefined for what is no number. */
function readPercent(text: string): number | null | undefined {
  const typed = text.trim().replace('%', '').trim().replace(',', '.')
  if (typed === '') return null
  return /^-?\d{1,4}(\.\d{1,4})?$/.test(typed) ? Math.round(Number(typed) * 10_000) : undefined
}

/** `Rp6.800` and `6800`. */
function readRupiah(text: string): string | null | undefined {
  const typed = text.replace(/^\s*Rp/i, '').trim()
  if (typed === '') return null
  return /^-?(\d{1,15}|\d{1,3}(\.\d{3}){1,4})$/.test(typed) ? typed.replaceAll('.', '') : undefined
}
