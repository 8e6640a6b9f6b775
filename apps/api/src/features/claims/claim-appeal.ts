import { appealOf, type ClaimAppeal } from '@payung/domain/benefit/claim-appeal'
import { isHeir } from '@payung/domain/benefit/heirs'
import type { Context } from '../../platform/context.ts'
import type { AppealOnPaper, AppealSigner } from './claim-appeal-paper.ts'
import { checklistOf } from './claim-facts.ts'
import { type ClaimRow, findOwnBranches, type OwnBranchRow } from './claims.queries.ts'
import { benefitsOpenTo, loadBenefitsDue, loadClaimSteps, loadLifeEvent } from './load-claims.ts'
import { type FamilyMember, loadFamily } from './load-heirs.ts'

/** The appeal against the last rejection of a claim; null where there is none to write. */
export async function loadAppeal(context: Context, claim: ClaimRow): Promise<ClaimAppeal | null> {
  const steps = (await loadClaimSteps(context, claim.id)) ?? []
  const read = steps.map(({ to_state: to, reason, on_day: onDay }) => ({ to, reason, onDay }))
  return appealOf(claim.state, read)
}

/** @param name of whom it happened to, who signs for themselves after anything but a death */
export async function appealOnPaper(
  context: Context,
  claim: ClaimRow,
  appeal: ClaimAppeal,
  name: string | null,
): Promise<AppealOnPaper> {
  const [due, papers, signers, branches] = await Promise.all([
    loadBenefitsDue(context, claim),
    checklistOf(context, claim),
    signersOf(context, claim, name),
    context.read<OwnBranchRow>(findOwnBranches()),
  ])
  return {
    appeal,
    branch: branches.length === 1 ? (branches[0]?.name ?? null) : null,
    benefits: due === null ? [] : await benefitsOpenTo(context, due),
    papers,
    signers,
  }
}

async function signersOf(context: Context, claim: ClaimRow, name: string | null): Promise<readonly AppealSigner[]> {
  const event = await loadLifeEvent(context, claim.event_id)
  if (event !== null && event.kind !== 'DEATH') return name === null ? [] : [{ name, office: 'Peserta' }]
  // Null to a village, and empty where no heir is named yet: the hand writes who signs.
  const heirs = (await loadFamily(context, claim))?.members.filter((member) => member.receives) ?? []
  return heirs.filter(({ attorneyId }) => attorneyId === null).map((member) => signerOf(member, heirs))
}

/** Whoever holds another heir's power of attorney signs once, for both. */
function signerOf(
  { id, name, guardian_name: guardian, isMinor, relation }: FamilyMember,
  heirs: readonly FamilyMember[],
) {
  if (!isHeir(relation)) return { name, office: 'Yang mengurus pemakaman' }
  if (isMinor) return { name: guardian ?? '', office: `Wali dari ${name}` }
  const represented = heirs.filter(({ attorneyId }) => attorneyId === id).map((heir) => heir.name)
  return {
    name,
    office: represented.length === 0 ? 'Ahli waris' : `Ahli waris, dan kuasa dari ${represented.join(', ')}`,
  }
}
