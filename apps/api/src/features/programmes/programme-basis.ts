import type { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { today } from '../../platform/clock.ts'
import { ConflictError, issueAbout, ValidationError } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { mayDecreeRestOn, type RestsOn } from '../agreements/public.ts'
import { programmeMessages } from './programmes.messages.ts'
import { countBoundElsewhere, findBasisSeen, type ProgrammeRecord } from './programmes.queries.ts'

type Read = <Row>(statement: Prisma.Sql) => Promise<Row[]>
type Resting = Pick<
  ProgrammeRecord,
  'id' | 'tenant_id' | 'from_month' | 'until_month' | 'quota_people' | 'agreement_ids'
>

/**
 * Whether a programme may rest on each of its agreements: from its first month on, or from today once it runs, for as many people as its quotas say.
 *
 * @param read as its owner: to others its agreements are as if missing
 */
export function judgeProgrammeBases(read: Read, reference: ReferenceData, programme: Resting): Promise<RestsOn[]> {
  // Days as texts sort as days do.
  const day = [programme.from_month, today().toString()].toSorted().at(-1) ?? programme.from_month
  return Promise.all(
    programme.agreement_ids.map(async (agreementId) => {
      const [bound] = await read<{ people: number }>(countBoundElsewhere(agreementId, programme))
      const answer = await mayDecreeRestOn(read, reference, {
        of: 'PROGRAMME',
        agreementId,
        tenantId: programme.tenant_id,
        day,
        people: programme.quota_people,
        peopleBound: bound?.people ?? 0,
      })
      return { agreementId, answer }
    }),
  )
}

/** @throws ConflictError `AGREEMENT_<code of the answer>` that says who can lift it */
export async function assertProgrammeBases(tx: Transaction, programme: Resting): Promise<void> {
  const { reference } = tx
  const read: Read = (statement) => tx.rows(statement)
  for (const { answer } of await judgeProgrammeBases(read, reference, programme)) {
    if (answer === null || answer.code === 'OK') continue
    const text = (language: 'id' | 'en') =>
      [answer.reason[language], answer.remedy?.[language]].filter(Boolean).join(' ')
    throw new ConflictError({ code: `AGREEMENT_${answer.code}`, text: { id: text('id'), en: text('en') } })
  }
}

/** @throws ValidationError where one of them is not the viewer's to see, or a regulation is not enacted */
export async function assertBasisIsSeen(
  tx: TenantTransaction,
  basis: { readonly regulationIds: readonly string[]; readonly agreementIds: readonly string[] },
): Promise<void> {
  const rows = await tx.rows<{ id: string }>(findBasisSeen(basis.regulationIds, basis.agreementIds))
  const seen = new Set(rows.map(({ id }) => id))
  const missing = (ids: readonly string[]) => ids.some((id) => !seen.has(id))
  const issues = [
    ...(missing(basis.regulationIds) ? [issueAbout(programmeMessages.REGULATION_UNKNOWN())] : []),
    ...(missing(basis.agreementIds) ? [issueAbout(programmeMessages.AGREEMENT_UNKNOWN())] : []),
  ]
  if (issues.length > 0) throw new ValidationError(issues)
}
