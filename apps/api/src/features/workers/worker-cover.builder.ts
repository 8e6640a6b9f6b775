import { TENANTS } from '@payung/database/testing'
import { type Cover, coverState, isCoverEnding } from '@payung/domain/protection/cover-state'
import type pg from 'pg'
import { today } from '../../platform/clock.ts'
import type { ArrangedPerson } from '../../testing/people.builder.ts'
import type { CoverChoice } from './worker-filter.ts'

const ARREARS = 3

/** Months counted from this one on, `[from, until)`: of the decree, and as the insurer has posted them. */
interface Months {
  readonly designated: readonly [number, number] | null
  readonly posted: readonly [number, number] | null
}

/** One of each state, and one whose cover ends with this month. */
const KINDS: readonly Months[] = [
  { designated: null, posted: null },
  { designated: [-2, 6], posted: null },
  { designated: [-6, 6], posted: [-6, 2] },
  { designated: [-6, 1], posted: [-6, 1] },
  { designated: [-6, 6], posted: [-6, -1] },
  { designated: [-6, 0], posted: [-6, -1] },
  { designated: [-12, 6], posted: [-12, -5] },
  { designated: null, posted: [-6, 2] },
]

export interface CoveredPerson extends ArrangedPerson {
  readonly months: Months
}

const monthAt = (offset: number): string => {
  const index = today().year * 12 + today().month - 1 + offset
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
}
const monthsOf = (span: readonly [number, number] | null) =>
  span === null ? [] : Array.from({ length: span[1] - span[0] }, (_, at) => monthAt(span[0] + at))

/** Signed lines of Kubu Raya and postings of the insurer, past what keeps them true; what is called when they change is called. */
export async function arrangeCovers(admin: pg.Client, people: readonly ArrangedPerson[]): Promise<CoveredPerson[]> {
  const covered = people.map((person, at) => ({ ...person, months: KINDS[at % KINDS.length] as Months }))
  await admin.query(`delete from reference_amount where key = 'ARREARS_PAYABLE'`)
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit) values ('ARREARS_PAYABLE', '[2015-07-01,)', $1, 'MONTHS')`,
    [ARREARS],
  )
  for (const [table, trigger] of [
    ['decree_holding', 'cover_of_holdings'],
    ['protected_span', 'cover_of_postings'],
  ])
    await admin.query(`alter table ${table} disable trigger all; alter table ${table} enable trigger ${trigger}`)
  await admin.query(
    `insert into decree_holding (decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code, village_code, from_month, until_month)
     select $2, n, $2, n, $3, $2, w.id, w.person_id, '61.12', w.village_code, p.first, p.until
     from jsonb_to_recordset($1) p(n int, id uuid, first date, until date) join worker w on w.id = p.id`,
    [JSON.stringify(spansOf(covered, 'designated')), '00000000-0000-7000-8000-000000000001', TENANTS['kubu-raya'].id],
  )
  await admin.query(
    `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
     select w.person_id, 'DEATH', daterange(p.first, p.until), w.tenant_id, $2, n from jsonb_to_recordset($1) p(n int, id uuid, first date, until date) join worker w on w.id = p.id`,
    [JSON.stringify(spansOf(covered, 'posted')), '00000000-0000-7000-8000-000000000001'],
  )
  for (const table of ['decree_holding', 'protected_span']) await admin.query(`alter table ${table} enable trigger all`)
  return covered
}

function spansOf(people: readonly CoveredPerson[], which: keyof Months) {
  return people.flatMap(({ id, months }, at) => {
    const span = months[which]
    return span === null ? [] : [{ n: at + 1, id, first: monthAt(span[0]), until: monthAt(span[1]) }]
  })
}

/** What a filter may ask for and find in a person, as the rule of the domain says it; only Kubu Raya knows of its decree. */
export function choicesOf({ months, status }: CoveredPerson, viewer: string): readonly CoverChoice[] {
  const cover: Cover = {
    posted: monthsOf(months.posted),
    designated: viewer === 'kubu-raya' ? monthsOf(months.designated) : [],
    ...{ paid: [], billed: [], unowedFrom: null, isRecordedDead: status === 'DECEASED' },
  }
  return [
    coverState(cover, monthAt(0), ARREARS),
    ...(isCoverEnding(cover, today().toString()) ? (['ENDING'] as const) : []),
  ]
}
