import { type TariffRow, tariffOf } from '@payung/database/tariff-rows'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Tariff } from '@payung/domain/money/tariff'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { findTariffs } from './tariffs.queries.ts'

const ALL = 'all'
const loadOnce = batched<Context, string, readonly Tariff[]>(async (context) => {
  const rows = await context.read<TariffRow>(findTariffs())
  return new Map([[ALL, rows.map(tariffOf)]])
})

/** The tariff of every month. */
export async function loadTariffs(context: Context): Promise<readonly Tariff[]> {
  return (await loadOnce(context, ALL)) ?? []
}

/** The same within a transaction. */
export async function readTariffs(tx: Pick<TenantTransaction, 'rows'>): Promise<readonly Tariff[]> {
  return (await tx.rows<TariffRow>(findTariffs())).map(tariffOf)
}
