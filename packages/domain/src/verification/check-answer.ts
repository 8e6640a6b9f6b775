import type { IsoDay } from '../calendar/iso-day.ts'
import {
  type AnswerColumn,
  type AnswerIssue,
  type AnswerKind,
  type JudgedAnswer,
  nationalIdReader,
} from '../import/answer-file.ts'
import type { AnswerField, AnswerProfileCode } from '../import/import-profile.ts'
import { type IssueCode, severityOf } from '../import/issue.ts'
import { kpjAnswers } from '../import/kpj-answer.ts'
import { proposals } from '../import/proposal-file.ts'
import { digitsTextOf, type Row, textOf } from '../import/table-cell.ts'
import { cutText } from '../text/cut-text.ts'
import type { CheckAnswer } from './check-result.ts'
import { membershipRegistry, populationRegistry, type RegistryExchange, welfareRegistry } from './registry-exchange.ts'

/** Nothing of what a register says is longer; the rest of a cell is nobody's name. */
const SAID_LENGTH_MAX = 200

/** A register's answers as rows of a file. */
function fileOf(registry: RegistryExchange<CheckAnswer>, profile: AnswerProfileCode): AnswerKind {
  return {
    profile,
    words: registry.words,
    plain: registry.plain,
    beside: [],
    hasVillages: true,
    reads: (text) => {
      const read = registry.read({ answer: text, name: 'x', welfareSource: 'x' }, '2000-01-01')
      return !('fault' in read)
    },
    judge: (columns, today) => judgeOf(registry, columns, today),
  }
}

function judgeOf(registry: RegistryExchange<CheckAnswer>, columns: readonly AnswerColumn[], today: IsoDay) {
  const at = (field: AnswerField) => columns.find((column) => column.field === field)?.index ?? null
  const readNationalId = nationalIdReader(columns, today)
  return (row: Row): JudgedAnswer | null => {
    const issues: AnswerIssue[] = []
    const report = (columnIndex: number | null, code: IssueCode) => {
      issues.push({ columnIndex, code, severity: severityOf(code) })
    }
    const nationalId = readNationalId(row, report)
    if (nationalId === undefined) return null
    const texts = Object.fromEntries(
      columns.flatMap(({ field, index }) => {
        const cell = row[index]
        if (field === null) return []
        const text = field === 'membershipNumber' ? digitsTextOf(cell) : (cell?.date ?? textOf(cell))
        return [[field, cutText(text, SAID_LENGTH_MAX)]]
      }),
    )
    const read = registry.read(texts, today)
    if ('fault' in read) report(at(read.field), read.fault)
    const isSound = nationalId !== null && issues.every(({ severity }) => severity !== 'ERROR')
    return {
      nationalId,
      answer:
        isSound && !('fault' in read)
          ? { verdict: read.answer, membershipNumber: null, reason: null, said: read.said }
          : null,
      issues,
    }
  }
}

/** Every kind of answer, by its profile. */
export const ANSWER_KINDS: Readonly<Record<AnswerProfileCode, AnswerKind>> = {
  KPJ_ANSWER: kpjAnswers,
  POPULATION_ANSWER: fileOf(populationRegistry, 'POPULATION_ANSWER'),
  WELFARE_ANSWER: fileOf(welfareRegistry, 'WELFARE_ANSWER'),
  MEMBERSHIP_ANSWER: fileOf(membershipRegistry, 'MEMBERSHIP_ANSWER'),
  PROPOSAL: proposals,
}

/** The kind that a profile names; null for a list of people. */
export function answerKindOf(profile: string | null): AnswerKind | null {
  return profile !== null && profile in ANSWER_KINDS ? ANSWER_KINDS[profile as AnswerProfileCode] : null
}
