import type { BothWords } from '../eligibility/rule-fault.ts'

/**
 * What a person reads when something is refused: what is wrong, and what to do about it.
 *
 * A place `{name}` takes a value. `{people, number}` writes an amount as its language does, `75.489` or `75,489`.
 * `{people, plural, one {# person} other {# people}}` also agrees with the amount; Indonesian has one form for all.
 */
export interface MessageDefinition {
  /** Path of the field as forms know it, where it is always the same. */
  readonly path?: string
  /** Left out where the remedy says it all. */
  readonly reason?: BothWords
  readonly remedy: BothWords
}

/** A value for a place; words of both languages go each to their own. */
export type MessageValue = string | number | bigint | BothWords

export interface Message {
  /** Stable; for programs, and for the page that explains it. */
  readonly code: string
  readonly path?: string
  readonly text: BothWords
}

type NameOf<Place extends string> = Place extends `${infer Name},${string}` ? Name : Place
type NamesIn<Text> = Text extends `${string}{${infer Place}}${infer Rest}`
  ?
      | (Place extends `${string}#${string}` ? (Place extends `${infer Name},${string}` ? Name : never) : NameOf<Place>)
      | NamesIn<Rest>
  : never
type WordsIn<Definition> = Definition extends { reason?: infer Reason; remedy: infer Remedy }
  ? Reason[keyof Reason] | Remedy[keyof Remedy]
  : never
type Write<Definition> = [NamesIn<WordsIn<Definition>>] extends [never]
  ? () => Message
  : (values: Readonly<Record<NamesIn<WordsIn<Definition>>, MessageValue>>) => Message

export type Definitions = Readonly<Record<string, MessageDefinition>>

const DEFINED = new WeakMap<object, Definitions>()

/**
 * The messages of one feature, one function for each code. A code with words of its own in several cases has one entry a case,
 * written `CODE/case`.
 *
 * Never give a NIK for a place: messages reach logs and screens of others.
 */
export function defineMessages<const Defined extends Definitions>(
  definitions: Defined,
): { readonly [Key in keyof Defined]: Write<Defined[Key]> } {
  const entries = Object.entries(definitions).map(([key, definition]) => {
    const code = codeOf(key)
    const write = (values: Readonly<Record<string, MessageValue>> = {}): Message => ({
      code,
      ...(definition.path === undefined ? {} : { path: definition.path }),
      text: {
        id: fillPlaces(wholeText(definition, 'id'), 'id', values),
        en: fillPlaces(wholeText(definition, 'en'), 'en', values),
      },
    })
    return [key, write]
  })
  const messages = Object.fromEntries(entries)
  DEFINED.set(messages, definitions)
  return messages
}

/** What stands behind messages, for the documents that explain them; null for anything else. */
export function definitionsOf(messages: object): Definitions | null {
  return DEFINED.get(messages) ?? null
}

/** `AGREEMENT_STATE` of `AGREEMENT_STATE/reports`. */
export function codeOf(key: string): string {
  return key.split('/')[0] ?? key
}

export function wholeText({ reason, remedy }: MessageDefinition, language: 'id' | 'en'): string {
  return reason === undefined ? remedy[language] : `${reason[language]} ${remedy[language]}`
}

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const
const PLACE = /\{(\w+)(?:, (number)|, plural, one \{([^{}]*)\} other \{([^{}]*)\})?\}/g

/** Writes the values into their places. @throws Error for a place without a value, which is a mistake in our own code */
export function fillPlaces(
  text: string,
  language: 'id' | 'en',
  values: Readonly<Record<string, MessageValue>>,
): string {
  return text.replace(PLACE, (_, name: string, isAmount?: string, singular?: string, several?: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`No value for {${name}}`)
    if (typeof value === 'object') return value[language]
    if (singular !== undefined && several !== undefined) {
      const form = pluralForm(Number(value), language) === 'one' ? singular : several
      return form.replaceAll('#', amountText(value, language))
    }
    return isAmount === undefined ? String(value) : amountText(value, language)
  })
}

function pluralForm(amount: number, language: 'id' | 'en'): Intl.LDMLPluralRule {
  return new Intl.PluralRules(LOCALES[language]).select(amount)
}

function amountText(value: string | number | bigint, language: 'id' | 'en'): string {
  return typeof value === 'string' ? value : value.toLocaleString(LOCALES[language])
}
