import type { Actor } from '../../platform/actor.ts'
import { mayReadLists } from '../billing/public.ts'
import { mayReadClaims } from '../claims/public.ts'
import { mayReadCompanyApplications } from '../company-applications/public.ts'
import { mayReadDecrees } from '../decrees/public.ts'
import { mayDecideOutsideReports } from '../outside-reports/public.ts'
import { mayReadScholarships } from '../scholarships/public.ts'
import { mayReadWorkers } from '../workers/public.ts'
import type { ReferenceKind } from './notice-references.ts'

/** Who may open what a notice is about. Of whom they see it is the database's to say. */
const OPENS: Readonly<Record<ReferenceKind, (actor: Actor) => boolean>> = {
  CLAIM: (actor) => mayReadClaims(actor) && mayReadWorkers(actor),
  EVENT: (actor) => mayReadClaims(actor) && mayReadWorkers(actor),
  REPORT: (actor) => mayDecideOutsideReports(actor) && mayReadWorkers(actor),
  DEAD: mayReadWorkers,
  EVIDENCE: (actor) => mayReadDecrees(actor) && mayReadWorkers(actor),
  // Whoever reads decrees reads their reviews, each within their part.
  LISTED: (actor) => mayReadDecrees(actor) && mayReadWorkers(actor),
  WORKER: mayReadWorkers,
  CHILD: mayReadScholarships,
  COMPANY: mayReadCompanyApplications,
  BILL: mayReadLists,
}

/** Whether a notice names what it is about to the viewer: only what they may open. */
export function maySeeNamed(actor: Actor, kind: ReferenceKind): boolean {
  return OPENS[kind](actor)
}
