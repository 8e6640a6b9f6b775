import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { type RouteFault, type RouteStep, routeFault } from '@payung/domain/access/approval'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { fault, withoutNationalId } from '../workers/public.ts'
import {
  awaitOtherSavings,
  findRoles,
  findRoute,
  findTemplates,
  insertRoute,
  insertTemplate,
  type RouteRow,
  type TemplateRow,
} from './approval.queries.ts'
import { routeJson } from './approval-route.ts'
import { decreeDraftMessages } from './decree-drafts.messages.ts'
import { readTexts, type TextsInput } from './decree-texts.ts'
import { dutiesOfRoles, mayConfigure } from './decrees.policy.ts'

/**
 * Saves the route that submissions take from now on; those that are under way keep theirs.
 *
 * @throws NotAllowedError
 * @throws ConflictError `ROUTE_CHANGED` where somebody saved another since it was read
 * @throws ValidationError with the fault of the route, `VOTER_WITHOUT_DUTY` for a named person who may not take their step, `NOTE_LENGTH`
 */
export async function saveRoute(
  tx: TenantTransaction,
  actor: Actor,
  input: {
    /** The version that was read; 0 for the one that everybody begins with. */
    readonly basedOn: number
    readonly steps: readonly RouteStep[]
    readonly note?: string | null | undefined
  },
): Promise<number> {
  if (!mayConfigure(actor)) throw new NotAllowedError()
  await tx.run(awaitOtherSavings())
  const [before] = await tx.rows<RouteRow>(findRoute())
  if ((before?.version ?? 0) !== input.basedOn) throw routeChanged()
  const steps = input.steps.map((step) => ({
    ...step,
    label: step.label.trim(),
    labelEn: step.labelEn?.trim() || null,
  }))
  const found = routeFault(steps)
  if (found !== null) throw routeError(found)
  const note = withoutNationalId(input.note?.trim() || null, 'note')
  if ((note?.length ?? 0) > 500) throw fault(decreeDraftMessages.NOTE_LENGTH())
  for (const [at, step] of steps.entries()) {
    if (step.voterId === null) continue
    const roles = await tx.rows<{ role: string }>(findRoles(step.voterId, today().toString()))
    const duties = dutiesOfRoles(
      actor.tenantKind,
      roles.map(({ role }) => role),
    )
    if (!duties.includes(step.duty)) throw fault(decreeDraftMessages.VOTER_WITHOUT_DUTY(), `steps.${at}.voterId`)
  }
  const [saved] = await tx.rows<{ version: number }>(insertRoute(routeJson(steps), note))
  const version = saved?.version ?? 0
  await recordAudit(tx, actor, 'APPROVAL_ROUTE_SAVED', { details: { version, steps: steps.length } })
  return version
}

function routeError(found: RouteFault) {
  const message = decreeDraftMessages[found.code]()
  return fault(message, 'step' in found ? `steps.${found.step}.${message.path}` : 'steps')
}

/**
 * Saves what drafts of a kind begin with from now on.
 *
 * @throws NotAllowedError
 * @throws ConflictError `TEMPLATE_CHANGED` where somebody saved another since it was read
 * @throws ValidationError `TITLE_LENGTH`, `LINES_COUNT`, `LINE_LENGTH`, `FIELD_UNKNOWN` that names the field
 */
export async function saveTemplate(
  tx: TenantTransaction,
  actor: Actor,
  input: TextsInput & { readonly kind: TemplateRow['kind']; readonly basedOn: number },
): Promise<number> {
  if (!mayConfigure(actor)) throw new NotAllowedError()
  await tx.run(awaitOtherSavings())
  const before = (await tx.rows<TemplateRow>(findTemplates())).find(({ kind }) => kind === input.kind)
  if ((before?.version ?? 0) !== input.basedOn) throw templateChanged()
  const texts = readTexts(input)
  const [saved] = await tx.rows<{ version: number }>(insertTemplate(input.kind, texts))
  const version = saved?.version ?? 0
  await recordAudit(tx, actor, 'DECREE_TEMPLATE_SAVED', { details: { version, kind: input.kind } })
  return version
}

function routeChanged(): ConflictError {
  return new ConflictError(decreeDraftMessages.ROUTE_CHANGED())
}

function templateChanged(): ConflictError {
  return new ConflictError(decreeDraftMessages.TEMPLATE_CHANGED())
}
