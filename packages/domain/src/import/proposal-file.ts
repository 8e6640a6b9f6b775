import type { IsoDay } from '../calendar/iso-day.ts'
import { cutText } from '../text/cut-text.ts'
import { readCitizenship } from '../worker/citizenship.ts'
import { occupationService, statedService } from '../worker/stated-service.ts'
import {
  type AnswerColumn,
  type AnswerIssue,
  type AnswerKind,
  type JudgedAnswer,
  nationalIdReader,
} from './answer-file.ts'
import type { AnswerField } from './import-profile.ts'
import { type IssueCode, severityOf } from './issue.ts'
import { type Row, textOf } from './table-cell.ts'

const NAME_LENGTH_MAX = 200

/** A proposer's people: who stands in the file is proposed, by number. A name beside it tells when the number may be somebody else's. */
function proposalJudge(columns: readonly AnswerColumn[], today: IsoDay): (row: Row) => JudgedAnswer | null {
  const readNationalId = nationalIdReader(columns, today)
  const nameColumn = columns.find(({ field }) => field === 'name')?.index ?? null
  const findBar = barFinder(columns)
  return (row) => {
    const issues: AnswerIssue[] = []
    const report = (columnIndex: number | null, code: IssueCode) => {
      issues.push({ columnIndex, code, severity: severityOf(code) })
    }
    const nationalId = readNationalId(row, report)
    if (nationalId === undefined) return null
    const bar = findBar(row)
    if (bar !== null) report(bar.columnIndex, bar.code)
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

interface Bar {
  readonly columnIndex: number | null
  readonly code: IssueCode
}

/**
 * What the proposer's own file says against a person whom it proposes: that they serve the state, or are no Indonesians. The law lets nobody
 * designate them, also where their record does not say so yet.
 */
function barFinder(columns: readonly AnswerColumn[]): (row: Row) => Bar | null {
  const columnOf = (field: AnswerField) => columns.find((column) => column.field === field)
  const places = {
    publicService: columnOf('publicService'),
    occupation: columnOf('occupation'),
    citizenship: columnOf('citizenship'),
  }
  const textAt = (row: Row, field: keyof typeof places) => {
    const index = places[field]?.index
    return index === undefined ? '' : textOf(row[index])
  }
  return (row) => {
    const { service, isUnclear, column } = statedService(
      textAt(row, 'publicService'),
      places.publicService?.header ?? '',
      occupationService(textAt(row, 'occupation')),
    )
    const bar = (field: keyof typeof places, code: IssueCode): Bar => ({
      columnIndex: places[field]?.index ?? null,
      code,
    })
    if (isUnclear) return bar(column, 'PUBLIC_SERVICE_UNCLEAR')
    if (service !== null && service !== 'NONE') return bar(column, 'ROUND_SERVES_STATE')
    const isForeign = readCitizenship(textAt(row, 'citizenship')) === 'FOREIGN'
    return isForeign ? bar('citizenship', 'ROUND_FOREIGN_CITIZEN') : null
  }
}

/** A proposer's file for its part of a round. Nobody guesses that a file is one: it is said where it is sent from. */
export const proposals: AnswerKind = {
  profile: 'PROPOSAL',
  words: [],
  plain: ['nationalId', 'name', 'occupation', 'publicService', 'citizenship'],
  beside: [],
  hasVillages: true,
  reads: () => false,
  judge: proposalJudge,
}
