import type { Prisma } from '@payung/database/prisma'
import {
  countLedger,
  type FindingRow,
  findDifferences,
  type LedgerFinding,
  type LedgerSizeRow,
} from './verify-ledger.queries.ts'

const FINDINGS_MAX = 200

export interface VerifiedLedger extends LedgerSizeRow {
  readonly findings: readonly FindingRow[]
}

/** Compares the ledger of one tenant with what follows from its facts. @param read as this tenant's whole government */
export async function verifyLedger(read: <Row>(query: Prisma.Sql) => Promise<readonly Row[]>): Promise<VerifiedLedger> {
  const [size] = await read<LedgerSizeRow>(countLedger())
  return { entries: 0, facts: 0, ...size, findings: await read<FindingRow>(findDifferences(FINDINGS_MAX)) }
}

const WORDS: Readonly<Record<LedgerFinding, { readonly id: string; readonly en: string }>> = {
  DIFFERS: { id: 'jumlah berbeda dari faktanya', en: 'is not what its fact says' },
  UNBALANCED: { id: 'debet tidak sama dengan kredit', en: 'has debits that are not its credits' },
  FACT_DIFFERS: { id: 'daftar, hari, bukti, atau pencatatnya berbeda', en: 'has another list, day, proof or maker' },
  PARTS_DIFFER: {
    id: 'bagian baris anggarannya bukan jumlahnya',
    en: 'has shares of budget lines that are not its amount',
  },
  DAY_DIFFERS: { id: 'tanggal buku tidak sesuai', en: 'is booked on another day' },
  TWICE: { id: 'dibukukan lebih dari sekali', en: 'is booked more than once' },
}

/** One finding as a line: which fact, which account, what it has to be, what it is. */
export function ledgerFindingText(row: FindingRow, language: 'id' | 'en'): string {
  const [should, stands] = language === 'id' ? ['seharusnya', 'tercatat'] : ['should be', 'is']
  const account = row.account === null ? '' : ` ${row.account}`
  const line = row.budget_line_id === null ? '' : ` ${row.budget_line_id}`
  return `${row.kind} ${row.fact_id}${account}${line}: ${WORDS[row.finding][language]} (${should} ${row.expected}, ${stands} ${row.booked})`
}
