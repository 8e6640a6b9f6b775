import type { IsoDay } from '../calendar/iso-day.ts'
import {
  type AnswerColumn,
  type AnswerIssue,
  type AnswerKind,
  type JudgedAnswer,
  nationalIdReader,
} from './answer-file.ts'
import { type IssueCode, severityOf } from './issue.ts'
import type { Row } from './table-cell.ts'

/** A proposer's people: who stands in the file is proposed, by number alone. Names are there for whoever reads it. */
function proposalJudge(columns: readonly AnswerColumn[], today: IsoDay): (row: Row) => JudgedAnswer | null {
  const readNationalId = nationalIdReader(columns, today)
  return (row) => {
    const issues: AnswerIssue[] = []
    const report = (columnIndex: number | null, code: IssueCode) => {
      issues.push({ columnIndex, code, severity: severityOf(code) })
    }
    const nationalId = readNationalId(row, report)
    if (nationalId === undefined) return null
    const isSound = nationalId !== null && issues.length === 0
    return {
      nationalId,
      answer: isSound ? { verdict: 'PROPOSED', membershipNumber: null, reason: null } : null,
      issues,
    }
  }
}

/** A proposer's file for its part of a round. Nobody guesses that a file is one: it is said where it is sent from. */
export const proposals: AnswerKind = {
  profile: 'PROPOSAL',
  words: [],
  plain: ['nationalId', 'name'],
  beside: [],
  hasVillages: true,
  reads: () => false,
  judge: proposalJudge,
}
