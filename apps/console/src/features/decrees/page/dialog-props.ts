import type { DecreeDetail } from '../decree.query.ts'

export interface DecreeDialogProps {
  readonly decree: DecreeDetail
  readonly onClose: () => void
  /** With what to tell. */
  readonly onDone: (words: string) => void
}
