import { Plural, Trans } from '@lingui/react/macro'
import type { FragmentOf } from '../../graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import type { GrantFiguresParts } from './grant-figures.query.ts'

/** Grants of regions of a year: how many families have theirs. Nothing where none was due. */
export function GrantFigures(props: { figures: FragmentOf<typeof GrantFiguresParts> | null }) {
  const { rupiah } = useFormats()
  const { figures } = props
  if (figures === null || (figures.handedOver === 0 && figures.waiting === 0)) return null
  return (
    <Card title={<Trans>Santunan daerah</Trans>}>
      <p style={{ marginTop: 0 }}>
        <Trans>Dibayar pemerintah daerah, bukan BPJS Ketenagakerjaan. Tidak termasuk angka lain di halaman ini.</Trans>
      </p>
      <FactList
        facts={[
          [
            <Trans key="handed">Diserahkan</Trans>,
            <Trans key="is">
              <Plural value={figures.handedOver} other="# santunan" />, {rupiah(figures.handedOverAmount)}
            </Trans>,
          ],
          [
            <Trans key="waiting">Menunggu</Trans>,
            <Trans key="is">
              <Plural value={figures.waiting} other="# santunan" />, {rupiah(figures.waitingAmount)}
            </Trans>,
          ],
        ]}
      />
    </Card>
  )
}
