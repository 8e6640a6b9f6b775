import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Message } from '@payung/domain/text/define-messages'
import type { Actor } from '../../platform/actor.ts'
import { withinBounds } from '../../platform/bound-refusal.ts'
import { issueAbout, NotAllowedError, ValidationError } from '../../platform/errors.ts'
import { readBoundedJson } from '../../platform/input-bounds.ts'
import { mayReadWorkers, withoutNationalId } from '../workers/public.ts'
import { savedViewMessages } from './saved-views.messages.ts'

/** What can be kept under a name: lists as they are shown, and plans of simulations. */
export const SAVED_VIEW_LISTS = [
  'WORKERS',
  'AUDIT',
  'IMPORTS',
  'SIMULATIONS',
  'CLAIMS',
  'DECREES',
  'AGREEMENTS',
  'VISITS',
] as const

type SavedViewList = (typeof SAVED_VIEW_LISTS)[number]

export interface SaveViewInput {
  readonly list: SavedViewList
  readonly name: string
  /** Filter, order and columns as the console keeps them in its address; JSON. */
  readonly state: string
  readonly shared: boolean
}

export interface SavedView {
  readonly id: string
  readonly list: SavedViewList
  readonly name: string
  readonly state: unknown
  readonly shared: boolean
  readonly ownerId: string
}

const NAME_LENGTH_MAX = 60
const STATE_LENGTH_MAX = 8_000

/**
 * Keeps a list's filter, order and columns under a name; the same name again replaces it.
 *
 * @throws NotAllowedError if it is to be shared by somebody who may not, or lists people whom they may not read
 * @throws ValidationError if the name is empty or the state is no JSON; `VIEWS_TOO_MANY`, `TEXT_HAS_NATIONAL_ID`
 */
export async function saveView(tx: TenantTransaction, actor: Actor, input: SaveViewInput): Promise<SavedView> {
  if (input.shared && !actor.permissions.has('SAVED_VIEW_SHARE')) throw new NotAllowedError()
  if (input.list === 'WORKERS' && !mayReadWorkers(actor)) throw new NotAllowedError()
  const name = withoutNationalId(input.name.trim(), 'name')
  if (name === '' || name.length > NAME_LENGTH_MAX) {
    throw invalid(savedViewMessages.VIEW_NAME_INVALID({ nameLengthMax: NAME_LENGTH_MAX }))
  }
  const state = readState(input.state)
  const key = { tenantId: actor.tenantId, ownerId: actor.userId, list: input.list, name }
  const saved = await withinBounds({ saved_views_of_person: tooMany }, () =>
    tx.models.savedView.upsert({
      where: { tenantId_ownerId_list_name: key },
      create: { ...key, state, shared: input.shared },
      update: { state, shared: input.shared },
    }),
  )
  return { id: saved.id, list: input.list, name, state, shared: saved.shared, ownerId: saved.ownerId }
}

function readState(text: string): object {
  const state = text.length <= STATE_LENGTH_MAX ? readBoundedJson(text) : undefined
  if (typeof state === 'object' && state !== null) {
    // What it writes, not how: a digit may be written as an escape.
    withoutNationalId(JSON.stringify(state), 'state')
    return state
  }
  throw invalid(savedViewMessages.VIEW_STATE_INVALID())
}

const tooMany = () => invalid(savedViewMessages.VIEWS_TOO_MANY())

function invalid(message: Message, path?: string): ValidationError {
  return new ValidationError([issueAbout(message, path)])
}
