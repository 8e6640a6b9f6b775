import { fieldsIn } from '@payung/domain/decree/decree-template'
import type { Matched } from '@payung/domain/decree/matching-claim'
import type { Reviewed } from '@payung/domain/decree/review-claim'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import type { RestsOn } from '../agreements/public.ts'
import { type CostOfMonth, loadProgramme, monthCost } from '../programmes/public.ts'
import { loadTariffs } from '../tariffs/public.ts'
import { type ChargedRow, findCharged } from './charged.queries.ts'
import { judgeBases } from './decree-basis.ts'
import { costOfDecree, type DecreeCost, insuredBy, keptCost, peopleUnder } from './decree-cost.ts'
import { type FieldValues, fieldValues } from './decree-fields.ts'
import { type DecreeForm, findDecreeForm } from './decree-form.queries.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { loadAmendments, loadDecree } from './load-decree.ts'
import { matchedIn } from './matched.ts'
import { payersChangedBy } from './payers-changed.ts'
import { reviewedFor } from './reviewed.ts'

const NOBODY_MATCHED = { people: 0, lastOn: null }
const NEVER_REVIEWED = { people: 0, closedOn: null }

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

/**
 * What the fields in these lines of a draft would say today. What is counted over its whole annex is counted only where a line names it: a page of
 * drafts shows titles, which name nothing of the kind.
 */
export async function fieldsNow(
  context: Context,
  decree: DecreeRecord,
  lines: readonly string[],
): Promise<FieldValues> {
  const fields = fieldsIn(lines)
  const programme = await loadProgramme(context, decree.programme_id)
  if (fields.size === 0 || programme === null) return {}
  const isMatchingNamed = fields.has('dipadankan') || fields.has('tanggal_pemadanan')
  const isReviewNamed = fields.has('diverifikasi_ulang') || fields.has('tanggal_verifikasi_ulang')
  const [matched, reviewed, form, charged, cost, amended, payers] = await Promise.all([
    isMatchingNamed ? loadMatched(context, decree.id) : null,
    isReviewNamed ? loadReviewed(context, decree.id) : null,
    fields.has('sumber_dana') ? loadForm(context, decree.tenant_id) : null,
    fields.has('sumber_dana') ? context.read<ChargedRow>(findCharged(decree.id)) : [],
    costNow(context, decree),
    decree.amends_id === null ? null : loadDecree(context, decree.amends_id),
    fields.has('pembayar_baru') ? payersChangedBy(context.read, decree) : [],
  ])
  return fieldValues(context.reference, decree, programme, {
    cost,
    amended,
    matched: matched ?? NOBODY_MATCHED,
    reviewed: reviewed ?? NEVER_REVIEWED,
    form,
    charged,
    payers,
  })
}

/** Once for all parts of a text. */
const loadMatched = batched<Context, string, Matched>(async ({ read }, ids) => {
  const answers = await Promise.all(ids.map((id) => matchedIn(read, id)))
  return new Map(answers.map((matched, at) => [ids[at] ?? '', matched]))
})

const loadReviewed = batched<Context, string, Reviewed>(async ({ read }, ids) => {
  const answers = await Promise.all(ids.map((id) => reviewedFor(read, id)))
  return new Map(answers.map((reviewed, at) => [ids[at] ?? '', reviewed]))
})

/** Of the viewer's tenant alone, as all of a draft. */
const loadForm = batched<Context, string, DecreeForm>(async ({ read }, [tenantId = '']) => {
  const [form] = await read<DecreeForm>(findDecreeForm())
  return new Map(form === undefined ? [] : [[tenantId, form]])
})

/** Whether it may rest on each of its agreements; not asked any more once it is signed. */
export async function basesOf(context: Context, decree: DecreeRecord): Promise<RestsOn[]> {
  if (decree.content_hash !== null) return decree.agreement_ids.map((agreementId) => ({ agreementId, answer: null }))
  return [...(await judgeBases(context.read, context.reference, decree))]
}
