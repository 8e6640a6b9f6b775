import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type ReportPaper, writeReportPaper } from '@payung/documents/report-paper'
import { isHeir } from '@payung/domain/benefit/heirs'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { type Demo, markOf } from '../../platform/paper-mark.ts'
import { recordAudit } from '../audit/public.ts'
import { loadWorker, loadWorkerRow } from '../workers/public.ts'
import { appealOnPaper, loadAppeal } from './claim-appeal.ts'
import { appealLetter } from './claim-appeal-paper.ts'
import { checklistPaper } from './claim-checklist-paper.ts'
import { checklistOf } from './claim-facts.ts'
import { type ClaimOnPaper, lettersOf, placesOf } from './claim-letters.ts'
import { claimMessages } from './claims.messages.ts'
import { mayPrint } from './claims.policy.ts'
import type { ClaimRow } from './claims.queries.ts'
import { loadBenefitsDue, loadClaim, loadInvented, loadLifeEvent, loadTerms, loadWithoutHeir } from './load-claims.ts'
import { loadFamily } from './load-heirs.ts'

type Kind = 'daftar-syarat' | 'surat-desa' | 'surat-keberatan'

const PAPERS = {
  'daftar-syarat': { write: listOf, action: 'CLAIM_CHECKLIST_PRINTED' },
  'surat-desa': { write: villagePaper, action: 'VILLAGE_LETTERS_PRINTED' },
  'surat-keberatan': { write: appealPaper, action: 'CLAIM_APPEAL_PRINTED' },
} as const

/**
 * A paper of a case as PDF, from what the record and the report say: the list of papers for the family, drafts of the letters that the village writes, or the family's appeal. The
 * log says who printed it.
 *
 * @throws NotFoundError also for another's and where the event asks no letter of the village
 * @throws NotAllowedError to who gathers no papers; ConflictError `CLAIM_STATE` once nothing more is gathered, and of an appeal where nothing is rejected
 */
export function openClaimPaper(kind: Kind, demo: Demo) {
  return async (context: Context, actor: Actor, id: string): Promise<{ name: string; content: Buffer }> => {
    const claim = await loadClaim(context, id)
    if (claim === null) throw new NotFoundError()
    if (!mayPrint(actor, claim.state))
      throw mayPrint(actor, 'DOCUMENTS') ? new ConflictError(claimMessages.CLAIM_STATE()) : new NotAllowedError()
    const { write, action } = PAPERS[kind]
    const paper = await write(context, claim, demo)
    if (paper.sections.length === 0) throw new NotFoundError()
    const out = new PassThrough()
    const [content] = await Promise.all([buffer(out), writeReportPaper(out, paper)])
    await context.write((tx) => recordAudit(tx, actor, action, { subject: { kind: 'claim', id: claim.id } }))
    return { name: `${kind}-${today()}.pdf`, content }
  }
}

async function listOf(context: Context, claim: ClaimRow, demo: Demo): Promise<ReportPaper> {
  const terms = await loadTerms(context, claim.state_since)
  return checklistPaper(await onPaper(context, claim, demo), await checklistOf(context, claim), terms)
}

async function villagePaper(context: Context, claim: ClaimRow, demo: Demo): Promise<ReportPaper> {
  const papers = await checklistOf(context, claim)
  // Null to a village, whose letter has empty rows: families are the whole government's.
  const family = await loadFamily(context, claim)
  // A village does not sign who the heirs are where two people know none: whoever sees to the funeral is none.
  const hasNoHeir = (await loadWithoutHeir(context, claim.event_id)) === true
  const kinds = papers.map(({ kind }) => kind)
  const heirs = family?.members.filter(({ receives, relation }) => receives && isHeir(relation)) ?? []
  return lettersOf(await onPaper(context, claim, demo), kinds, hasNoHeir ? null : heirs)
}

async function appealPaper(context: Context, claim: ClaimRow, demo: Demo): Promise<ReportPaper> {
  const appeal = await loadAppeal(context, claim)
  if (appeal === null) throw new ConflictError(claimMessages.CLAIM_STATE())
  const paper = await onPaper(context, claim, demo)
  return appealLetter(paper, await appealOnPaper(context, claim, appeal, paper.name))
}

async function onPaper(context: Context, claim: ClaimRow, demo: Demo): Promise<ClaimOnPaper> {
  const id = claim.record_id ?? claim.worker_id
  const [event, record, row, due, invented] = await Promise.all([
    loadLifeEvent(context, claim.event_id),
    loadWorker(context, id),
    loadWorkerRow(context, id),
    loadBenefitsDue(context, claim),
    loadInvented(context, claim.id),
  ])
  if (event === null) throw new NotFoundError()
  const { reference, actor } = context
  const occupation = reference.occupations.get(record?.occupation_code ?? '')?.nameId ?? null
  return {
    claim,
    event,
    person: record,
    name: record?.name ?? row?.display_name ?? null,
    occupation,
    places: placesOf(reference.areas, record?.village_code ?? row?.village_code ?? null, {
      seesCase: record?.tenant_id === claim.tenant_id,
    }),
    grants: due?.grants.filter(({ isMet }) => isMet) ?? [],
    government: actor.tenantName,
    today: today(),
    watermark: markOf(demo, { isInvented: invented === true }),
  }
}
