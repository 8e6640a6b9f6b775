import {
  compareDesignations,
  DESIGNATION_STAGES,
  type DesignationStage,
  designationStanding,
  type StageCounts,
  type StageStanding,
  stageStanding,
} from '@payung/domain/cohort/designation-progress'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import type { TenantRecord } from '../../platform/reference-data.ts'
import { countDesignations, type StageRow } from './designations.queries.ts'

export interface StageProgress extends Omit<StageRow, 'tenant_id' | 'programme_year'> {
  readonly standing: StageStanding
}

/** Where the designation of one government for one programme year stands. */
export interface GovernmentDesignation {
  readonly government: TenantRecord
  readonly year: number
  readonly isMine: boolean
  readonly stage: DesignationStage | null
  readonly standing: StageStanding
  readonly lateSince: string | null
  readonly daysLate: number | null
  /** One of each kind, in order. */
  readonly stages: readonly StageProgress[]
}

const YEARS = { first: 2015, last: 2100 }
const GOVERNMENTS_BELOW: ReadonlySet<string> = new Set(['REGENCY', 'CITY'])

/**
 * Where designations stand in the programmes of a year, or in all that have not ended, a row for each government and programme year: of one's own government first, then of
 * those below it, late ones first; also of who has begun nothing for a year that somebody has begun, since that is what a province has to know.
 *
 * @param year one in which there was no Payung has nothing
 */
export async function readDesignations(context: Context, year: number | null): Promise<GovernmentDesignation[]> {
  if (year !== null && (year < YEARS.first || year > YEARS.last)) return []
  const { actor, read, reference } = context
  const governments = [...reference.tenants.values()].filter((tenant) => isMineToSee(actor, tenant))
  if (governments.length === 0) return []
  const rows = await read<StageRow>(countDesignations(year))
  const begun = [...new Set(rows.map((row) => row.programme_year))]
  const years = begun.length > 0 ? begun : [year ?? today().year]
  const rowsOf = Map.groupBy(rows, (row) => `${row.tenant_id} ${row.programme_year}`)
  return governments
    .flatMap((government) =>
      years.map((programmeYear) => ({
        government,
        year: programmeYear,
        isMine: government.id === actor.tenantId,
        ...progressOf(rowsOf.get(`${government.id} ${programmeYear}`) ?? []),
      })),
    )
    .toSorted(
      (a, b) =>
        Number(b.isMine) - Number(a.isMine) ||
        compareDesignations(a, b) ||
        a.year - b.year ||
        a.government.code.localeCompare(b.government.code),
    )
}

/** Designations below with a stage that is late, whoever is late longest first: the rows that the page marks as late. */
export async function readLateDesignations(context: Context): Promise<readonly GovernmentDesignation[]> {
  const all = await readDesignations(context, null)
  return all
    .filter(({ isMine, standing }) => !isMine && standing === 'LATE')
    .sort((a, b) => (a.lateSince ?? '').localeCompare(b.lateSince ?? ''))
}

/** The database answers no more than these, whatever is asked. */
function isMineToSee(actor: Actor, { id, kind, areaCode }: TenantRecord): boolean {
  if (!actor.permissions.has('PROGRAMME_READ') || actor.agencyId !== null) return false
  if (id === actor.tenantId) return actor.areaScope === '' && areaCode !== null
  if (actor.tenantKind !== 'PROVINCE' || areaCode === null) return false
  return (
    GOVERNMENTS_BELOW.has(kind) &&
    areaCode.startsWith(`${actor.tenantAreaCode}.`) &&
    areaCode.startsWith(actor.areaScope)
  )
}

function progressOf(rows: readonly StageRow[]) {
  const counts = rows.map((row): StageCounts => ({ ...row, lateSince: row.late_since }))
  const { stage, standing, lateSince } = designationStanding(counts)
  return {
    stage,
    standing,
    lateSince,
    daysLate: lateSince === null ? null : today().since(lateSince, { largestUnit: 'days' }).days,
    stages: DESIGNATION_STAGES.map((name): StageProgress => {
      const row = rows.find((count) => count.stage === name) ?? { ...NOTHING, stage: name }
      return { ...row, standing: stageStanding(row) }
    }),
  }
}

const NOTHING = {
  total: 0,
  arrived: 0,
  done: 0,
  late: 0,
  late_since: null,
  began_on: null,
  due_on: null,
  last_on: null,
  people: null,
  duty: null,
}
