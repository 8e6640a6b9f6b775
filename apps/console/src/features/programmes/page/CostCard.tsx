import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import type { ProgrammeDetail } from '../programme.query.ts'
import classes from './ProgrammePage.module.css'

/** What the quota costs, with every factor: a sum that nobody can recompute convinces no treasurer. */
export function CostCard(props: { programme: ProgrammeDetail }) {
  const { month, number, rupiah } = useFormats()
  const { cost } = props.programme
  return (
    <Card title={<Trans>Biaya bila kuota terisi penuh</Trans>}>
      {cost === null ? (
        <p style={{ margin: 0 }}>
          <Trans>Besaran iuran untuk salah satu bulan belum ada pada data acuan. Hubungi administrator.</Trans>
        </p>
      ) : (
        <>
          <p className={`${classes.amount} figures`}>{rupiah(cost.total)}</p>
          {cost.spans.map((span) => (
            <p key={span.fromMonth} className="figures" style={{ margin: 0 }}>
              <Trans>
                {number(cost.people)} orang × {number(span.months)} bulan × {rupiah(span.perPerson)}
              </Trans>{' '}
              <span className={classes.dimmed}>
                <Trans>mulai {month(span.fromMonth)}</Trans>
              </span>
            </p>
          ))}
        </>
      )}
    </Card>
  )
}
