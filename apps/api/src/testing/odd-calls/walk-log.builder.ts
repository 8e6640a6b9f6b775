import { appendFile } from 'node:fs/promises'
import type { NamedInputs } from './named-inputs.builder.ts'
import type { Outcome } from './outcome.builder.ts'

/**
 * Adds a line to the file of `PAYUNG_ODD_CALLS_LOG`, if it is set: a long walk can be stopped and summed up afterwards.
 *
 * @param inputs reached so far by this process
 */
export async function logWorld(world: number, outcomes: readonly Outcome[], inputs: NamedInputs): Promise<void> {
  const file = process.env['PAYUNG_ODD_CALLS_LOG']
  if (file === undefined) return
  const kinds: Record<string, number> = {}
  const fields: Record<string, { calls: number; milliseconds: number; reach: string }> = {}
  for (const { call, reach, answer, milliseconds } of outcomes) {
    kinds[`${reach} ${answer}`] = (kinds[`${reach} ${answer}`] ?? 0) + 1
    const former = fields[call.field] ?? { calls: 0, milliseconds: 0, reach: '' }
    fields[call.field] = {
      calls: former.calls + 1,
      milliseconds: Math.round(former.milliseconds + milliseconds),
      reach: `${former.reach}${reach[0]}`,
    }
  }
  const defects = outcomes.flatMap(({ defect }) => defect ?? [])
  const line = { world, kinds, fields, defects, filled: [...inputs.filled], fitting: [...inputs.fitting] }
  await appendFile(file, `${JSON.stringify(line)}\n`)
}
