import type { Context } from '../../platform/context.ts'
import type { RestsOn } from '../agreements/public.ts'
import { type CostOfMonth, loadProgramme, monthCost } from '../programmes/public.ts'
import { loadTariffs } from '../tariffs/public.ts'
import { judgeBases } from './decree-basis.ts'
import { costOfDecree, type DecreeCost, insuredBy, keptCost, peopleUnder } from './decree-cost.ts'
import { type FieldValues, fieldValues } from './decree-fields.ts'
import { type DecreeForm, findDecreeForm } from './decree-form.queries.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { loadAmendments, loadDecree } from './load-decree.ts'
import { matchedIn } from './matched.ts'
import { reviewedFor } from './reviewed.ts'

/** As it was kept; of a draft as it would be today, null where an amount is missing. */
export async function costNow(context: Context, decree: DecreeRecord): Promise<DecreeCost | null> {
  const kept = decree.state === 'DRAFT' ? null : keptCost(decree)
  if (kept !== null) return kept
  const programme = await loadProgramme(context, decree.programme_id)
  if (programme === null) return null
  try {
    return costOfDecree(await loadTariffs(context), programme, decree, await peopleLoaded(context, decree))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** What its people cost in a month by the amounts and the amendments of now. */
export async function costByMonthNow(context: Context, decree: DecreeRecord): Promise<CostOfMonth> {
  const programme = await loadProgramme(context, decree.programme_id)
  if (programme === null) return () => null
  const peopleIn = (await peopleLoaded(context, decree)) ?? (() => decree.people)
  return monthCost(await loadTariffs(context), insuredBy(programme, decree), peopleIn)
}

async function peopleLoaded(context: Context, decree: DecreeRecord) {
  const base = decree.amends_id === null ? null : await loadDecree(context, decree.amends_id)
  return peopleUnder(decree, base, base === null ? [] : await loadAmendments(context, base.id))
}

/** What the fields of a draft's text would say today. */
export async function fieldsNow(context: Context, decree: DecreeRecord): Promise<FieldValues> {
  const programme = await loadProgramme(context, decree.programme_id)
  if (programme === null) return {}
  const amended = decree.amends_id === null ? null : await loadDecree(context, decree.amends_id)
  const [form = null] = await context.read<DecreeForm>(findDecreeForm())
  const matched = await matchedIn(context.read, decree.id)
  return fieldValues(context.reference, decree, programme, {
    cost: await costNow(context, decree),
    amended,
    matched,
    reviewed: await reviewedFor(context.read, decree.id),
    form,
  })
}

/** Whether it may rest on each of its agreements; not asked any more once it is signed. */
export async function basesOf(context: Context, decree: DecreeRecord): Promise<RestsOn[]> {
  if (decree.content_hash !== null) return decree.agreement_ids.map((agreementId) => ({ agreementId, answer: null }))
  return [...(await judgeBases(context.read, context.reference, decree))]
}
