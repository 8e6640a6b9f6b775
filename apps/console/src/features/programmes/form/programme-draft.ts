import { monthsBetween } from '@payung/domain/money/contribution'
import type { VariablesOf } from '../../../graphql.ts'
import { lastMonthOf, monthAfter } from '../../workers/coverage-month.ts'
import { readMonthText, writeMonthText } from '../../workers/form/coverage-draft.ts'
import type { CreateProgrammeMutation, ProgrammeDetail } from '../programme.query.ts'
import { type PaymentDraft, paymentDrafts, paymentInputs } from './payment-draft.ts'

type Input = VariablesOf<typeof CreateProgrammeMutation>['input']

/** What it rests on, with its name: the list to choose from may not hold it any more. */
export interface Basis {
  readonly id: string
  readonly name: string
}

/** A programme as it stands in the form: months as they are typed, quotas by area. */
export interface ProgrammeDraft {
  readonly name: string
  readonly description: string
  readonly insuranceProgrammes: Input['insuranceProgrammes']
  readonly occupationCodes: readonly string[]
  readonly fromMonth: string
  /** The last month with protection, as people say it. */
  readonly lastMonth: string
  readonly fundingSource: Input['fundingSource']
  readonly relief: NonNullable<Input['relief']> | ''
  readonly legalNote: string
  readonly regulations: readonly Basis[]
  readonly agreements: readonly Basis[]
  readonly proposers: NonNullable<Input['proposers']>
  /** Digits by area code; empty for none. */
  readonly quotas: Readonly<Record<string, string>>
  readonly paidMonths: readonly PaymentDraft[]
}

export const emptyProgramme: ProgrammeDraft = {
  name: '',
  description: '',
  insuranceProgrammes: ['WORK_ACCIDENT', 'DEATH'],
  occupationCodes: [],
  fromMonth: '',
  lastMonth: '',
  fundingSource: 'REGIONAL_BUDGET',
  relief: '',
  legalNote: '',
  regulations: [],
  agreements: [],
  proposers: ['VILLAGE', 'AGENCY'],
  quotas: {},
  paidMonths: [],
}

export function draftOfProgramme(programme: ProgrammeDetail): ProgrammeDraft {
  return {
    name: programme.name,
    description: programme.description ?? '',
    insuranceProgrammes: programme.insuranceProgrammes,
    occupationCodes: programme.occupations.map(({ code }) => code),
    fromMonth: writeMonthText(programme.fromMonth),
    lastMonth: writeMonthText(lastMonthOf(programme.untilMonth)),
    fundingSource: programme.fundingSource,
    relief: programme.relief ?? '',
    legalNote: programme.legalNote ?? '',
    regulations: programme.regulations.map(({ id, name, title }) => ({ id, name: `${name} · ${title}` })),
    agreements: programme.agreements.flatMap(({ agreement }) => (agreement ? [agreementBasis(agreement)] : [])),
    proposers: programme.proposers,
    quotas: Object.fromEntries(programme.quotas.map(({ area, people }) => [area.code, String(people)])),
    paidMonths: paymentDrafts(programme.paidMonths),
  }
}

export function agreementBasis(agreement: { id: string; title: string; number: string | null }): Basis {
  return { id: agreement.id, name: [agreement.number, agreement.title].filter((part) => part !== null).join(' · ') }
}

/** Months of the programme, as far as they are typed. */
export function monthsOfDraft(draft: ProgrammeDraft): readonly string[] {
  const [from, last] = [readMonthText(draft.fromMonth), readMonthText(draft.lastMonth)]
  return from === null || last === null ? [] : monthsBetween(from, monthAfter(last))
}

/** What is sent, and the area of each quota in its order, so that a remark on the third finds its field. */
export function inputOf(
  draft: ProgrammeDraft,
): { readonly input: Input; readonly quotaAreas: readonly string[] } | 'MONTHS' {
  const [from, last] = [readMonthText(draft.fromMonth), readMonthText(draft.lastMonth)]
  if (from === null || last === null) return 'MONTHS'
  const quotas = Object.entries(draft.quotas)
    .filter(([, people]) => people !== '')
    .map(([areaCode, people]) => ({ areaCode, people: Number(people) }))
    .toSorted((a, b) => (a.areaCode < b.areaCode ? -1 : 1))
  return {
    quotaAreas: quotas.map(({ areaCode }) => areaCode),
    input: {
      name: draft.name,
      description: draft.description,
      insuranceProgrammes: draft.insuranceProgrammes,
      occupationCodes: [...draft.occupationCodes],
      fromMonth: from,
      untilMonth: monthAfter(last),
      fundingSource: draft.fundingSource,
      relief: draft.relief === '' ? null : draft.relief,
      legalNote: draft.legalNote,
      regulationIds: draft.regulations.map(({ id }) => id),
      agreementIds: draft.agreements.map(({ id }) => id),
      proposers: draft.proposers,
      quotas,
      paidMonths: paymentInputs(draft.paidMonths),
    },
  }
}
