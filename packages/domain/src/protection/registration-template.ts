import type { FundingSource } from '../money/funding-source.ts'
import type { Rupiah } from '../money/money.ts'
import { CONTRIBUTION_COLUMNS, type ListedPerson } from './contribution-template.ts'

/** Somebody whom the insurer is to register, with their months under the decree. */
export interface RegisteredPerson extends Omit<ListedPerson, 'rupiah'> {
  /** Whoever pays their first month. */
  readonly fundingSource: FundingSource
  /** What their months cost by the decree; null for a decree that keeps no cost. */
  readonly rupiah: Rupiah | null
}

/** A group of members (wadah) under which the insurer keeps and bills people. */
export interface MemberGroup {
  readonly code: 'SG' | 'SD' | 'SC' | 'SL'
  readonly name: string
}

const GOVERNMENT: MemberGroup = { code: 'SG', name: 'Pemerintah' }
const OTHER: MemberGroup = { code: 'SL', name: 'Lainnya' }

const GROUPS: Readonly<Record<FundingSource, MemberGroup>> = {
  NATIONAL_BUDGET: GOVERNMENT,
  REGIONAL_BUDGET: GOVERNMENT,
  PROVINCIAL_BUDGET: GOVERNMENT,
  PALM_REVENUE_SHARE: GOVERNMENT,
  TOBACCO_REVENUE_SHARE: GOVERNMENT,
  VILLAGE_BUDGET: { code: 'SD', name: 'APBDes' },
  CSR: { code: 'SC', name: 'CSR perusahaan' },
  SPONSOR: OTHER,
  SELF: OTHER,
}

/**
 * The kind of the insurer's group by who pays. Of a bank (SB) and of a village that pays through the regional budget (SA) nothing is known here: the branch moves them to their own.
 *
 * @param source whoever pays the first month
 */
export function memberGroupOf(source: FundingSource): MemberGroup {
  return GROUPS[source]
}

type Written = string | number | bigint | null | { readonly date: string }

export interface RegistrationColumn {
  readonly header: string
  readonly widthCharacters: number
  readonly cell: (person: RegisteredPerson) => Written
}

const groupWords = ({ code, name }: MemberGroup) => `${code} ${name}`

/** The insurer's layout of people to register: that of a contribution list behind their group. Filled in and sent back, the file is read as the answer about registrations. */
export const REGISTRATION_COLUMNS: readonly RegistrationColumn[] = [
  {
    header: 'Wadah',
    widthCharacters: 20,
    cell: ({ fundingSource }) => groupWords(memberGroupOf(fundingSource)),
  },
  ...CONTRIBUTION_COLUMNS.map(({ header, widthCharacters, cell }) => ({
    header,
    widthCharacters,
    cell: ({ rupiah, ...person }: RegisteredPerson) =>
      rupiah === null && header === 'Iuran' ? null : cell({ ...person, rupiah: rupiah ?? 0n }),
  })),
]

interface GroupSum {
  readonly group: MemberGroup
  people: number
  rupiah: Rupiah | null
}

/** How many people each group has and what they cost, gathered while a list is written. */
export class RegistrationSums {
  readonly #sums = new Map<MemberGroup['code'], GroupSum>()

  add({ fundingSource, rupiah }: Pick<RegisteredPerson, 'fundingSource' | 'rupiah'>): void {
    const group = memberGroupOf(fundingSource)
    const sum = this.#sums.get(group.code) ?? { group, people: 0, rupiah: 0n }
    sum.people++
    sum.rupiah = sum.rupiah === null || rupiah === null ? null : sum.rupiah + rupiah
    this.#sums.set(group.code, sum)
  }

  /** A row for each group below the people: a reader of answers takes it for no person, as it has no NIK. */
  rows(): readonly (readonly Written[])[] {
    return [...this.#sums.values()].map(({ group, people, rupiah }) =>
      REGISTRATION_COLUMNS.map(({ header }) => {
        if (header === 'Wadah') return groupWords(group)
        if (header === 'Nama Lengkap') return `Jumlah ${people} orang`
        return header === 'Iuran' ? rupiah : null
      }),
    )
  }
}
