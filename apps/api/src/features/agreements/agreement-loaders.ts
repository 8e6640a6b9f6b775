import type { Prisma } from '@payung/database/prisma'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import {
  type AssignmentRow,
  type CommentRow,
  type ConfirmationRow,
  type DocumentRow,
  findAssignments,
  findBases,
  findComments,
  findConfirmations,
  findDocuments,
  findObligations,
  findParties,
  findReports,
  findSignings,
  findSteps,
  type ObligationRow,
  type PartyRow,
  type ReportRow,
  type SigningRow,
  type StepRow,
} from './agreement-parts.queries.ts'
import { type AgreementRow, findAgreements, findRenewals } from './agreements.queries.ts'

/** An agreement by its id, for whoever is a party to it. */
export const loadAgreement = batched<Context, string, AgreementRow>(async (context, ids) => {
  const rows = await context.read<AgreementRow>(findAgreements(ids))
  return new Map(rows.map((row) => [row.id, row]))
})

/** One statement for all agreements of a page, whatever they have. */
function manyOf<Row>(find: (ids: readonly string[]) => Prisma.Sql, keyOf: (row: Row) => string) {
  const load = batched<Context, string, Row[]>(async (context, ids) =>
    Map.groupBy(await context.read<Row>(find(ids)), keyOf),
  )
  return async (context: Context, id: string): Promise<Row[]> => (await load(context, id)) ?? []
}

export const loadRenewals = manyOf<AgreementRow>(findRenewals, (row) => row.renews_id ?? '')
export const loadParties = manyOf<PartyRow>(findParties, (row) => row.agreement_id)
export const loadObligations = manyOf<ObligationRow>(findObligations, (row) => row.agreement_id)
export const loadAssignments = manyOf<AssignmentRow>(findAssignments, (row) => row.obligation_id)
export const loadReports = manyOf<ReportRow>(findReports, (row) => row.obligation_id)
export const loadComments = manyOf<CommentRow>(findComments, (row) => row.agreement_id)
export const loadDocuments = manyOf<DocumentRow>(findDocuments, (row) => row.agreement_id)
export const loadSteps = manyOf<StepRow>(findSteps, (row) => row.agreement_id)
export const loadBases = manyOf<{ readonly agreement_id: string; readonly regulation_id: string }>(
  findBases,
  (row) => row.agreement_id,
)

export const loadSigning = batched<Context, string, SigningRow>(async (context, ids) => {
  const rows = await context.read<SigningRow>(findSignings(ids))
  return new Map(rows.map((row) => [row.agreement_id, row]))
})

export const loadConfirmation = batched<Context, string, ConfirmationRow>(async (context, ids) => {
  const rows = await context.read<ConfirmationRow>(findConfirmations(ids))
  return new Map(rows.map((row) => [row.party_id, row]))
})
