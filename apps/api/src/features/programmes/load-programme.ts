import { versionOn } from '@payung/domain/eligibility/rule-version'
import { batched } from '../../platform/batch.ts'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import {
  findProgrammes,
  findQuotas,
  findRules,
  type ProgrammeRecord,
  type QuotaRow,
  type RuleRow,
} from './programmes.queries.ts'

/** A programme that the viewer sees; asked one by one, read together. */
export const loadProgramme = batched<Context, string, ProgrammeRecord>(async (context, ids) => {
  const records = await context.read<ProgrammeRecord>(findProgrammes(ids))
  return new Map(records.map((record) => [record.id, record]))
})

/** What a mutation answers with, read after its commit. */
export async function reloadProgramme(context: Context, id: string): Promise<ProgrammeRecord> {
  const record = await loadProgramme(context, id)
  if (record === null) throw new Error('a programme that was just written cannot be read back')
  return record
}

export const loadQuotas = batched<Context, string, readonly QuotaRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<QuotaRow>(findQuotas(ids)), (row) => row.programme_id),
)

export const loadRules = batched<Context, string, readonly RuleRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<RuleRow>(findRules(ids)), (row) => row.programme_id),
)

/** The version by which people are judged today. */
export async function loadRuleInForce(context: Context, programmeId: string): Promise<RuleRow | null> {
  const rules = (await loadRules(context, programmeId)) ?? []
  return versionOn(
    rules.map((row) => ({ ...row, effectiveFrom: row.effective_from })),
    today().toString(),
  )
}
