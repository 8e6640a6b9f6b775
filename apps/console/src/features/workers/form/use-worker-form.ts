import { useLingui } from '@lingui/react'
import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { type NationalIdDigits, readNationalIdCellDigits } from '@payung/domain/identity/national-id-digits'
import { messageOf } from '@payung/domain/import/messages'
import type { FactsIssue } from '@payung/domain/worker/validate-worker-facts'
import { readWorkerFacts } from '@payung/domain/worker/validate-worker-facts'
import { useMemo, useState } from 'react'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { useViewer } from '../../../session/viewer.ts'
import type { FieldError } from '../../../ui/form/ErrorSummary.tsx'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { type DraftField, factsOf, filledFromNationalId, movedTo, type WorkerDraft } from './worker-draft.ts'

/** The catalogues are the server's to judge; the form offers only what they hold. */
const anyCode = { isOccupation: () => true, isIncomeBracket: () => true }

/**
 * The state of the form for one worker: what is typed, what the NIK says, what is wrong.
 *
 * Faults come from the shared rules at once and from the server after it has looked; both have the same words.
 *
 * @param idIsKnown an update need not repeat the NIK, which the form does not even know
 */
export function useWorkerForm(initial: WorkerDraft, idIsKnown: boolean) {
  const { i18n } = useLingui()
  const { message } = useServerWords()
  const { today } = useViewer()
  const [draft, setDraft] = useState(initial)
  const [fromId, setFromId] = useState<Partial<Pick<WorkerDraft, 'birthDate' | 'sex'>>>({})
  const [attempt, setAttempt] = useState(0)
  const [checked, setChecked] = useState<'ALL' | readonly string[]>([])
  const [serverErrors, setServerErrors] = useState<readonly FieldError[]>([])

  const reading = useMemo(() => readDigits(draft.nationalId, today), [draft.nationalId, today])
  const issues = useMemo(
    () =>
      readWorkerFacts(factsOf(draft), today, anyCode).issues.filter(
        ({ path }) => !(idIsKnown && path === 'nationalId' && draft.nationalId.trim() === ''),
      ),
    [draft, today, idIsKnown],
  )
  const words = ({ code }: FactsIssue) => {
    const { reason, remedy } = messageOf(code, i18n.locale === 'en' ? 'en' : 'id')
    return `${reason} ${remedy}`
  }
  const set = <Field extends DraftField>(field: Field, value: WorkerDraft[Field]) => {
    setServerErrors((errors) => errors.filter(({ fieldId }) => fieldId !== field))
    setDraft((before) => {
      if (field === 'villageCode') return movedTo(initial, before, value)
      const after = { ...before, [field]: value }
      const read = field === 'nationalId' ? readDigits(value, today) : null
      if (read === null) return after
      const facts = { birthDate: read.birthDay, sex: read.sex }
      const filled = filledFromNationalId(after, facts, fromId)
      setFromId(facts)
      return { ...after, ...filled }
    })
  }
  const localErrors = issues
    .filter(({ severity }) => severity === 'ERROR')
    .map((issue): FieldError => ({ fieldId: issue.path, message: words(issue) }))
  // A step that nobody has tried to leave yet is not scolded for being empty.
  const wasChecked = ({ fieldId }: FieldError) => checked === 'ALL' || (fieldId !== null && checked.includes(fieldId))
  const errors = [...localErrors.filter(wasChecked), ...serverErrors]
  return {
    draft,
    set,
    replace: setDraft,
    today,
    reading,
    attempt,
    errors,
    errorOf: (field: DraftField) => errors.find(({ fieldId }) => fieldId === field)?.message,
    warningOf: (field: DraftField) => {
      const warning = issues.find(({ path, severity }) => path === field && severity === 'WARNING')
      return warning && words(warning)
    },
    cameFromId: (field: 'birthDate' | 'sex') => draft[field] !== '' && draft[field] === fromId[field],
    /** Marks a try to save; @returns the paths at fault, none when the form may be sent */
    check: (fields?: readonly DraftField[]): readonly string[] => {
      setAttempt((before) => before + 1)
      setChecked((before) => (fields === undefined || before === 'ALL' ? 'ALL' : [...before, ...fields]))
      const fieldNames: readonly string[] | undefined = fields
      return localErrors.flatMap(({ fieldId }) =>
        fieldId !== null && (fieldNames === undefined || fieldNames.includes(fieldId)) ? [fieldId] : [],
      )
    },
    refuse: (problem: ProblemAnswer) => {
      const fromServer =
        'issues' in problem && problem.issues
          ? problem.issues.map((issue): FieldError => ({ fieldId: issue.path, message: message(issue) }))
          : [{ fieldId: null, message: message(problem) }]
      setServerErrors(fromServer)
      setAttempt((before) => before + 1)
    },
  }
}

export type WorkerForm = ReturnType<typeof useWorkerForm>

/** What the digits say, with days as text: the form needs no dates, and their library would be a third of its size. */
function readDigits(text: string, today: IsoDay): NationalIdDigits | null {
  const reading = readNationalIdCellDigits(text, false, today)
  return typeof reading === 'string' ? null : reading
}
