import { type HeirsInOrder, heirsInOrder, isMinor, type Relative } from '@payung/domain/benefit/heirs'
import { batched } from '../../platform/batch.ts'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import type { ClaimRow } from './claims.queries.ts'
import { mayNameHeirs, mayReadHeirs } from './heirs.policy.ts'
import {
  type CardPersonRow,
  findHeirAccounts,
  findHeirCertificates,
  findHeirDisputes,
  findHeirs,
  findPeopleOfCard,
  type HeirAccountRow,
  type HeirCertificateRow,
  type HeirDisputeRow,
  type HeirRow,
} from './heirs.queries.ts'
import { loadClaimPapers, loadLifeEvent, loadTerms } from './load-claims.ts'

/** A relative with their account, as the order of heirs sees them. */
export interface FamilyMember extends HeirRow, Relative {
  readonly account: HeirAccountRow | null
  readonly isMinor: boolean
  /** Of the class that receives. */
  readonly receives: boolean
  readonly attorneyName: string | null
}

export interface Family {
  readonly members: readonly FamilyMember[]
  readonly order: HeirsInOrder<Relative>
  readonly hindrances: readonly FamilyHindrance[]
}

export const FAMILY_HINDRANCES = [
  'NOBODY',
  'FUNERAL_CARER_MISSING',
  'GUARDIAN_MISSING',
  'ATTORNEY_NOT_HEIR',
  'ATTORNEY_PAPER_MISSING',
  'ACCOUNT_UNCONFIRMED',
  'DISPUTED',
] as const
export type FamilyHindrance = (typeof FAMILY_HINDRANCES)[number]

const loadHeirRows = batched<Context, string, readonly HeirRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<HeirRow>(findHeirs(ids)), (row) => row.claim_id),
)

const loadAccounts = batched<Context, string, readonly HeirAccountRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<HeirAccountRow>(findHeirAccounts(ids)), (row) => row.claim_id),
)

const loadCertificates = batched<Context, string, HeirCertificateRow>(
  async (context, ids) =>
    new Map((await context.read<HeirCertificateRow>(findHeirCertificates(ids))).map((row) => [row.claim_id, row])),
)

const loadDisputes = batched<Context, string, readonly HeirDisputeRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<HeirDisputeRow>(findHeirDisputes(ids)), (row) => row.claim_id),
)

const loadCardRows = batched<Context, string, readonly CardPersonRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<CardPersonRow>(findPeopleOfCard(ids)), (row) => row.claim_id),
)

/** Who may be named by choosing; nobody for who names no heirs of it. */
export async function loadPeopleOfCard(context: Context, claim: ClaimRow): Promise<readonly CardPersonRow[]> {
  const isOpen = mayNameHeirs(context.actor, claim.state) && (await hasFamily(context, claim))
  return isOpen ? ((await loadCardRows(context, claim.id)) ?? []) : []
}

/** Only of somebody who has died, and to who works for the whole government. */
export async function hasFamily(context: Context, claim: ClaimRow): Promise<boolean> {
  return mayReadHeirs(context.actor) && (await loadLifeEvent(context, claim.event_id))?.kind === 'DEATH'
}

export async function loadHeirDisputes(context: Context, claim: ClaimRow): Promise<readonly HeirDisputeRow[]> {
  return (await hasFamily(context, claim)) ? ((await loadDisputes(context, claim.id)) ?? []) : []
}

export async function loadHeirCertificate(context: Context, claim: ClaimRow): Promise<HeirCertificateRow | null> {
  return (await hasFamily(context, claim)) ? loadCertificates(context, claim.id) : null
}

/** The family of a claim in the order of heirs; null where none is to be named, and to who works for a part of the government. */
export async function loadFamily(context: Context, claim: ClaimRow): Promise<Family | null> {
  if (!(await hasFamily(context, claim))) return null
  const day = today().toString()
  const adultYears = (await loadTerms(context, day))?.get('CLAIM_HEIR_ADULT')?.amount
  const ofDay = { today: day, adultYears: adultYears === undefined ? null : Number(adultYears) }
  const rows = (await loadHeirRows(context, claim.id)) ?? []
  const accounts = (await loadAccounts(context, claim.id)) ?? []
  const relatives = rows.map((row) => ({
    ...row,
    birthDate: row.birth_date,
    isLiving: row.is_living,
    hasGuardian: row.guardian_name !== null,
    attorneyId: row.attorney_id,
  }))
  const order = heirsInOrder(relatives, ofDay)
  const inTurn = new Set(order.heirs.map(({ id }) => id))
  const members = relatives.map((row) => ({
    ...row,
    account: accounts.find(({ heir_id: heirId }) => heirId === row.id) ?? null,
    isMinor: isMinor(row.birthDate, day, ofDay.adultYears),
    receives: inTurn.has(row.id),
    attorneyName: rows.find(({ id }) => id === row.attorney_id)?.name ?? null,
  }))
  return { members, order, hindrances: await hindrancesOf(context, claim, members, order) }
}

async function hindrancesOf(
  context: Context,
  claim: ClaimRow,
  members: readonly FamilyMember[],
  order: HeirsInOrder<Relative>,
): Promise<readonly FamilyHindrance[]> {
  const heirs = members.filter(({ receives }) => receives)
  const papers = (await loadClaimPapers(context, claim.id)) ?? []
  const disputes = (await loadDisputes(context, claim.id)) ?? []
  const hasAttorney = heirs.some(({ attorneyId }) => attorneyId !== null)
  const hasAttorneyPaper = papers.some(({ kind }) => kind === 'POWER_OF_ATTORNEY')
  const isUnconfirmed = heirs.some(({ attorneyId, account }) => attorneyId === null && account?.confirmed_by == null)
  const isWithoutHeir = disputes.some((dispute) => dispute.is_without_heir && dispute.decided_at !== null)
  const beyond: readonly (readonly [FamilyHindrance, boolean])[] = [
    ['FUNERAL_CARER_MISSING', isWithoutHeir && heirs.length === 0],
    ['ATTORNEY_PAPER_MISSING', hasAttorney && !hasAttorneyPaper],
    ['ACCOUNT_UNCONFIRMED', isUnconfirmed],
    ['DISPUTED', disputes.some((dispute) => !dispute.is_without_heir && dispute.decided_at === null)],
  ]
  const ofOrder = order.hindrances.filter((hindrance) => hindrance !== 'NOBODY' || !isWithoutHeir)
  return [...ofOrder, ...beyond.flatMap(([hindrance, isThere]) => (isThere ? [hindrance] : []))]
}
