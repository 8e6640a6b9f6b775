import type { SqlFrame } from '@payung/database/eligibility-sql'
import { Prisma } from '@payung/database/prisma'
import { type JudgedBy, judgedPeople, truthsOf } from '../../workers/public.ts'

/** The programme of the round that an import proposes for. */
export function findProgrammeAsked(importId: string): Prisma.Sql {
  return Prisma.sql`select r.programme_id from import_file i join round_task t on t.id = i.round_task_id join round r on r.id = t.round_id
    where i.id = ${importId}::uuid`
}

export interface NamedRow {
  readonly row_number: number
  readonly tenant_id: string
  /** What the file says of this person. */
  readonly said_cipher: Uint8Array
  readonly name: string
}

/** The names that a file writes beside the NIKs of those who would be proposed, with those of their records, as the importer's own list shows them. */
export function findNamesWritten(importId: string): Prisma.Sql {
  return Prisma.sql`select r.row_number, r.tenant_id, r.said_cipher, l.display_name as name
    from import_row r join worker_listing l on l.worker_id = r.worker_id and l.tenant_id = r.tenant_id and l.level <> 'PROOF'
    where r.import_id = ${importId}::uuid and r.outcome = 'NOTE' and r.said_cipher is not null`
}

export interface Judgement {
  readonly not_eligible: readonly string[] | null
  readonly unknown: readonly string[] | null
}

/** Of those who would be proposed: whom the rule does not admit, and of whom it cannot tell. On whom it has no say at all, it does not admit. */
export function findJudgement(importId: string, judged: JudgedBy & Pick<SqlFrame, 'occupationsOf'>): Prisma.Sql {
  return Prisma.sql`select array_agg(j.worker_id) filter (where j.admitted is false) as not_eligible,
      array_agg(j.worker_id) filter (where j.admitted is null) as unknown
    from (select l.worker_id, case when ${Prisma.join(judgedPeople(judged), ' and ')} then ${truthsOf(judged).now} else false end as admitted
      from import_row r join worker_listing l on l.worker_id = r.worker_id
      where r.import_id = ${importId}::uuid and r.outcome = 'NOTE') j`
}

export function judgeProposalsOfImport(
  importId: string,
  notEligible: readonly string[],
  unknownIds: readonly string[],
  otherNames: readonly number[],
): Prisma.Sql {
  return Prisma.sql`select * from app.judge_proposals(${importId}::uuid, ${notEligible}::uuid[], ${unknownIds}::uuid[], ${otherNames}::int[])`
}
