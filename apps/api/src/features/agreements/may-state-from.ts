import type { Context } from '../../platform/context.ts'
import { onePersonRefusal } from '../access/public.ts'
import { loadAgreement, loadConfirmation, loadSigning } from './agreement-loaders.ts'
import type { PartyRow } from './agreement-parts.queries.ts'
import { mayStateFor } from './agreements.policy.ts'

/** From when the viewer can stand for a party with a proof; null where they never can: it is their own, or another person must do it. */
export async function mayStateFrom(context: Context, party: PartyRow): Promise<Date | null> {
  if (party.party_tenant_id === context.actor.tenantId) return null
  const [agreement, signing, confirmation] = await Promise.all([
    loadAgreement(context, party.agreement_id),
    loadSigning(context, party.agreement_id),
    loadConfirmation(context, party.id),
  ])
  if (agreement === null || signing === null || confirmation !== null) return null
  if (!mayStateFor(context.actor, agreement, signing)) return null
  if ((await onePersonRefusal(context, 'AGREEMENT', agreement.id)) !== null) return null
  return party.party_tenant_id === null ? signing.at : signing.answers_until
}
