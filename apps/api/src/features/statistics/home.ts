import { plannedOnce } from '@payung/database/statement'
import { byUrgency, type WorkQueueGroup } from '@payung/domain/work/work-queue-groups'
import type { WorkQueueKey } from '@payung/domain/work/work-queue-keys'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import type { AreaRecord } from '../../platform/reference-data.ts'
import { countClaimQueues, mayHandleClaims, readUnasked } from '../claims/public.ts'
import { countDecreeQueues, type DecreeQueues, loadDeciding, mayReadDecrees } from '../decrees/public.ts'
import { type GovernmentDesignation, readLateDesignations } from '../designations/public.ts'
import { countUnprotectedOfEnding } from '../gaps/public.ts'
import { countReportsToDecide, mayDecideOutsideReports } from '../outside-reports/public.ts'
import {
  countToVerify,
  type Dimension,
  type Facet,
  mayChaseUnreportedDeaths,
  tallyEach,
  type WorkerFilterInput,
  type WorkerTallies,
} from '../workers/public.ts'
import {
  decidesDecrees,
  endsGapsThemselves,
  hasDesk,
  knowsCoverOfAreas,
  mayChaseDesignations,
  type Work,
  workOf,
} from './home.policy.ts'
import { countQueues, type WaitingWork } from './home.queries.ts'
import { type LongestWaiting, readLongestWaiting } from './longest-waiting.ts'

export interface AreaFigure {
  readonly area: AreaRecord
  readonly registered: number
  readonly verified: number
  /** Protected this month, and whose decree ends soon; null where the viewer may not know it. */
  readonly protected: number | null
  readonly ending: number | null
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
    /** Colleagues do it: the viewer can only remind them. */
    readonly byColleagues: boolean
  } | null
  /** What waits longest of it, or ends soonest; null where nothing waits. */
  readonly longest: LongestWaiting | null
  readonly group: WorkQueueGroup
}

type CountedQueue = Omit<WorkQueue, 'longest' | 'group'>

export interface Home {
  readonly tallies: WorkerTallies
  readonly asOf: Date
  readonly areas: () => readonly AreaFigure[]
  readonly queues: () => Promise<readonly WorkQueue[]>
}

/** What a member sees first: figures of the people they may see, and what waits for them. Each opens exactly what it counts. */
export async function readHome(context: Context, dimensions: readonly Dimension[]): Promise<Home> {
  const names = [...new Set(dimensions)].sort()
  const alike = names.includes('AREA') ? filtersOfAreas(context) : []
  const [tallies, ...each] = await tallyEach(context, [{ names }, ...alike])
  if (tallies === undefined) throw new Error('tallies that were asked for are there')
  const [verified, insured, ending] = each.map((counted) => counted.of('AREA'))
  return {
    tallies,
    asOf: new Date(),
    areas: () => areaFigures(context, { registered: tallies.of('AREA'), verified, insured, ending }),
    queues: () => workQueues(context),
  }
}

/** Of each area beside whoever is registered there: the verified, and for whoever may know it the protected and those whose decree ends. */
function filtersOfAreas({ actor }: Context) {
  const filters: readonly WorkerFilterInput[] = [
    { statuses: ['VERIFIED'] },
    ...(knowsCoverOfAreas(actor) ? ([{ cover: ['PROTECTED'] }, { cover: ['ENDING'] }] as const) : []),
  ]
  return filters.map((filter) => ({ filter, names: ['AREA'] as const }))
}

interface CountsOfAreas {
  readonly registered: readonly Facet[]
  readonly verified: readonly Facet[] | undefined
  readonly insured: readonly Facet[] | undefined
  readonly ending: readonly Facet[] | undefined
}

/** Every area below one's own, also those in which nobody is registered yet: a gap is a figure too. */
function areaFigures(context: Context, counts: CountsOfAreas): AreaFigure[] {
  const { actor, reference } = context
  const own = actor.areaScope === '' ? (actor.tenantAreaCode ?? '') : actor.areaScope
  const homeAreas = counts.registered.flatMap(({ key }) => reference.areas.get(key) ?? [])
  // Who has no area of their own is shown the governments in which they see somebody.
  const below = own === '' ? [] : (reference.childrenOf.get(own) ?? [])
  const areas = new Map([...below, ...homeAreas].map((area) => [area.code, area]))
  const countIn = (code: string, facets: readonly Facet[]) => facets.find(({ key }) => key === code)?.count ?? 0
  const countOrNull = (code: string, facets: readonly Facet[] | undefined) =>
    facets === undefined ? null : countIn(code, facets)
  return [...areas.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((area) => ({
      area,
      registered: countIn(area.code, counts.registered),
      verified: countIn(area.code, counts.verified ?? []),
      protected: countOrNull(area.code, counts.insured),
      ending: countOrNull(area.code, counts.ending),
      population: area.population,
    }))
}

const NOTHING_BESIDES = { forColleagues: 0, onVisit: 0, unprotected: 0, byColleagues: false } as const

const queue = (isMine: boolean, key: WorkQueueKey, count: number | undefined, href: string) =>
  isMine ? [{ key, count: count ?? 0, href, besides: null }] : []

async function workQueues(context: Context): Promise<readonly WorkQueue[]> {
  const late = mayChaseDesignations(context.actor) ? await readLateDesignations(context) : []
  const queues = await countedQueues(context, late)
  const waiting = queues.filter(({ count }) => count > 0).map(({ key }) => key)
  const longest = await readLongestWaiting(context, waiting, {
    late,
    ofColleagues: queues.filter(({ besides }) => besides?.byColleagues === true).map(({ key }) => key),
  })
  const described = queues.map((counted) => ({
    ...counted,
    longest: longest.get(counted.key) ?? null,
    isOfColleagues: counted.besides?.byColleagues === true,
  }))
  return byUrgency(described, today().toString())
}

async function countedQueues(context: Context, late: readonly GovernmentDesignation[]): Promise<CountedQueue[]> {
  const { actor, read } = context
  const work = workOf(actor)
  const counting = countQueues(today().toString(), work)
  const [waiting] = counting === null ? [] : await read<Partial<WaitingWork>>(plannedOnce(counting))
  const candidates = await countToVerify(context)
  const awaiting = await countAwaitingDecrees(context)
  const decidesAtDesk = hasDesk(actor)
  return [
    ...queue(work.candidates, 'CANDIDATES_TO_VERIFY', candidates.for_viewer, '/pekerja?antre=saya').map((mine) => ({
      ...mine,
      besides: { ...NOTHING_BESIDES, forColleagues: candidates.for_colleagues, onVisit: candidates.on_visit },
    })),
    ...queue(work.transfers, 'TRANSFERS_TO_DECIDE', waiting?.transfers, '/pekerja/serah-terima'),
    ...queue(work.proposals, 'PROPOSALS_TO_DECIDE', 0, '/pekerja/usulan').map((mine) => ({
      ...mine,
      ...proposalsOf(waiting),
    })),
    ...queue(work.pairs, 'POSSIBLE_DUPLICATES', waiting?.pairs, '/pekerja/ganda?pada=saya'),
    ...queue(work.pairs, 'DUPLICATES_WITH_OTHERS', waiting?.pairs_of_others, '/pekerja/ganda?pada=lain'),
    ...queue(work.mismatches, 'NATIONAL_ID_MISMATCHES', waiting?.mismatches, '/pekerja?beda=nik'),
    ...queue(work.imports, 'IMPORTS_TO_REVIEW', waiting?.imports, '/impor'),
    ...queue(work.registrations, 'REGISTRATIONS_TO_ANSWER', waiting?.registrations, '/pekerja?antre=jawaban'),
    ...queue(work.roundTasksToSend, 'ROUND_TASKS_TO_SEND', waiting?.to_send, '/usulan?perlu=kirim'),
    ...queue(work.roundTasksToDecide, 'ROUND_TASKS_TO_DECIDE', waiting?.to_decide, '/usulan?perlu=periksa'),
    ...queue(work.visits, 'VISITS_TO_MAKE', waiting?.visits, '/verifikasi?milik=saya'),
    ...(await claimQueues(context)),
    ...queue(work.obligations, 'OBLIGATIONS_LATE', waiting?.late_ours, '/perjanjian?perlu=LATE_OURS'),
    ...queue(work.obligations, 'OBLIGATIONS_LATE_OF_OTHERS', waiting?.late_others, '/perjanjian?perlu=LATE_OTHERS'),
    ...queue(work.agreementsEnding, 'AGREEMENTS_ENDING', waiting?.ending, '/perjanjian?perlu=ENDING'),
    ...queue(work.agreementsToConfirm, 'AGREEMENTS_TO_CONFIRM', waiting?.to_confirm, '/perjanjian?perlu=CONFIRM'),
    ...(await protectionQueues(context, work, waiting)),
    ...queue(mayChaseDesignations(actor), 'DESIGNATIONS_LATE', late.length, '/penetapan'),
    ...queue(work.reviewsDue, 'REVERIFICATIONS_DUE', waiting?.reviews_due, '/verifikasi-ulang?perlu=jadwal'),
    ...queue(
      work.reviewsOpen,
      'REVERIFICATIONS_OPEN',
      waiting?.reviews_open,
      work.reviewsOfAll ? '/verifikasi-ulang?keadaan=OPEN' : '/verifikasi-ulang?perlu=putus',
    ),
    ...queue(
      work.budgets && !decidesAtDesk,
      'BUDGETS_TO_APPROVE',
      waiting?.budgets_to_approve,
      '/anggaran?perlu=setujui',
    ),
    ...queue(work.monthsToList, 'MONTHS_TO_LIST', waiting?.months_to_list, '/iuran?perlu=susun'),
    ...queue(
      work.listsToApprove && !decidesAtDesk,
      'LISTS_TO_APPROVE',
      waiting?.lists_to_approve,
      '/iuran?perlu=setujui',
    ),
    ...queue(work.listsToPay, 'LISTS_TO_PAY', waiting?.lists_to_pay, '/iuran?perlu=bayar'),
    ...queue(work.listsLate, 'LISTS_LATE', waiting?.lists_late, '/iuran?perlu=terlambat'),
    ...queue(work.listsToReceive, 'LISTS_TO_RECEIVE', waiting?.lists_to_receive, '/iuran?perlu=terima'),
    ...pledgeQueues(work, waiting),
    ...(decidesAtDesk
      ? // Who decides has one screen for all of it.
        queue(
          true,
          'DECISIONS_AWAITING',
          awaiting +
            (work.agreementsToApprove ? (waiting?.to_approve ?? 0) : 0) +
            (work.ordersToIssue ? (waiting?.orders_to_issue ?? 0) : 0) +
            (waiting?.certificates ?? 0) +
            (work.listsToApprove ? (waiting?.lists_to_approve ?? 0) : 0) +
            (waiting?.budgets_to_approve ?? 0),
          '/meja',
        )
      : [
          ...queue(work.agreementsToApprove, 'AGREEMENTS_TO_APPROVE', waiting?.to_approve, '/perjanjian?perlu=APPROVE'),
          // Also to who only stands in for a colleague today.
          ...queue(decidesDecrees(actor) || awaiting > 0, 'DECREES_AWAITING', awaiting, '/meja'),
        ]),
  ]
}

/** What the viewer may decide; where that is nothing, what only their colleagues may. */
function proposalsOf(waiting: Partial<WaitingWork> | undefined): Pick<CountedQueue, 'count' | 'besides'> {
  const { for_viewer: count, for_colleagues: ofColleagues } = waiting?.proposals ?? { for_viewer: 0, for_colleagues: 0 }
  if (ofColleagues === 0) return { count, besides: null }
  return count === 0
    ? { count: ofColleagues, besides: { ...NOTHING_BESIDES, byColleagues: true } }
    : { count, besides: { ...NOTHING_BESIDES, forColleagues: ofColleagues } }
}

/** Who is without protection, and whose decree ends next. Each opens exactly those whom it counts. */
async function protectionQueues(
  context: Context,
  work: Work,
  waiting: Partial<WaitingWork> | undefined,
): Promise<CountedQueue[]> {
  const { people_ended: ended = 0, people_in_grace: inGrace = 0, ending_from: from = null } = waiting ?? {}
  const month = `${today().toString().slice(0, 8)}01`
  const listOf = (state: string) => `/perlindungan?bulan=${month}&keadaan=${state}`
  const acts = endsGapsThemselves(context.actor)
  const ofColleagues = (counted: CountedQueue) =>
    acts ? counted : { ...counted, besides: { ...NOTHING_BESIDES, byColleagues: true } }
  // Asked only where some are without protection, and a decree ends.
  const [among] =
    from !== null && ended + inGrace > 0 ? await context.read<{ people: number }>(countUnprotectedOfEnding(from)) : []
  return [
    ...queue(work.unprotected, 'PEOPLE_UNPROTECTED', ended, listOf('ENDED')).map(ofColleagues),
    ...queue(work.unprotected, 'PEOPLE_IN_GRACE', inGrace, listOf('GRACE')).map(ofColleagues),
    ...queue(
      work.protectionEnding,
      'PROTECTION_ENDING',
      waiting?.ending_people,
      `/kalender-celah?bulan=${from ?? ''}`,
    ).map((queue) => ({ ...queue, besides: { ...NOTHING_BESIDES, unprotected: among?.people ?? 0 } })),
  ]
}

/** A family waits for each of these: reports to be confirmed, claims beyond their days, heirs who received less, and deaths of which nobody has said the day. */
async function claimQueues(context: Context): Promise<CountedQueue[]> {
  const { actor, read } = context
  const [waiting] = mayDecideOutsideReports(actor) ? await read<{ total: number }>(countReportsToDecide()) : []
  const claims = mayHandleClaims(actor) ? await countClaimQueues(context) : null
  // The keeper of a record alone reports: a province that only pays for them finds its own in no queue.
  const withoutDay = mayChaseUnreportedDeaths(actor) ? await readUnasked(context) : null
  return [
    ...queue(waiting !== undefined, 'OUTSIDE_REPORTS_TO_DECIDE', waiting?.total, '/klaim'),
    ...queue(claims !== null, 'CLAIMS_LATE', claims?.late, '/klaim?tahap=terlambat'),
    ...queue(claims !== null, 'HEIRS_PAID_SHORT', claims?.short, '/klaim?tahap=kurang'),
    ...queue(withoutDay !== null, 'DEATHS_WITHOUT_DAY', withoutDay?.total, '/pekerja?beda=meninggal'),
  ]
}

/** What companies have promised waits for both sides in turn; requests to pay wait for whoever approves for the payer. */
function pledgeQueues(work: Work, waiting: Partial<WaitingWork> | undefined): CountedQueue[] {
  return [
    ...queue(work.pledgesOfCompany, 'PLEDGES_TO_APPROVE', waiting?.pledges_to_approve, '/janji?perlu=setujui'),
    ...queue(work.pledgesOfCompany, 'PLEDGES_TO_OFFER', waiting?.pledges_to_offer, '/janji?perlu=ajukan'),
    ...queue(
      work.fundingToAnswer,
      'FUNDING_TO_ANSWER',
      waiting?.funding_to_answer,
      '/permintaan-pembiayaan?perlu=jawab',
    ),
    ...queue(work.fundingToList, 'FUNDING_TO_LIST', waiting?.funding_to_list, '/permintaan-pembiayaan?perlu=daftar'),
    ...queue(work.pledgesToRenew, 'PLEDGES_TO_RENEW', waiting?.pledges_to_renew, '/janji?perlu=perpanjang'),
    ...queue(work.pledgesToMatch, 'PLEDGES_TO_MATCH', waiting?.pledges_to_match, '/janji?perlu=padankan'),
    ...queue(
      work.pledgesWithoutPayer,
      'PLEDGES_WITHOUT_PAYER',
      waiting?.pledges_without_payer,
      '/janji?perlu=pembayar',
    ),
  ]
}

/** Votes, signatures, publications, drafts that came back and amendments without a base: what the inbox of decrees lists. */
async function countAwaitingDecrees(context: Context): Promise<number> {
  if (!mayReadDecrees(context.actor)) return 0
  const [waiting] = await context.read<DecreeQueues>(plannedOnce(countDecreeQueues(await loadDeciding(context))))
  if (waiting === undefined) return 0
  return waiting.to_vote + waiting.to_sign + waiting.to_publish + waiting.returned + waiting.to_cancel
}
