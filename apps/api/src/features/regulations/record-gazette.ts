import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { type GazetteInput, gazetteFaults } from '@payung/domain/agreement/regulation-gazette'
import type { Actor } from '../../platform/actor.ts'
import { issueAbout, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { assertChanged, getRegulation } from './find-regulation.ts'
import { updateGazette } from './record-gazette.queries.ts'
import { titleIssues } from './regulation-facts.ts'
import { regulationMessages } from './regulations.messages.ts'
import { assertMay } from './regulations.policy.ts'
import type { RegulationRow } from './regulations.queries.ts'

export interface GazetteRequest {
  readonly gazetteYear?: number | null | undefined
  readonly gazetteNumber?: string | null | undefined
  readonly gazetteSupplement?: string | null | undefined
}

const PATHS = { year: 'gazetteYear', number: 'gazetteNumber', supplement: 'gazetteSupplement' } as const

/** Year and numbers as they were entered, trimmed, with what cannot stand of them. */
export function readGazette(
  { kind, year }: Pick<RegulationRow, 'kind' | 'year'>,
  { gazetteYear, gazetteNumber, gazetteSupplement }: GazetteRequest,
): { readonly gazette: GazetteInput; readonly issues: readonly ValidationIssue[] } {
  const gazette = {
    year: gazetteYear ?? null,
    number: gazetteNumber?.trim() || null,
    supplement: gazetteSupplement?.trim() || null,
  }
  const issues = gazetteFaults(kind, gazette, year).map(
    ({ field, code, text }): ValidationIssue => ({ path: PATHS[field], code, severity: 'ERROR', text }),
  )
  return { gazette, issues }
}

/**
 * Records where an enacted regulation was promulgated, which is often known only after its enactment, or corrects it. Whoever does it for a title that
 * nobody had read in its text may put the title right, once. Decrees that cite it already keep their words.
 *
 * @throws NotAllowedError, NotFoundError
 * @throws ConflictError `REGULATION_STATE`, `VERSION_CHANGED`
 * @throws ValidationError `GAZETTE_…`, `TITLE_…` for each field that cannot stand
 */
export async function recordGazette(
  tx: TenantTransaction,
  actor: Actor,
  input: GazetteRequest & {
    readonly regulationId: string
    readonly expectedVersion: number
    readonly title?: string | null | undefined
  },
): Promise<string> {
  const former = await getRegulation(tx, input.regulationId)
  assertMay(actor, former, 'RECORD_GAZETTE')
  const { gazette, issues: gazetteIssues } = readGazette(former, input)
  const title = input.title?.trim() ?? null
  const issues = [...gazetteIssues, ...(title === null ? [] : readTitleIssues(former, title))]
  if (issues.length > 0) throw new ValidationError(issues)
  assertChanged(
    await tx.run(
      updateGazette(actor, {
        year: gazette.year,
        number: gazette.number,
        supplement: gazette.supplement,
        title,
        id: former.id,
        expectedVersion: input.expectedVersion,
      }),
    ),
  )
  await recordAudit(tx, actor, 'REGULATION_GAZETTE_RECORDED', {
    subject: { kind: 'regulation', id: former.id, version: input.expectedVersion + 1 },
    details: {
      year: gazette.year ?? '',
      number: gazette.number ?? '',
      supplement: gazette.supplement ?? '',
      ...(title === null ? {} : { title }),
    },
  })
  return former.id
}

function readTitleIssues({ title_unread }: RegulationRow, title: string): readonly ValidationIssue[] {
  return title_unread ? titleIssues(title) : [issueAbout(regulationMessages.TITLE_STANDS())]
}
