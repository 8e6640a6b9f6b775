import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { contributionOf } from '@payung/domain/money/contribution'
import type { Programme } from '@payung/domain/money/declared-coverage'
import type { FundingSource } from '@payung/domain/money/funding-source'
import { splitByLargestRemainder } from '@payung/domain/money/money'
import { NotFoundError } from '../../platform/errors.ts'
import { readTariffs } from '../tariffs/public.ts'
import type { ListToPayRow } from './list-budget.queries.ts'
import { findListGround, type ListGroundRow } from './shares.queries.ts'

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
 * A share of a month is divided as the tariffs of its programmes are, in whole rupiah.
 *
 * @throws NotFoundError where the list may not be read
 */
export async function splitList(tx: Pick<TenantTransaction, 'rows'>, list: ListToPayRow): Promise<SplitList> {
  const [ground] = await tx.rows<ListGroundRow>(findListGround(list.id))
  if (ground === undefined) throw new NotFoundError()
  const tariffs = await readTariffs(tx)
  const { funding_source: fundingSource, insurance_programmes: programmes, relief } = ground
  const costsIn = (month: string) =>
    programmes.map((insured) => contributionOf(tariffs, { programmes: [insured], month, fundingSource, relief }))
  try {
    const byMonth = list.months.map(({ month, people, perPersonRupiah, isShare }) => {
      const costs = costsIn(month)
      const each = isShare === true ? splitByLargestRemainder(BigInt(perPersonRupiah), costs) : costs
      return each.map((rupiah) => BigInt(people) * rupiah)
    })
    const parts = programmes
      .map((programme, at) => ({ programme, rupiah: byMonth.reduce((sum, each) => sum + (each[at] ?? 0n), 0n) }))
      .filter(({ rupiah }) => rupiah > 0n)
    const sum = parts.reduce((all, { rupiah }) => all + rupiah, 0n)
    return { fundingSource, parts: sum === list.total_rupiah ? parts : null }
  } catch (error) {
    if (error instanceof RangeError) return { fundingSource, parts: null }
    throw error
  }
}
