import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { AgeBar, DesignationBar } from '@payung/domain/eligibility/designation-bar'
import { ConflictError, type ErrorText } from '../../platform/errors.ts'
import { type GoneCountRow, type GoneReason, peopleGone } from '../cohorts/public.ts'
import { decreeStepMessages } from './decree-steps.messages.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { countGoneEntries } from './people-gone.queries.ts'

/** Stated by who submits or signs: of so many they know that they have died, moved, withdrawn or are barred by law. */
export interface KnowingGone {
  readonly knownGone?: number | null | undefined
}

/**
 * How many of a designation have gone since the lock or are barred by law, where whoever takes the step knows of them all.
 *
 * @throws ConflictError `PEOPLE_GONE` to who knows of none, or of another number
 */
export async function assertGoneKnown(
  tx: TenantTransaction,
  decree: DecreeRecord,
  { knownGone }: KnowingGone,
  remedy: readonly [id: string, en: string],
): Promise<number> {
  if (decree.kind !== 'DESIGNATION') return 0
  const counts = await tx.rows<GoneCountRow>(countGoneEntries(decree.id))
  const total = counts.reduce((sum, { people }) => sum + people, 0)
  if (total > 0 && knownGone !== total) throw peopleGone(counts, remedy)
  return total
}

/**
 * Who died after the approval stays on the paper; whom the law lets nobody designate is never signed, also by who knows of them.
 *
 * @throws ConflictError `PEOPLE_BARRED` with how many they are and one of them
 */
export async function assertNobodyBarred(tx: TenantTransaction, decree: DecreeRecord): Promise<void> {
  if (decree.kind !== 'DESIGNATION' || decree.synthetic) return
  const counts = await tx.rows<GoneCountRow>(countGoneEntries(decree.id))
  const barred = counts.filter(({ reason }) => isBar(reason))
  if (barred.length > 0) throw peopleBarred(barred)
}

const BARS: Readonly<Record<DesignationBar | AgeBar, true>> = {
  CIVIL_SERVANT: true,
  ARMY: true,
  POLICE: true,
  FOREIGN: true,
  TOO_OLD: true,
  TOO_YOUNG: true,
}

function isBar(reason: GoneReason): reason is DesignationBar | AgeBar {
  return Object.hasOwn(BARS, reason)
}

/** @param counts none where the database refused a signature and named nobody */
export function peopleBarred(counts: readonly GoneCountRow[]): ConflictError {
  const total = counts.reduce((sum, { people }) => sum + people, 0)
  return new ConflictError(decreeStepMessages.PEOPLE_BARRED({ who: barredWords(total, counts[0]?.name ?? '—') }))
}

function barredWords(total: number, name: string): ErrorText {
  if (total === 0) return { id: 'Seseorang', en: 'Somebody' }
  if (total === 1) return { id: name, en: name }
  return {
    id: `${total.toLocaleString('id-ID')} orang, antara lain ${name},`,
    en: `${total.toLocaleString('en-GB')} people, among them ${name},`,
  }
}
