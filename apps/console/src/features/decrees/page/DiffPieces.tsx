import type { DiffPiece } from '@payung/domain/decree/text-diff'
import classes from './DiffPieces.module.css'

/** What `del` and `ins` look like wherever texts are compared. */
export const strokes = classes['pieces'] ?? ''

/** A text with what went struck through and what came underlined. */
export function DiffPieces(props: { pieces: readonly DiffPiece[] }) {
  return (
    <span className={strokes}>
      {props.pieces.map(({ kind, text }, at) =>
        kind === 'SAME' ? (
          <span key={at}>{text}</span>
        ) : kind === 'REMOVED' ? (
          <del key={at}>{text}</del>
        ) : (
          <ins key={at}>{text}</ins>
        ),
      )}
    </span>
  )
}
