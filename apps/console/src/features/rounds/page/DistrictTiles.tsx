import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import type { RoundDetail } from '../round.query.ts'
import classes from './RoundPage.module.css'

/** Districts as tiles of one size: how many of their villages have sent, and how many are late. The list beside it says the same in words. */
export function DistrictTiles(props: { round: RoundDetail }) {
  const { number } = useFormats()
  const { districts, id } = props.round
  return (
    <Card title={<Trans>Per kecamatan</Trans>} hint={<Trans>Desa yang sudah mengirim, dari semua yang ditanyai</Trans>}>
      <ul className={classes.tiles}>
        {districts.map(({ district, ...progress }) => {
          const done = progress.sent + progress.accepted
          return (
            district && (
              <li key={district.code}>
                <Link
                  to="/putaran/$roundId"
                  params={{ roundId: id }}
                  search={{ wilayah: district.code }}
                  className={classes.tile}
                  data-step={stepOf(done / progress.asked)}
                >
                  <span>{district.name}</span>
                  <b>
                    <Trans>
                      {number(done)} dari {number(progress.asked)}
                    </Trans>
                  </b>
                  {progress.late > 0 && (
                    <small>
                      <Trans>{number(progress.late)} terlambat</Trans>
                    </small>
                  )}
                </Link>
              </li>
            )
          )
        })}
      </ul>
    </Card>
  )
}

/** Four steps of one hue; the figures stand on every tile. */
function stepOf(share: number): 0 | 1 | 2 | 3 {
  if (share >= 1) return 3
  if (share >= 0.5) return 2
  return share > 0 ? 1 : 0
}
