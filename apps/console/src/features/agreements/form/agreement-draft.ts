import type { ResultOf, VariablesOf } from '../../../graphql.ts'
import type { capacityWords } from '../../decrees/capacity-words.ts'
import type { remainderWords } from '../../pledges/pledge-words.ts'
import type { kindWords, partyKindWords } from '../agreement-words.ts'
import type { AgreementToEditQuery, SaveAgreementMutation } from './agreement-form.query.ts'

type Agreement = NonNullable<ResultOf<typeof AgreementToEditQuery>['agreement']>
type Input = VariablesOf<typeof SaveAgreementMutation>['input']

export interface PartyDraft {
  /** Names the row while one types; the server's id where there is one. */
  readonly key: string
  readonly id: string | null
  readonly kind: keyof typeof partyKindWords
  readonly isOutside: boolean
  readonly tenantId: string | null
  readonly outsideName: string
  readonly signatoryName: string
  readonly signatoryTitle: string
  readonly signatoryCapacity: keyof typeof capacityWords
}

export interface ObligationDraft {
  readonly key: string
  readonly id: string | null
  /** Key of its party: parties may change places. */
  readonly partyKey: string
  readonly text: string
  readonly dueOn: string | null
}

/** What is typed into the form; numbers as the texts that they are while one types. */
export interface AgreementDraft {
  readonly kind: keyof typeof kindWords
  readonly title: string
  readonly purpose: string
  readonly number: string
  readonly validFrom: string | null
  readonly lastDay: string | null
  readonly quotaPeople: string
  readonly quotaRupiah: string
  readonly pledgeRemainder: keyof typeof remainderWords
  readonly pledgeAreaCodes: readonly string[]
  /** Names of areas that were chosen before. */
  readonly pledgeAreas: Agreement['pledgeAreas']
  readonly pledgeOccupationCodes: readonly string[]
  readonly underId: string | null
  readonly regulationIds: readonly string[]
  readonly parties: readonly PartyDraft[]
  readonly obligations: readonly ObligationDraft[]
}

export function emptyParty(key: string): PartyDraft {
  return {
    key,
    id: null,
    kind: 'GOVERNMENT',
    isOutside: false,
    tenantId: null,
    outsideName: '',
    signatoryName: '',
    signatoryTitle: '',
    signatoryCapacity: 'DEFINITIVE',
  }
}

/** A new one begins with the own organisation and room for another. */
export function emptyAgreement(ownTenantId: string, ownKind: PartyDraft['kind']): AgreementDraft {
  return {
    kind: 'COOPERATION',
    title: '',
    purpose: '',
    number: '',
    validFrom: null,
    lastDay: null,
    quotaPeople: '',
    quotaRupiah: '',
    pledgeRemainder: 'RETURN',
    pledgeAreaCodes: [],
    pledgeAreas: [],
    pledgeOccupationCodes: [],
    underId: null,
    regulationIds: [],
    parties: [{ ...emptyParty('own'), tenantId: ownTenantId, kind: ownKind }, emptyParty('other')],
    obligations: [],
  }
}

export function draftOf(agreement: Agreement): AgreementDraft {
  return {
    kind: agreement.kind,
    title: agreement.title,
    purpose: agreement.purpose,
    number: agreement.number ?? '',
    validFrom: agreement.validFrom,
    lastDay: agreement.lastDay,
    quotaPeople: agreement.quotaPeople === null ? '' : String(agreement.quotaPeople),
    quotaRupiah: agreement.quotaRupiah ?? '',
    pledgeRemainder: agreement.pledgeRemainder,
    pledgeAreaCodes: agreement.pledgeAreas.map(({ code }) => code),
    pledgeAreas: agreement.pledgeAreas,
    pledgeOccupationCodes: agreement.pledgeOccupations.map(({ code }) => code),
    underId: agreement.under?.id ?? null,
    regulationIds: agreement.regulations.map(({ id }) => id),
    parties: agreement.parties.map((party) => ({
      key: party.id,
      id: party.id,
      kind: party.kind,
      isOutside: party.tenant === null,
      tenantId: party.tenant?.id ?? null,
      outsideName: party.tenant === null ? party.name : '',
      signatoryName: party.signatoryName ?? '',
      signatoryTitle: party.signatoryTitle ?? '',
      signatoryCapacity: party.signatoryCapacity,
    })),
    obligations: agreement.obligations.map(({ id, text, dueOn, party }) => ({
      key: id,
      id,
      partyKey: party.id,
      text,
      dueOn,
    })),
  }
}

/** As the API takes it; null while one of the days is missing, for without them there is no agreement to judge. */
export function inputOf(draft: AgreementDraft, existing: { id: string; version: number } | null): Input | null {
  if (draft.validFrom === null || draft.lastDay === null) return null
  const digits = (text: string) => text.replaceAll(/\D/g, '')
  const people = digits(draft.quotaPeople)
  const rupiah = digits(draft.quotaRupiah)
  return {
    ...(existing === null ? {} : { agreementId: existing.id, expectedVersion: existing.version }),
    kind: draft.kind,
    title: draft.title,
    purpose: draft.purpose,
    number: draft.number,
    validFrom: draft.validFrom,
    lastDay: draft.lastDay,
    quotaPeople: people === '' ? null : Number(people.slice(0, 9)),
    quotaRupiah: rupiah === '' ? null : rupiah.slice(0, 15),
    pledgeRemainder: hasCompany(draft) ? draft.pledgeRemainder : 'RETURN',
    pledgeAreaCodes: hasCompany(draft) ? [...draft.pledgeAreaCodes] : [],
    pledgeOccupationCodes: hasCompany(draft) ? [...draft.pledgeOccupationCodes] : [],
    underId: draft.kind === 'COOPERATION' ? draft.underId : null,
    regulationIds: [...draft.regulationIds],
    parties: draft.parties.map((party) => ({
      id: party.id,
      kind: party.kind,
      tenantId: party.isOutside ? null : party.tenantId,
      outsideName: party.isOutside ? party.outsideName : null,
      signatoryName: party.signatoryName,
      signatoryTitle: party.signatoryTitle,
      signatoryCapacity: party.signatoryCapacity,
    })),
    obligations: draft.obligations.map((obligation) => ({
      id: obligation.id,
      partyIndex: draft.parties.findIndex(({ key }) => key === obligation.partyKey),
      text: obligation.text,
      dueOn: obligation.dueOn,
    })),
  }
}

/** Only companies pledge. */
export function hasCompany({ parties }: Pick<AgreementDraft, 'parties'>): boolean {
  return parties.some(({ kind }) => kind === 'COMPANY')
}

/** The kind of party that an organisation of the directory is. */
export function partyKindOf(tenantKind: string): PartyDraft['kind'] {
  if (tenantKind === 'PROVINCE' || tenantKind === 'REGENCY' || tenantKind === 'CITY') return 'GOVERNMENT'
  if (tenantKind === 'INSURER_BRANCH' || tenantKind === 'INSURER_REGION') return 'INSURER'
  if (tenantKind === 'COMPANY') return 'COMPANY'
  return tenantKind === 'INSTITUTION' ? 'UNIVERSITY' : 'OTHER'
}
