import type { DemoAccount, Role } from '../accounts/demo-account.ts'

export interface DemoCompany {
  /** Code of its tenant, and the beginning of its people's addresses. */
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly officer: string
  readonly approver: string
  readonly treasurer: string
}

/** Companies that pay beside the one that the sources name. They are invented, and their names say so. */
export const DEMO_COMPANIES: readonly DemoCompany[] = [
  {
    code: 'contoh-galangan',
    name: 'PT Contoh Galangan Kakap (data contoh)',
    shortName: 'PT Contoh Galangan',
    officer: 'Teddy Kurniawan',
    approver: 'Yuliana Sasmita',
    treasurer: 'Fransiskus Lohan',
  },
  {
    code: 'contoh-sawit',
    name: 'PT Contoh Sawit Kubu (data contoh)',
    shortName: 'PT Contoh Sawit',
    officer: 'Bambang Hariyadi',
    approver: 'Melati Anggraini',
    treasurer: 'Syarifah Zahra',
  },
]

/** Who pays the bills of a company. */
export const PAYS = {
  title: { id: 'Bendahara perusahaan', en: 'Company treasurer' },
  icon: 'coins',
  shows: {
    id: 'Membayar tagihan iuran yang disetujui rekannya',
    en: 'Pays the contribution bills that colleagues have approved',
  },
} as const

/** Three people of each company: who drafts, who approves and who pays are never the same person. */
export const COMPANY_ACCOUNTS: readonly DemoAccount[] = DEMO_COMPANIES.flatMap((company) => [
  accountOf(company, '', company.officer, ['ADMINISTRATOR', 'OFFICER'], {
    title: { id: 'Petugas perusahaan', en: 'Company officer' },
    icon: 'building-factory-2',
    shows: {
      id: 'Perusahaan contoh: menyusun janji dan daftar iurannya',
      en: 'An invented company: drafts its pledges and contribution lists',
    },
  }),
  accountOf(company, '.approver', company.approver, ['APPROVER'], {
    title: { id: 'Penyetuju perusahaan', en: 'Company approver' },
    icon: 'signature',
    shows: {
      id: 'Perusahaan contoh: mengajukan janji, menyetujui angka dan daftar iuran',
      en: 'An invented company: offers pledges, approves numbers and contribution lists',
    },
  }),
  accountOf(company, '.treasurer', company.treasurer, ['TREASURER'], PAYS),
])

function accountOf(
  { code, name: organisation }: DemoCompany,
  suffix: string,
  name: string,
  roles: readonly Role[],
  words: Pick<DemoAccount, 'title' | 'icon' | 'shows'>,
): DemoAccount {
  return {
    email: `${code}${suffix}@payung.example`,
    name,
    organisation,
    featured: false,
    memberships: [{ tenantCode: code, roles, areaPrefix: '' }],
    ...words,
  }
}
