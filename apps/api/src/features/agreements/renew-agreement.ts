import { randomUUID } from 'node:crypto'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../platform/actor.ts'
import { recordAudit } from '../audit/public.ts'
import { type AgreementFacts, dayBefore } from './agreement-facts.ts'
import {
  findBases,
  findObligations,
  findParties,
  type ObligationRow,
  type PartyRow,
} from './agreement-parts.queries.ts'
import { assertMay } from './agreements.policy.ts'
import type { AgreementRow } from './agreements.queries.ts'
import { getAgreement } from './find-agreement.ts'
import { insertAgreement } from './save-agreement.ts'
import { writeParts } from './write-agreement-parts.ts'

/**
 * Draws up the renewal of an agreement, filled in from it: the same parties, obligations and quota, for as long again from the day on which it
 * ends. It is a draft like any other, to be changed before it is negotiated.
 *
 * @returns the id of the new draft
 * @throws NotFoundError, NotAllowedError, ConflictError `AGREEMENT_STATE` for what was never signed
 */
export async function renewAgreement(
  tx: TenantTransaction,
  actor: Actor,
  { agreementId }: { readonly agreementId: string },
): Promise<string> {
  const former = await getAgreement(tx, agreementId)
  assertMay(actor, former, 'RENEW')
  const id = randomUUID()
  const facts = renewalOf(
    former,
    await tx.rows<PartyRow>(findParties([former.id])),
    await tx.rows<ObligationRow>(findObligations([former.id])),
    await tx.rows<{ regulation_id: string }>(findBases([former.id])),
  )
  await insertAgreement(tx, actor, id, facts, former.id)
  await writeParts(tx, actor, id, facts)
  await recordAudit(tx, actor, 'AGREEMENT_RENEWED', {
    subject: { kind: 'agreement', id: former.id, version: former.version },
    details: { renewal: id },
  })
  return id
}

function renewalOf(
  former: AgreementRow,
  parties: readonly PartyRow[],
  obligations: readonly ObligationRow[],
  bases: readonly { regulation_id: string }[],
): AgreementFacts {
  const from = Temporal.PlainDate.from(former.terminated_on ?? former.valid_until)
  const length = Temporal.PlainDate.from(former.valid_from).until(former.valid_until, { largestUnit: 'years' })
  return {
    kind: former.kind,
    number: null,
    title: former.title,
    purpose: former.purpose,
    validFrom: from.toString(),
    lastDay: dayBefore(from.add(length).toString()),
    quotaPeople: former.quota_people,
    quotaRupiah: former.quota_rupiah,
    pledgeRemainder: former.pledge_remainder,
    pledgeAreaCodes: former.pledge_area_codes,
    pledgeOccupationCodes: former.pledge_occupation_codes,
    underId: former.under_id,
    regulationIds: bases.map(({ regulation_id }) => regulation_id),
    parties: parties.map((party) => ({
      id: null,
      kind: party.kind,
      tenantId: party.party_tenant_id,
      outsideName: party.outside_name,
      signatoryName: party.signatory_name,
      signatoryTitle: party.signatory_title,
      signatoryCapacity: party.signatory_capacity,
    })),
    obligations: obligations.map(({ party_id, text, due_on }) => ({
      id: null,
      partyIndex: parties.findIndex(({ id }) => id === party_id),
      text,
      dueOn: due_on === null ? null : Temporal.PlainDate.from(due_on).add(length).toString(),
    })),
  }
}
