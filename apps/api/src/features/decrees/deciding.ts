import type { ApprovalDuty } from '@payung/domain/access/approval'
import type { Actor } from '../../platform/actor.ts'
import type { Deciding, DeputisedRow, StepRow } from './approval.queries.ts'
import { dutiesOf, dutiesOfRoles, mayDraftDecrees, mayStandIn } from './decrees.policy.ts'

/** What somebody may decide: by their own roles, and by those of the colleagues for whom they stand in today. */
export function decidingOf(actor: Actor, deputised: readonly DeputisedRow[]): Deciding {
  const isWhole = actor.areaScope === '' && actor.agencyId === null
  return {
    duties: dutiesOf(actor),
    // Asked as they decide, and not only when they were chosen: whoever makes decrees by now stands in for nobody.
    deputised:
      !isWhole || !mayStandIn(actor.roles)
        ? []
        : deputised.map(({ granted_by, roles }) => ({
            userId: granted_by,
            duties: dutiesOfRoles(actor.tenantKind, roles),
          })),
    maySign: isWhole && actor.permissions.has('DECREE_SIGN'),
    mayDraft: mayDraftDecrees(actor),
  }
}

/** The step whose turn it is; null where none is open. */
export function openStepOf(steps: readonly StepRow[], submission: number): StepRow | null {
  const current = steps.filter((step) => step.submission === submission)
  const stopped = current.some(({ vote }) => vote === 'RETURN' || vote === 'REJECT')
  return stopped ? null : (current.find(({ vote }) => vote === null) ?? null)
}

interface Votable {
  readonly duty: ApprovalDuty
  readonly voter_id: string | null
}

/** In whose name nobody votes on a submission: whoever had a hand in the decree, or has voted on it already. */
export function barredFrom(
  decree: { readonly makers: readonly string[]; readonly submission: number },
  steps: readonly StepRow[],
): ReadonlySet<string> {
  const voters = steps
    .filter(({ submission, vote }) => submission === decree.submission && vote !== null)
    .flatMap(({ cast_by: by, on_behalf_of: other }) => [by, other])
  return new Set([...decree.makers, ...voters].filter((id) => id !== null))
}

/**
 * In whose name somebody votes on a step: their own where it is theirs, a colleague's for whom they stand in, or nobody's. Of several colleagues one
 * in whose name a vote still counts.
 *
 * @returns null where the step is not theirs
 */
export function standingFor(
  actor: Pick<Actor, 'userId'>,
  deciding: Deciding,
  step: Votable,
  barred: ReadonlySet<string>,
): { readonly onBehalfOf: string | null } | null {
  const suits = (userId: string) => step.voter_id === null || step.voter_id === userId
  if (deciding.duties.includes(step.duty) && suits(actor.userId)) return { onBehalfOf: null }
  const colleague = deciding.deputised.find(
    ({ userId, duties }) => duties.includes(step.duty) && suits(userId) && !barred.has(userId),
  )
  return colleague === undefined ? null : { onBehalfOf: colleague.userId }
}
