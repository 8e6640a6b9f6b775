import { type BenefitEvent, eventWithoutDetails } from '@payung/domain/benefit/benefit-event'
import type { EventMembership, EventProtection } from '@payung/domain/benefit/benefits-for'
import type { SchoolLevel } from '@payung/domain/benefit/scholarship'
import { claimProgramme, type WorkAnswers } from '@payung/domain/benefit/work-relation'
import type { LegalBasis } from './legal-readings.ts'

export interface BenefitCase {
  readonly name: string
  /** From which the sum follows, each with its article where somebody has read it. */
  readonly provisions: readonly LegalBasis[]
  readonly event: BenefitEvent
  readonly baseRupiah: bigint
  readonly membership: EventMembership
  readonly protection: EventProtection
  readonly due: bigint
}

const DAY = '2026-05-10'
const MILLION = 1_000_000n
const BASE = MILLION
const BOTH: EventProtection = { state: 'PROTECTED', programmes: ['WORK_ACCIDENT', 'DEATH'] }
const YEARS: EventMembership = { monthOfMembership: 48, monthsContributed: 48 }

// Of these nobody has read the article: the cases that rest on them stand in `cases-not-compared.builder.ts`.
const SCHOLARSHIPS: LegalBasis = 'PP 82/2019'
const WAGE_BY_DAY: LegalBasis = 'PP 82/2019'
const DISABILITIES: LegalBasis = 'PP 44/2015'
const MONTHS: LegalBasis = 'PP 44/2015'
const FIRST_MONTHS: LegalBasis = 'Permenaker 1/2025'

const DEATH_SUMS: LegalBasis = 'PP 82/2019 Pasal 34'
const ACCIDENT_SUMS: LegalBasis = 'PP 82/2019 Lampiran III huruf A angka 2'
const TRANSPORT: LegalBasis = 'PP 82/2019 Lampiran III huruf A angka 2 huruf a'
const ROWS_READ: LegalBasis = 'PP 44/2015 Lampiran III'
const OF_NO_ACCIDENT: LegalBasis = 'PP 44/2015 Pasal 1 angka 2'
const OF_WORK: LegalBasis = 'PP 44/2015 Pasal 1 angka 1'
const OF_ILLNESS: LegalBasis = 'PP 44/2015 Pasal 1 angka 6'
const HOME_CARE: LegalBasis = 'PP 82/2019 Pasal 25 ayat (2)'
const HOME_CARE_SUM: LegalBasis = 'PP 82/2019 Lampiran III huruf A angka 1 huruf m'
const WHO_IS_A_SCHOLAR: LegalBasis = 'Permenaker 5/2021 Pasal 103 ayat (2)'
const WHO_MAY_WORK: LegalBasis = 'Permenaker 1/2025 Pasal 103 ayat (3a)'

type More = Partial<Omit<BenefitCase, 'name' | 'provisions' | 'due' | 'event'>> & Partial<BenefitEvent>

function aCase(
  provisions: readonly LegalBasis[],
  name: string,
  kind: BenefitEvent['kind'],
  isAtWork: boolean,
  due: bigint,
  more: More = {},
) {
  const { baseRupiah = BASE, membership = YEARS, protection = BOTH, ...details } = more
  const event = { ...eventWithoutDetails(kind, DAY, isAtWork), ...details }
  return { name, provisions, event, baseRupiah, membership, protection, due } satisfies BenefitCase
}

const natural = (name: string, due: bigint, more?: More, provisions: readonly LegalBasis[] = [DEATH_SUMS]) =>
  aCase(provisions, name, 'DEATH', false, due, more)
const atWork = (name: string, due: bigint, more?: More, provisions: readonly LegalBasis[] = [ACCIDENT_SUMS]) =>
  aCase(provisions, name, 'DEATH', true, due, more)
const accident = (name: string, due: bigint, more?: More, provisions: readonly LegalBasis[] = [ACCIDENT_SUMS]) =>
  aCase(provisions, name, 'ACCIDENT', true, due, more)
const lost = (name: string, permille: number, due: bigint, baseRupiah = BASE) =>
  aCase([DISABILITIES], name, 'ACCIDENT', true, due, { disability: permille * 100, baseRupiah })
/** What is lost stands in one of the rows of the table that were read. */
const lostByRow = (name: string, permille: number, due: bigint) =>
  aCase([ACCIDENT_SUMS, ROWS_READ], name, 'ACCIDENT', true, due, { disability: permille * 100 })
/** A death at home, by what a doctor says of the illness. */
const ofIllness = (name: string, due: bigint, ofOccupationalIllness: boolean) => {
  const atHome: WorkAnswers = { atWorkOrOnTheWay: false, becauseOfWork: false, inTraffic: false, ofOccupationalIllness }
  const provisions = ofOccupationalIllness ? [OF_ILLNESS, ACCIDENT_SUMS] : [OF_NO_ACCIDENT, DEATH_SUMS]
  return aCase(provisions, name, 'DEATH', claimProgramme('DEATH', atHome) === 'WORK_ACCIDENT', due)
}
const inMonth = (monthOfMembership: number): EventMembership => ({
  monthOfMembership,
  monthsContributed: monthOfMembership,
})
const child = (level: SchoolLevel, yearOfLevel: number, birthDate: string, more = {}) => ({
  birthDate,
  level,
  yearOfLevel,
  marriedOn: null,
  worksSince: null,
  ...more,
})
/** What a year of each level gives was read without its article. */
const scholars = (
  name: string,
  due: bigint,
  children: BenefitEvent['children'],
  provisions: readonly LegalBasis[] = [DEATH_SUMS, SCHOLARSHIPS],
  more?: More,
) => aCase(provisions, name, 'DEATH', false, due, { children, ...more })
const inFirstMonths = (name: string, due: bigint, month: number) =>
  natural(name, due, { membership: inMonth(month) }, [DEATH_SUMS, FIRST_MONTHS])
const inUnpaidMonth = (name: string, state: EventProtection['state']) =>
  natural(name, 0n, { protection: unprotected(state) }, [DEATH_SUMS, MONTHS])
const unprotected = (state: EventProtection['state']): EventProtection => ({ state, programmes: BOTH.programmes })

const DEATH_SUM = 42n * MILLION
const YOUNGEST = child('KINDERGARTEN', 1, '2021-08-01')

/** Cases with what each gives, from the provisions that they name; the reference data has to reproduce every one. */
export const BENEFIT_CASES: readonly BenefitCase[] = [
  natural('death after years of membership', DEATH_SUM),
  inFirstMonths('death in the fourth month', DEATH_SUM, 4),
  inFirstMonths('death in the third month', 10n * MILLION, 3),
  inFirstMonths('death in the second month', 10n * MILLION, 2),
  inFirstMonths('death in the first month', 10n * MILLION, 1),
  natural('death with another base: the benefit is flat', DEATH_SUM, { baseRupiah: 4n * MILLION }),
  natural(
    'death of whom only work accident insurance covers',
    0n,
    { protection: { state: 'PROTECTED', programmes: ['WORK_ACCIDENT'] } },
    [OF_WORK],
  ),
  natural('death of whom only death insurance covers', DEATH_SUM, {
    protection: { state: 'PROTECTED', programmes: ['DEATH'] },
  }),
  inUnpaidMonth('death in a month of grace', 'GRACE'),
  inUnpaidMonth('death in a month that has lapsed', 'LAPSED'),
  natural('death after the membership has ended', 0n, { protection: unprotected('ENDED') }),
  inUnpaidMonth('death in a month that is paid and not posted', 'PAID'),
  inUnpaidMonth('death in a month that is only billed', 'BILLED'),
  natural('death of who was in no decree', 0n, { protection: { state: null, programmes: [] } }),

  atWork('death at work, base one million', 70n * MILLION),
  atWork('death at work in the first month: no waiting time', 70n * MILLION, { membership: inMonth(1) }, [
    ACCIDENT_SUMS,
    FIRST_MONTHS,
  ]),
  atWork('death at work, base 1.2 million', 57_600_000n + 22n * MILLION, { baseRupiah: 1_200_000n }),
  atWork('death at work, base 2.95 million', 141_600_000n + 22n * MILLION, { baseRupiah: 2_950_000n }),
  atWork('death at work, base 20.7 million', 993_600_000n + 22n * MILLION, { baseRupiah: 20_700_000n }),
  atWork(
    'death at work after an ambulance by land',
    75n * MILLION,
    { transports: [{ way: 'LAND', rupiah: 6n * MILLION }] },
    [ACCIDENT_SUMS, TRANSPORT],
  ),
  atWork('death at work in a month of grace', 0n, { protection: unprotected('GRACE') }, [ACCIDENT_SUMS, MONTHS]),
  atWork(
    'death at work of whom only death insurance covers',
    0n,
    { protection: { state: 'PROTECTED', programmes: ['DEATH'] } },
    [OF_NO_ACCIDENT],
  ),
  ofIllness('death at home of an occupational illness', 70n * MILLION, true),
  ofIllness('death at home of an illness that does not come from work', 42n * MILLION, false),
  aCase(
    [OF_ILLNESS, ACCIDENT_SUMS],
    'occupational illness that disables wholly',
    'OCCUPATIONAL_ILLNESS',
    true,
    56n * MILLION + 12n * MILLION,
    {
      disability: 100_000,
    },
  ),

  aCase([ACCIDENT_SUMS], 'total disability, base one million', 'TOTAL_DISABILITY', true, 68n * MILLION),
  aCase([ACCIDENT_SUMS], 'total disability, base 2.6 million', 'TOTAL_DISABILITY', true, 145_600_000n + 12n * MILLION, {
    baseRupiah: 2_600_000n,
  }),
  aCase([OF_WORK], 'total disability outside of work', 'TOTAL_DISABILITY', false, 0n),
  lostByRow('right arm from the shoulder', 400, 32n * MILLION),
  lostByRow('left arm from the shoulder', 350, 28n * MILLION),
  lost('right hand', 320, 25_600_000n),
  lost('left hand', 280, 22_400_000n),
  lost('one leg', 350, 28n * MILLION),
  lost('one foot', 250, 20n * MILLION),
  lostByRow('one eye', 350, 28n * MILLION),
  lostByRow('hearing of one ear', 200, 16n * MILLION),
  lost('right thumb', 150, 12n * MILLION),
  lost('left forefinger', 70, 5_600_000n),
  lost('another finger of the left hand', 30, 2_400_000n),
  lost('a toe', 20, 1_600_000n),
  lost('a toe at base 1.4 million', 20, 2_240_000n, 1_400_000n),
  lost('both eyes: total disability', 700, 68n * MILLION),
  lost('one hand and one foot, below total disability', 570, 45_600_000n),

  accident('accident without lasting harm', 0n),
  accident('30 days without work', MILLION, { daysUnableToWork: 30 }, [ACCIDENT_SUMS, WAGE_BY_DAY]),
  accident('12 months without work', 12n * MILLION, { daysUnableToWork: 360 }),
  accident('13 months without work: half of the last', 12_500_000n, { daysUnableToWork: 390 }),
  accident('one day without work, rounded down', 33_333n, { daysUnableToWork: 1 }, [ACCIDENT_SUMS, WAGE_BY_DAY]),
  accident('care at home within the year', 15n * MILLION, { homeCareRupiah: [15n * MILLION] }, [
    HOME_CARE,
    HOME_CARE_SUM,
  ]),
  accident('care at home beyond the year', 20n * MILLION, { homeCareRupiah: [25n * MILLION] }, [
    HOME_CARE,
    HOME_CARE_SUM,
  ]),
  accident('care at home in two years', 28n * MILLION, { homeCareRupiah: [25n * MILLION, 8n * MILLION] }, [
    HOME_CARE,
    HOME_CARE_SUM,
  ]),
  accident(
    'by sea and by air',
    12n * MILLION,
    {
      transports: [
        { way: 'SEA', rupiah: 3n * MILLION },
        { way: 'AIR', rupiah: 11n * MILLION },
      ],
    },
    [TRANSPORT],
  ),
  accident(
    'by land in two journeys',
    5n * MILLION,
    {
      transports: [
        { way: 'LAND', rupiah: 3n * MILLION },
        { way: 'LAND', rupiah: 3n * MILLION },
      ],
    },
    [TRANSPORT],
  ),
  aCase([OF_WORK], 'accident that was not at work', 'ACCIDENT', false, 0n, { daysUnableToWork: 30 }),

  scholars('one child from kindergarten to university', DEATH_SUM + 87n * MILLION, [YOUNGEST]),
  scholars('two children, the one of the published Rp174 million among them', DEATH_SUM + 174n * MILLION, [
    child('KINDERGARTEN', 1, '2022-08-01'),
    child('KINDERGARTEN', 1, '2022-09-01'),
  ]),
  scholars('three children: two are paid', DEATH_SUM + 174n * MILLION, [
    child('KINDERGARTEN', 1, '2022-08-01'),
    child('KINDERGARTEN', 1, '2022-09-01'),
    child('PRIMARY', 1, '2019-08-01'),
  ]),
  scholars(
    'a child in the last year of senior school who turns 23 in university',
    DEATH_SUM + 3n * MILLION + 48n * MILLION,
    [child('SENIOR', 3, '2008-06-01')],
  ),
  scholars(
    'a married child',
    DEATH_SUM,
    [child('SENIOR', 3, '2008-06-01', { marriedOn: '2026-02-01' })],
    [DEATH_SUMS, WHO_IS_A_SCHOLAR],
  ),
  scholars(
    'a child who works',
    DEATH_SUM,
    [child('SENIOR', 3, '2008-06-01', { worksSince: '2026-06-30' })],
    [DEATH_SUMS, WHO_IS_A_SCHOLAR, WHO_MAY_WORK],
  ),
  scholars('less than three years of contributions', DEATH_SUM, [YOUNGEST], [DEATH_SUMS], {
    membership: { monthOfMembership: 36, monthsContributed: 35 },
  }),
  aCase(
    [ACCIDENT_SUMS, SCHOLARSHIPS],
    'death at work in the first month: scholarship without years',
    'DEATH',
    true,
    70n * MILLION + 60n * MILLION,
    {
      children: [child('UNIVERSITY', 1, '2007-08-01')],
      membership: inMonth(1),
    },
  ),
]
