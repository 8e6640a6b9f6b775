import type { IsoDay } from '@payung/domain/calendar/iso-day'
import type { PledgeRemainder } from '@payung/domain/pledge/roll-over'

/** An agreement as it is loaded: whole, with how it came about and what was said since. */
export interface DemoAgreement {
  /** To point at it from another; never shown. */
  readonly key: string
  readonly tenantCode: string
  readonly kind: 'MEMORANDUM' | 'COOPERATION'
  readonly state: 'DRAFT' | 'NEGOTIATION' | 'APPROVED' | 'SIGNED'
  readonly number: string | null
  readonly title: string
  readonly purpose: string
  readonly validFrom: IsoDay
  /** First day on which it no longer holds. */
  readonly validUntil: IsoDay
  readonly quotaPeople: number | null
  readonly quotaRupiah: number | null
  /** What becomes of the rest of an ended pledge; left out, it returns to the agreement. */
  readonly pledgeRemainder?: PledgeRemainder
  /** For where and for whom the money of its company is meant; left out, everywhere and everybody. */
  readonly pledgeAreaCodes?: readonly string[]
  readonly pledgeOccupationCodes?: readonly string[]
  readonly under: string | null
  readonly renews: string | null
  readonly signedOn: IsoDay | null
  readonly source: string | null
  /** Accounts of the demo. */
  readonly madeBy: string
  readonly approvedBy: string | null
  readonly parties: readonly DemoParty[]
  readonly obligations: readonly DemoObligation[]
  readonly steps: readonly { readonly to: string; readonly on: IsoDay; readonly by: string }[]
  readonly comments: readonly {
    readonly tenantCode: string
    readonly by: string
    readonly on: IsoDay
    readonly text: string
  }[]
}

export interface DemoParty {
  readonly kind: 'GOVERNMENT' | 'INSURER' | 'COMPANY' | 'UNIVERSITY' | 'UNION' | 'OTHER'
  /** Null for a party outside Payung. */
  readonly tenantCode: string | null
  readonly outsideName: string | null
  /** Heads and directors appear by their office alone. */
  readonly signatoryTitle: string
  readonly signatoryCapacity: 'DEFINITIVE' | 'ACTING_PJ' | 'ACTING_PLT'
}

export interface DemoObligation {
  /** Place of its party among the parties, from 0. */
  readonly party: number
  readonly text: string
  readonly dueOn: IsoDay | null
  readonly reports: readonly {
    readonly outcome: 'PROGRESS' | 'DONE'
    readonly text: string
    readonly on: IsoDay
    readonly by: string
  }[]
}

/** A party that works with Payung. */
export function partyOf(
  kind: DemoParty['kind'],
  tenantCode: string,
  signatoryTitle: string,
  signatoryCapacity: DemoParty['signatoryCapacity'] = 'DEFINITIVE',
): DemoParty {
  return { kind, tenantCode, outsideName: null, signatoryTitle, signatoryCapacity }
}

/** Draft, negotiation, approval and signing, with the officer and the approver of a government; as many as were reached. */
export function stepsOf(slug: string, ...days: readonly IsoDay[]): DemoAgreement['steps'] {
  const [officer, approver] = [`${slug}@payung.example`, `${slug}.approver@payung.example`]
  const states = [
    ['DRAFT', officer],
    ['NEGOTIATION', officer],
    ['APPROVED', approver],
    ['SIGNED', approver],
  ] as const
  return states.slice(0, days.length).map(([to, by], index) => ({ to, by, on: days[index] ?? '' }))
}
