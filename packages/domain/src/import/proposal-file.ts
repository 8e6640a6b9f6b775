import type { IsoDay } from '../calendar/iso-day.ts'
import { cutText } from '../text/cut-text.ts'
import {
  type AnswerColumn,
  type AnswerIssue,
  type AnswerKind,
  type JudgedAnswer,
  nationalIdReader,
} from './answer-file.ts'
import { type IssueCode, severityOf } from './issue.ts'
import { type Row, textOf } from './table-cell.ts'

const NAME_LENGTH_MAX = 200

/** A proposer's people: who stands in the file is proposed, by number. A name beside it tells when the number may be somebody else's. */
function proposalJudge(columns: readonly AnswerColumn[], today: IsoDay): (row: Row) => JudgedAnswer | null {
  const readNationalId = nationalIdReader(columns, today)
  const nameColumn = columns.find(({ field }) => field === 'name')?.index ?? null
  return (row) => {
    const issues: AnswerIssue[] = []
    const report = (columnIndex: number | null, code: IssueCode) => {
      issues.push({ columnIndex, code, severity: severityOf(code) })
    }
    const nationalId = readNationalId(row, report)
    if (nationalId === undefined) return null
    const name = nameColumn === null ? '' : cutText(textOf(row[nameColumn]), NAME_LENGTH_MAX)
    const isSound = nationalId !== null && issues.length === 0
    return {
      nationalId,
      answer: isSound
        ? { verdict: 'PROPOSED', membershipNumber: null, reason: null, said: name === '' ? {} : { name } }
        : null,
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
