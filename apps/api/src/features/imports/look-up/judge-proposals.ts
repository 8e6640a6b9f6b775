import { ownerOf } from '@payung/database/sealed-owner'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { namesFit } from '@payung/domain/identity/name-fit'
import type { SaidFacts } from '@payung/domain/verification/registry-exchange'
import { UnopenedValues } from '../../../platform/unopened-values.ts'
import { occupationsIn, readJudgedBy } from '../../workers/public.ts'
import type { ImportTools } from '../import-tools.ts'
import type { FoundAnswers } from './import-statements.ts'
import {
  findJudgement,
  findNamesWritten,
  findProgrammeAsked,
  type Judgement,
  judgeProposalsOfImport,
  type NamedRow,
} from './judge-proposals.queries.ts'

/**
 * What the rule of the round's programme says of whom a proposer's file names, as the importer sees rule and people, and which rows write a name that
 * does not fit their NIK. Where there is no rule to see, everybody is admitted.
 */
export async function judgeProposals(
  tools: ImportTools,
  tx: TenantTransaction,
  importId: string,
): Promise<FoundAnswers | undefined> {
  const reference = await tools.reference()
  const [programmeRow] = await tx.rows<{ programme_id: string }>(findProgrammeAsked(importId))
  const judged =
    programmeRow === undefined
      ? null
      : await readJudgedBy({ read: tx.rows, reference }, { programmeId: programmeRow.programme_id, people: 'ELIGIBLE' })
  const [judgement] =
    judged === null
      ? []
      : await tx.rows<Judgement>(findJudgement(importId, { ...judged, occupationsOf: occupationsIn(reference) }))
  const otherNames = await rowsOfOtherNames(tools, tx, importId)
  const [counts] = await tx.rows<FoundAnswers>(
    judgeProposalsOfImport(importId, judgement?.not_eligible ?? [], judgement?.unknown ?? [], otherNames),
  )
  return counts
}

/** A wrong digit is the number of somebody else: a row is proposed only where its name opens, and can be that person's. */
async function rowsOfOtherNames({ vault }: ImportTools, tx: TenantTransaction, importId: string): Promise<number[]> {
  const rows = await tx.rows<NamedRow>(findNamesWritten(importId))
  const unopened = new UnopenedValues()
  const unfittingRows = rows.flatMap(({ row_number: row, tenant_id: tenantId, said_cipher: sealed, name }) => {
    const written = unopened.open(
      'import_row.said_cipher',
      `${importId}/${row}`,
      () =>
        JSON.parse(
          vault.openForTenant(tenantId, ownerOf('import_row.said_cipher', importId, row), sealed),
        ) as SaidFacts,
    )
    return written !== null && namesFit(written.name ?? '', name) ? [] : row
  })
  const [tenantId] = rows.map((row) => row.tenant_id)
  if (tenantId !== undefined) await unopened.setAside(tx, { tenantId })
  return unfittingRows
}
