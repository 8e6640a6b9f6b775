import type { Prisma } from '@payung/database/prisma'
import { type BasisAnswer, judgeBasis } from '@payung/domain/agreement/agreement-basis'
import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { NotFoundError } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import { findParties, type PartyRow } from './agreement-parts.queries.ts'
import { type AgreementRow, findAgreements } from './agreements.queries.ts'

export interface DecreeBasisQuestion {
  /** What would rest on it; a decree unless said otherwise. */
  readonly of?: 'DECREE' | 'PROGRAMME'
  readonly agreementId: string
  /** Whose decree or programme it is. */
  readonly tenantId: string
  /** First day on which it would rest on it. */
  readonly day: IsoDay
  readonly people: number
  /** People of other signed decrees that rest on it, of every party: whoever keeps decrees knows. */
  readonly peopleBound: number
}

/**
 * May a decree or a programme of this tenant rest on this agreement on this day for so many people?
 *
 * @param read as the context offers it, so that an agreement which the asker may not see is as if missing
 * @throws NotFoundError
 */
export async function mayDecreeRestOn(
  read: <Row>(statement: Prisma.Sql) => Promise<Row[]>,
  reference: ReferenceData,
  question: DecreeBasisQuestion,
): Promise<BasisAnswer> {
  const [[agreement], parties] = await Promise.all([
    read<AgreementRow>(findAgreements([question.agreementId])),
    read<PartyRow>(findParties([question.agreementId])),
  ])
  if (agreement === undefined) throw new NotFoundError()
  return judgeBasis(
    {
      state: agreement.state,
      validFrom: agreement.valid_from,
      validUntil: agreement.valid_until,
      terminatedOn: agreement.terminated_on,
      title: agreement.title,
      keeper: tenantOf(reference, agreement.tenant_id).shortName,
      partyTenantIds: parties.flatMap(({ party_tenant_id }) => party_tenant_id ?? []),
      quotaPeople: agreement.quota_people,
    },
    question,
  )
}
