import type { OutboxItem } from './outbox.ts'
import { dropItems, keepItem, readItem } from './outbox-items.ts'

/** What somebody has filled in and not saved: it lies among what is not sent, so that signing out asks about it. */
export interface KeptForm {
  readonly title: string
  readonly path: string
  /** Which of several forms of this address. */
  readonly part?: string
  /** Of the record that it changes, as it was read then; null for a new one. */
  readonly version: number | string | null
  readonly values: unknown
}

/** Where a form stands. */
export type FormPlace = Pick<KeptForm, 'path' | 'part'>

export type FormDraftItem = OutboxItem<KeptForm>

/** One draft for each form of one person in one institution. */
function idOf(owner: string, { path, part }: FormPlace): string {
  return part === undefined ? `FORM ${owner} ${path}` : `FORM ${owner} ${path} ${part}`
}

let lastWrite: Promise<unknown> = Promise.resolve()

/** One after the other, as they were begun: sealing takes its time, and a draft that is put down after it was dropped would hold up who signs out. */
function inTurn<Outcome>(write: () => Promise<Outcome>): Promise<Outcome> {
  const writing = lastWrite.then(write)
  lastWrite = writing
  return writing
}

/** @returns false where this device cannot keep it */
export function keepFormDraft(owner: string, form: KeptForm): Promise<boolean> {
  const draft: FormDraftItem = {
    ...{ id: idOf(owner, form), kind: 'FORM', owner, state: 'DRAFT', requestKey: '', workerId: null },
    ...{ savedAt: new Date().toISOString(), compared: true, problem: null, content: form },
  }
  return inTurn(() => keepItem(draft).catch(() => false))
}

export function readFormDraft(owner: string, place: FormPlace): Promise<FormDraftItem | null> {
  return readItem<KeptForm>(owner, idOf(owner, place)).catch(() => null)
}

export function dropFormDraft(owner: string, place: FormPlace): Promise<void> {
  return inTurn(() => dropItems([idOf(owner, place)]).catch(() => {}))
}
