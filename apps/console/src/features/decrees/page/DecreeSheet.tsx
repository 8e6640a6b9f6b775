import { useLingui } from '@lingui/react/macro'
import { considerationLabel, dictumLabel } from '@payung/domain/decree/decree-numbering'
import { placeReferences } from '@payung/domain/decree/place-references'
import classes from './DecreePaper.module.css'

export interface PaperText {
  readonly title: string
  readonly considerations: readonly string[]
  readonly legalReferences: readonly string[]
  readonly dictums: readonly string[]
}

export interface SheetProps {
  readonly text: PaperText
  readonly head: string
  readonly number: string | null
  readonly isDraft: boolean
}

/**
 * The decree as readable text, in the language of the law whatever the console speaks: it follows the data while they are written, is read out in its
 * order, and wraps on a phone.
 */
export function DecreeSheet(props: SheetProps) {
  const { t } = useLingui()
  const { text } = props
  const numbered = (points: readonly string[]) => points.filter((point) => point.trim() !== '')
  const { legalReferences, attentions } = placeReferences(numbered(text.legalReferences))
  return (
    // The paper scrolls by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className={classes.desk} aria-label={t`Lembar naskah`} tabIndex={0}>
      <article className={classes.sheet} lang="id">
        {props.isDraft && (
          <span className={classes.watermark} aria-hidden>
            KONSEP
          </span>
        )}
        <p className={classes.centre}>
          <b>{props.head.toUpperCase()}</b>
        </p>
        <p className={classes.centre}>
          <b>KEPUTUSAN {props.head.toUpperCase()}</b>
          <br />
          NOMOR {props.number ?? '……………………'}
        </p>
        <p className={classes.centre}>TENTANG</p>
        <p className={classes.centre}>
          <b>{withGaps(text.title, (part) => part.toUpperCase())}</b>
        </p>
        <Part label="Menimbang" points={numbered(text.considerations)} mark={(at) => `${considerationLabel(at)}.`} />
        <Part label="Mengingat" points={legalReferences} mark={(at) => `${at + 1}.`} />
        {attentions.length > 0 && <Part label="Memperhatikan" points={attentions} mark={(at) => `${at + 1}.`} />}
        <p className={classes.centre}>
          <b>MEMUTUSKAN:</b>
        </p>
        <p>Menetapkan:</p>
        <dl className={classes.dictums}>
          {numbered(text.dictums).map((dictum, at) => (
            <div key={at}>
              <dt>{dictumLabel(at)}</dt>
              <dd>{withGaps(dictum)}</dd>
            </div>
          ))}
        </dl>
      </article>
    </section>
  )
}

function Part(props: { label: string; points: readonly string[]; mark: (at: number) => string }) {
  return (
    <dl className={classes.dictums}>
      <div>
        <dt>{props.label}</dt>
        <dd>
          {props.points.map((point, at) => (
            <div key={at} className={classes.point}>
              <span>{props.mark(at)}</span>
              <span>{withGaps(point)}</span>
            </div>
          ))}
        </dd>
      </div>
    </dl>
  )
}

/** A field that nobody has filled, or that nobody knows, stands out: on paper it would stand as it is. */
function withGaps(text: string, write: (part: string) => string = (part) => part) {
  return text.split(/(\{[^{}]*\})/).map((part, at) => (at % 2 === 0 ? write(part) : <mark key={at}>{part}</mark>))
}
