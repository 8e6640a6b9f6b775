import type { LifeEventKind } from '@payung/domain/benefit/benefit-event'
import type { ClaimPaper } from '@payung/domain/benefit/claim-checklist'
import type { ReportSource } from '@payung/domain/benefit/claim-input'
import type { ClaimAction } from '@payung/domain/benefit/claim-state'
import type { Loss } from '@payung/domain/benefit/disability'
import type { HeirRelation } from '@payung/domain/benefit/heirs'
import type { WorkAnswers } from '@payung/domain/benefit/work-relation'

export interface DemoClaimStep {
  readonly action: ClaimAction
  readonly on: string
  readonly reason?: string
  /** What the insurer answers: all that is due, or a sum that it alone knows. */
  readonly approved?: 'DUE' | number
}

export interface DemoHeir {
  readonly relation: HeirRelation
  readonly name: string
  readonly born: string
  readonly guardian?: string
  /** Their account, with its invented number. */
  readonly account?: string
  /** What they said by their link; left out, they have not answered yet. */
  readonly received?: 'ALL' | number
}

export interface DemoAccident {
  readonly losses: readonly Loss[]
  readonly daysUnableToWork: number
  readonly transportLand: number
}

export interface DemoClaim {
  /** Whose record the person's is, and who finishes the case. */
  readonly ownerCode: string
  /** The public code of the decree among whose last lines the person stands. */
  readonly decree: string
  /** Who reports for a village of its own; the government's officer where not said. */
  readonly village?: string
  readonly kind: LifeEventKind
  readonly day: string
  readonly precision?: 'MONTH'
  readonly place: string
  readonly answers: WorkAnswers
  readonly source: ReportSource
  readonly reportedOn: string
  readonly steps: readonly DemoClaimStep[]
  /** Papers of the checklist that are not there yet; all of them where nothing is gathered. */
  readonly missing: 'ALL' | readonly ClaimPaper[]
  readonly demand?: { readonly kind: ClaimPaper; readonly reason: string }
  /** The family, as far as it is named. */
  readonly heirs?: readonly DemoHeir[]
  /** Why no heir is known, as one person writes it and another approves before the claim is handed in. */
  readonly noHeir?: string
  /** What an accident has led to, as the physician and the receipts say. */
  readonly accident?: DemoAccident
  /** Why the heirs do not agree. */
  readonly dispute?: string
  /** Why the report was taken back. */
  readonly withdrawn?: { readonly on: string; readonly reason: string }
}

const PONTIANAK = { ownerCode: '61.71', decree: 'contohpontianak2026a' } as const
const KUBU_RAYA = { ownerCode: '61.12', decree: 'contohkuburaya2026aa' } as const
/** People of the province's decree, whose records Pontianak keeps. */
const OF_PROVINCE = { ownerCode: '61.71', decree: 'contohkalbar2026aaaa' } as const

const NOT_AT_WORK: WorkAnswers = {
  atWorkOrOnTheWay: false,
  becauseOfWork: false,
  inTraffic: false,
  ofOccupationalIllness: null,
}
const AT_WORK: WorkAnswers = {
  atWorkOrOnTheWay: true,
  becauseOfWork: true,
  inTraffic: false,
  ofOccupationalIllness: null,
}
const ON_THE_WAY: WorkAnswers = { ...AT_WORK, inTraffic: true }
/** At home, of an illness that work has caused: as a doctor says, it is owed as after an accident at work. */
const OF_ILLNESS: WorkAnswers = { ...NOT_AT_WORK, ofOccupationalIllness: true }
const NOT_KNOWN: WorkAnswers = {
  atWorkOrOnTheWay: null,
  becauseOfWork: null,
  inTraffic: null,
  ofOccupationalIllness: null,
}

/**
 * A case in every state, the first reported first. Pontianak's months until June are protected and its next ones paid in part; of Kubu Raya's nothing ever
 * reached the insurer, so that its families get nothing yet. Days, places and reasons are invented.
 */
export const DEMO_CLAIMS: readonly DemoClaim[] = [
  {
    ...PONTIANAK,
    kind: 'DEATH',
    day: '2026-02-19',
    place: 'Rumah keluarga',
    answers: NOT_AT_WORK,
    source: 'VILLAGE',
    reportedOn: '2026-02-23',
    // In the second month of the membership the family is owed the funeral alone.
    steps: [
      ...handedIn('2026-02-24', '2026-03-06'),
      { action: 'REVIEW', on: '2026-03-09' },
      { action: 'APPROVE', on: '2026-03-12', approved: 'DUE' },
      { action: 'PAY', on: '2026-03-16' },
      { action: 'CLOSE', on: '2026-03-20' },
    ],
    heirs: [{ relation: 'SPOUSE', name: 'Siti Contoh', born: '1986-05-02', account: '100200300405', received: 'ALL' }],
    missing: [],
  },
  {
    ...PONTIANAK,
    kind: 'DEATH',
    day: '2026-04-11',
    place: 'RSUD contoh',
    answers: NOT_AT_WORK,
    source: 'HEIR',
    reportedOn: '2026-04-13',
    steps: [
      ...handedIn('2026-04-14', '2026-04-27'),
      { action: 'APPROVE', on: '2026-04-30', approved: 'DUE' },
      { action: 'PAY', on: '2026-05-05' },
      { action: 'CLOSE', on: '2026-05-11' },
    ],
    heirs: [
      { relation: 'SPOUSE', name: 'Dewi Contoh', born: '1984-03-12', account: '100200300401', received: 'ALL' },
      { relation: 'PARENT', name: 'Aminah Contoh', born: '1950-07-01' },
    ],
    missing: [],
  },
  {
    ...KUBU_RAYA,
    kind: 'DEATH',
    day: '2026-08-05',
    place: 'Rumah keluarga',
    answers: NOT_AT_WORK,
    source: 'VILLAGE',
    reportedOn: '2026-08-10',
    steps: [
      ...handedIn('2026-08-11', '2026-08-31'),
      { action: 'REVIEW', on: '2026-09-02' },
      { action: 'REJECT', on: '2026-09-08', reason: 'Iuran Agustus 2026 belum diterima BPJS (data contoh)' },
    ],
    missing: [],
  },
  {
    ...KUBU_RAYA,
    kind: 'DEATH',
    day: '2026-09-03',
    place: 'Puskesmas contoh',
    answers: NOT_AT_WORK,
    source: 'HEIR',
    reportedOn: '2026-09-07',
    steps: [
      ...handedIn('2026-09-08', '2026-09-25'),
      { action: 'REJECT', on: '2026-10-02', reason: 'Iuran September 2026 belum diterima BPJS (data contoh)' },
      { action: 'APPEAL', on: '2026-11-12', reason: 'Bukti transfer iuran Juli–September dilampirkan (data contoh)' },
    ],
    missing: [],
  },
  {
    ...PONTIANAK,
    kind: 'DEATH',
    day: '2026-06-08',
    place: 'Jalan raya menuju tempat kerja',
    answers: ON_THE_WAY,
    source: 'AGENCY',
    reportedOn: '2026-09-21',
    steps: [
      ...handedIn('2026-09-22', '2026-10-14'),
      { action: 'REVIEW', on: '2026-10-16' },
      { action: 'APPROVE', on: '2026-11-09', approved: 70_000_000 },
      { action: 'PAY', on: '2026-11-16' },
    ],
    // One of two wives has received less than her share.
    heirs: [
      { relation: 'SPOUSE', name: 'Maria Contoh', born: '1981-01-20', account: '100200300402', received: 'ALL' },
      { relation: 'SPOUSE', name: 'Rini Contoh', born: '1988-09-05', account: '100200300403', received: 15_000_000 },
    ],
    missing: [],
  },
  {
    ...PONTIANAK,
    kind: 'DEATH',
    day: '2026-09-12',
    place: 'Rumah keluarga',
    answers: NOT_AT_WORK,
    source: 'VILLAGE',
    reportedOn: '2026-09-24',
    steps: [],
    missing: 'ALL',
    withdrawn: { on: '2026-09-25', reason: 'Nama serupa di RT sebelah, sudah diperiksa (data contoh)' },
  },
  {
    ...OF_PROVINCE,
    kind: 'DEATH',
    day: '2026-10-09',
    place: 'Rumah keluarga',
    answers: NOT_AT_WORK,
    source: 'VILLAGE',
    reportedOn: '2026-10-12',
    // Beyond the days allowed: the heirs are not agreed upon.
    steps: [{ action: 'GATHER', on: '2026-10-13' }],
    heirs: [{ relation: 'CHILD', name: 'Budi Contoh', born: '2020-05-17', guardian: 'Joko Contoh' }],
    missing: ['HEIR_CERTIFICATE', 'ACCOUNT_BOOK'],
    demand: { kind: 'GUARDIAN_LETTER', reason: 'Ahli warisnya anak di bawah umur (data contoh)' },
  },
  {
    ...PONTIANAK,
    kind: 'DEATH',
    day: '2026-06-21',
    place: 'RSUD contoh',
    answers: NOT_AT_WORK,
    source: 'HEIR',
    reportedOn: '2026-10-26',
    steps: [
      ...handedIn('2026-10-27', '2026-11-11'),
      { action: 'REVIEW', on: '2026-11-13' },
      { action: 'APPROVE', on: '2026-11-19', approved: 'DUE' },
    ],
    heirs: [{ relation: 'SPOUSE', name: 'Lina Contoh', born: '1979-11-30', account: '100200300404' }],
    dispute: 'Dua keluarga meminta bagian penuh (data contoh)',
    missing: [],
  },
  {
    ...PONTIANAK,
    kind: 'ACCIDENT',
    day: '2026-05-20',
    place: 'Tempat kerja',
    answers: AT_WORK,
    source: 'AGENCY',
    reportedOn: '2026-10-28',
    // Without wage for a month and a half: it is replaced.
    accident: {
      losses: [{ part: 'LEFT_FOREFINGER', pieces: 1, percent: 60 }],
      daysUnableToWork: 45,
      transportLand: 350_000,
    },
    steps: [
      ...handedIn('2026-10-29', '2026-11-05'),
      { action: 'RETURN', on: '2026-11-11', reason: 'Kronologi belum ditandatangani dua saksi (data contoh)' },
    ],
    missing: [],
  },
  {
    ...PONTIANAK,
    kind: 'DEATH',
    day: '2026-08-14',
    place: 'Rumah keluarga',
    answers: NOT_AT_WORK,
    source: 'VILLAGE',
    reportedOn: '2026-11-02',
    // Its month is on a bill of which the city has paid a part: the payer is told that a family waits. It has lapsed since, and cost the family its benefit.
    steps: [{ action: 'GATHER', on: '2026-11-03' }],
    missing: ['DEATH_CERTIFICATE', 'ACCOUNT_BOOK'],
  },
  {
    ...KUBU_RAYA,
    kind: 'DEATH',
    day: '2026-05-02',
    place: 'Rumah keluarga',
    answers: NOT_AT_WORK,
    source: 'VILLAGE',
    reportedOn: '2026-11-04',
    // Its month is on a list that waits for its approver: nothing was paid.
    steps: [{ action: 'GATHER', on: '2026-11-05' }],
    missing: ['FAMILY_CARD', 'HEIR_CERTIFICATE', 'ACCOUNT_BOOK'],
  },
  {
    ...PONTIANAK,
    kind: 'DEATH',
    day: '2026-06-27',
    place: 'RSUD contoh',
    answers: NOT_AT_WORK,
    source: 'HEIR',
    reportedOn: '2026-11-05',
    steps: [...handedIn('2026-11-06', '2026-11-16'), { action: 'REVIEW', on: '2026-11-18' }],
    missing: [],
  },
  {
    ...PONTIANAK,
    kind: 'OCCUPATIONAL_ILLNESS',
    day: '2026-06-15',
    place: 'Tempat kerja',
    answers: NOT_KNOWN,
    source: 'AGENCY',
    reportedOn: '2026-11-09',
    steps: handedIn('2026-11-10', '2026-11-19'),
    missing: [],
  },
  {
    ...PONTIANAK,
    kind: 'DEATH',
    village: '61.71.04.1003',
    day: '2026-11-01',
    precision: 'MONTH',
    place: 'Kampung halaman',
    answers: NOT_KNOWN,
    source: 'VILLAGE',
    reportedOn: '2026-11-20',
    steps: [],
    missing: 'ALL',
  },
  {
    ...PONTIANAK,
    kind: 'TOTAL_DISABILITY',
    day: '2026-06-10',
    place: 'Tempat kerja',
    answers: AT_WORK,
    source: 'AGENCY',
    reportedOn: '2026-09-28',
    // Paid, and nobody has asked the family about children at school.
    steps: [
      ...handedIn('2026-09-29', '2026-10-12'),
      { action: 'APPROVE', on: '2026-10-30', approved: 68_000_000 },
      { action: 'PAY', on: '2026-11-06' },
    ],
    missing: [],
  },
  {
    ...PONTIANAK,
    kind: 'DEATH',
    day: '2026-06-17',
    place: 'Rumah keluarga',
    answers: OF_ILLNESS,
    source: 'HEIR',
    reportedOn: '2026-11-11',
    // The doctor's statement is there, and the insurer reads it.
    steps: [...handedIn('2026-11-12', '2026-11-18'), { action: 'REVIEW', on: '2026-11-20' }],
    missing: [],
  },
  {
    ...PONTIANAK,
    kind: 'DEATH',
    day: '2026-05-14',
    place: 'RSUD contoh',
    answers: NOT_AT_WORK,
    source: 'VILLAGE',
    reportedOn: '2026-05-18',
    // Whoever saw to the funeral receives the funeral money alone.
    steps: [
      ...handedIn('2026-05-19', '2026-06-03'),
      { action: 'APPROVE', on: '2026-06-15', approved: 'DUE' },
      { action: 'PAY', on: '2026-06-22' },
      { action: 'CLOSE', on: '2026-06-26' },
    ],
    heirs: [
      {
        relation: 'FUNERAL_CARER',
        name: 'Rahmat Contoh',
        born: '1975-08-17',
        account: '100200300406',
        received: 'ALL',
      },
    ],
    noHeir: 'Perantau sendirian; desa dan Disdukcapil tidak menemukan keluarganya (data contoh)',
    missing: [],
  },
]

/** Its papers gathered, and given to the insurer. */
function handedIn(gathered: string, submitted: string): readonly DemoClaimStep[] {
  return [
    { action: 'GATHER', on: gathered },
    { action: 'SUBMIT', on: submitted },
  ]
}
