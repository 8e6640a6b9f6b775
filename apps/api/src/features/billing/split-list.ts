import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { contributionOf } from '@payung/domain/money/contribution'
import type { Programme } from '@payung/domain/money/declared-coverage'
import type { FundingSource } from '@payung/domain/money/funding-source'
import { NotFoundError } from '../../platform/errors.ts'
import { type DecreeRecord, findDecrees } from '../decrees/public.ts'
import { findProgrammes, type ProgrammeRecord } from '../programmes/public.ts'
import { readTariffs } from '../tariffs/public.ts'
import type { ListToPayRow } from './list-budget.queries.ts'

export interface ProgrammePart {
  readonly programme: Programme
  readonly rupiah: bigint
}

interface SplitList {
  readonly fundingSource: FundingSource
  /** Null where the tariff has changed since the list was drawn up, so that the parts would not add up to it. */
  readonly parts: readonly ProgrammePart[] | null
}

/**
 * What a contribution list asks for in each programme: people of each month × the tariff of the programme in it. Budgets have a line for each programme.
 *
 * @throws NotFoundError where the decree or its programme may not be read
 */
export async function splitList(tx: Pick<TenantTransaction, 'rows'>, list: ListToPayRow): Promise<SplitList> {
  const [decree] = await tx.rows<DecreeRecord>(findDecrees([list.decree_id]))
  const [programme] = decree === undefined ? [] : await tx.rows<ProgrammeRecord>(findProgrammes([decree.programme_id]))
  if (decree === undefined || programme === undefined) throw new NotFoundError()
  const tariffs = await readTariffs(tx)
  const { funding_source: fundingSource } = decree
  const costOf = (insured: Programme, month: string) =>
    contributionOf(tariffs, { programmes: [insured], month, fundingSource, relief: programme.relief })
  try {
    const parts = programme.insurance_programmes
      .map((insured) => ({
        programme: insured,
        rupiah: list.months.reduce((sum, { month, people }) => sum + BigInt(people) * costOf(insured, month), 0n),
      }))
      .filter(({ rupiah }) => rupiah > 0n)
    const sum = parts.reduce((all, { rupiah }) => all + rupiah, 0n)
    return { fundingSource, parts: sum === list.total_rupiah ? parts : null }
  } catch (error) {
    if (error instanceof RangeError) return { fundingSource, parts: null }
    throw error
  }
}
