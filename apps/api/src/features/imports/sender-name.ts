import { isWithin } from '@payung/domain/area/area-code'
import { cutText } from '@payung/domain/text/cut-text'
import type { Actor } from '../../platform/actor.ts'
import { issueAbout, ValidationError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { importMessages } from './imports.messages.ts'

const SENDER_LENGTH_MAX = 120

/** Whose file it is: a village, an agency, or somebody named by hand. */
export interface SaidSender {
  readonly name?: string | null | undefined
  readonly villageCode?: string | null | undefined
  readonly agencyId?: string | null | undefined
}

/**
 * The one name under which a sender's files are told together: that of the village or agency as the registry has it; what somebody has typed only
 * where it is neither.
 *
 * @returns null where nobody is named
 * @throws ValidationError `SENDER_UNKNOWN` for a village outside of the actor's area, and for somebody else's agency
 */
export async function senderName(tx: Transaction, actor: Actor, input: SaidSender): Promise<string | null> {
  const { reference } = tx
  if (input.villageCode) {
    const village = reference.areas.get(input.villageCode)
    const within = actor.areaScope === '' ? actor.tenantAreaCode : actor.areaScope
    if (village?.level !== 'VILLAGE' || within === null || !isWithin(village.code, within)) throw unknown()
    const kind = village.kind === 'KELURAHAN' ? 'Kelurahan' : 'Desa'
    const district = reference.areas.get(village.parentCode ?? '')?.name
    return cutText([`${kind} ${village.name}`, district].filter(Boolean).join(', '), SENDER_LENGTH_MAX)
  }
  if (input.agencyId) {
    const agency = await tx.models.agency.findUnique({ where: { id: input.agencyId } })
    if (agency === null || agency.tenantId !== actor.tenantId) throw unknown()
    return cutText(agency.name, SENDER_LENGTH_MAX)
  }
  // One spelling however it was spaced.
  return cutText(input.name?.replace(/\s+/g, ' ').trim() ?? '', SENDER_LENGTH_MAX) || null
}

function unknown(): ValidationError {
  return new ValidationError([issueAbout(importMessages.SENDER_UNKNOWN())])
}
