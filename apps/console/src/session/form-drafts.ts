import type { OutboxItem } from './outbox.ts'
import { dropItems, keepItem, readItem } from './outbox-items.ts'

/** What somebody has filled in and not saved: it lies among what is not sent, so that signing out asks about it. */
export interface KeptForm {
  readonly title: string
  readonly path: string
  /** Of the record that it changes, as it was read then; null for a new one. */
  readonly version: number | null
  readonly values: unknown
}

export type FormDraftItem = OutboxItem<KeptForm>

/** One draft for each form of one person in one institution. */
function idOf(owner: string, path: string): string {
  return `FORM ${owner} ${path}`
}

/** @returns false where this device cannot keep it */
export function keepFormDraft(owner: string, form: KeptForm): Promise<boolean> {
  return keepItem<KeptForm>({
    ...{ id: idOf(owner, form.path), kind: 'FORM', owner, state: 'DRAFT', requestKey: '', workerId: null },
    ...{ savedAt: new Date().toISOString(), compared: true, problem: null, content: form },
  }).catch(() => false)
}

export function readFormDraft(owner: string, path: string): Promise<FormDraftItem | null> {
  return readItem<KeptForm>(owner, idOf(owner, path)).catch(() => null)
}

export function dropFormDraft(owner: string, path: string): Promise<void> {
  return dropItems([idOf(owner, path)]).catch(() => {})
}
