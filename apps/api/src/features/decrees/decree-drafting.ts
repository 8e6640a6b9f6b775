import { Prisma } from '@payung/database/prisma'
import type { DecreeField } from '@payung/domain/decree-template'
import type { Context } from '../../platform/context.ts'
import { loadAmounts, loadProgramme } from '../programmes/public.ts'
import { type DecreeAgreement, judgeBases } from './decree-basis.ts'
import { costOfDecree, type DecreeCost, keptCost } from './decree-cost.ts'
import { fieldValues } from './decree-fields.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { loadDecree } from './load-decree.ts'

/** As it was kept; of a draft as it would be today, null where an amount is missing. */
export async function costNow(context: Context, decree: DecreeRecord): Promise<DecreeCost | null> {
  const kept = decree.state === 'DRAFT' ? null : keptCost(decree)
  if (kept !== null) return kept
  const programme = await loadProgramme(context, decree.programme_id)
  if (programme === null) return null
  try {
    return costOfDecree(await loadAmounts(context), programme, decree)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** What the fields of a draft's text would say today. */
export async function fieldsNow(
  context: Context,
  decree: DecreeRecord,
): Promise<Readonly<Partial<Record<DecreeField, string>>>> {
  const programme = await loadProgramme(context, decree.programme_id)
  if (programme === null) return {}
  const amended = decree.amends_id === null ? null : await loadDecree(context, decree.amends_id)
  return fieldValues(context.reference, decree, programme, await costNow(context, decree), amended?.number ?? null)
}

/** Whether it may rest on each of its agreements; not asked any more once it is signed. */
export async function basesOf(context: Context, decree: DecreeRecord): Promise<DecreeAgreement[]> {
  if (decree.content_hash !== null) return decree.agreement_ids.map((agreementId) => ({ agreementId, answer: null }))
  const boundBy = async (agreementId: string) => {
    const [bound] = await context.read<{ people: number }>(
      Prisma.sql`select app.people_bound(${agreementId}::uuid, ${decree.amends_id ?? decree.id}::uuid) as people`,
    )
    return bound?.people ?? 0
  }
  return [...(await judgeBases(context.read, boundBy, context.reference, decree))]
}
