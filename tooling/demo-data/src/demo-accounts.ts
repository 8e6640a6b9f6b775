import { FOURTEEN_AREAS, governmentOf, PROVINCE } from '@payung/reference-data/fourteen-areas'
import { accountText, type DemoAccount, type Role } from './accounts/demo-account.ts'
import { GOVERNMENT_PEOPLE, type GovernmentPeople } from './accounts/government-people.ts'
import { OTHER_ACCOUNTS } from './accounts/other-accounts.ts'

export type { DemoAccount } from './accounts/demo-account.ts'

/** What each government has, beside its administrator: one account for every side of a decision. */
const SIDES: readonly {
  suffix: keyof Omit<GovernmentPeople, 'officer'>
  role: 'APPROVER' | 'TREASURER' | 'VERIFIER' | 'LEGAL_REVIEWER'
  icon: string
}[] = [
  { suffix: 'approver', role: 'APPROVER', icon: 'signature' },
  { suffix: 'treasurer', role: 'TREASURER', icon: 'coins' },
  { suffix: 'verifier', role: 'VERIFIER', icon: 'user-check' },
  { suffix: 'legal', role: 'LEGAL_REVIEWER', icon: 'scale' },
]

/** The cards that the sign-in page shows before "other accounts", in their order. */
const FEATURED: readonly string[] = [
  'provinsi',
  'kubu-raya',
  'kapuas-hulu',
  'pontianak.verifier',
  'kubu-raya.legal',
  'kubu-raya.approver',
  'kubu-raya.treasurer',
  'desa-61.12.07.2002',
  'pertamina',
  'bpjs',
  'auditor',
]

/**
 * Everyone who can sign in to a demo, the featured ones first. Pure: what is loaded, what `start` prints and what the
 * sign-in page offers are this one list. All of them are invented.
 */
export function demoAccounts(): readonly DemoAccount[] {
  const accounts = [...[PROVINCE, ...FOURTEEN_AREAS].flatMap((government) => accountsOf(government)), ...OTHER_ACCOUNTS]
  const rank = ({ email }: DemoAccount) => {
    const place = FEATURED.indexOf(email.slice(0, email.indexOf('@')))
    return place === -1 ? FEATURED.length : place
  }
  return accounts
    .map((account) => ({ ...account, featured: rank(account) < FEATURED.length }))
    .sort((a, b) => rank(a) - rank(b))
}

function accountsOf(government: { code: string; slug: string; name: string }): DemoAccount[] {
  const people = GOVERNMENT_PEOPLE[government.slug]
  if (people === undefined) throw new RangeError(`nobody is invented for ${government.slug}`)
  const province = government.code === PROVINCE.code
  const isCity = government.code >= '61.71'
  const organisation = province
    ? `Pemerintah Provinsi ${government.name}`
    : `Pemerintah ${isCity ? 'Kota' : 'Kabupaten'} ${government.name}`
  const inTenant = (roles: readonly Role[]) => [{ tenantCode: government.code, roles, areaPrefix: '' }]
  const place = province ? 'provinsi' : government.name
  return [
    {
      email: `${government.slug}@payung.example`,
      name: people.officer,
      organisation,
      icon: province ? 'building-bank' : 'building-community',
      featured: false,
      memberships: inTenant(['ADMINISTRATOR', 'OFFICER']),
      ...accountText(province ? 'PROVINCE' : 'OFFICER', place),
    },
    ...SIDES.map(({ suffix, role, icon }) => ({
      email: `${government.slug}.${suffix}@payung.example`,
      name: people[suffix],
      organisation,
      icon,
      featured: false,
      memberships: inTenant([role]),
      ...accountText(role, place),
    })),
  ]
}

/** Address of the officer who works for an area. */
export function officerOf(areaCode: string): string {
  return `${governmentOf(areaCode).slug}@payung.example`
}
