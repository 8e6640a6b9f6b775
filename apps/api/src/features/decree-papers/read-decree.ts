import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Programme } from '@payung/domain/money/declared-coverage'
import type { Actor } from '../../platform/actor.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { publicAddress } from '../../platform/public-address.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import type { Transaction } from '../../platform/transaction.ts'
import {
  type ChargedRow,
  type DecreeCost,
  type DecreeForm,
  type DecreeRecord,
  type EmblemRow,
  type FieldValues,
  fieldValues,
  findCharged,
  findDecreeForm,
  findDecrees,
  findEmblem,
  headOf,
  keptCost,
  letterheadOf,
  matchedIn,
  mayReadDecrees,
  payersChangedBy,
  reckonCost,
  reviewedFor,
} from '../decrees/public.ts'
import { findProgrammes, type ProgrammeRecord } from '../programmes/public.ts'
import type { TextFrame } from './decree-text.ts'

export interface DecreeForPaper {
  readonly decree: DecreeRecord
  readonly programmes: readonly Programme[]
  /** Of a draft as of today; null where an amount is missing for one of its months. */
  readonly cost: DecreeCost | null
  readonly frame: TextFrame
}

/**
 * Everything that papers of a decree say besides its people.
 *
 * @throws NotFoundError also for who may not read decrees: another tenant's is as if it did not exist
 */
export async function readDecreeForPaper(
  tx: Transaction,
  actor: Actor,
  { decreeId }: { readonly decreeId: string },
): Promise<DecreeForPaper> {
  const { reference, services } = tx
  const [decree] = mayReadDecrees(actor) ? await tx.rows<DecreeRecord>(findDecrees([decreeId])) : []
  if (decree === undefined || decree.tenant_id !== actor.tenantId) throw new NotFoundError()
  const [programme] = await tx.rows<ProgrammeRecord>(findProgrammes([decree.programme_id]))
  if (programme === undefined) throw new NotFoundError()
  const [amended] = decree.amends_id === null ? [] : await tx.rows<DecreeRecord>(findDecrees([decree.amends_id]))
  const [form = null] = await tx.rows<DecreeForm>(findDecreeForm())
  // What a returned draft was submitted with is what it said then.
  const isDraft = decree.state === 'DRAFT'
  const cost = (isDraft ? null : keptCost(decree)) ?? (await costToday(tx, programme, decree))
  const values: FieldValues =
    (isDraft ? null : decree.field_values) ??
    fieldValues(reference, decree, programme, {
      cost,
      amended: amended ?? null,
      matched: await matchedIn((statement) => tx.rows(statement), decree.id),
      reviewed: await reviewedFor((statement) => tx.rows(statement), decree.id),
      form,
      charged: await tx.rows<ChargedRow>(findCharged(decree.id)),
      payers: await payersChangedBy((statement) => tx.rows(statement), decree),
    })
  return {
    decree,
    programmes: programme.insurance_programmes,
    cost,
    frame: {
      head: headOf(reference, decree.tenant_id),
      letterhead: letterheadOf(reference, decree.tenant_id),
      values,
      certifier: certifierOf(form),
      isProvince: tenantOf(reference, decree.tenant_id).kind === 'PROVINCE',
      emblem: await emblemOf(tx, values),
      publicAddress: `${publicAddress(services.config)}/publik/keputusan/${decree.public_code}`,
    },
  }
}

function certifierOf(form: DecreeForm | null): TextFrame['certifier'] {
  if (form === null || form.legal_head_title === null || form.legal_head_name === null) return null
  return { title: form.legal_head_title, name: form.legal_head_name, rank: form.legal_head_rank }
}

/** As it was when the decree was submitted, whatever was saved since. */
async function emblemOf(
  tx: Pick<TenantTransaction, 'rows'>,
  { versi_bentuk: version }: FieldValues,
): Promise<Buffer | null> {
  if (version === undefined) return null
  const [row] = await tx.rows<EmblemRow>(findEmblem(Number(version)))
  return row === undefined ? null : Buffer.from(row.emblem)
}

async function costToday(
  tx: Pick<TenantTransaction, 'rows'>,
  programme: ProgrammeRecord,
  decree: DecreeRecord,
): Promise<DecreeCost | null> {
  try {
    return await reckonCost(tx, programme, decree)
  } catch (error) {
    // A draft is shown with a gap; submitting it is what is refused.
    if (error instanceof RangeError) return null
    throw error
  }
}
