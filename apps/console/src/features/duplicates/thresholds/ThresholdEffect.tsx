import { Trans } from '@lingui/react/macro'
import { thresholdFaults } from '@payung/domain/identity/likeness-thresholds'
import type { LikenessThresholds } from '@payung/domain/identity/person-likeness'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import classes from './ThresholdEffect.module.css'
import { ThresholdEffectQuery } from './thresholds.query.ts'

/** What would become of the pairs that wait, at the thresholds as they are typed. */
export function ThresholdEffect(props: { thresholds: LikenessThresholds }) {
  const { number } = useFormats()
  const { possible, obvious } = props.thresholds
  const pause = thresholdFaults(props.thresholds).length > 0
  const [{ data }] = useQuery({
    query: ThresholdEffectQuery,
    variables: { possible, obvious },
    pause,
    requestPolicy: 'cache-and-network',
  })
  const effect = pause ? null : data?.duplicateThresholdEffect
  const figure = (count: number | undefined) => (count === undefined ? '—' : number(count))
  return (
    <section aria-live="polite">
      <p className={classes.words}>
        {pause ? (
          <Trans>Isi dua bilangan; yang jelas lebih tinggi daripada yang mungkin.</Trans>
        ) : (
          <Trans>Dengan ambang ini, pasangan yang menunggu sekarang menjadi:</Trans>
        )}
      </p>
      <dl className={classes.effect}>
        <div>
          <dt>
            <Trans>Jelas</Trans>
          </dt>
          <dd className="figures">{figure(effect?.obvious)}</dd>
        </div>
        <div>
          <dt>
            <Trans>Mungkin, dilihat satu per satu</Trans>
          </dt>
          <dd className="figures">{figure(effect?.possible)}</dd>
        </div>
        <div>
          <dt>
            <Trans>Tidak ditanyakan lagi</Trans>
          </dt>
          <dd className="figures">{figure(effect?.dropped)}</dd>
        </div>
      </dl>
      {effect?.unsought && (
        <p className={classes.note}>
          <Trans>
            Lebih rendah daripada sekarang: pasangan lain baru ditemukan oleh pencarian ulang sesudah ambang ini
            berlaku, jadi belum terhitung di atas.
          </Trans>
        </p>
      )}
    </section>
  )
}
