import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { considerationLabel, dictumLabel } from '@payung/domain/decree/decree-numbering'
import { type DiffPoint, diffPoints, diffText } from '@payung/domain/decree/text-diff'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { DiffPieces, strokes } from './DiffPieces.tsx'
import classes from './TextDiff.module.css'
import { textOf } from './use-filled-text.ts'

/** What the text of an amendment says otherwise than that of the decree which it amends, point by point; struck through and underlined, so that paper shows it too. */
export function TextDiff(props: { decreeId: string; amends: { readonly id: string; readonly number: string | null } }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const [newer, askNewer] = useQuery(textOf(props.decreeId))
  const [older, askOlder] = useQuery(textOf(props.amends.id))
  if (!newer.data || !older.data)
    return (
      <QueryStates
        error={newer.error ?? older.error}
        onRetry={() => {
          askNewer({ requestPolicy: 'network-only' })
          askOlder({ requestPolicy: 'network-only' })
        }}
        failure={<Trans>Naskah tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat naskah`} rows={6} />}
      />
    )
  const after = newer.data.decree?.text
  const before = older.data.decree?.text
  if (!after || !before) return null
  return (
    <div className={classes.diff}>
      <div className={classes.head}>
        <p className={`${classes.legend} ${strokes}`}>
          <del>
            <Trans>dicoret: hanya di keputusan {props.amends.number ?? ''}</Trans>
          </del>{' '}
          <ins>
            <Trans>bergaris bawah: hanya di perubahan ini</Trans>
          </ins>
        </p>
        <Button
          className={classes.print}
          size="xs"
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => print()}
        >
          <Trans>Cetak perbandingan</Trans>
        </Button>
      </div>
      <div lang="id">
        <section className={classes.part}>
          <h3>Tentang</h3>
          <p className={classes.text}>
            <DiffPieces pieces={diffText(before.title, after.title)} />
          </p>
        </section>
        <Part
          name="Menimbang"
          points={diffPoints(before.considerations, after.considerations)}
          label={(at) => `${considerationLabel(at)}.`}
        />
        <Part
          name="Mengingat"
          points={diffPoints(before.legalReferences, after.legalReferences)}
          label={(at) => `${number(at + 1)}.`}
        />
        <Part name="Menetapkan" points={diffPoints(before.dictums, after.dictums)} label={dictumLabel} />
      </div>
    </div>
  )
}

function Part(props: { name: string; points: readonly DiffPoint[]; label: (at: number) => string }) {
  const { label } = props
  if (props.points.length === 0) return null
  return (
    <section className={classes.part}>
      <h3>{props.name}</h3>
      <dl className={classes.points}>
        {props.points.map(({ before, after, pieces }) => (
          <div key={`${before}/${after}`}>
            <dt className={strokes}>
              {before !== null && before !== after && <del>{label(before)}</del>}{' '}
              {after !== null && (before === after ? label(after) : <ins>{label(after)}</ins>)}
            </dt>
            <dd className={classes.text}>
              <DiffPieces pieces={pieces} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
