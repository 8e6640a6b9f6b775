import { areaLevelOf, isWithin } from '@payung/domain/area/area-code'
import type { Message } from '@payung/domain/text/define-messages'
import type { Actor } from '../../platform/actor.ts'
import { issueAbout, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { isSettled, type ProgrammeRecord, type Proposer } from '../programmes/public.ts'
import { fault, nationalIdIssues } from '../workers/public.ts'
import { roundMessages } from './rounds.messages.ts'

export interface RoundInput {
  readonly programmeId: string
  readonly name: string
  readonly note?: string | null | undefined
  readonly dueOn: string
  /** Each village at or below an area; of an area and a smaller one in it, the smaller counts. */
  readonly villages: readonly { readonly areaCode: string; readonly quotaEach: number }[]
  readonly others: readonly OtherProposerInput[]
}

export interface OtherProposerInput {
  readonly kind: Proposer
  /** Of an agency; of a market or platform, who answers for it. */
  readonly agencyId?: string | null | undefined
  /** Of the insurer’s branch; of a platform that works with Payung. */
  readonly tenantId?: string | null | undefined
  /** Of a market or platform. */
  readonly name?: string | null | undefined
  readonly quota: number
}

/** One proposer, as the row has it. */
export interface AskedProposer {
  readonly kind: Proposer
  /** Whose members answer. */
  readonly tenantId: string
  readonly villageCode: string | null
  readonly agencyId: string | null
  readonly name: string | null
  readonly quota: number
}

export interface RoundFacts {
  readonly programmeId: string
  readonly name: string
  readonly note: string | null
  readonly dueOn: string
  readonly proposers: readonly AskedProposer[]
}

/** What a round is read against. */
export interface RoundGround {
  readonly reference: ReferenceData
  readonly programme: ProgrammeRecord | undefined
  /** Where the programme has quotas. */
  readonly programmeAreas: readonly string[]
  readonly agencyIds: ReadonlySet<string>
  readonly today: string
  /** The day that stands already; it may have passed. */
  readonly formerDueOn: string | null
  /** By which name the villages were handed in; faults say it. */
  readonly villagesField: 'villages' | 'addVillages'
}

const NAME_LENGTH = { min: 3, max: 160 } as const
const NOTE_LENGTH_MAX = 2_000
const QUOTA_MAX = 1_000_000
const PROPOSERS_MAX = 3_000

type Report = (message: Message, path?: string) => void

/** Reads a form. @throws ValidationError with everything that is wrong */
export function readRound(actor: Actor, ground: RoundGround, input: RoundInput): RoundFacts {
  const issues: ValidationIssue[] = []
  const report: Report = (message, path) => issues.push(issueAbout(message, path))
  const [name, note] = [input.name.trim(), input.note?.trim() || null]
  if (name.length < NAME_LENGTH.min || name.length > NAME_LENGTH.max) report(roundMessages.ROUND_NAME_INVALID())
  if ((note?.length ?? 0) > NOTE_LENGTH_MAX) report(roundMessages.TEXT_TOO_LONG())
  issues.push(...nationalIdIssues({ name, note }))
  const names = input.others.map((other, at) => [`others.${at}.name`, other.name] as const)
  issues.push(...nationalIdIssues(Object.fromEntries(names)))
  if (input.dueOn < ground.today && input.dueOn !== ground.formerDueOn) report(roundMessages.DUE_IN_PAST())
  if (ground.programme?.tenant_id !== actor.tenantId || isSettled(ground.programme))
    report(roundMessages.ROUND_PROGRAMME())
  const proposers = [...villagesOf(ground, input.villages, report), ...othersOf(actor, ground, input.others, report)]
  checkKinds(ground, proposers, report)
  if (issues.length > 0) throw new ValidationError(issues)
  assertFewEnough(proposers.length)
  return { programmeId: input.programmeId, name, note, dueOn: input.dueOn, proposers }
}

/** @throws ValidationError for more proposers than a round asks */
export function assertFewEnough(proposers: number): void {
  if (proposers > PROPOSERS_MAX) throw fault(roundMessages.PROPOSERS_TOO_MANY({ proposersMax: PROPOSERS_MAX }))
}

function villagesOf(ground: RoundGround, villages: RoundInput['villages'], report: Report): AskedProposer[] {
  const proposersByCode = new Map<string, AskedProposer>()
  const bySize = villages.map((part, at) => ({ ...part, at })).sort((a, b) => a.areaCode.length - b.areaCode.length)
  for (const { areaCode, quotaEach, at } of bySize) {
    checkQuota(quotaEach, `${ground.villagesField}.${at}.quotaEach`, report)
    const inside = areaLevelOf(areaCode) === null ? [] : villagesWithin(ground, areaCode)
    if (inside.length === 0) report(roundMessages.ROUND_AREA_UNKNOWN(), `${ground.villagesField}.${at}.areaCode`)
    for (const { code, custodianTenantId } of inside)
      proposersByCode.set(code, {
        kind: 'VILLAGE',
        tenantId: custodianTenantId ?? '',
        villageCode: code,
        agencyId: null,
        name: null,
        quota: quotaEach,
      })
  }
  return [...proposersByCode.values()].sort((a, b) => ((a.villageCode ?? '') < (b.villageCode ?? '') ? -1 : 1))
}

function villagesWithin({ reference, programmeAreas }: RoundGround, areaCode: string) {
  return [...reference.areas.values()].filter(
    ({ code, level, custodianTenantId }) =>
      level === 'VILLAGE' &&
      custodianTenantId !== null &&
      isWithin(code, areaCode) &&
      programmeAreas.some((area) => isWithin(code, area)),
  )
}

function othersOf(
  actor: Actor,
  ground: RoundGround,
  others: RoundInput['others'],
  report: Report,
): readonly AskedProposer[] {
  const seen = new Set<string>()
  return others.map((other, at) => {
    const path = `others.${at}`
    checkQuota(other.quota, `${path}.quota`, report)
    const name = other.kind === 'MARKET' || other.kind === 'PLATFORM' ? (other.name?.trim() ?? '') : null
    const agencyId = other.kind === 'INSURER' ? null : (other.agencyId ?? null)
    if (other.kind === 'VILLAGE') report(roundMessages.ROUND_PROPOSER(), path)
    if (name !== null && (name.length < 2 || name.length > NAME_LENGTH.max))
      report(roundMessages.PROPOSER_NAME(), `${path}.name`)
    if (agencyId === null ? other.kind === 'AGENCY' : !ground.agencyIds.has(agencyId))
      report(roundMessages.AGENCY_UNKNOWN(), `${path}.agencyId`)
    const tenantId = tenantOfProposer(actor, ground, other)
    if (tenantId === null) report(roundMessages.PROPOSER_TENANT(), `${path}.tenantId`)
    const key = `${other.kind} ${agencyId ?? ''} ${tenantId ?? ''} ${name?.toLowerCase() ?? ''}`
    if (seen.has(key)) report(roundMessages.PROPOSER_TWICE(), path)
    seen.add(key)
    return { kind: other.kind, tenantId: tenantId ?? '', villageCode: null, agencyId, name, quota: other.quota }
  })
}

const GUESTS: Partial<Readonly<Record<Proposer, readonly string[]>>> = {
  INSURER: ['INSURER_BRANCH'],
  // A company sees nobody whom it could propose (decision 194).
  PLATFORM: ['INSTITUTION', 'AGENT_PARTNER'],
}

/** Whose members answer; null where it may not be theirs. */
function tenantOfProposer(actor: Actor, { reference }: RoundGround, other: OtherProposerInput): string | null {
  if (other.tenantId == null) return other.kind === 'INSURER' ? null : actor.tenantId
  const kinds = GUESTS[other.kind] ?? []
  return kinds.includes(reference.tenants.get(other.tenantId)?.kind ?? '') ? other.tenantId : null
}

/** A programme that says who may propose has no others asked. */
function checkKinds({ programme }: RoundGround, proposers: readonly AskedProposer[], report: Report): void {
  const allowed = programme?.proposers ?? []
  const kinds = new Set(proposers.map(({ kind }) => kind))
  if (allowed.length > 0 && [...kinds].some((kind) => !allowed.includes(kind)))
    report(roundMessages.ROUND_PROPOSER_NOT_OF_PROGRAMME())
}

function checkQuota(quota: number, path: string, report: Report): void {
  if (!Number.isInteger(quota) || quota < 1 || quota > QUOTA_MAX) report(roundMessages.QUOTA_PEOPLE_INVALID(), path)
}
