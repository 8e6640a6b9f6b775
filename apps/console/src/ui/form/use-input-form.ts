import { useForm } from '@mantine/form'
import { checkInput, type InputFault, type InputSchema, type OutputOf } from '@payung/domain/input/check-input'
import { fillPlaces } from '@payung/domain/text/define-messages'
import { type ChangeEvent, type ReactNode, useState } from 'react'
import type { CombinedError } from 'urql'
import type { ProblemAnswer } from '../../session/problem.ts'
import { useServerWords } from '../use-server-words.ts'
import { fieldProblem } from './FieldProblem.tsx'

/** The API's words for what a schema refuses: `generated/input-words/<feature>.json`. */
export type InputWords = Readonly<Record<string, { readonly id: string; readonly en: string }>>

type Issue = Extract<ProblemAnswer, { __typename: 'ValidationError' }>['issues'][number]

interface InputFormOptions<Values, Schema> {
  /** The one that the API's use-case reads the input with. */
  readonly schema: Schema
  readonly words: InputWords
  /** As the fields hold them: amounts as digits, a day that is not written whole as null. */
  readonly initialValues: Values
  /** The values by the names of the API, where the form has others. */
  readonly inputOf?: (values: Values) => unknown
  /** The form's own words for what is still empty or no number at all, by the path in the input. */
  readonly missing?: Readonly<Record<string, string>>
  /** The field that shows a path of the input, where the two differ; null where no single field is at fault. */
  readonly fieldOf?: (path: string) => string | null
}

/**
 * A form that checks what is written as the API will: by the same schema, before anything is sent, in the same words beside each field. What
 * only the server knows comes back the same way: `useOperation(mutation, { refusal: form })`.
 */
export function useInputForm<Values extends Record<string, unknown>, Schema extends InputSchema>(
  options: InputFormOptions<Values, Schema>,
) {
  const { missing = {}, fieldOf = (path) => path, inputOf = (values) => values } = options
  const { message } = useServerWords()
  const form = useForm<Values>({ initialValues: options.initialValues })
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [attempt, setAttempt] = useState(0)

  const show = (issues: readonly Issue[]) => {
    // Of several faults of a field the first is shown: the next one may be gone with it.
    form.setErrors(Object.fromEntries(issues.toReversed().map((issue) => [fieldOf(issue.path) ?? '', message(issue)])))
    setAttempt((before) => before + 1)
  }
  const refuse = (refusal: ProblemAnswer | CombinedError | null) => {
    setProblem(refusal)
    if (refusal !== null && 'issues' in refusal && refusal.issues) show(refusal.issues)
    else form.clearErrors()
  }
  const issueOf = ({ path, refused }: InputFault): Issue => {
    const own = refused === null || at(inputOf(form.getValues()), path) === '' ? missing[path] : undefined
    const { id, en } = own === undefined ? wordsOf(refused, options.words) : { id: own, en: own }
    return { path, code: codeOf(refused), severity: 'ERROR', message: id, messageEn: en }
  }
  const errorOf = (fieldId: string) => form.errors[fieldId] as string | undefined
  return {
    values: form.values,
    set: <Name extends keyof Values & string>(name: Name, value: Values[Name]) =>
      form.setFieldValue(name, value as never),
    /** Several fields at once, as a part of the form hands them over. */
    change: (part: Partial<Values>) => {
      for (const [name, value] of Object.entries(part)) form.setFieldValue(name, value as never)
    },
    /** A field by its name: what it holds, and what is wrong with it. */
    field: <Name extends keyof Values & string>(name: Name): InputField<Values[Name]> => ({
      ...(form.getInputProps(name, { withError: false, withFocus: false }) as InputField<Values[Name]>),
      error: fieldProblem(errorOf(name)),
    }),
    errorOf,
    /** Everything that is wrong, for the summary at the head of a long form. */
    errors: Object.entries(form.errors).map(([fieldId, words]) => ({
      fieldId: fieldId || null,
      message: String(words),
    })),
    problem,
    refuse,
    /** Grows with every refusal, so that the focus goes to what is wrong. */
    attempt,
    isDirty: () => form.isDirty(),
    /** What a long form keeps of it until it is saved. */
    draft: { values: form.values, take: (values: Values) => form.setValues(values) },
    /** Reads what is written and hands it on, or shows what is wrong with it. */
    submit: (send: (input: OutputOf<Schema>) => unknown) => () => {
      const outcome = checkInput(options.schema, inputOf(form.getValues()))
      setProblem(null)
      if ('output' in outcome) return send(outcome.output)
      const issues = outcome.faults.map(issueOf)
      const isPlaced = ({ path }: Issue) => (fieldOf(path)?.split('.')[0] ?? '') in form.getValues()
      const unplaced = issues.filter((issue) => !isPlaced(issue))
      // What no field of the form shows stands above its buttons, as the server's would.
      if (unplaced.length > 0) setProblem(validationProblem(unplaced))
      return show(issues)
    },
  }
}

export interface InputField<Value> {
  readonly value: Value
  /** A method, so that a group of fields can stand in several forms. */
  onChange(change: Value | ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>): void
  readonly error: ReactNode
}

function wordsOf(refused: InputFault['refused'], words: InputWords): InputWords[string] {
  if (refused !== null && 'text' in refused) return refused.text
  const { key, values } = refused ?? { key: 'VALIDATION', values: {} }
  const { id, en } = words[key] ?? { id: key, en: key }
  return { id: fillPlaces(id, 'id', values), en: fillPlaces(en, 'en', values) }
}

function codeOf(refused: InputFault['refused']): string {
  if (refused === null) return 'VALIDATION'
  return 'text' in refused ? refused.code : (refused.key.split('/')[0] ?? refused.key)
}

function validationProblem(issues: Issue[]): ProblemAnswer {
  const [{ code, message, messageEn } = { code: 'VALIDATION', message: '', messageEn: '' }] = issues
  return { __typename: 'ValidationError', code, message, messageEn, issues }
}

function at(input: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, name) => (part as Readonly<Record<string, unknown>> | null)?.[name], input)
}
