import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { PledgePlaceTable } from './PledgePlaceTable.tsx'
import type { PledgeDetail } from './pledge.query.ts'
import { hasPeople } from './pledge-words.ts'

/** By which order people were taken: the rule in words for everybody, and for the region each of them with what the rule compared. */
export function PledgeOrder(props: { pledge: Pick<PledgeDetail, 'id' | 'state' | 'people' | 'orders' | 'workers'> }) {
  const isRegion = useViewer().tenant.kind !== 'COMPANY'
  const mayReadLists = useMay('COHORT_READ')
  const { id, state, people, orders, workers } = props.pledge
  if (people === null && !hasPeople(state)) return null
  return (
    <Card
      title={<Trans>Urutan pengambilan orang</Trans>}
      hint={<Trans>Tidak ada yang dipilih menurut nama, agama, atau wajah</Trans>}
    >
      <p style={{ marginTop: 0 }}>
        <Trans>
          Orang diambil dari cadangan daftar yang sudah dikunci: daftar yang dikunci lebih dahulu didahulukan, lalu
          nomor urut di dalam daftar. Nomor urut ditentukan oleh nilai kriteria; bila nilainya sama, oleh undian yang
          dapat diperiksa. Orang yang pada bulan itu sudah ditanggung pembayar lain dilewati.
        </Trans>
      </p>
      {orders.length > 0 && (
        <FactList
          facts={orders.map((order) => [order.programme, <OrderOfProgramme key={order.id} order={order} />] as const)}
        />
      )}
      {isRegion && mayReadLists && <PledgePlaceTable pledgeId={id} workers={workers} />}
    </Card>
  )
}

function OrderOfProgramme(props: { order: PledgeDetail['orders'][number] }) {
  const { number } = useFormats()
  const { criteria, regulations } = props.order
  return (
    <>
      {criteria.length === 0 ? (
        <Trans>Undian saja</Trans>
      ) : (
        criteria.map(({ label, points }) => `${label} +${number(points)}`).join('; ')
      )}
      {regulations.length > 0 && (
        <span style={{ display: 'block' }}>
          <Trans>Dasar hukum</Trans>:{' '}
          {regulations.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link to="/dasar-hukum/$regulationId" params={{ regulationId: id }}>
                {name}
              </Link>
            </span>
          ))}
        </span>
      )}
    </>
  )
}
