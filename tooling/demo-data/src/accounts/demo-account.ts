export type Role =
  | 'ADMINISTRATOR'
  | 'OFFICER'
  | 'VERIFIER'
  | 'LEGAL_REVIEWER'
  | 'APPROVER'
  | 'TREASURER'
  | 'VIEWER'
  | 'AUDITOR'

export interface TwoLanguages {
  readonly id: string
  readonly en: string
}

/** An invented person with an account in the demo. */
export interface DemoAccount {
  /** In the reserved domain `payung.example`: a mail to it reaches nobody. */
  readonly email: string
  readonly name: string
  readonly title: TwoLanguages
  readonly organisation: string
  /** Name of a Tabler icon. */
  readonly icon: string
  /** What signing in as this person shows, in one line. */
  readonly shows: TwoLanguages
  /** Whether the sign-in page shows the card at once rather than under "other accounts". */
  readonly featured: boolean
  readonly memberships: readonly {
    readonly tenantCode: string
    readonly roles: readonly Role[]
    /** '' is the whole tenant. */
    readonly areaPrefix: string
    /** The agency that they serve, by name; left out for the government as a whole. */
    readonly agency?: string
  }[]
}

type Text = { readonly title: TwoLanguages; readonly shows: TwoLanguages }

const TEXTS = {
  PROVINCE: [
    'Administrator provinsi',
    'Provincial administrator',
    '75.489 pekerja di 14 wilayah, impor, kuota, dan laporan untuk gubernur',
    '75,489 workers in 14 areas, imports, quota and reports to the governor',
  ],
  OFFICER: [
    'Petugas, {}',
    'Officer, {}',
    'Mendaftar, memverifikasi, dan memperbarui pekerja daerahnya',
    'Registers, verifies and renews the workers of the area',
  ],
  APPROVER: [
    'Sekretaris Daerah, {}',
    'Regional secretary, {}',
    'Memaraf keputusan sebelum kepala daerah menandatangani, satu halaman saja',
    'Initials decrees before the head of the region signs, on one page',
  ],
  TREASURER: [
    'Bendahara, {}',
    'Treasurer, {}',
    'Anggaran, tagihan iuran, dan pembayaran',
    'Budget, contribution bills and payments',
  ],
  VERIFIER: [
    'Verifikator, {}',
    'Verifier, {}',
    'Antrean usulan yang perlu diperiksa',
    'The queue of proposals to be checked',
  ],
  LEGAL_REVIEWER: [
    'Bagian Hukum, {}',
    'Legal bureau, {}',
    'Rancangan keputusan dan lampirannya',
    'Draft decrees and their annexes',
  ],
} as const

/** Title and line of a government's account; `{}` is the place. */
export function accountText(kind: keyof typeof TEXTS, place: string): Text {
  const [titleId, titleEn, showsId, showsEn] = TEXTS[kind]
  const placed = (text: string) => text.replace('{}', place)
  return { title: { id: placed(titleId), en: placed(titleEn) }, shows: { id: showsId, en: showsEn } }
}
