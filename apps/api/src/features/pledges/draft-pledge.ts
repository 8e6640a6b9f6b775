import type { InputOf } from '@payung/domain/input/check-input'
import { type pledgeInput, pledgeOn } from '@payung/domain/pledge/pledge-input'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { readTariffs } from '../tariffs/public.ts'
import { agreementOfPledge, pledgeGround, restOfPledge } from './pledge-ground.ts'
import { orRefusedAsPledge } from './pledge-refusal.ts'
import { findPledgeRests, type PledgeRestRow } from './pledge-rests.queries.ts'
import { pledgeMessages } from './pledges.messages.ts'
import { mayDraftPledges } from './pledges.policy.ts'
import { findSeenAgreement, insertPledge, type SeenAgreementRow } from './pledges.queries.ts'
import { type Insured, pricePledge } from './price-pledge.ts'

export type DraftPledgeInput = InputOf<typeof pledgeInput> & Insured

/**
 * Drafts a pledge at the tariff of its months. Nobody else sees it before another person of the company offers it.
 *
 * @returns its id
 * @throws NotAllowedError; ValidationError with everything that is wrong
 * @throws ConflictError `PLEDGES_OF_DAY`
 */
export async function draftPledge(tx: Transaction, actor: Actor, input: DraftPledgeInput): Promise<string> {
  if (!mayDraftPledges(actor)) throw new NotAllowedError()
  const [agreement] = await tx.rows<SeenAgreementRow>(findSeenAgreement(input.agreementId))
  const ground = pledgeGround(tx.reference, await readTariffs(tx), input)
  const agreementOf = () => agreementOfPledge(agreement)
  const rests = input.carriedFromId ? await tx.rows<PledgeRestRow>(findPledgeRests([input.agreementId])) : []
  const restOf = (id: string) => restOfPledge(rests, id)
  const written = readInput(pledgeOn({ ...ground, agreementOf, restOf }), input, pledgeMessages)
  const size = pricePledge(ground, written)
  const facts = { ...written, ...size, programmes: [...new Set(input.programmes)], relief: input.relief ?? null }
  const { id } = await orRefusedAsPledge(() => tx.one<{ id: string }>(insertPledge(actor.tenantId, facts)))
  const { carriedFromId, carriedAmount } = written
  await recordAudit(tx, actor, 'PLEDGE_DRAFTED', {
    subject: { kind: 'pledge', id },
    details: {
      workers: size.workers,
      rupiah: String(size.rupiah),
      ...(carriedFromId && { carriedFrom: carriedFromId, carriedRupiah: String(carriedAmount) }),
    },
  })
  return id
}
