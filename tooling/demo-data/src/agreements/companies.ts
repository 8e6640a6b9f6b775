import { type DemoAgreement, partyOf, stepsOf } from './demo-agreement.ts'

const REGENCY = partyOf('GOVERNMENT', '61.12', 'Bupati Kubu Raya')
const INSURER = partyOf('INSURER', 'bpjs-pontianak', 'Kepala Kantor Cabang')

/** From which the invented companies draw their pledges: signed by Kubu Raya, the insurer and the company. */
export function ofCompanies(year: number): readonly DemoAgreement[] {
  return [
    cooperation(year, {
      code: 'contoh-galangan',
      no: 21,
      title: 'Iuran pekerja rentan di sekitar galangan Sungai Kakap (data contoh)',
    }),
    cooperation(year, {
      code: 'contoh-sawit',
      no: 22,
      title: 'Iuran bersama pekerja rentan di sekitar kebun Kecamatan Kubu (data contoh)',
      pledgeRemainder: 'ROLL_OVER',
    }),
  ]
}

interface Frame {
  readonly code: string
  readonly no: number
  readonly title: string
  readonly pledgeRemainder?: DemoAgreement['pledgeRemainder']
}

/** Decrees of the regency rest on all of its agreements: a smaller quota would keep out the lists that others pay. */
const PEOPLE = 3_000

/** Over this year and the next, so that a pledge may be renewed. */
function cooperation(year: number, { code, no, title, pledgeRemainder = 'RETURN' }: Frame): DemoAgreement {
  return {
    key: code,
    tenantCode: '61.12',
    kind: 'COOPERATION',
    state: 'SIGNED',
    number: `100.3.7.1/${no}/PKS/${year}`,
    title,
    purpose: `Iuran JKK dan JKM pekerja rentan Kubu Raya yang dijanjikan perusahaan, dari cadangan daftar yang sudah dikunci. Perusahaannya rekaan (data contoh).`,
    validFrom: `${year}-01-01`,
    validUntil: `${year + 2}-01-01`,
    quotaPeople: PEOPLE,
    quotaRupiah: PEOPLE * 24 * 16_800,
    pledgeRemainder,
    under: null,
    renews: null,
    signedOn: `${year}-06-1${no % 10}`,
    source: null,
    madeBy: 'kubu-raya@payung.example',
    approvedBy: 'kubu-raya.approver@payung.example',
    parties: [REGENCY, INSURER, partyOf('COMPANY', code, 'Direktur')],
    obligations: [
      { party: 2, text: 'Membayar iuran menurut janjinya sebelum jatuh tempo', dueOn: `${year}-12-10`, reports: [] },
    ],
    steps: stepsOf('kubu-raya', `${year}-04-06`, `${year}-04-20`, `${year}-05-25`, `${year}-06-1${no % 10}`),
    comments: [],
  }
}
