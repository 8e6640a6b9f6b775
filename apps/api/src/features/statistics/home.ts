import type { Permission } from '@payung/domain/access/permission'
import { byUrgency, type WorkQueueGroup } from '@payung/domain/work/work-queue-groups'
import type { WorkQueueKey } from '@payung/domain/work/work-queue-keys'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import type { AreaRecord } from '../../platform/reference-data.ts'
import { mayConfirmAgreements } from '../agreements/public.ts'
import { mayDraftLists, mayReadLists, mayRemindPayer } from '../billing/public.ts'
import { mayApproveBudgets } from '../budgets/public.ts'
import { countClaimQueues, mayHandleClaims } from '../claims/public.ts'
import { countDecreeQueues, type DecreeQueues, loadDeciding, mayReadDecrees } from '../decrees/public.ts'
import { type GovernmentDesignation, readLateDesignations } from '../designations/public.ts'
import { mayAnswerFunding } from '../funding/public.ts'
import { countUnprotectedOfEnding, mayReadGaps } from '../gaps/public.ts'
import { countReportsToDecide, mayDecideOutsideReports } from '../outside-reports/public.ts'
import { mayDraftPledges, mayOverseePledges, mayReadPledges } from '../pledges/public.ts'
import { countUnprotected, mayEndGaps, type UnprotectedRow } from '../protection/public.ts'
import { mayDecideReverifications, mayOpenReverifications } from '../reverification/public.ts'
import {
  countToVerify,
  type Dimension,
  type Facet,
  mayAnswerRegistrations,
  tallyWorkers,
  type WorkerTallies,
} from '../workers/public.ts'
import { decidesOn } from './home.policy.ts'
import { countQueues, type WaitingWork } from './home.queries.ts'
import { type LongestWaiting, readLongestWaiting } from './longest-waiting.ts'

export interface AreaFigure {
  readonly area: AreaRecord
  readonly registered: number
  readonly verified: number
  readonly population: number | null
}

export interface WorkQueue {
  readonly key: WorkQueueKey
  readonly count: number
  readonly href: string
  /** What is to be known of the count beside it; null for kinds without it. */
  readonly besides: {
    /** Work of the same kind that is not the viewer's to do. */
    readonly forColleagues: number
    readonly onVisit: number
    /** Of those whose decree ends, who is without protection already, at most so many. */
    readonly unprotected: number
  } | null
  /** What waits longest of it, or ends soonest; null where nothing waits. */
  readonly longest: LongestWaiting | null
  readonly group: WorkQueueGroup
}

type CountedQueue = Omit<WorkQueue, 'longest' | 'group'>

export interface Home {
  readonly tallies: WorkerTallies
  readonly asOf: Date
  readonly areas: () => Promise<readonly AreaFigure[]>
  readonly queues: () => Promise<readonly WorkQueue[]>
}

/** What a member sees first: figures of the people they may see, and what waits for them. Each opens exactly what it counts. */
export async function readHome(context: Context, dimensions: readonly Dimension[]): Promise<Home> {
  const tallies = await tallyWorkers(context, {}, [...new Set(dimensions)].sort())
  return {
    tallies,
    asOf: new Date(),
    areas: () => areaFigures(context, tallies.of('AREA')),
    queues: () => workQueues(context),
  }
}

/** Every area below one's own, also those in which nobody is registered yet: a gap is a figure too. */
async function areaFigures(context: Context, registered: readonly Facet[]): Promise<AreaFigure[]> {
  const { actor, reference } = context
  const own = actor.areaScope === '' ? (actor.tenantAreaCode ?? '') : actor.areaScope
  const homeAreas = registered.flatMap(({ key }) => reference.areas.get(key) ?? [])
  // Who has no area of their own is shown the governments in which they see somebody.
  const below = own === '' ? [] : (reference.childrenOf.get(own) ?? [])
  const areas = new Map([...below, ...homeAreas].map((area) => [area.code, area]))
  const verified = (await tallyWorkers(context, { filter: { statuses: ['VERIFIED'] } }, ['AREA'])).of('AREA')
  const countOf = (code: string) => registered.find(({ key }) => key === code)?.count ?? 0
  return [...areas.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((area) => ({
      area,
      registered: countOf(area.code),
      verified: verified.find(({ key }) => key === area.code)?.count ?? 0,
      population: area.population,
    }))
}

const DECIDING: readonly Permission[] = ['DECREE_DRAFT', 'DECREE_REVIEW', 'DECREE_APPROVE', 'DECREE_SIGN']

const queue = (isMine: boolean, key: WorkQueueKey, count: number | undefined, href: string) =>
  isMine ? [{ key, count: count ?? 0, href, besides: null }] : []

async function workQueues(context: Context): Promise<readonly WorkQueue[]> {
  const late = isOfProvince(context.actor) ? await readLateDesignations(context) : []
  const queues = await countedQueues(context, late)
  const waiting = queues.filter(({ count }) => count > 0).map(({ key }) => key)
  const longest = await readLongestWaiting(context, waiting, late)
  const known = queues.map((counted) => ({ ...counted, longest: longest.get(counted.key) ?? null }))
  return byUrgency(known, today().toString())
}

function isOfProvince({ tenantKind, permissions }: Actor): boolean {
  return tenantKind === 'PROVINCE' && permissions.has('ROUND_MANAGE')
}

async function countedQueues(context: Context, late: readonly GovernmentDesignation[]): Promise<CountedQueue[]> {
  const { actor, read } = context
  const [waiting] = await read<WaitingWork>(countQueues(today().toString()))
  const candidates = await countToVerify(context)
  const isWhole = actor.areaScope === ''
  const may = (permission: Permission) => actor.permissions.has(permission)
  const awaiting = await countAwaitingDecrees(context)
  const decides = decidesOn(actor)
  const hasDesk = may('DECREE_APPROVE')
  return [
    ...queue(may('WORKER_VERIFY'), 'CANDIDATES_TO_VERIFY', candidates.for_viewer, '/pekerja?antre=saya').map(
      (mine) => ({
        ...mine,
        besides: { forColleagues: candidates.for_colleagues, onVisit: candidates.on_visit, unprotected: 0 },
      }),
    ),
    ...queue(may('CUSTODY_DECIDE'), 'TRANSFERS_TO_DECIDE', waiting?.transfers, '/pekerja/serah-terima'),
    ...queue(may('PROPOSAL_DECIDE'), 'PROPOSALS_TO_DECIDE', waiting?.proposals, '/pekerja/usulan'),
    ...queue(may('DUPLICATE_DECIDE'), 'POSSIBLE_DUPLICATES', waiting?.pairs, '/pekerja/ganda?pada=saya'),
    ...queue(may('DUPLICATE_DECIDE'), 'DUPLICATES_WITH_OTHERS', waiting?.pairs_of_others, '/pekerja/ganda?pada=lain'),
    ...queue(may('WORKER_UPDATE'), 'NATIONAL_ID_MISMATCHES', waiting?.mismatches, '/pekerja?beda=nik'),
    ...queue(may('IMPORT_RUN'), 'IMPORTS_TO_REVIEW', waiting?.imports, '/impor'),
    ...queue(
      mayAnswerRegistrations(actor),
      'REGISTRATIONS_TO_ANSWER',
      waiting?.registrations,
      '/pekerja?antre=jawaban',
    ),
    ...queue(may('ROUND_PROPOSE'), 'ROUND_TASKS_TO_SEND', waiting?.to_send, '/usulan?perlu=kirim'),
    ...queue(isWhole && may('ROUND_MANAGE'), 'ROUND_TASKS_TO_DECIDE', waiting?.to_decide, '/usulan?perlu=periksa'),
    ...queue(may('WORKER_VERIFY') || may('WORKER_UPDATE'), 'VISITS_TO_MAKE', waiting?.visits, '/verifikasi?milik=saya'),
    ...(await claimQueues(context)),
    ...queue(may('OBLIGATION_REPORT'), 'OBLIGATIONS_LATE', waiting?.late_ours, '/perjanjian?perlu=LATE_OURS'),
    ...queue(
      may('OBLIGATION_REPORT'),
      'OBLIGATIONS_LATE_OF_OTHERS',
      waiting?.late_others,
      '/perjanjian?perlu=LATE_OTHERS',
    ),
    ...queue(isWhole && may('AGREEMENT_WRITE'), 'AGREEMENTS_ENDING', waiting?.ending, '/perjanjian?perlu=ENDING'),
    ...queue(mayConfirmAgreements(actor), 'AGREEMENTS_TO_CONFIRM', waiting?.to_confirm, '/perjanjian?perlu=CONFIRM'),
    ...(await protectionQueues(context, waiting)),
    ...queue(isOfProvince(actor), 'DESIGNATIONS_LATE', late.length, '/penetapan'),
    ...queue(
      mayOpenReverifications(actor),
      'REVERIFICATIONS_DUE',
      waiting?.reviews_due,
      '/verifikasi-ulang?perlu=jadwal',
    ),
    ...queue(
      mayDecideReverifications(actor),
      'REVERIFICATIONS_OPEN',
      waiting?.reviews_open,
      '/verifikasi-ulang?keadaan=OPEN',
    ),
    ...queue(
      mayApproveBudgets(actor) && !hasDesk,
      'BUDGETS_TO_APPROVE',
      waiting?.budgets_to_approve,
      '/anggaran?perlu=setujui',
    ),
    ...(mayReadLists(actor)
      ? [
          ...queue(mayDraftLists(actor), 'MONTHS_TO_LIST', waiting?.months_to_list, '/iuran?perlu=susun'),
          ...queue(
            may('CONTRIBUTION_APPROVE') && !hasDesk,
            'LISTS_TO_APPROVE',
            waiting?.lists_to_approve,
            '/iuran?perlu=setujui',
          ),
          ...queue(may('CONTRIBUTION_PAY'), 'LISTS_TO_PAY', waiting?.lists_to_pay, '/iuran?perlu=bayar'),
          ...queue(mayRemindPayer(actor), 'LISTS_LATE', waiting?.lists_late, '/iuran?perlu=terlambat'),
          ...queue(may('CONTRIBUTION_RECEIVE'), 'LISTS_TO_RECEIVE', waiting?.lists_to_receive, '/iuran?perlu=terima'),
        ]
      : []),
    ...pledgeQueues(actor, waiting),
    ...(hasDesk
      ? // Who decides has one screen for all of it.
        queue(
          true,
          'DECISIONS_AWAITING',
          awaiting +
            (decides.agreements ? (waiting?.to_approve ?? 0) : 0) +
            (decides.orders ? (waiting?.orders_to_issue ?? 0) : 0) +
            (decides.certificates ? (waiting?.certificates ?? 0) : 0) +
            (decides.lists ? (waiting?.lists_to_approve ?? 0) : 0) +
            (decides.budgets ? (waiting?.budgets_to_approve ?? 0) : 0),
          '/meja',
        )
      : [
          ...queue(
            isWhole && may('AGREEMENT_APPROVE'),
            'AGREEMENTS_TO_APPROVE',
            waiting?.to_approve,
            '/perjanjian?perlu=APPROVE',
          ),
          // Also to who only stands in for a colleague today.
          ...queue(DECIDING.some(may) || awaiting > 0, 'DECREES_AWAITING', awaiting, '/meja'),
        ]),
  ]
}

/** Who is without protection, and whose decree ends next. Each opens exactly those whom it counts. */
async function protectionQueues(context: Context, waiting: WaitingWork | undefined): Promise<CountedQueue[]> {
  const { actor, read } = context
  const day = today().toString()
  const [without] = mayEndGaps(actor) ? await read<UnprotectedRow>(countUnprotected(day)) : []
  const listOf = (state: string) => `/perlindungan?bulan=${day.slice(0, 8)}01&keadaan=${state}`
  const ending = queue(
    actor.areaScope === '' && mayReadGaps(actor) && actor.permissions.has('PROGRAMME_MANAGE'),
    'PROTECTION_ENDING',
    waiting?.ending_people,
    `/kalender-celah?bulan=${waiting?.ending_from ?? ''}`,
  )
  const isEnding = ending.length > 0 && waiting !== undefined && waiting.ending_from !== null
  const [amongThem] =
    isEnding && without !== undefined && without.ended + without.in_grace > 0
      ? await read<{ people: number }>(countUnprotectedOfEnding(waiting.ending_from))
      : []
  return [
    ...queue(without !== undefined, 'PEOPLE_UNPROTECTED', without?.ended, listOf('ENDED')),
    ...queue(without !== undefined, 'PEOPLE_IN_GRACE', without?.in_grace, listOf('GRACE')),
    ...ending.map((queue) => ({
      ...queue,
      besides: { forColleagues: 0, onVisit: 0, unprotected: amongThem?.people ?? 0 },
    })),
  ]
}

/** A family waits for each of these: reports to be confirmed, claims beyond their days, and heirs who received less. */
async function claimQueues(context: Context): Promise<CountedQueue[]> {
  const { actor, read } = context
  const [waiting] = mayDecideOutsideReports(actor) ? await read<{ total: number }>(countReportsToDecide()) : []
  const claims = mayHandleClaims(actor) ? await countClaimQueues(context) : null
  return [
    ...queue(waiting !== undefined, 'OUTSIDE_REPORTS_TO_DECIDE', waiting?.total, '/klaim'),
    ...queue(claims !== null, 'CLAIMS_LATE', claims?.late, '/klaim?tahap=terlambat'),
    ...queue(claims !== null, 'HEIRS_PAID_SHORT', claims?.short, '/klaim?tahap=kurang'),
  ]
}

/** What companies have promised waits for both sides in turn; requests to pay wait for whoever approves for the payer. */
function pledgeQueues(actor: Actor, waiting: WaitingWork | undefined): CountedQueue[] {
  const may = (permission: Permission) => actor.permissions.has(permission)
  const isCompany = mayReadPledges(actor) && actor.tenantKind === 'COMPANY'
  return [
    ...queue(
      isCompany && may('PLEDGE_APPROVE'),
      'PLEDGES_TO_APPROVE',
      waiting?.pledges_to_approve,
      '/janji?perlu=setujui',
    ),
    ...queue(isCompany && may('PLEDGE_APPROVE'), 'PLEDGES_TO_OFFER', waiting?.pledges_to_offer, '/janji?perlu=ajukan'),
    ...queue(
      mayAnswerFunding(actor),
      'FUNDING_TO_ANSWER',
      waiting?.funding_to_answer,
      '/permintaan-pembiayaan?perlu=jawab',
    ),
    ...queue(mayDraftLists(actor), 'FUNDING_TO_LIST', waiting?.funding_to_list, '/permintaan-pembiayaan?perlu=daftar'),
    ...queue(
      mayDraftPledges(actor) && isCompany,
      'PLEDGES_TO_RENEW',
      waiting?.pledges_to_renew,
      '/janji?perlu=perpanjang',
    ),
    ...queue(
      mayOverseePledges(actor) && may('PLEDGE_MATCH'),
      'PLEDGES_TO_MATCH',
      waiting?.pledges_to_match,
      '/janji?perlu=padankan',
    ),
    ...queue(
      mayOverseePledges(actor) && may('DECREE_DRAFT'),
      'PLEDGES_WITHOUT_PAYER',
      waiting?.pledges_without_payer,
      '/janji?perlu=pembayar',
    ),
  ]
}

/** Votes, signatures, publications, drafts that came back and amendments without a base: what the inbox of decrees lists. */
async function countAwaitingDecrees(context: Context): Promise<number> {
  if (!mayReadDecrees(context.actor)) return 0
  const [waiting] = await context.read<DecreeQueues>(countDecreeQueues(await loadDeciding(context)))
  if (waiting === undefined) return 0
  return waiting.to_vote + waiting.to_sign + waiting.to_publish + waiting.returned + waiting.to_cancel
}
