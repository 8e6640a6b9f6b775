import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { aVillageIndex, SOME_AREAS } from '../area/village-index.builder.ts'
import { createVillageIndex, type VillageQuery } from '../area/village-index.ts'
import { villageQuestionKey } from '../area/village-question.ts'
import { aNationalId } from '../identity/national-id.builder.ts'
import type { ImportField } from './import-field.ts'
import { type JudgedRow, type RowJudgeContext, rowJudge, withNationalIdIssue } from './judge-row.ts'
import { aCell } from './table-cell.builder.ts'

type Value = string | number | Date | null
type Values = Partial<Record<ImportField, Value>>

const villages = aVillageIndex()
const today = '2026-11-20'

const yuliana: Values = {
  nationalId: '6112055511820202',
  name: 'Yuliana Kusuma',
  birthDate: '15/11/1982',
  sex: 'P',
  village: 'Kalibandung',
  district: 'Sungai Raya',
}

/** Judges one row whose columns are called as their fields are. */
function judge(values: Values, more: Partial<RowJudgeContext> = {}): JudgedRow {
  const fields = Object.keys(values) as ImportField[]
  const columns = fields.map((field, index) => ({ index, field, header: field }))
  return rowJudge({ columns, villages, areaPrefix: '61.12', today, ...more })(
    fields.map((field) => aCell(values[field])),
  )
}

const issuesOf = ({ issues }: JudgedRow) => issues.map(({ column, code, severity }) => `${column} ${code} ${severity}`)

describe('a good row', () => {
  test('brings facts in one form', () => {
    const judged = judge({
      ...yuliana,
      name: ' Yuliana  Kusuma ',
      birthPlace: 'Pontianak',
      familyCardNumber: "'6112055511820001",
      address: 'Jl. Poros',
      hamlet: 'Mawar',
      rt: 9,
      rw: '001',
      phone: 81_234_567_890,
      occupation: 'PETANI/PEKEBUN',
      membershipNumber: '12345678901',
      welfareDecile: 2,
      notes: '-',
      publicService: 'Bukan ASN',
      citizenship: 'WNI',
    })
    expect(judged).toEqual({
      issues: [],
      nationalId: '6112055511820202',
      facts: {
        nationalId: '6112055511820202',
        familyCardNumber: '6112055511820001',
        name: 'Yuliana Kusuma',
        birthPlace: 'Pontianak',
        birthDate: '1982-11-15',
        sex: 'FEMALE',
        address: 'Jl. Poros, Dusun Mawar',
        rt: '009',
        rw: '001',
        villageCode: '61.12.01.2002',
        phone: '+6281234567890',
        occupationCode: 'FARMER',
        welfareDecile: 2,
        welfareSource: 'OTHER',
        membershipNumber: '12345678901',
        publicService: 'NONE',
        citizenship: 'INDONESIAN',
        notes: null,
      },
    })
  })

  test('may have a family card number that ends in 0, if it is no numeric cell', () => {
    expect(judge({ ...yuliana, familyCardNumber: '6112055511820010' }).facts?.familyCardNumber).toBe('6112055511820010')
    expect(judge({ ...yuliana, familyCardNumber: 6_112_055_511_820_011 }).facts?.familyCardNumber).toBe(
      '6112055511820011',
    )
  })

  test('needs no birth date and no sex: the NIK says both', () => {
    const judged = judge({ ...yuliana, birthDate: null, sex: '-' })
    expect(judged.facts).toMatchObject({ birthDate: '1982-11-15', sex: 'FEMALE' })
    expect(judged.issues).toEqual([])
  })

  test.each<[string, Value]>([
    ['a date', new Date('1982-11-15T00:00:00Z')],
    ['a serial number', 30_270],
    ['words', '15 Nopember 1982'],
    ['two digits of the year', '15-11-82'],
  ])('may give the birth date as %s', (_, birthDate) => {
    expect(issuesOf(judge({ ...yuliana, birthDate }))).toEqual([])
  })

  test('may hold place and date, or RT and RW, in one cell', () => {
    const { birthDate: _, ...rest } = yuliana
    const judged = judge({ ...rest, birthPlaceAndDate: 'Pontianak, 15-11-1982', rtRw: '009/001' })
    expect(judged.facts).toMatchObject({ birthPlace: 'Pontianak', birthDate: '1982-11-15', rt: '009', rw: '001' })
  })

  test('may tick the sex in one of two columns', () => {
    const { sex: _, ...rest } = yuliana
    expect(judge({ ...rest, male: null, female: 'v' }).facts?.sex).toBe('FEMALE')
    expect(issuesOf(judge({ ...rest, male: '√', female: null }))).toEqual(['male NATIONAL_ID_SEX_MISMATCH WARNING'])
    expect(issuesOf(judge({ ...rest, male: 'v', female: 'v' }))).toEqual(['male SEX_UNKNOWN ERROR'])
    expect(issuesOf(judge({ ...rest, male: null, female: null }))).toEqual([])
  })

  test('may hold village and district in one cell, or the village’s code', () => {
    const { district: _, village: __, ...rest } = yuliana
    expect(judge({ ...rest, village: 'Parit Baru / Batu Ampar' }).facts?.villageCode).toBe('61.12.05.2004')
    expect(judge({ ...rest, villageCode: 6_112_052_004 }).facts?.villageCode).toBe('61.12.05.2004')
  })

  test('takes the village from the title, or from the village officer', () => {
    const { district: _, village: __, ...rest } = yuliana
    const place = { village: 'Parit Baru', district: 'Sungai Raya', regency: '' }
    expect(judge(rest, { place }).facts?.villageCode).toBe('61.12.01.2003')
    expect(judge(rest, { areaPrefix: '61.12.05.2003' }).facts?.villageCode).toBe('61.12.05.2003')
    expect(issuesOf(judge(rest))).toEqual([' VILLAGE_UNKNOWN ERROR'])
  })
})

test('a place that a person has named once is taken for every row alike, and what stays unfound is asked', () => {
  const questions: string[] = []
  const answers = new Map([[villageQuestionKey({ village: 'Entah', district: 'Sungai Raya' }), '61.12.01.2003']])
  const more = { answers, asks: ({ village }: VillageQuery, kind: string) => void questions.push(`${kind} ${village}`) }
  const home = (village: string, district: string) => judge({ ...yuliana, village, district }, more).facts?.villageCode
  expect(home('Desa  ENTAH', 'Kec. Sui. Raya')).toBe('61.12.01.2003')
  expect(home('Entah', 'Batu Ampar')).toBeUndefined()
  expect(home('Kalibandung', 'Sungai Raya')).toBeDefined()
  expect(questions).toEqual(['UNKNOWN Entah'])
})

describe('a faulty row', () => {
  test.each<[Values, string]>([
    [{ nationalId: '' }, 'nationalId NATIONAL_ID_LENGTH ERROR'],
    [{ nationalId: '6,11203E+15' }, 'nationalId NATIONAL_ID_LOST_DIGITS ERROR'],
    [{ nationalId: 6_112_055_511_820_210 }, 'nationalId NATIONAL_ID_LOST_DIGITS ERROR'],
    [{ nationalId: '9912055511820202' }, 'nationalId NATIONAL_ID_PROVINCE ERROR'],
    [{ nationalId: '6112057211820202' }, 'nationalId NATIONAL_ID_DATE ERROR'],
    [{ nationalId: '6112055511820000' }, 'nationalId NATIONAL_ID_SERIAL ERROR'],
    [{ name: '' }, 'name NAME_MISSING ERROR'],
    [{ publicService: 'TNI/Polri' }, 'publicService PUBLIC_SERVICE_UNCLEAR ERROR'],
    [{ occupation: 'Petani/PNS', publicService: 'Bukan' }, 'publicService PUBLIC_SERVICE_UNCLEAR ERROR'],
    [{ name: '12345' }, 'name NAME_MISSING ERROR'],
    [{ name: 'a'.repeat(201) }, 'name NAME_TOO_LONG ERROR'],
    [{ birthDate: '31/02/1982' }, 'birthDate BIRTH_DATE_INVALID ERROR'],
    [{ birthDate: 1982 }, 'birthDate BIRTH_DATE_INVALID ERROR'],
    [{ birthDate: '15/11/2082' }, 'birthDate BIRTH_DATE_INVALID ERROR'],
    [{ sex: 'X' }, 'sex SEX_UNKNOWN ERROR'],
    [{ village: 'Tidak Ada' }, 'village VILLAGE_UNKNOWN ERROR'],
    [{ village: 'Parit Baru', district: '' }, 'village VILLAGE_AMBIGUOUS ERROR'],
    [{ village: 'Sungaibangkong', district: 'Pontianak Kota' }, 'village VILLAGE_OUTSIDE_TENANT ERROR'],
  ])('%o: %s', (change, issue) => {
    const judged = judge({ ...yuliana, ...change })
    expect(issuesOf(judged)).toEqual([issue])
    expect(judged.facts).toBe(null)
  })

  test('says who serves the state also by the occupation, as population data does', () => {
    expect(judge({ ...yuliana, occupation: 'PEGAWAI NEGERI SIPIL (PNS)' }).facts?.publicService).toBe('CIVIL_SERVANT')
    expect(judge({ ...yuliana, occupation: 'Petani/PNS' }).facts).toMatchObject({
      occupationCode: 'FARMER',
      publicService: 'CIVIL_SERVANT',
    })
    expect(judge({ ...yuliana, occupation: 'Petani' }).facts?.publicService).toBeNull()
  })

  test.each<[Values, string]>([
    [{ birthDate: '16/11/1982' }, 'birthDate NATIONAL_ID_BIRTH_DATE_MISMATCH WARNING'],
    [{ sex: 'L' }, 'sex NATIONAL_ID_SEX_MISMATCH WARNING'],
    [{ occupation: 'astronot' }, 'occupation OCCUPATION_UNKNOWN WARNING'],
    [{ nationalId: '6171055511820202' }, 'nationalId NATIONAL_ID_OTHER_AREA INFO'],
    [{ familyCardNumber: '123' }, 'familyCardNumber FAMILY_CARD_NUMBER_INVALID INFO'],
    [{ familyCardNumber: 6_112_055_511_820_000 }, 'familyCardNumber FAMILY_CARD_NUMBER_INVALID INFO'],
    [{ address: 'Jl. Melati 😀' }, 'address ADDRESS_UNPRINTABLE WARNING'],
    [{ hamlet: '玫瑰' }, 'hamlet ADDRESS_UNPRINTABLE WARNING'],
    [{ birthPlace: 'โคราช' }, 'birthPlace BIRTH_PLACE_UNPRINTABLE WARNING'],
    [{ phone: '0812' }, 'phone PHONE_INVALID INFO'],
    [{ rt: 'satu' }, 'rt NEIGHBOURHOOD_INVALID INFO'],
    [{ rtRw: '9' }, 'rtRw NEIGHBOURHOOD_INVALID INFO'],
    [{ welfareDecile: '11' }, 'welfareDecile WELFARE_DECILE_INVALID INFO'],
    [{ publicService: 'menunggu' }, 'publicService PUBLIC_SERVICE_UNKNOWN INFO'],
    [{ publicService: 'TNI AD' }, 'publicService SERVES_STATE INFO'],
    [{ occupation: 'Petani/PNS' }, 'occupation SERVES_STATE INFO'],
    [{ citizenship: 'WNA' }, 'citizenship FOREIGN_CITIZEN INFO'],
    [{ citizenship: 'Malaysia' }, 'citizenship CITIZENSHIP_UNKNOWN INFO'],
    [{ membershipNumber: '123' }, 'membershipNumber MEMBERSHIP_NUMBER_INVALID INFO'],
    [{ address: 'a'.repeat(301) }, 'address ADDRESS_TOO_LONG INFO'],
  ])('is still taken when only %o: %s', (change, issue) => {
    const judged = judge({ ...yuliana, ...change })
    expect(issuesOf(judged)).toEqual([issue])
    expect(judged.facts).not.toBe(null)
  })

  test('is still taken when its village is called as it was before: that is told, and nothing more', () => {
    const renamed = createVillageIndex(SOME_AREAS, [{ code: '61.12.01.2002', name: 'Kampung Bandung' }])
    const judged = judge({ ...yuliana, village: 'Kp. Bandung' }, { villages: renamed })
    expect(issuesOf(judged)).toEqual(['village AREA_FORMER_NAME INFO'])
    expect(judged.facts).toMatchObject({ villageCode: '61.12.01.2002' })
  })

  test('tells every fault at once, and compares nothing with a NIK that is unreadable', () => {
    const judged = judge({ ...yuliana, nationalId: '123', name: '', sex: 'L', village: '' })
    expect(issuesOf(judged)).toEqual([
      'nationalId NATIONAL_ID_LENGTH ERROR',
      'name NAME_MISSING ERROR',
      'village VILLAGE_UNKNOWN ERROR',
    ])
    expect(judged.nationalId).toBe(null)
  })

  test('a mismatch is told at the column that holds the date', () => {
    const { birthDate: _, ...rest } = yuliana
    expect(issuesOf(judge({ ...rest, birthPlaceAndDate: 'Pontianak, 16-11-1982' }))).toEqual([
      'birthPlaceAndDate NATIONAL_ID_BIRTH_DATE_MISMATCH WARNING',
    ])
    expect(issuesOf(judge({ ...rest, birthPlaceAndDate: 'Pontianak, 31-02-1982' }))).toEqual([
      'birthPlaceAndDate BIRTH_DATE_INVALID ERROR',
    ])
    expect(issuesOf(judge({ ...rest, birthPlaceAndDate: 'Pontianak' }))).toEqual([])
  })

  test('quotes the cell, shortened, but never a NIK or a family card number', () => {
    const judged = judge({
      ...yuliana,
      nationalId: '611205551182020',
      familyCardNumber: '61120555118200',
      village: 'x'.repeat(300),
    })
    expect(judged.issues.map(({ value }) => value?.length ?? 0)).toEqual([0, 80, 0])
    expect(JSON.stringify(judged.issues)).not.toContain('6112')
  })
})

test('a repeated NIK takes the facts away, a known person only warns', () => {
  const judged = judge(yuliana)
  const columns = [{ index: 0, field: 'nationalId', header: 'No. KTP' }] as const
  expect(withNationalIdIssue(judged, columns, 'DUPLICATE_IN_FILE')).toMatchObject({
    facts: null,
    issues: [{ column: 'No. KTP', columnIndex: 0, code: 'DUPLICATE_IN_FILE', severity: 'ERROR' }],
  })
  expect(withNationalIdIssue(judged, columns, 'ALREADY_REGISTERED').facts).toBe(judged.facts)
})

describe('for any row', () => {
  test('facts come out exactly when no error stands, and one NIK has one code', () => {
    const value = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.integer(),
      fc.constant(null),
      fc.constantFrom('L', '15/11/1982', 'Kapur'),
    )
    const anyRow = fc.record({
      nationalId: value,
      name: value,
      birthDate: value,
      sex: value,
      village: value,
      rt: value,
      phone: value,
    })
    fc.assert(
      fc.property(anyRow, (values) => {
        const { facts, issues } = judge(values)
        expect(facts === null).toBe(issues.some(({ severity }) => severity === 'ERROR'))
        expect(issues.filter(({ column }) => column === 'nationalId').length).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('a readable NIK is taken with what it says', () => {
    fc.assert(
      fc.property(aNationalId(Temporal.PlainDate.from(today)), (id) => {
        const { facts } = judge({ ...yuliana, nationalId: `'${id.digits}`, birthDate: null, sex: null })
        expect(facts).toMatchObject({ nationalId: id.digits, birthDate: id.birthDate.toString(), sex: id.sex })
      }),
    )
  })
})

describe('the age of a first registration', () => {
  const ages = { below: { years: 65, basis: 'PP 44/2015' }, from: { years: 17, basis: null } }
  const hintOf = (values: Values) =>
    issuesOf(judge({ ...yuliana, ...values }, { ages })).filter((issue) => issue.includes('AGE_'))

  test('is told at the birth date, and never keeps anybody out', () => {
    const old = { birthDate: '20/11/1961', nationalId: '6112056011610202' }
    expect(hintOf(old)).toEqual(['birthDate AGE_PAST_FIRST_REGISTRATION INFO'])
    expect(judge({ ...yuliana, ...old }, { ages }).facts).not.toBeNull()
    expect(hintOf({ birthDate: '21/11/2009' })).toEqual(['birthDate AGE_BEFORE_FIRST_REGISTRATION INFO'])
    expect(hintOf({ birthDate: '21/11/1961' })).toEqual([])
    expect(hintOf({ birthDate: '20/11/2009' })).toEqual([])
  })

  test('is read from the NIK where no date is said; without a limit nothing is said', () => {
    expect(hintOf({ birthDate: '', nationalId: '6112056011610202' })).toEqual([
      'nationalId AGE_PAST_FIRST_REGISTRATION INFO',
    ])
    expect(issuesOf(judge({ ...yuliana, birthDate: '', nationalId: '6112056011610202' }))).toEqual([])
  })
})
