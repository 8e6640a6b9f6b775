import {
  checkInput,
  type InputFault,
  type InputOf,
  type InputSchema,
  type OutputOf,
} from '@payung/domain/input/check-input'
import type { InputRefusal } from '@payung/domain/input/input-parts'
import type { Message, MessageValue } from '@payung/domain/text/define-messages'
import { issueAbout, ValidationError, type ValidationIssue } from './errors.ts'
import { platformMessages } from './platform.messages.ts'

/** The messages of a feature: a schema names them by key. */
export type InputMessages = Readonly<Record<string, unknown>>

/**
 * What a person has written, read by the schema that the console's form reads it with before it is sent.
 *
 * @param issues what is wrong beside it, which only the server knows; all of it is said at once
 * @throws ValidationError with each fault at its field
 */
export function readInput<Schema extends InputSchema>(
  schema: Schema,
  input: InputOf<Schema>,
  messages: InputMessages,
  issues: readonly ValidationIssue[] = [],
): OutputOf<Schema> {
  const outcome = checkInput(schema, input)
  const all = [...('faults' in outcome ? issuesOf(outcome.faults, messages) : []), ...issues]
  if ('faults' in outcome || all.length > 0) throw new ValidationError(all)
  return outcome.output
}

/** What is wrong with a part of an input, to be said together with the rest. */
export function inputIssues<Schema extends InputSchema>(
  schema: Schema,
  input: InputOf<Schema>,
  messages: InputMessages,
): readonly ValidationIssue[] {
  const outcome = checkInput(schema, input)
  return 'faults' in outcome ? issuesOf(outcome.faults, messages) : []
}

function issuesOf(faults: readonly InputFault[], messages: InputMessages): readonly ValidationIssue[] {
  return faults.map(({ path, refused }) => {
    if (refused === null)
      throw new Error(`The schema of the API lets a value in at ${path} that this one does not know`)
    return issueAbout(messageOf(refused, messages), path)
  })
}

/** A refusal in its words: those of the feature, else those that all features share. */
function messageOf(refused: InputRefusal, messages: InputMessages): Message {
  if ('text' in refused) return refused
  const write = messages[refused.key] ?? (platformMessages as InputMessages)[refused.key]
  if (typeof write !== 'function') throw new Error(`No message is called ${refused.key}`)
  return (write as (values: Readonly<Record<string, MessageValue>>) => Message)(refused.values)
}
