import { Trans } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { GrantFiguresQuery } from './grant-handovers.query.ts'

/** Grants of regions of a year: how many families have theirs. Nothing where none was due. */
export default function GrantFigures(props: { from: string; until: string }) {
  const { number, rupiah } = useFormats()
  const { from, until } = props
  const [{ data }] = useQuery({
    query: GrantFiguresQuery,
    variables: { from, until },
    requestPolicy: 'cache-and-network',
  })
  const figures = data?.grantFigures
  if (figures == null || (figures.handedOver === 0 && figures.waiting === 0)) return null
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
              {number(figures.handedOver)} santunan, {rupiah(figures.handedOverAmount)}
            </Trans>,
          ],
          [
            <Trans key="waiting">Menunggu</Trans>,
            <Trans key="is">
              {number(figures.waiting)} santunan, {rupiah(figures.waitingAmount)}
            </Trans>,
          ],
        ]}
      />
    </Card>
  )
}
