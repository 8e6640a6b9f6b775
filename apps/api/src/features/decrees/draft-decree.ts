import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { FIRST_TEMPLATES } from '@payung/domain/decree/decree-template'
import { withMatching } from '@payung/domain/decree/matching-claim'
import { monthsBetween } from '@payung/domain/money/contribution'
import { monthOf, withPaymentsNamed } from '@payung/domain/money/months-paid'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { assertNobodyCovered, assertNobodyInsured } from '../cohorts/public.ts'
import {
  assertNoMonthPast,
  findProgrammes,
  monthsPastUnnamed,
  type ProgrammeRecord,
  withoutComparison,
} from '../programmes/public.ts'
import { findTemplates, type TemplateRow } from './approval.queries.ts'
import { type Basis, basisOf, citations, citedBasis } from './decree-basis.ts'
import { decreeDraftMessages } from './decree-drafts.messages.ts'
import { mayDraftDecrees } from './decrees.policy.ts'
import { findPledgedAgreements, lockCohortOfDraft } from './draft-decree.queries.ts'
import { matchedIn } from './matched.ts'
import { type DecreeWriting, fillDecree, insertDecree, takeCoveredOut } from './write-decree.queries.ts'

interface LockedCohort {
  readonly id: string
  readonly programme_id: string
  readonly state: string
  readonly members: number
}

/**
 * Drafts a decree from a locked cohort: its people but for who has died, moved, withdrawn or come to serve the state since the lock, the programme's months from the current one on, quota and funding, the tenant's template, and what the programme rests on.
 *
 * @throws NotAllowedError
 * @throws NotFoundError for a cohort that is not one's own
 * @throws ConflictError `COHORT_NOT_LOCKED`, `COHORT_HAS_DECREE`, `COHORT_ROOM_TAKEN`, `PROGRAMME_NOT_OPEN`, `MONTHS_COVERED`, `INSURED_ALREADY`, `MONTHS_PAST`
 */
export async function draftDecree(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly cohortId: string; readonly withoutCovered?: boolean | null | undefined },
): Promise<string> {
  if (!mayDraftDecrees(actor)) throw new NotAllowedError()
  const [cohort] = await tx.rows<LockedCohort>(lockCohortOfDraft(input.cohortId, actor))
  if (cohort === undefined) throw new NotFoundError()
  if (cohort.state !== 'LOCKED') throw new ConflictError(decreeDraftMessages.COHORT_NOT_LOCKED())
  if (input.withoutCovered !== true) {
    await assertNobodyCovered(tx, cohort.id, LEFT_OUT)
    await assertNobodyInsured(tx, cohort.id, TWICE_IN_OWN)
  }
  const [programme] = await tx.rows<ProgrammeRecord>(findProgrammes([cohort.programme_id]))
  if (programme === undefined) throw new NotFoundError()
  const template = await templateFor(tx, 'DESIGNATION')
  const basis = await basisWithPledges(tx, programme, cohort.id)
  const { fromMonth, paidMonths } = monthsToDraft(programme)
  const dictums = withPaymentsNamed(template.dictums, paidMonths.length > 0)
  const considerations = withMatching(template, await matchedIn((statement) => tx.rows(statement), cohort.id))
  const id = await insertAs(() =>
    insertDecree(tx, actor, {
      ...template,
      considerations,
      dictums,
      kind: 'DESIGNATION',
      programmeId: programme.id,
      cohortId: cohort.id,
      amendsId: null,
      fromMonth,
      untilMonth: programme.until_month,
      paidMonths,
      fundingSource: programme.funding_source,
      quotaPeople: Math.max(programme.quota_people, cohort.members),
      legalReferences: citations(basis),
      regulationIds: basis.regulations.map((it) => it.id),
      agreementIds: basis.agreements.map((it) => it.id),
    }),
  )
  const filled = await fillDecree(tx, id)
  const people = input.withoutCovered === true ? filled - (await takeCoveredOut(tx, id)) : filled
  await recordAudit(tx, actor, 'DECREE_DRAFTED', {
    subject: { kind: 'decree', id, version: 1 },
    details: { people, leftOut: cohort.members - people },
  })
  return id
}

/**
 * What the programme's decree rests on. Of a list that is drawn from pledges it is the agreements of these pledges beside those that the programme names: the other
 * companies of the region have nothing to do with it.
 */
async function basisWithPledges(tx: TenantTransaction, programme: ProgrammeRecord, cohortId: string): Promise<Basis> {
  const basis = await basisOf(tx, programme)
  const pledged = await tx.rows<{ agreement_id: string }>(findPledgedAgreements(cohortId))
  if (pledged.length === 0) return basis
  const agreementIds = [...new Set([...programme.agreement_ids, ...pledged.map(({ agreement_id: id }) => id)])]
  const { agreements } = await citedBasis(tx, { regulationIds: [], agreementIds })
  return { regulations: basis.regulations, agreements }
}

/**
 * From the current month on, where the programme's first months are over; with all of them, where the programme says what was paid for them.
 *
 * @throws ConflictError `MONTHS_PAST` where no month is left
 */
function monthsToDraft(programme: ProgrammeRecord): Pick<DecreeWriting, 'fromMonth' | 'paidMonths'> {
  const { from_month: first, until_month: untilMonth, paid_months: paidMonths } = programme
  if (paidMonths.length > 0) {
    assertNoMonthPast({ fromMonth: first, untilMonth }, paidMonths, { remedy: PROGRAMME_OVER })
    return { fromMonth: first, paidMonths: withoutComparison(paidMonths) }
  }
  const current = monthOf(today().toString())
  const fromMonth = monthsBetween(first, untilMonth).find((month) => month >= current) ?? untilMonth
  if (fromMonth === untilMonth) assertNoMonthPast({ fromMonth: first, untilMonth }, [], { remedy: PROGRAMME_OVER })
  return { fromMonth, paidMonths }
}

const PROGRAMME_OVER = {
  id: 'Susun program untuk bulan-bulan berikutnya; bulan yang dahulu sudah dibayar dicatat pada programnya beserta buktinya sebelum program itu dibuka.',
  en: 'Plan a programme for the months to come; what was paid for months that are over is recorded with that programme, with its proof, before it is opened.',
}

const LEFT_OUT = [
  'Susun tanpa mereka, atau tunggu sampai bulan-bulan itu lewat dan mulai belakangan, atau sepakati pembagian iuran dengan pembayar itu.',
  'Draft without them, or begin later than those months, or agree with that payer to share the contribution.',
] as const

const TWICE_IN_OWN = [
  'Susun tanpa mereka, atau keluarkan mereka dahulu dari keputusan itu lewat keputusan perubahan.',
  'Draft without them, or first take them out of that decree by an amendment.',
] as const

/** What drafts of a kind begin with: the newest the tenant has saved, or the one that everybody begins with. */
export async function templateFor(
  tx: TenantTransaction,
  kind: TemplateRow['kind'],
): Promise<Pick<TemplateRow, 'title' | 'considerations' | 'dictums'>> {
  const templates = await tx.rows<TemplateRow>(findTemplates())
  const { title, considerations, dictums } = templates.find((it) => it.kind === kind) ?? FIRST_TEMPLATES[kind]
  return { title, considerations, dictums }
}

/** What the database refuses of a new draft, in words. */
export async function insertAs(insert: () => Promise<string>): Promise<string> {
  try {
    return await insert()
  } catch (error) {
    const constraint = databaseRefusal(error)?.constraint
    if (constraint === 'decree_of_cohort') throw new ConflictError(decreeDraftMessages.COHORT_HAS_DECREE())
    if (constraint === 'decree_cohort_room') throw new ConflictError(decreeDraftMessages.COHORT_ROOM_TAKEN())
    if (constraint === 'decree_past_months') throw monthsPastUnnamed()
    if (constraint === 'decree_programme_open') throw new ConflictError(decreeDraftMessages.PROGRAMME_NOT_OPEN())
    if (constraint === 'decree_amends_signed') throw new ConflictError(decreeDraftMessages.DECREE_NOT_IN_FORCE())
    throw error
  }
}
