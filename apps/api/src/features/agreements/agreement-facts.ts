import { isWithin } from '@payung/domain/area/area-code'
import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { agreementTermsInput } from '@payung/domain/pledge/agreement-terms'
import type { PledgeRemainder } from '@payung/domain/pledge/roll-over'
import type { Message } from '@payung/domain/text/define-messages'
import { paperFault } from '@payung/domain/text/paper-letters'
import { Temporal } from 'temporal-polyfill'
import { issueAbout, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import { inputIssues } from '../../platform/read-input.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { nationalIdIssues, unprintable } from '../workers/public.ts'
import type { PartyKind, SignatoryCapacity } from './agreement-parts.queries.ts'
import { agreementMessages } from './agreements.messages.ts'

export interface PartyInput {
  /** Null for a new one. */
  readonly id: string | null
  readonly kind: PartyKind
  readonly tenantId: string | null
  readonly outsideName: string | null
  readonly signatoryName: string | null
  readonly signatoryTitle: string | null
  readonly signatoryCapacity: SignatoryCapacity
}

export interface ObligationInput {
  readonly id: string | null
  /** Place of its party in the list of parties, from 0. */
  readonly partyIndex: number
  readonly text: string
  readonly dueOn: IsoDay | null
}

export interface AgreementFacts {
  readonly kind: 'MEMORANDUM' | 'COOPERATION'
  readonly number: string | null
  readonly title: string
  readonly purpose: string
  readonly validFrom: IsoDay
  /** Last day on which it holds, as it is written in the document. */
  readonly lastDay: IsoDay
  readonly quotaPeople: number | null
  readonly quotaRupiah: bigint | null
  readonly pledgeRemainder: PledgeRemainder
  /** For where and for whom companies may pledge under it; empty for everywhere, and for everybody. */
  readonly pledgeAreaCodes: readonly string[]
  readonly pledgeOccupationCodes: readonly string[]
  readonly underId: string | null
  readonly regulationIds: readonly string[]
  readonly parties: readonly PartyInput[]
  readonly obligations: readonly ObligationInput[]
}

const PARTIES_MAX = 30
const OBLIGATIONS_MAX = 100
const QUOTA_PEOPLE_MAX = 10_000_000

/** First day on which an agreement no longer holds. */
export function dayAfter(lastDay: IsoDay): IsoDay {
  return Temporal.PlainDate.from(lastDay).add({ days: 1 }).toString()
}

/** Last day on which it holds. */
export function dayBefore(validUntil: IsoDay): IsoDay {
  return Temporal.PlainDate.from(validUntil).subtract({ days: 1 }).toString()
}

/** Every field that cannot stand, each with its path as the form knows it. @throws ValidationError */
export function assertAgreementFacts(facts: AgreementFacts, reference: ReferenceData): void {
  const issues: ValidationIssue[] = []
  const refuseIf = (isWrong: boolean, message: Message, path?: string) => {
    if (isWrong) issues.push(issueAbout(message, path))
  }
  const { title, purpose, number, parties, obligations } = facts
  refuseIf(title.length < 5 || title.length > 300, agreementMessages.TITLE_LENGTH())
  // Decrees cite both.
  for (const [path, text] of [
    ['title', title],
    ['number', number ?? ''],
  ] as const) {
    const fault = paperFault(text)
    if (fault !== null) refuseIf(true, unprintable(fault), path)
  }
  issues.push(...nationalIdIssues({ title, purpose, number }))
  refuseIf(purpose.length < 5 || purpose.length > 4000, agreementMessages.PURPOSE_LENGTH())
  refuseIf(number !== null && number.length > 80, agreementMessages.NUMBER_LENGTH())
  refuseIf(facts.lastDay < facts.validFrom, agreementMessages.ENDS_BEFORE_IT_BEGINS())
  refuseIf(
    facts.quotaPeople !== null && (facts.quotaPeople < 1 || facts.quotaPeople > QUOTA_PEOPLE_MAX),
    agreementMessages.QUOTA_PEOPLE(),
  )
  refuseIf(facts.quotaRupiah !== null && facts.quotaRupiah < 1n, agreementMessages.QUOTA_RUPIAH())
  refuseIf(
    facts.pledgeRemainder === 'ROLL_OVER' && !parties.some(({ kind }) => kind === 'COMPANY'),
    agreementMessages.REMAINDER_WITHOUT_COMPANY(),
  )
  issues.push(...termIssues(facts, reference))
  refuseIf(parties.length > PARTIES_MAX, agreementMessages.PARTIES_TOO_MANY({ partiesMax: PARTIES_MAX }))
  refuseIf(
    obligations.length > OBLIGATIONS_MAX,
    agreementMessages.OBLIGATIONS_TOO_MANY({ obligationsMax: OBLIGATIONS_MAX }),
  )
  parties.forEach((party, index) => {
    const at = (field: string) => `parties.${index}.${field}`
    const isKnown = party.tenantId === null || reference.tenants.has(party.tenantId)
    refuseIf(
      !isKnown || (party.tenantId === null) === (party.outsideName === null),
      agreementMessages.PARTY_WHO(),
      at('tenantId'),
    )
    refuseIf(
      party.tenantId !== null && parties.findIndex(({ tenantId }) => tenantId === party.tenantId) < index,
      agreementMessages.PARTY_TWICE(),
      at('tenantId'),
    )
    const { outsideName, signatoryName, signatoryTitle } = party
    for (const [field, text] of Object.entries({ outsideName, signatoryName, signatoryTitle }))
      issues.push(...nationalIdIssues({ [at(field)]: text }))
    refuseIf(isOutside(party.outsideName, 2, 200), agreementMessages.PARTY_NAME(), at('outsideName'))
    refuseIf(isOutside(party.signatoryName, 2, 120), agreementMessages.SIGNATORY_NAME(), at('signatoryName'))
    refuseIf(isOutside(party.signatoryTitle, 2, 160), agreementMessages.SIGNATORY_TITLE(), at('signatoryTitle'))
  })
  obligations.forEach((obligation, index) => {
    issues.push(...nationalIdIssues({ [`obligations.${index}.text`]: obligation.text }))
    refuseIf(isOutside(obligation.text, 3, 1000), agreementMessages.OBLIGATION_TEXT(), `obligations.${index}.text`)
    refuseIf(
      parties[obligation.partyIndex] === undefined,
      agreementMessages.OBLIGATION_PARTY(),
      `obligations.${index}.partyIndex`,
    )
  })
  if (issues.length > 0) throw new ValidationError(issues)
}

/** What is wrong with where and for whom its money is meant: only companies pledge, to governments that are parties, for people within their areas. */
function termIssues(facts: AgreementFacts, reference: ReferenceData): readonly ValidationIssue[] {
  const { pledgeAreaCodes, pledgeOccupationCodes, parties } = facts
  const governments = parties.flatMap(({ kind, tenantId }) =>
    kind === 'GOVERNMENT' ? (reference.tenants.get(tenantId ?? '')?.areaCode ?? []) : [],
  )
  const ground = {
    hasCompany: parties.some(({ kind }) => kind === 'COMPANY'),
    isOfParty: (code: string) => reference.areas.has(code) && governments.some((area) => isWithin(code, area)),
    isOccupation: (code: string) => reference.occupations.has(code),
  }
  const terms = { pledgeAreaCodes: [...pledgeAreaCodes], pledgeOccupationCodes: [...pledgeOccupationCodes] }
  return inputIssues(agreementTermsInput(ground), terms, agreementMessages)
}

function isOutside(text: string | null, from: number, to: number): boolean {
  return text !== null && (text.length < from || text.length > to)
}
