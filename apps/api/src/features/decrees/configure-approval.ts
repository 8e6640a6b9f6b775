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
  const steps = input.steps.map((step) => ({ ...step, label: step.label.trim() }))
  const found = routeFault(steps)
  if (found !== null) throw routeError(found)
  const note = withoutNationalId(input.note?.trim() || null, 'note')
  if ((note?.length ?? 0) > 500)
    throw fault('note', 'NOTE_LENGTH', 'Catatan paling panjang 500 huruf.', 'A note has at most 500 letters.')
  for (const [at, step] of steps.entries()) {
    if (step.voterId === null) continue
    const roles = await tx.rows<{ role: string }>(findRoles(step.voterId, today().toString()))
    const duties = dutiesOfRoles(
      actor.tenantKind,
      roles.map(({ role }) => role),
    )
    if (!duties.includes(step.duty))
      throw fault(
        `steps.${at}.voterId`,
        'VOTER_WITHOUT_DUTY',
        'Orang ini tidak berwenang atas langkah itu. Pilih rekan dengan peran yang sesuai, atau kosongkan.',
        'This person may not take that step. Choose a colleague in the right role, or leave it open.',
      )
  }
  const [saved] = await tx.rows<{ version: number }>(insertRoute(routeJson(steps), note))
  const version = saved?.version ?? 0
  await recordAudit(tx, actor, 'APPROVAL_ROUTE_SAVED', { details: { version, steps: steps.length } })
  return version
}

const FAULTS: Readonly<Record<RouteFault['code'], readonly [field: string, id: string, en: string]>> = {
  ROUTE_EMPTY: ['', 'Tambahkan sedikitnya satu langkah.', 'Add at least one step.'],
  ROUTE_TOO_LONG: ['', 'Jalur paling panjang sepuluh langkah.', 'A route has at most ten steps.'],
  ROUTE_WITHOUT_APPROVAL: ['', 'Tambahkan sedikitnya satu langkah persetujuan.', 'Add at least one step of approval.'],
  ROUTE_ALL_BANDED: [
    '',
    'Sedikitnya satu langkah persetujuan harus selalu diambil, tanpa batas jumlah orang atau nilai.',
    'At least one step of approval is always taken, whatever the number of people or the amount.',
  ],
  STEP_LABEL: ['label', 'Beri nama langkah 2 sampai 80 huruf.', 'Name the step in 2 to 80 letters.'],
  STEP_DAYS: ['days', 'Isi 1 sampai 60 hari.', 'Enter 1 to 60 days.'],
  STEP_BAND: ['fromPeople', 'Batas harus lebih dari nol.', 'A bound is above zero.'],
}

function routeError(found: RouteFault) {
  const [field, id, en] = FAULTS[found.code]
  return fault('step' in found ? `steps.${found.step}.${field}` : 'steps', found.code, id, en)
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
  return new ConflictError('ROUTE_CHANGED', {
    id: 'Jalur ini baru saja disimpan orang lain. Muat ulang, bandingkan dengan jalur Anda, lalu simpan lagi.',
    en: 'Somebody else has just saved this route. Reload it, compare it with yours, then save again.',
  })
}

function templateChanged(): ConflictError {
  return new ConflictError('TEMPLATE_CHANGED', {
    id: 'Naskah baku ini baru saja disimpan orang lain. Muat ulang, bandingkan dengan naskah Anda, lalu simpan lagi.',
    en: 'Somebody else has just saved this template. Reload it, compare it with yours, then save again.',
  })
}
