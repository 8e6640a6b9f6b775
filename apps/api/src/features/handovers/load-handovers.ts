import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { mayReadHandovers } from './handovers.policy.ts'
import {
  type ConsentRow,
  findConsentsOf,
  findConsentsOfClaims,
  findGuestsOf,
  findHandovers,
  findPhotosOf,
  type GuestRow,
  type HandoverRow,
  type PhotoRow,
} from './handovers.queries.ts'

/** An event that the viewer may see; of several read together. */
export const loadHandover = batched<Context, string, HandoverRow>(async (context, ids) => {
  if (!mayReadHandovers(context.actor)) return new Map()
  return new Map((await context.read<HandoverRow>(findHandovers(ids))).map((row) => [row.id, row]))
})

/** What families have agreed to for events, with what was taken back. */
export const loadConsents = batched<Context, string, readonly ConsentRow[]>(async (context, ids) => {
  if (!mayReadHandovers(context.actor)) return new Map()
  return Map.groupBy(await context.read<ConsentRow>(findConsentsOf(ids)), ({ handover_id: id }) => id)
})

/** Whom events invite beside the families. */
export const loadGuests = batched<Context, string, readonly GuestRow[]>(async (context, ids) => {
  if (!mayReadHandovers(context.actor)) return new Map()
  return Map.groupBy(await context.read<GuestRow>(findGuestsOf(ids)), ({ handover_id: id }) => id)
})

/** Photographs of events, and their signed minutes. */
export const loadPhotos = batched<Context, string, readonly PhotoRow[]>(async (context, ids) => {
  if (!mayReadHandovers(context.actor)) return new Map()
  return Map.groupBy(await context.read<PhotoRow>(findPhotosOf(ids)), ({ handover_id: id }) => id)
})

/** What the families of claims have agreed to, the latest answer first. */
export const loadConsentsOfClaim = batched<Context, string, readonly ConsentRow[]>(async (context, ids) => {
  if (!mayReadHandovers(context.actor)) return new Map()
  return Map.groupBy(await context.read<ConsentRow>(findConsentsOfClaims(ids)), ({ claim_id: id }) => id)
})

/** What a mutation answers with, read after its commit. */
export async function reloadHandover(context: Context, id: string): Promise<HandoverRow> {
  const [row] = await context.read<HandoverRow>(findHandovers([id]))
  if (row === undefined) throw new Error('an event that was just written cannot be read back')
  return row
}
