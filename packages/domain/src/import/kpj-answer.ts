import type { IsoDay } from '../calendar/iso-day.ts'
import { readNationalIdCellDigits } from '../identity/national-id-digits.ts'
import { cutText } from '../text/cut-text.ts'
import type { AnswerColumn, AnswerIssue, AnswerKind, JudgedAnswer, Verdict } from './answer-file.ts'
import type { AnswerField } from './import-profile.ts'
import { type IssueCode, severityOf } from './issue.ts'
import { withoutLongNumbers } from './long-number.ts'
import { type Cell, digitsTextOf, type Row, textOf } from './table-cell.ts'

const ACCEPTED = /^(?:di ?terima|terima|sukses|success|berhasil|ok|valid|lolos|aktif|terdaftar|accepted|y|ya)$/
const REJECTED =
  /^(?:di ?tolak|tolak|gagal|failed|rejected|invalid|(?:tidak|tdk) (?:valid|lolos|di ?terima|terdaftar|berhasil)|t|n|tidak|tdk)$/

/** `DITERIMA` → ACCEPTED, `Tidak valid` → REJECTED; null for anything else, which nobody guesses. */
export function readVerdict(text: string): Verdict | null {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
  if (ACCEPTED.test(words)) return 'ACCEPTED'
  return REJECTED.test(words) ? 'REJECTED' : null
}

/** Header words of what only an answer has. Narrow before wide: `Alasan ditolak` is a reason and no verdict. */
const WORDS: readonly (readonly [AnswerField, RegExp])[] = [
  ['answerReason', /\b(?:alasan|penyebab|sebab|reason)\b/],
  [
    'answer',
    /\b(?:hasil|jawaban|keputusan|putusan|verdict|result)\b|^(?:status|status pendaftaran|status proses|status data)$/,
  ],
  ['answerReason', /\b(?:keterangan|ket|catatan|pesan|message)\b/],
]

const KPJ = /^\d{11}$/
const REASON_LENGTH_MAX = 300

/**
 * Judges the rows of an answer, one after the other.
 *
 * @returns for each row null where it says nothing: an empty one, or a total below the rows
 */
function answerJudge(columns: readonly AnswerColumn[], today: IsoDay): (row: Row) => JudgedAnswer | null {
  const at = (field: AnswerField) => columns.find((column) => column.field === field)?.index ?? null
  const [idAt, verdictAt, numberAt, reasonAt] = [
    at('nationalId'),
    at('answer'),
    at('membershipNumber'),
    at('answerReason'),
  ]
  const seen = new Set<string>()
  const cellAt = (row: Row, index: number | null): Cell | undefined => (index === null ? undefined : row[index])
  return (row) => {
    const idCell = cellAt(row, idAt)
    const [idText, verdictText] = [digitsTextOf(idCell), textOf(cellAt(row, verdictAt))]
    if (!/\d{3}/.test(idText) && (verdictText === '' || readVerdict(verdictText) === null)) return null
    const issues: AnswerIssue[] = []
    const report = (columnIndex: number | null, code: IssueCode) => {
      issues.push({ columnIndex, code, severity: severityOf(code) })
    }
    const reading = readNationalIdCellDigits(idText, idCell?.kind === 'number', today)
    if (typeof reading === 'string') report(idAt, `NATIONAL_ID_${reading}`)
    const nationalId = typeof reading === 'string' ? null : reading.digits
    if (nationalId !== null && seen.has(nationalId)) report(idAt, 'DUPLICATE_IN_FILE')
    if (nationalId !== null) seen.add(nationalId)
    const verdict = readVerdict(verdictText)
    if (verdict === null) report(verdictAt, 'ANSWER_UNKNOWN')
    const number = digitsTextOf(cellAt(row, numberAt)).replace(/[\s.'-]/g, '')
    if (verdict === 'ACCEPTED' && number === '') report(numberAt, 'MEMBERSHIP_NUMBER_MISSING')
    else if (verdict === 'ACCEPTED' && !KPJ.test(number)) report(numberAt, 'MEMBERSHIP_NUMBER_INVALID')
    const reason = cutText(withoutLongNumbers(textOf(cellAt(row, reasonAt))), REASON_LENGTH_MAX)
    if (verdict === 'REJECTED' && reason === '') report(reasonAt, 'REJECTION_REASON_MISSING')
    const isSound = nationalId !== null && verdict !== null && issues.every(({ severity }) => severity !== 'ERROR')
    const accepted = verdict === 'ACCEPTED'
    return {
      nationalId,
      answer: isSound
        ? { verdict, membershipNumber: accepted ? number : null, reason: reason === '' ? null : reason }
        : null,
      issues,
    }
  }
}

/** The insurer's answer to registrations. */
export const kpjAnswers: AnswerKind = {
  profile: 'KPJ_ANSWER',
  words: WORDS,
  plain: ['nationalId', 'name', 'membershipNumber'],
  beside: ['membershipNumber', 'answerReason'],
  hasVillages: false,
  reads: (text) => readVerdict(text) !== null,
  judge: answerJudge,
}
